import type { HistoryEntry } from '../../core/contract/answers.ts';
import { type Refusal, refuse } from '../../core/contract/result.ts';
import type { Id } from '../../core/model/id.ts';
import type { KindName } from '../../core/model/kinds.ts';
import type { Json } from '../../core/model/patch.ts';
import { type JournalEntry, StoreError } from '../store/store.ts';
import { COUNTING, type Library } from './library.ts';

/** Groups that can be taken back, and those that can be brought back, each oldest first. */
export interface UndoStacks {
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}

/** Edits looked through for what can be undone: a day's hard work is a few hundred. */
const REACH = 2_000;

/** Numbers once given stay given, and a finalised version is not taken back by a key pressed once too often. */
const KEPT: readonly string[] = ['library:create', COUNTING, 'pack:finalise'];

/**
 * The two stacks after some edits, oldest first. An undo is an edit that names the group it takes back; taking that
 * one back is a redo. A new edit empties the redo stack, as everywhere.
 */
export function undoStacks(
  entries: readonly Pick<JournalEntry, 'group' | 'undoes' | 'command'>[],
): UndoStacks {
  const undo: string[] = [];
  const redo: string[] = [];
  for (const { group, undoes, command } of entries) {
    if (undoes === null) {
      if (KEPT.includes(command)) continue;
      if (undo.at(-1) !== group) undo.push(group);
      redo.length = 0;
      continue;
    }
    const brought = redo.indexOf(undoes);
    if (brought >= 0) {
      redo.splice(brought, 1);
      undo.push(group);
      continue;
    }
    const taken = undo.lastIndexOf(undoes);
    if (taken >= 0) undo.splice(taken, 1);
    redo.push(group);
  }
  return { undo, redo };
}

/** Takes back the last edit of anybody, or brings back what was last taken back. Gives the name of that command. */
export async function takeBack(library: Library, which: 'undo' | 'redo'): Promise<{ command: string }> {
  const entries = await library.store.history({ limit: REACH });
  const group = undoStacks(entries.toReversed())[which].at(-1);
  if (group === undefined) throw refuse(`nothing-to-${which}`);
  await library.undo(group).catch((error: unknown) => {
    throw error instanceof StoreError && error.code === 'undo-conflict' ? inTheWay(library, error) : error;
  });
  return { command: commandOf(entries, group) };
}

/** What stands in the way, by the titles people know. */
function inTheWay({ store }: Library, { detail }: StoreError): Refusal {
  const titles = detail.split(', ').map((name) => {
    const [kind = '', id = ''] = name.split('/');
    // Every row but the library's own has a title.
    const row = store.row({ kind, id }) as { readonly title?: string } | null;
    return row?.title ? `“${row.title}”` : kind;
  });
  return refuse('undo-conflict', { detail: titles.join(', ') });
}

/** The command a person would know it by: an undo of an undo is named after the edit it brought back. */
function commandOf(entries: readonly JournalEntry[], group: string): string {
  const entry = entries.find((one) => one.group === group);
  return entry === undefined ? '' : entry.undoes === null ? entry.command : commandOf(entries, entry.undoes);
}

/** Who changed which fields of a record and when, newest first. */
export async function historyOf(
  library: Library,
  key: { readonly kind: KindName; readonly id: Id },
  limit = 200,
): Promise<HistoryEntry[]> {
  const entries = await library.store.history({ key, limit });
  return entries.map(({ seq, at, by, command, group, undoes, changes }) => ({
    seq,
    at,
    by,
    command,
    group,
    undoes,
    fields: [
      ...new Set(
        changes
          .filter((change) => change.kind === key.kind && change.id === key.id)
          .flatMap(({ patches }) => patches.map(({ path }) => String(path[0] ?? '')))
          .filter((field) => field !== '' && field !== 'changedBy' && field !== 'changedAt'),
      ),
    ],
  }));
}

/** A record as it stood after an edit; null where it did not exist then. */
export function recordAt(library: Library, kind: KindName, id: Id, seq: number): Promise<Json> {
  return library.store.readAt({ kind, id }, seq);
}
