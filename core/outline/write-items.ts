import { type Section, walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import type { Item } from '../model/narrative.ts';
import { type Json, sameJson } from '../model/patch.ts';
import type { ArrangeContext } from './admissible.ts';
import { mergeItem } from './merge-item.ts';
import type { OutlineOperation } from './operation.ts';
import { idTaken } from './refusal.ts';
import { mapSections, sectionAt } from './tree.ts';

type Writing = Extract<OutlineOperation, { readonly do: 'write-items' }>;

/**
 * Writes all items of a section, as its editor has them. Items the editor never saw (`was`) are kept after the one
 * they stood behind; an item that stands in another section by now is written there. Where the editor says what it
 * saw (`base`), words that came into an item elsewhere since stay in it; where both wrote in the same place, the
 * other's words are kept right after (`keepBeside`). Nothing is lost or doubled.
 */
export function writeItems(
  sections: readonly Section[],
  { section: id, was, base = [], items }: Writing,
  keepBeside: ArrangeContext['keepBeside'],
): readonly Section[] {
  refuseTaken(sections, items);
  const stored = new Map(
    walkSections(sections).flatMap(({ section }) => section.items.map((item) => [item.id, item])),
  );
  const seen = new Map(base.map((item) => [item.id, item]));
  const written = new Map<Id, readonly Item[]>();
  for (const item of items) written.set(item.id, writtenAs(item, seen.get(item.id), stored.get(item.id)));

  const here = sectionAt(sections, id).section.items;
  const elsewhere = new Set([...stored.keys()].filter((one) => !here.some((item) => item.id === one)));
  const next = items.flatMap((item) => (elsewhere.has(item.id) ? [] : (written.get(item.id) ?? [])));
  const known = new Set(was);
  for (const [index, item] of here.entries()) {
    if (written.has(item.id)) continue;
    const before = seen.get(item.id);
    const untouched = before === undefined || same(before, item);
    if (known.has(item.id) && untouched) continue;
    const neighbour = here.slice(0, index).findLast((one) => next.some((kept) => kept.id === one.id));
    next.splice(next.findIndex((one) => one.id === neighbour?.id) + 1, 0, item);
  }
  return mapSections(sections, (section) => {
    if (section.id === id) return { ...section, items: next };
    return section.items.some((item) => written.has(item.id))
      ? { ...section, items: section.items.flatMap((item) => written.get(item.id) ?? [item]) }
      : section;
  });

  function writtenAs(mine: Item, before: Item | undefined, theirs: Item | undefined): readonly Item[] {
    if (before === undefined) return [mine];
    // Taken away elsewhere: it comes back only where something was typed in it.
    if (theirs === undefined) return same(before, mine) ? [] : [mine];
    const merged = mergeItem(before, mine, theirs);
    return merged ? [merged] : [mine, ...keepBeside(theirs)];
  }
}

// Items are JSON.
const same = (a: Item, b: Item) => sameJson(a as unknown as Json, b as unknown as Json);

function refuseTaken(sections: readonly Section[], items: readonly Item[]): void {
  const ids = items.map((item) => item.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw idTaken(twice);
  const isSection = walkSections(sections).find(({ section }) => ids.includes(section.id));
  if (isSection) throw idTaken(isSection.section.id);
}
