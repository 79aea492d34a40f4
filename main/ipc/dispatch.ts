import {
  type CommandName,
  commandNames,
  commands,
  type Output,
  type Parsed,
} from '../../core/contract/commands.ts';
import { type Problem, Refusal, type Result } from '../../core/contract/result.ts';
import { storeProblem } from '../services/store-problem.ts';

/** Commands by name; those that are missing cannot be done here (no window, no library). */
export type Doers = {
  readonly [N in CommandName]?: (input: Parsed<N>, group: string | null) => Promise<Output<N>>;
};

/** What is said where a command has nobody to do it. */
export type Absent = (name: CommandName) => Problem;

const problem = (code: string, params: Problem['params'] = {}): Problem => ({ code, params, field: null });

/**
 * The one way in: name → schema → service → result. Whatever comes is parsed; whatever fails becomes problems that
 * have words; no exception and no stack trace crosses the border. `log` gets what nobody foresaw.
 */
export async function dispatch(
  doers: Doers,
  absent: Absent,
  log: (error: unknown) => void,
  name: unknown,
  input: unknown,
  group: string | null,
): Promise<Result<unknown>> {
  const command = commandNames.find((one) => one === name);
  if (command === undefined)
    // What is no text may have no text to be had: `{ toString: null }` throws.
    return failed(
      problem('unknown-command', { command: typeof name === 'string' ? name.slice(0, 80) : '—' }),
    );
  const parsed = commands[command].input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = String(issue?.path.at(issue.path[0] === 'fields' ? 1 : 0) ?? '') || null;
    const detail = `${issue?.path.join('.') || '—'}: ${issue?.message ?? ''}`;
    return failed({ ...problem('bad-input', { command, detail }), field });
  }
  // The map gives each name its own input, which a name that varies cannot say.
  const doer = doers[command] as ((input: unknown, group: string | null) => Promise<unknown>) | undefined;
  if (doer === undefined) return failed(absent(command));
  try {
    return { ok: true, value: await doer(parsed.data, group) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problems: error.problems };
    const stored = storeProblem(error);
    if (stored) return failed(stored);
    log(error);
    return failed(
      problem('unexpected', { detail: error instanceof Error ? error.message.slice(0, 200) : '' }),
    );
  }
}

const failed = (only: Problem): Result<never> => ({ ok: false, problems: [only] });
