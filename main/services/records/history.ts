import type { HistoryEntry } from '../../../core/contract/answers.ts';
import { type Refusal, refuse } from '../../../core/contract/result.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { Json } from '../../../core/model/patch.ts';
import { type JournalEntry, StoreError } from '../../store/store.ts';
import { COUNTING, type Library, PURGE } from '../library.ts';

/** Groups that can be taken back, and those that can be brought back, each oldest first. */
export interface UndoStacks {
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}

/** Edits looked through for what can be undone: a day's hard work is a few hundred. */
const REACH = 2_000;

/** Numbers once given stay given, and a finalised version is not taken back by a key pressed once too often. */
const KEPT: readonly string[] = ['library:create', COUNTING, 'pack:finalise', PURGE];

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
      // One that goes on after another was made is one step all the same: the last.
      const begun = undo.lastIndexOf(group);
      if (begun >= 0) undo.splice(begun, 1);
      undo.push(group);
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

/**
 * Takes back the last edit of anybody, or brings back what was last taken back. Gives the name of that command. A step
 * that later edits stand in the way of is refused by its group; asked with that group in `past`, it is passed over and
 * the one before it is taken. It stays on its stack: each later undo tries it first, so that it is taken back in its
 * turn once its way is free.
 */
export function takeBack(
  library: Library,
  which: 'undo' | 'redo',
  past?: string,
): Promise<{ command: string }> {
  return library.step(() => takeLast(library, which, past));
}

async function takeLast(
  library: Library,
  which: 'undo' | 'redo',
  past: string | undefined,
): Promise<{ command: string }> {
  if (past !== undefined) library.passedOver.add(past);
  const entries = sincePurge(await library.store.history({ limit: REACH }));
  const steps = undoStacks(entries.toReversed())[which].toReversed();
  for (const group of steps)
    try {
      await library.undo(group);
      library.passedOver.delete(group);
      return { command: commandOf(entries, group) };
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'undo-conflict') throw error;
      if (!library.passedOver.has(group)) throw inTheWay(library, error, which, group);
    }
  throw refuse(steps.length === 0 ? `nothing-to-${which}` : `nothing-else-to-${which}`);
}

/** Takes back one step of a history, by its group. Refuses where later edits stand in its way. */
export async function takeBackStep(library: Library, group: string): Promise<{ command: string }> {
  const entries = await library.store.history({ limit: REACH });
  const within = sincePurge(entries);
  const kept = within.find((entry) => entry.group === group && KEPT.includes(entry.command));
  const before = within.length < entries.length && !within.some((entry) => entry.group === group);
  if (kept || before) throw refuse('kept-for-good');
  await library.undo(group).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'nothing-to-undo') throw refuse('undone-already');
    throw error.code === 'undo-conflict' ? inTheWay(library, error, 'undo', group) : error;
  });
  return { command: commandOf(entries, group) };
}

/** Edits after the last purge, newest first: of one before it a part may be gone. */
function sincePurge(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const wall = entries.findIndex(({ command }) => command === PURGE);
  return wall < 0 ? entries : entries.slice(0, wall);
}

/** What stands in the way, by the titles people know. */
function inTheWay(
  { store }: Library,
  { detail }: StoreError,
  which: 'undo' | 'redo',
  group: string,
): Refusal {
  const titles = detail.split(', ').map((name) => {
    const [kind = '', id = ''] = name.split('/');
    // Every row but the library's own has a title.
    const row = store.row({ kind, id }) as { readonly title?: string } | null;
    return row?.title || kind;
  });
  return refuse(`${which}-conflict`, { detail: titles.join(' · '), group });
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
