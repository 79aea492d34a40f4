import { useLibrary } from '../state/library.ts';

export const rows = (): unknown => useLibrary.getState();
