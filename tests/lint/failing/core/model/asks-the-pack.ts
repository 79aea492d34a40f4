import { buildPack } from '../pack/build.ts';

export const printed = (): unknown => buildPack;
