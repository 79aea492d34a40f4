import { translator } from '../language/translate.ts';

export const words = (code: string): string => translator('en')(code);
