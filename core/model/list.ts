import { z } from 'zod';

/** Deepest level of an entry, the margin being 0: as deep as Word goes. */
export const DEEPEST = 8;

/** Where an entry of a list stands: how deep, 0 at the margin, and whether it is numbered there. */
export const entryPlaceSchema = z
  .object({ depth: z.int().min(0).max(DEEPEST), ordered: z.boolean() })
  .readonly();
export type EntryPlace = z.infer<typeof entryPlaceSchema>;

/** A list: its entries in order, and where each stands. No places: all stand at the margin. */
export interface List<T> {
  /** Of the entries at the margin. */
  readonly ordered: boolean;
  readonly entries: readonly T[];
  readonly places?: readonly EntryPlace[];
}

/** An entry with its place. */
export interface Placed<T> extends EntryPlace {
  readonly entry: T;
}

/** The entries with their places as a tree has them: each stands one deeper than the one it stands under, as deep as lists go. */
export function placed<T>({ ordered, entries, places }: List<T>): readonly Placed<T>[] {
  const above: number[] = [];
  return entries.map((entry, i) => {
    const place = places?.[i] ?? { depth: 0, ordered };
    while ((above.at(-1) ?? -1) >= place.depth) above.pop();
    const depth = Math.min(above.length, DEEPEST);
    above.push(place.depth);
    return { entry, depth, ordered: depth === 0 ? ordered : place.ordered };
  });
}

/** A list of entries that know their places; where all stand at the margin it has none. */
export function listOf<T>(ordered: boolean, all: readonly Placed<T>[]): List<T> {
  const entries = all.map(({ entry }) => entry);
  if (all.every(({ depth }) => depth === 0)) return { ordered, entries };
  const settled = placed({ ordered, entries, places: all });
  if (settled.every(({ depth }) => depth === 0)) return { ordered, entries };
  return {
    ordered,
    entries,
    places: settled.map(({ depth, ordered: numbered }) => ({ depth, ordered: numbered })),
  };
}

/** The list without the entries that do not pass; what stood under one of them moves up. */
export const filterList = <T>(list: List<T>, passes: (entry: T) => boolean): List<T> =>
  listOf(
    list.ordered,
    placed(list).filter(({ entry }) => passes(entry)),
  );

/** The list with its entries written another way, each where it stood; those of which nothing is left are taken out. */
export const filledList = <T, U>(list: List<T>, write: (entry: T) => readonly U[]): List<readonly U[]> =>
  filterList({ ...list, entries: list.entries.map(write) }, (entry) => entry.length > 0);

/** Entries of one kind that follow each other at one depth, each with the lists under it. */
export interface Nested<T> {
  readonly ordered: boolean;
  readonly entries: readonly { readonly entry: T; readonly under: readonly Nested<T>[] }[];
}

/** The list as lists in lists, as HTML has them; a change between bullets and numbers begins another list. */
export function nestedLists<T>(list: List<T>): readonly Nested<T>[] {
  return group(placed(list), 0);
}

function group<T>(entries: readonly Placed<T>[], depth: number): readonly Nested<T>[] {
  const lists: { ordered: boolean; entries: { entry: T; under: readonly Nested<T>[] }[] }[] = [];
  for (let at = 0; at < entries.length; ) {
    const here = entries[at];
    if (!here) break;
    let end = at + 1;
    while ((entries[end]?.depth ?? 0) > depth) end += 1;
    const under = group(entries.slice(at + 1, end), depth + 1);
    const last = lists.at(-1);
    const made = { entry: here.entry, under };
    if (last?.ordered === here.ordered) last.entries.push(made);
    else lists.push({ ordered: here.ordered, entries: [made] });
    at = end;
  }
  return lists;
}
