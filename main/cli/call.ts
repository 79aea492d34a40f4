import type { CommandName } from '../../core/contract/commands.ts';
import { dispatch } from '../ipc/dispatch.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { Failure, wordProblems } from './failure.ts';
import { withLibrary } from './library.ts';

/** Commands that change nothing, so that they work while the app has the library open. */
const reading =
  /:(?:state|verify|get|all|text|original|page|verdicts|check|history|at|find|print|reopen|changes)$|^picture:get$/;

/** `call DIR NAME JSON`: any command of the contract; prints its value as one line of JSON. */
export const call: Command = {
  name: 'call',
  usage: 'call DIR NAME JSON',
  does: 'runs a command of the app, prints its value as JSON',
  async run(args, setting) {
    const { words } = readArgs(call, args, 2);
    const [directory = '', name = '', json = '{}'] = words;
    const input = parse(json, name);
    return withLibrary(
      directory,
      reading.test(name) ? 'read' : 'write',
      setting,
      async (_library, handlers) => {
        const absent = (command: CommandName) => ({ code: 'needs-window', params: { command }, field: null });
        const log = (error: unknown) => process.stderr.write(`${String(error)}\n`);
        const result = await dispatch(handlers, absent, log, name, input, null);
        if (!result.ok) throw new Failure(wordProblems(result.problems));
        printJson(result.value);
        return 0;
      },
    );
  },
};

function parse(json: string, name: string): unknown {
  try {
    return revive(JSON.parse(json));
  } catch {
    throw new Failure(`The input of ${name} is not JSON: ${json.slice(0, 80)}`);
  }
}

/** Bytes come as `{"base64": "…"}`, since JSON has none. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'base64' && typeof only[1] === 'string')
    return new Uint8Array(Buffer.from(only[1], 'base64'));
  return Object.fromEntries(entries.map(([key, part]) => [key, revive(part)]));
}
