import { type Section, walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import type { EvidenceRef, Item } from '../model/narrative.ts';
import type { ItemTarget, OutlineOperation, Placement } from './operation.ts';
import { idTaken, notThere, Refused } from './refusal.ts';
import { changeItem, changeSection, idsOf, mapSections, sectionAt, sectionOfItem } from './tree.ts';

/** Takes items out, wherever they stand. Refused where one is not there. */
export function removeItems(sections: readonly Section[], ids: readonly Id[]): readonly Section[] {
  for (const id of ids) sectionOfItem(sections, id);
  const gone = new Set(ids);
  return mapSections(sections, (section) =>
    section.items.some((item) => gone.has(item.id))
      ? { ...section, items: section.items.filter((item) => !gone.has(item.id)) }
      : section,
  );
}

function insertItems(
  sections: readonly Section[],
  items: readonly Item[],
  target: ItemTarget,
): readonly Section[] {
  return changeSection(sections, target.section, (section) => {
    const index = section.items.findIndex((item) => item.id === target.before);
    if (target.before !== null && index === -1) throw notThere();
    return {
      ...section,
      items: section.items.toSpliced(index === -1 ? section.items.length : index, 0, ...items),
    };
  });
}

/** Moves items of any sections, in reading order, to a target; a target among them means the next that stays. */
export function moveItems(
  sections: readonly Section[],
  ids: readonly Id[],
  target: ItemTarget,
): readonly Section[] {
  const wanted = new Set(ids);
  const moved = walkSections(sections).flatMap(({ section }) =>
    section.items.filter((item) => wanted.has(item.id)),
  );
  const there = sectionAt(sections, target.section).section.items;
  const from = there.findIndex((item) => item.id === target.before);
  if (target.before !== null && from === -1) throw notThere();
  const before = from === -1 ? null : (there.slice(from).find((item) => !wanted.has(item.id))?.id ?? null);
  return insertItems(removeItems(sections, ids), moved, { section: target.section, before });
}

const sameRef = (a: EvidenceRef, b: EvidenceRef) => a.kind === b.kind && a.id === b.id;

/** Places evidence. A gathering holds a piece once: what it has already is moved to the place, not doubled. */
export function placeEvidence(
  sections: readonly Section[],
  refs: readonly EvidenceRef[],
  placement: Placement,
): readonly Section[] {
  const once = refs.filter((ref, i) => refs.findIndex((other) => sameRef(ref, other)) === i);
  if (placement.as === 'into')
    return changeItem(sections, placement.item, (item) => {
      if (item.item !== 'gathering') throw notThere();
      const index = placement.index ?? item.refs.length;
      const kept = (list: readonly EvidenceRef[]) =>
        list.filter((ref) => !once.some((added) => sameRef(ref, added)));
      return {
        ...item,
        refs: [...kept(item.refs.slice(0, index)), ...once, ...kept(item.refs.slice(index))],
      };
    });
  const taken = idsOf(sections);
  if (placement.as === 'gathering') {
    if (taken.has(placement.id)) throw idTaken(placement.id);
    const gathering: Item = {
      item: 'gathering',
      id: placement.id,
      goesTo: null,
      as: placement.list,
      refs: once,
    };
    return insertItems(sections, [gathering], placement.target);
  }
  const items = refs.map((ref, i): Item => {
    const id = placement.ids[i];
    if (id === undefined) throw new Refused('bad-input', { command: 'briefing:arrange', detail: 'ids' });
    if (taken.has(id) || placement.ids.indexOf(id) !== i) throw idTaken(id);
    return { item: 'evidence', id, goesTo: null, ref, edits: [] };
  });
  return insertItems(sections, items, placement.target);
}

/** Sets what an item carries beside its words. A setting that the kind of item does not have is refused. */
export function setItem(
  sections: readonly Section[],
  operation: Extract<OutlineOperation, { do: 'set-item' }>,
): readonly Section[] {
  const { goesTo, ours, edits, refs } = operation;
  const unfit = (field: string) => new Refused('bad-input', { command: 'briefing:arrange', detail: field });
  return changeItem(sections, operation.item, (item) => {
    let next = goesTo === undefined ? item : { ...item, goesTo };
    if (ours !== undefined) {
      if (next.item !== 'paragraph') throw unfit('ours');
      next = { ...next, ours };
    }
    if (edits !== undefined) {
      if (next.item !== 'evidence') throw unfit('edits');
      next = { ...next, edits };
    }
    if (refs !== undefined) {
      if (next.item !== 'gathering') throw unfit('refs');
      next = { ...next, refs };
    }
    return next;
  });
}
