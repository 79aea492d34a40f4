import type { Problem } from '../contract/result.ts';
import type { Section } from '../model/briefing.ts';
import { type ArrangeContext, standings } from './admissible.ts';
import { moveItems, placeEvidence, removeItems, setItem } from './move-items.ts';
import {
  insertSections,
  liftSections,
  moveSections,
  nestSections,
  removeSections,
  stepSections,
} from './move-sections.ts';
import type { OutlineOperation } from './operation.ts';
import { idTaken, Refused } from './refusal.ts';
import { changeSection, idsOf } from './tree.ts';
import { writeItems } from './write-items.ts';

/** The tree after an operation, or why it was not done. A tree equal to the one before is the same object. */
export type Arranged =
  | { readonly ok: true; readonly sections: readonly Section[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Applies one operation to the outline of a briefing, whole or not at all. Refused: an id that is not there or is
 * taken, a section moved into itself, background evidence brought to side 1 or the speaking copy
 * (`background-only`), an edit of a quote's use that would change its words (`words-differ`). What stood wrong
 * before (a record became background later) does not stop other work: the check lists it.
 */
export function arrange(
  sections: readonly Section[],
  operation: OutlineOperation,
  context: ArrangeContext,
): Arranged {
  try {
    const after = apply(sections, operation, context);
    const known = new Set(standings(sections, context).map(({ key }) => key));
    const fresh = standings(after, context).find(({ key }) => !known.has(key));
    return fresh ? { ok: false, problem: fresh.problem } : { ok: true, sections: after };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

function apply(
  sections: readonly Section[],
  operation: OutlineOperation,
  { keepBeside }: ArrangeContext,
): readonly Section[] {
  switch (operation.do) {
    case 'add-section': {
      const { id, title, role, goesTo } = operation;
      if (idsOf(sections).has(id)) throw idTaken(id);
      return insertSections(
        sections,
        [{ id, title, role, goesTo, items: [], sections: [] }],
        operation.target,
      );
    }
    case 'rename-section':
      return changeSection(sections, operation.section, (section) =>
        section.title === operation.title ? section : { ...section, title: operation.title },
      );
    case 'set-section':
      return changeSection(sections, operation.section, (section) => ({
        ...section,
        role: operation.role ?? section.role,
        goesTo: operation.goesTo ?? section.goesTo,
      }));
    case 'move-sections':
      return moveSections(sections, operation.sections, operation.target);
    case 'nest':
      return nestSections(sections, operation.sections);
    case 'lift':
      return liftSections(sections, operation.sections);
    case 'move-up':
      return stepSections(sections, operation.sections, 'up');
    case 'move-down':
      return stepSections(sections, operation.sections, 'down');
    case 'remove-sections':
      return removeSections(sections, operation.sections);
    case 'write-items':
      return writeItems(sections, operation, keepBeside);
    case 'place-evidence':
      return placeEvidence(sections, operation.refs, operation.placement);
    case 'move-items':
      return moveItems(sections, operation.items, operation.target);
    case 'remove-items':
      return removeItems(sections, operation.items);
    case 'set-item':
      return setItem(sections, operation);
  }
}
