import { Reader } from '../features/reader/reader.tsx';

export const open = (): unknown => Reader;
