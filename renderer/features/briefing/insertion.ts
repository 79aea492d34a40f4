import { create } from 'zustand';
import type { Translate } from '../../../core/language/translate.ts';
import { type Section, walkSections } from '../../../core/model/briefing.ts';
import type { ItemTarget } from '../../../core/outline/operation.ts';
import { beforePlace, sectionNumbers } from '../../../core/outline/places.ts';
import {
  arrange,
  bringItems,
  evidenceAlone,
  gatherItems,
  placeEvidence,
  placeInto,
} from '../../actions/briefing.ts';
import type { Dragged } from '../../state/dragged.ts';
import { recordOf, useLibrary } from '../../state/library.ts';
import { say } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';

/** Where what is dragged would be put: between items, or into a gathering. */
export type Insertion =
  | ItemTarget
  | { readonly into: string; readonly section: string; readonly index: number | null };

/** The place the pointer is over now, drawn as a line with its name. */
export const useInsertion = create<{ readonly at: Insertion | null }>()(() => ({ at: null }));

export function showInsertion(at: Insertion | null): void {
  const now = useInsertion.getState().at;
  if (JSON.stringify(now) !== JSON.stringify(at)) useInsertion.setState({ at });
}

/** A place in words: "Section 5, after paragraph 1". */
export function placeInWords(sections: readonly Section[], at: Insertion, t: Translate): string {
  const section = walkSections(sections).find((walked) => walked.section.id === at.section)?.section;
  const number = sectionNumbers(sections).get(at.section) ?? '';
  if (!section) return '';
  if ('into' in at) return t('briefing.place.into', { section: number });
  const last = beforePlace(section, at.before);
  return last === null
    ? t('briefing.place.first', { section: number })
    : t('briefing.place.after', { section: number, what: t(`briefing.item.${last.item}`), nth: last.nth });
}

/** What is dragged, in a word or two: "F 24", "3 pieces". */
export function draggedInWords(dragged: Dragged, t: Translate): string {
  if (dragged.what === 'evidence') {
    const [first] = dragged.refs;
    const row = first && useLibrary.getState().rows.get(first.id);
    if (dragged.refs.length === 1 && first && row)
      return t(`kinds.number.${first.kind}`, { number: row.number });
    return t('briefing.pieces', { count: dragged.refs.length });
  }
  return t(dragged.what === 'items' ? 'briefing.items' : 'briefing.sections', { count: dragged.ids.length });
}

/** True for what a table or list can take up: evidence, on its way in or set on its own in the same briefing. */
export const canBeGathered = (dragged: Dragged, briefing: string): boolean =>
  dragged.what === 'evidence' ||
  (dragged.what === 'items' &&
    dragged.briefing === briefing &&
    evidenceAlone(briefing, dragged.ids) !== null);

/** Puts what was dragged or held where the line stands, and says so. */
export async function drop(briefing: string, dragged: Dragged, at: Insertion): Promise<boolean> {
  const done = await place(briefing, dragged, at);
  if (!done) return false;
  const { t } = usePreferences.getState();
  const sections = recordOf('briefing', briefing)?.sections ?? [];
  const section = sectionNumbers(sections).get(at.section) ?? '';
  say('briefing.said.placed', { what: draggedInWords(dragged, t), section });
  return true;
}

function place(briefing: string, dragged: Dragged, at: Insertion): Promise<boolean> {
  if (dragged.what === 'evidence')
    return 'into' in at
      ? placeInto(briefing, dragged.refs, at.into, at.index)
      : placeEvidence(briefing, dragged.refs, at);
  if (dragged.what === 'items' && !('into' in at))
    return dragged.briefing === briefing
      ? arrange(briefing, { do: 'move-items', items: [...dragged.ids], target: at })
      : bringItems(dragged.briefing, dragged.ids, briefing, at);
  if (dragged.what === 'items' && 'into' in at && dragged.briefing === briefing)
    return gatherItems(briefing, dragged.ids, at.into, at.index);
  return Promise.resolve(false);
}
