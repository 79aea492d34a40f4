import { problems } from './problems.ts';

/** All words of this language, by area. */
export const ru = { problems };
