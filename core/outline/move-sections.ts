import { type Section, walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import type { SectionTarget } from './operation.ts';
import { Refused } from './refusal.ts';
import { changeChildren, mapSections, sectionAt } from './tree.ts';

/** The chosen sections in reading order, without those that move along inside another chosen one. */
export function topmost(sections: readonly Section[], ids: readonly Id[]): readonly Section[] {
  const chosen = ids.map((id) => sectionAt(sections, id).section);
  const below = new Set(
    chosen.flatMap((section) => walkSections(section.sections).map((walked) => walked.section.id)),
  );
  const wanted = new Set(ids);
  return walkSections(sections)
    .map(({ section }) => section)
    .filter((section) => wanted.has(section.id) && !below.has(section.id));
}

/** Takes sections out, with all that is in them. */
export function removeSections(sections: readonly Section[], ids: readonly Id[]): readonly Section[] {
  const gone = new Set(topmost(sections, ids).map((section) => section.id));
  const without = (list: readonly Section[]) => list.filter((section) => !gone.has(section.id));
  return without(
    mapSections(sections, (section) =>
      section.sections.some((child) => gone.has(child.id))
        ? { ...section, sections: without(section.sections) }
        : section,
    ),
  );
}

/** Puts sections at a target. */
export function insertSections(
  sections: readonly Section[],
  added: readonly Section[],
  target: SectionTarget,
): readonly Section[] {
  if (target.place === 'into')
    return changeChildren(sections, target.section, (children) =>
      target.at === 'first' ? [...added, ...children] : [...children, ...added],
    );
  const { parent } = sectionAt(sections, target.section);
  return changeChildren(sections, parent?.id ?? null, (children) => {
    const index = children.findIndex((child) => child.id === target.section);
    return children.toSpliced(target.place === 'before' ? index : index + 1, 0, ...added);
  });
}

/** Moves sections, in reading order, to a target. Refused where the target is one of them or lies inside one. */
export function moveSections(
  sections: readonly Section[],
  ids: readonly Id[],
  target: SectionTarget,
): readonly Section[] {
  const moved = topmost(sections, ids);
  const inside = new Set(walkSections(moved).map(({ section }) => section.id));
  if (target.section !== null && inside.has(target.section)) {
    const holder = moved.find((section) =>
      walkSections([section]).some((walked) => walked.section.id === target.section),
    );
    const ontoItself = target.place !== 'into' && moved.length === 1 && holder?.id === target.section;
    if (ontoItself) return sections;
    throw new Refused('cycle', { what: holder?.title ?? '' });
  }
  return insertSections(removeSections(sections, ids), moved, target);
}

/** One step: the section changes place with its neighbour; those at the edge, and those pressed against it, stay. */
export function stepSections(
  sections: readonly Section[],
  ids: readonly Id[],
  step: 'up' | 'down',
): readonly Section[] {
  const chosen = new Set(topmost(sections, ids).map((section) => section.id));
  const shift = (list: readonly Section[]): readonly Section[] => {
    if (!list.some((section) => chosen.has(section.id))) return list;
    const order = step === 'up' ? [...list] : list.toReversed();
    for (let i = 1; i < order.length; i += 1) {
      const [before, here] = [order[i - 1], order[i]];
      if (before && here && chosen.has(here.id) && !chosen.has(before.id)) {
        order[i - 1] = here;
        order[i] = before;
      }
    }
    const after = step === 'up' ? order : order.toReversed();
    return after.every((section, i) => section === list[i]) ? list : after;
  };
  return shift(
    mapSections(sections, (section) => {
      const children = shift(section.sections);
      return children === section.sections ? section : { ...section, sections: children };
    }),
  );
}

/** Puts each under the unchosen section before it, as its last; the first of a list has none and stays. */
export function nestSections(sections: readonly Section[], ids: readonly Id[]): readonly Section[] {
  const chosen = topmost(sections, ids);
  const isChosen = new Set(chosen.map((section) => section.id));
  return chosen.reduce<readonly Section[]>((tree, { id }) => {
    const { parent, index } = sectionAt(tree, id);
    const above = (parent?.sections ?? tree)[index - 1];
    if (!above || isChosen.has(above.id)) return tree;
    return moveSections(tree, [id], { place: 'into', section: above.id, at: 'last' });
  }, sections);
}

/** Takes each out of its parent, to stand right after it in the same order; those at the top stay. */
export function liftSections(sections: readonly Section[], ids: readonly Id[]): readonly Section[] {
  return topmost(sections, ids)
    .toReversed()
    .reduce<readonly Section[]>((tree, { id }) => {
      const { parent } = sectionAt(tree, id);
      return parent ? moveSections(tree, [id], { place: 'after', section: parent.id }) : tree;
    }, sections);
}
