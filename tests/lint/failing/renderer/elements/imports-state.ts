import { useLibrary } from '../state/library.ts';

export const Title = (): string => useLibrary().title;
