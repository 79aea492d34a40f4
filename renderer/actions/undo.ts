import { call } from '../bridge/call.ts';
import { complain, say } from '../state/notices.ts';

/** Takes the last edit back, whoever's window it was made in. */
export async function undo(): Promise<void> {
  const result = await call('edit:undo', {});
  if (!result.ok) return complain(result.problems);
  say(`shell.undone.${verbOf(result.value.command)}`);
}

/** Does again what was taken back. */
export async function redo(): Promise<void> {
  const result = await call('edit:redo', {});
  if (!result.ok) return complain(result.problems);
  say(`shell.redone.${verbOf(result.value.command)}`);
}

const VERBS = ['add', 'edit', 'remove', 'arrange', 'tag', 'merge', 'import'];

/** The verb of a command that the notice has words for. */
function verbOf(command: string): string {
  const verb = command.split(':')[1] ?? '';
  return VERBS.includes(verb) ? verb : 'other';
}
