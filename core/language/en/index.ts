import { elements } from './elements.ts';
import { kinds } from './kinds.ts';
import { problems } from './problems.ts';

/** All words of this language, by area. */
export const en = { kinds, elements, problems };
