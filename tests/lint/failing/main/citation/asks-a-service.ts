import { searchLibrary } from '../services/search.ts';

export const cited = (): unknown => searchLibrary;
