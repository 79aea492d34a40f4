import { type Section, walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import type { Item } from '../model/narrative.ts';
import { notThere } from './refusal.ts';

/** A section where it stands: its parent (null at the top) and its index there. */
export interface Standing {
  readonly section: Section;
  readonly parent: Section | null;
  readonly index: number;
}

/** Finds a section; throws `Refused` where there is none. */
export function sectionAt(sections: readonly Section[], id: Id, parent: Section | null = null): Standing {
  const found = lookFor(sections, id, parent);
  if (!found) throw notThere();
  return found;
}

function lookFor(sections: readonly Section[], id: Id, parent: Section | null): Standing | null {
  for (const [index, section] of sections.entries()) {
    if (section.id === id) return { section, parent, index };
    const below = lookFor(section.sections, id, section);
    if (below) return below;
  }
  return null;
}

/** Changes sections one by one, deepest first; a branch in which nothing changed is the same object. */
export function mapSections(
  sections: readonly Section[],
  change: (section: Section) => Section,
): readonly Section[] {
  let changed = false;
  const after = sections.map((section) => {
    const below = mapSections(section.sections, change);
    const next = change(below === section.sections ? section : { ...section, sections: below });
    if (next !== section) changed = true;
    return next;
  });
  return changed ? after : sections;
}

/** Changes one section; throws `Refused` where there is none. */
export function changeSection(
  sections: readonly Section[],
  id: Id,
  change: (section: Section) => Section,
): readonly Section[] {
  sectionAt(sections, id);
  return mapSections(sections, (section) => (section.id === id ? change(section) : section));
}

/** Changes the list of sections under a parent; null is the briefing itself. */
export function changeChildren(
  sections: readonly Section[],
  parent: Id | null,
  change: (children: readonly Section[]) => readonly Section[],
): readonly Section[] {
  if (parent === null) return change(sections);
  return changeSection(sections, parent, (section) => ({ ...section, sections: change(section.sections) }));
}

/** The section that holds an item; throws `Refused` where none does. */
export function sectionOfItem(sections: readonly Section[], item: Id): Section {
  const found = walkSections(sections).find(({ section }) => section.items.some((one) => one.id === item));
  if (!found) throw notThere();
  return found.section;
}

/** Changes one item where it stands; throws `Refused` where there is none. */
export function changeItem(
  sections: readonly Section[],
  id: Id,
  change: (item: Item) => Item,
): readonly Section[] {
  const holder = sectionOfItem(sections, id);
  return changeSection(sections, holder.id, (section) => {
    const items = section.items.map((item) => (item.id === id ? change(item) : item));
    return items.every((item, i) => item === section.items[i]) ? section : { ...section, items };
  });
}

/** Every id of the outline: sections and items. */
export function idsOf(sections: readonly Section[]): ReadonlySet<Id> {
  return new Set(
    walkSections(sections).flatMap(({ section }) => [section.id, ...section.items.map((item) => item.id)]),
  );
}
