import { useLibrary } from '../state/library.ts';

export const keep = (rows: unknown): void => useLibrary.setState(rows);
