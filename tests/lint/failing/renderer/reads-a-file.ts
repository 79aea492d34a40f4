import { readFile } from 'node:fs/promises';

export const read = (path: string): Promise<string> => readFile(path, 'utf8');
