import { build } from './build/build.ts';
import { inTurn } from './build/turn.ts';
import { fail } from './fail.ts';

await inTurn(build).catch(fail);
