import { type Section, walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import type { EvidenceRef, Item } from '../model/narrative.ts';
import type { ItemTarget } from './operation.ts';

/** The number of every section: 4, 4.1. */
export function sectionNumbers(sections: readonly Section[], above = ''): ReadonlyMap<Id, string> {
  return new Map(
    sections.flatMap((section, i): [Id, string][] => {
      const number = `${above}${i + 1}`;
      return [[section.id, number], ...sectionNumbers(section.sections, `${number}.`)];
    }),
  );
}

/** A place inside a gathering, before one of its rows; null is its end. */
export interface IntoGathering {
  readonly into: Id;
  readonly section: Id;
  readonly index: number | null;
}

/** Where something can be put: between items, or into a gathering. */
export type Place = ItemTarget | IntoGathering;

/** Kinds a gathering is made for; a timeline takes whatever has a date. */
const GATHERED: Readonly<Partial<Record<Extract<Item, { item: 'gathering' }>['as'], EvidenceRef['kind']>>> = {
  facts: 'fact',
  quotes: 'quote',
  agreements: 'agreement',
  positions: 'position',
  lines: 'line',
  actors: 'actor',
};

/** True for a gathering that is made for all of these kinds. */
function takes(item: Item | undefined, kinds: readonly EvidenceRef['kind'][]): boolean {
  if (item?.item !== 'gathering' || kinds.length === 0) return false;
  const only = GATHERED[item.as];
  return only === undefined || kinds.every((kind) => kind === only);
}

/**
 * Every place something can be put, in reading order: before each item of each section, into each gathering made for
 * evidence of these kinds, and at the end of each section.
 */
export function placesIn(
  sections: readonly Section[],
  kinds: readonly EvidenceRef['kind'][] = [],
): readonly Place[] {
  return walkSections(sections).flatMap(({ section }): readonly Place[] => [
    ...section.items.flatMap((item): readonly Place[] => [
      { section: section.id, before: item.id },
      ...(takes(item, kinds) ? [{ section: section.id, into: item.id, index: null }] : []),
    ]),
    { section: section.id, before: null },
  ]);
}

/** The place so many steps from another, among those for evidence of these kinds; it stays where there is no further one. */
export function placeBeside(
  sections: readonly Section[],
  place: Place,
  by: number,
  kinds: readonly EvidenceRef['kind'][] = [],
): Place {
  const places = placesIn(sections, kinds);
  const at = places.findIndex((one) => isSamePlace(one, place));
  return places[Math.max(0, Math.min(places.length - 1, at + by))] ?? place;
}

const isSamePlace = (a: Place, b: Place): boolean =>
  a.section === b.section &&
  ('into' in a || 'into' in b ? 'into' in a && 'into' in b && a.into === b.into : a.before === b.before);

/** The first place of the section before or after. */
export function placeInNextSection<P extends Place>(
  sections: readonly Section[],
  place: P,
  by: 1 | -1,
): P | ItemTarget {
  const order = walkSections(sections).map(({ section }) => section);
  const at = order.findIndex((section) => section.id === place.section);
  const next = order[Math.max(0, Math.min(order.length - 1, at + by))];
  return next ? { section: next.id, before: next.items[0]?.id ?? null } : place;
}

/** What stands before a place: nothing (it is first), or the n-th item of its kind: "after paragraph 2". */
export function beforePlace(
  section: Section,
  before: Id | null,
): { readonly item: Item['item']; readonly nth: number; readonly id: Id } | null {
  const at = before === null ? section.items.length : section.items.findIndex((item) => item.id === before);
  const last = section.items[at - 1];
  if (!last) return null;
  return { item: last.item, nth: nthOfKind(section, last.id), id: last.id };
}

/** Which item of its kind an item is in its section, from 1. */
export function nthOfKind(section: Section, id: Id): number {
  const item = section.items.find((one) => one.id === id);
  return section.items
    .slice(0, section.items.findIndex((one) => one.id === id) + 1)
    .filter((one) => one.item === item?.item).length;
}

/** The place after an item, or at the end of a section; where nothing is chosen, at the end of the first section. */
export function placeAfter(
  sections: readonly Section[],
  where: { readonly section: Id; readonly item: Id | null } | null,
): ItemTarget | null {
  const order = walkSections(sections).map(({ section }) => section);
  const section = order.find(({ id }) => id === where?.section) ?? order[0];
  if (!section) return null;
  const at = where?.item == null ? -1 : section.items.findIndex((item) => item.id === where.item);
  return { section: section.id, before: at === -1 ? null : (section.items[at + 1]?.id ?? null) };
}

/** Where evidence of these kinds goes from where one is: into the gathering one stands on, else after the item. */
export function placeForEvidence(
  sections: readonly Section[],
  where: { readonly section: Id; readonly item: Id | null } | null,
  kinds: readonly EvidenceRef['kind'][],
): Place | null {
  const section = walkSections(sections).find((walked) => walked.section.id === where?.section)?.section;
  const item = section?.items.find(({ id }) => id === where?.item);
  if (section && item && takes(item, kinds)) return { into: item.id, section: section.id, index: null };
  return placeAfter(sections, where);
}

/**
 * The place one step before or after items moved together, over the border of a section where they stand at it; with no
 * step, where the first of them stands. Null where there is nowhere to go.
 */
export function placeBesideAll(
  sections: readonly Section[],
  ids: readonly Id[],
  step: -1 | 0 | 1,
): ItemTarget | null {
  const wanted = new Set(ids);
  const order = walkSections(sections).map(({ section }) => section);
  const has = ({ items }: Section) => items.some(({ id }) => wanted.has(id));
  const home = step === 1 ? order.findLast(has) : order.find(has);
  if (!home) return null;
  const isOne = ({ id }: Item) => wanted.has(id);
  const at = step === 1 ? home.items.findLastIndex(isOne) : home.items.findIndex(isOne);
  if (step === 0) return { section: home.id, before: home.items[at]?.id ?? null };
  const passed = home.items[at + step];
  if (passed)
    return {
      section: home.id,
      before: step === -1 ? passed.id : (home.items[at + 2]?.id ?? null),
    };
  const next = order[order.indexOf(home) + step];
  return next ? { section: next.id, before: step === 1 ? (next.items[0]?.id ?? null) : null } : null;
}
