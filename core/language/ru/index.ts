import { actions } from './actions.ts';
import { elements } from './elements.ts';
import { kinds } from './kinds.ts';
import { pack } from './pack.ts';
import { problems } from './problems.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';

/** All words of this language, by area. */
export const ru = { shell, settings, actions, kinds, elements, pack, problems };
