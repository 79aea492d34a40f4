import { create } from 'zustand';
import type { Translate } from '../../../core/language/translate.ts';
import { type Section, walkSections } from '../../../core/model/briefing.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import { beforePlace, type Place, sectionNumbers } from '../../../core/outline/places.ts';
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
import { setWhere, useWhere } from './where.ts';

/** The place the pointer is over now, drawn as a line with its name. */
export const useInsertion = create<{ readonly at: Place | null }>()(() => ({ at: null }));

export function showInsertion(at: Place | null): void {
  const now = useInsertion.getState().at;
  if (JSON.stringify(now) !== JSON.stringify(at)) useInsertion.setState({ at });
}

/** A place in words: "Section 5, after paragraph 1". */
export function placeInWords(sections: readonly Section[], at: Place, t: Translate): string {
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
  kindsToGather(dragged, briefing).length > 0;

/** Kinds of what is in hand, where a gathering could take it up; empty for all else. */
export function kindsToGather(dragged: Dragged, briefing: string): readonly EvidenceRef['kind'][] {
  if (dragged.what === 'evidence') return dragged.refs.map(({ kind }) => kind);
  if (dragged.what !== 'items' || dragged.briefing !== briefing) return [];
  return (evidenceAlone(briefing, dragged.ids) ?? []).map(({ kind }) => kind);
}

/** Puts what was dragged or held where the line stands, and says so. */
export async function drop(briefing: string, dragged: Dragged, at: Place): Promise<boolean> {
  const done = await place(briefing, dragged, at);
  if (!done) return false;
  const { t } = usePreferences.getState();
  const sections = recordOf('briefing', briefing)?.sections ?? [];
  const section = sectionNumbers(sections).get(at.section) ?? '';
  say('briefing.said.placed', { what: draggedInWords(dragged, t), section });
  return true;
}

async function place(briefing: string, dragged: Dragged, at: Place): Promise<boolean> {
  if (dragged.what === 'evidence' && 'into' in at)
    return placeInto(briefing, dragged.refs, at.into, at.index);
  if (dragged.what === 'evidence' && !('into' in at)) {
    const placed = await placeEvidence(briefing, dragged.refs, at);
    const last = placed.at(-1);
    // What comes next goes after it, where one is in this section.
    const here = useWhere.getState().at[briefing]?.section === at.section;
    if (last && here) setWhere(briefing, { section: at.section, item: last });
    return last !== undefined;
  }
  if (dragged.what === 'items' && !('into' in at))
    return dragged.briefing === briefing
      ? arrange(briefing, { do: 'move-items', items: [...dragged.ids], target: at })
      : bringItems(dragged.briefing, dragged.ids, briefing, at);
  if (dragged.what === 'items' && 'into' in at && dragged.briefing === briefing)
    return gatherItems(briefing, dragged.ids, at.into, at.index);
  return Promise.resolve(false);
}
