import { listOf, placed } from '../model/list.ts';
import type { Item, Run } from '../model/narrative.ts';
import { type Json, sameJson } from '../model/patch.ts';
import { mergeSequence } from './merge-sequence.ts';

/** Words, spaces and signs, each by itself: two people who type in one word are not made into a third word. */
const PIECES = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

const pieces = (runs: readonly Run[]): readonly Run[] =>
  runs.flatMap((run): readonly Run[] =>
    run.run === 'text' ? (run.text.match(PIECES) ?? []).map((text) => ({ ...run, text })) : [run],
  );

/** Pieces of one emphasis as one run again. */
function whole(parts: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.run === 'text' && last?.run === 'text' && last.bold === part.bold && last.italic === part.italic)
      runs[runs.length - 1] = { ...last, text: last.text + part.text };
    else runs.push(part);
  }
  return runs;
}

const isWord = (run: Run | undefined) => run?.run === 'text' && /[\p{L}\p{N}]/u.test(run.text);
const SPACE: Run = { run: 'text', text: ' ', bold: false, italic: false };

/** Words both put in at one point do not run into each other. */
const joined = (a: readonly Run[], b: readonly Run[]): readonly Run[] => [
  ...a,
  ...(isWord(a.at(-1)) && isWord(b[0]) ? [SPACE] : []),
  ...b,
];

type Runs = readonly Run[];

/** The words of both, where they were typed at different places; null where not. */
export function mergeRuns(base: Runs, mine: Runs, theirs: Runs): Runs | null {
  const merged = mergeSequence(pieces(base), pieces(mine), pieces(theirs), joined);
  return merged && whole(merged);
}

// Items are JSON.
const same = (a: unknown, b: unknown) => sameJson(a as Json | undefined, b as Json | undefined);

/** One by one where none was added or taken away, else what was added and taken away at different places. */
function mergeEach<T>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  one: (base: T, mine: T, theirs: T) => T | null,
): readonly T[] | null {
  if (base.length !== mine.length || base.length !== theirs.length) return mergeSequence(base, mine, theirs);
  const merged = base.map((was, i) => {
    const [a, b] = [mine[i], theirs[i]];
    return a === undefined || b === undefined ? null : one(was, a, b);
  });
  return merged.every((part) => part !== null) ? merged : null;
}

/** What neither or one of them changed, or both to the same; null where they differ. */
const either = <T>(base: T, mine: T, theirs: T): { readonly value: T } | null =>
  same(base, theirs) || same(mine, theirs) ? { value: mine } : same(base, mine) ? { value: theirs } : null;

type ItemOf<K extends Item['item']> = Extract<Item, { readonly item: K }>;

function mergeLists(base: ItemOf<'list'>, mine: ItemOf<'list'>, theirs: ItemOf<'list'>) {
  const all = mergeEach(placed(base), placed(mine), placed(theirs), (was, a, b) => {
    const entry = mergeRuns(was.entry, a.entry, b.entry);
    const place = either({ ...was, entry: 0 }, { ...a, entry: 0 }, { ...b, entry: 0 })?.value ?? a;
    return entry && { ...place, entry };
  });
  return all && listOf(either(base.ordered, mine.ordered, theirs.ordered)?.value ?? mine.ordered, all);
}

function mergeTables(base: ItemOf<'table'>, mine: ItemOf<'table'>, theirs: ItemOf<'table'>) {
  const rows = mergeEach(base.rows, mine.rows, theirs.rows, (was, a, b) => mergeEach(was, a, b, mergeRuns));
  // A column put in here and a row there would leave rows of unlike length.
  return rows?.every((row) => row.length === rows[0]?.length) ? { rows } : null;
}

/** A gathering holds a piece once. */
function mergeGatherings(base: ItemOf<'gathering'>, mine: ItemOf<'gathering'>, theirs: ItemOf<'gathering'>) {
  const refs = mergeSequence(base.refs, mine.refs, theirs.refs);
  return refs && { refs: refs.filter((ref, i) => refs.findIndex(({ id }) => id === ref.id) === i) };
}

/**
 * An item that was changed here (`mine`) and elsewhere (`theirs`) since it was `base`, with both changes in it. Null
 * where both changed the same words: neither may be lost. Settings that hold no words are `mine` where both set them.
 */
export function mergeItem(base: Item, mine: Item, theirs: Item): Item | null {
  const one = either(base, mine, theirs);
  if (one) return one.value;
  const words = mergeWords(base, mine, theirs);
  // Words and settings are of the kind whose words could be merged.
  return words && ({ ...mergeSettings(base, mine, theirs), ...words } as Item);
}

function mergeWords(base: Item, mine: Item, theirs: Item): object | null {
  if (mine.item === 'list' && base.item === 'list' && theirs.item === 'list')
    return mergeLists(base, mine, theirs);
  if (mine.item === 'table' && base.item === 'table' && theirs.item === 'table')
    return mergeTables(base, mine, theirs);
  if (mine.item === 'gathering' && base.item === 'gathering' && theirs.item === 'gathering')
    return mergeGatherings(base, mine, theirs);
  if ('runs' in mine && 'runs' in base && 'runs' in theirs) {
    const runs = mergeRuns(base.runs, mine.runs, theirs.runs);
    return runs && { runs };
  }
  return mergeFields(base, mine, theirs);
}

// Of any kind: a field that it does not have is undefined.
const fieldOf = (item: Item, name: string) => (item as unknown as Readonly<Record<string, unknown>>)[name];

/** What an item carries beside its words, its kind too. Places belong to the words of a list. */
function mergeSettings(base: Item, mine: Item, theirs: Item): object {
  const names = Object.keys(mine.item === base.item ? theirs : mine).filter((name) => name !== 'places');
  return Object.fromEntries(
    names.map((name) => {
      const [was, a, b] = [fieldOf(base, name), fieldOf(mine, name), fieldOf(theirs, name)];
      const set = either(was, a, b);
      return [name, set ? set.value : a];
    }),
  );
}

/** Items of one kind whose other fields were changed, each in one place only; null for all else. */
function mergeFields(base: Item, mine: Item, theirs: Item): object | null {
  if (mine.item !== base.item || mine.item !== theirs.item) return null;
  const names = Object.keys(base).filter((name) => name !== 'goesTo');
  const fits = names.every((name) => either(fieldOf(base, name), fieldOf(mine, name), fieldOf(theirs, name)));
  return fits ? {} : null;
}
