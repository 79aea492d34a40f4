import { type Section, walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import type { Item } from '../model/narrative.ts';
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

/** Every place an item can be put, in reading order: before each item of each section, and at its end. */
export function placesIn(sections: readonly Section[]): readonly ItemTarget[] {
  return walkSections(sections).flatMap(({ section }) => [
    ...section.items.map((item) => ({ section: section.id, before: item.id })),
    { section: section.id, before: null },
  ]);
}

/** The place so many steps from another; it stays where there is no further one. */
export function placeBeside(sections: readonly Section[], place: ItemTarget, by: number): ItemTarget {
  const places = placesIn(sections);
  const at = places.findIndex((one) => one.section === place.section && one.before === place.before);
  return places[Math.max(0, Math.min(places.length - 1, at + by))] ?? place;
}

/** The first place of the section before or after. */
export function placeInNextSection(sections: readonly Section[], place: ItemTarget, by: 1 | -1): ItemTarget {
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
