import { call } from './call.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { corrections } from './corrections.ts';
import { demo } from './demo.ts';
import { exportAll } from './export.ts';
import { house } from './house.ts';
import { importFiles } from './import.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { pack } from './pack.ts';
import { purge } from './purge.ts';
import { suggestions } from './suggest.ts';
import { verify } from './verify.ts';

/** Every command, in the order of a day's work. */
export const commands: readonly Command[] = [
  init,
  importFiles,
  suggestions,
  call,
  list,
  check,
  pack,
  corrections,
  house,
  purge,
  verify,
  exportAll,
  demo,
];

/** How to use it all, a line a command. */
export function usage(): string {
  return `Précis on the command line\n\n${commands
    .map((command) => `  ${command.usage}\n      ${command.does}`)
    .join('\n')}\n`;
}
