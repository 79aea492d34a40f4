import type { Translate } from '../../../core/language/translate.ts';
import type { Clearance } from '../../../core/model/briefing.ts';
import type { Change } from '../../../core/model/change.ts';
import { dateInWords } from '../../../core/model/date.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import type { Row } from '../../../core/model/row.ts';
import { recordIn } from './change-state.ts';
import { openIn } from './grid.ts';

const PLACED = ['paragraph', 'heading', 'list', 'quotation', 'table', 'picture'];

/** `F 24`; nothing where the record is gone. */
export function numberOf(ref: EvidenceRef, rows: ReadonlyMap<string, Row>, t: Translate): string {
  const row = rows.get(ref.id);
  return row ? t(`kinds.number.${row.kind}`, { number: row.number }) : '';
}

/** Where the words of a change stand: "4.1, paragraph 2", "5, F 24". */
export function placeWords(change: Change, rows: ReadonlyMap<string, Row>, t: Translate): string {
  const { section, item, nth } = change.place;
  const ref = recordIn(change);
  const number = ref === null ? '' : numberOf(ref, rows, t);
  if (number !== '') return section === '' ? number : t('clearance.place.record', { section, number });
  if (PLACED.includes(item)) return t(`clearance.place.${item}`, { section, nth });
  if (item === 'note' || item === 'margin') return t(`clearance.place.${item}`);
  return section === '' ? t('clearance.place.nowhere') : section;
}

/** The answer of a unit in words; of a draft that came back, how many of its changes are open. */
export function answerWords(
  answer: Clearance | undefined,
  returned: ReturnedDraft | undefined,
  { t, language }: { readonly t: Translate; readonly language: 'en' | 'ru' },
): string {
  if (answer === undefined) return t('clearance.answer.none');
  if (answer.answer === 'waiting') {
    if (answer.sent === null) return t('clearance.answer.waiting');
    return answer.sent === new Date().toISOString().slice(0, 10)
      ? t('clearance.answer.waitingSinceToday')
      : t('clearance.answer.waitingSince', { date: dateInWords(answer.sent, language) });
  }
  if (answer.answer === 'returned' && returned && returned.found > 0) {
    const open = openIn(returned);
    return open === 0
      ? t('clearance.answer.returnedSettled')
      : t('clearance.answer.returnedOpen', { count: open });
  }
  return t(`clearance.answer.${answer.answer}`);
}
