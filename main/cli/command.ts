import { parseArgs } from 'node:util';
import type { Equipment } from '../services/handlers.ts';
import type { World } from '../services/library.ts';
import { Failure } from './failure.ts';

/** What a command runs with. */
export interface Setting {
  readonly world: World;
  readonly equipment: Equipment;
}

/** A command of the command line. `run` gives the exit code. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly does: string;
  run(args: readonly string[], setting: Setting): Promise<number>;
}

type Flags = Readonly<Record<string, 'boolean' | 'string'>>;

/** Words and flags of a command. Throws `Failure` with its usage where too few words or unknown flags are given. */
export function readArgs(
  command: Pick<Command, 'usage'>,
  args: readonly string[],
  least: number,
  flags: Flags = {},
): {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
} {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }])),
    });
    if (positionals.length < least) throw new Failure(`Use: ${command.usage}`);
    return { words: positionals, flags: values as Readonly<Record<string, string | boolean | undefined>> };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${error instanceof Error ? error.message : ''}\nUse: ${command.usage}`.trim());
  }
}

/** One line of JSON on stdout. Bytes are written as base64. */
export function printJson(value: unknown): void {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? Buffer.from(part).toString('base64') : part,
  );
  process.stdout.write(`${text}\n`);
}
