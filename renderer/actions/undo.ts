import type { Result } from '../../core/contract/result.ts';
import { call } from '../bridge/call.ts';
import { complain, say } from '../state/notices.ts';

/** Takes the last edit back, whoever's window it was made in; `past` is a step that was refused and is passed over. */
export async function undo(past?: string): Promise<void> {
  const result = await call('edit:undo', past === undefined ? {} : { past });
  if (result.ok) say(`shell.undone.${verbOf(result.value.command)}`);
  else refused('undo', result.problems, undo);
}

/** Does again what was taken back. */
export async function redo(past?: string): Promise<void> {
  const result = await call('edit:redo', past === undefined ? {} : { past });
  if (result.ok) say(`shell.redone.${verbOf(result.value.command)}`);
  else refused('redo', result.problems, redo);
}

/** Takes back one step of a record's history. */
export async function takeBackStep(group: string): Promise<void> {
  const result = await call('edit:take-back', { group });
  if (result.ok) say(`shell.undone.${verbOf(result.value.command)}`);
  else complain(result.problems);
}

/** A step that later edits stand in the way of does not hold up the others: one can pass over it. */
function refused(
  which: 'undo' | 'redo',
  problems: Extract<Result<never>, { ok: false }>['problems'],
  goOn: (past: string) => Promise<void>,
): void {
  const [{ code, params }] = problems;
  const { group } = params;
  const held = code === `${which}-conflict` && typeof group === 'string';
  if (!held) complain(problems);
  else complain(problems, { key: `steps.skip.${which}`, run: () => void goOn(group) });
}

const VERBS = ['add', 'edit', 'remove', 'arrange', 'tag', 'merge', 'import'];

/** The verb of a command that the notice has words for. */
function verbOf(command: string): string {
  // A briefing from a template or a document is made by that.
  const verb = (command.split(':')[1] ?? '').replace(/^from-.*/, 'add');
  return VERBS.includes(verb) ? verb : 'other';
}
