import { writeFile } from 'node:fs/promises';

export const save = (path: string): Promise<void> => writeFile(path, '');
