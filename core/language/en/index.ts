import { elements } from './elements.ts';
import { kinds } from './kinds.ts';
import { pack } from './pack.ts';
import { problems } from './problems.ts';

/** All words of this language, by area. */
export const en = { kinds, elements, pack, problems };
