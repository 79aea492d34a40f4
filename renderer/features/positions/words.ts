import { bounds, daysBetween } from '../../../core/model/date.ts';
import type { Position } from '../../../core/model/position.ts';
import type { Look } from '../tables/look.ts';
import { partyWords } from '../tables/words.ts';
import type { Holder, Question } from './grid.ts';

/** Old enough to print its date and to be listed by the check. */
export function isStale({ asOf }: Position, { settings, today }: Look): boolean {
  const last = asOf === null ? undefined : bounds(asOf)?.last;
  return last !== undefined && daysBetween(last, today) > settings.staleAfterDays;
}

/** What a question is called: the instrument it is about, else its words. */
export function questionWords({ words, agreement }: Question, look: Look): string {
  const instrument = agreement === null ? undefined : look.all('agreement').get(agreement);
  return instrument ? instrument.shortTitle || instrument.title : words;
}

export function holderWords({ party, ours }: Holder, look: Look): string {
  return ours ? look.t('tables.ours') : (partyWords(party, look) ?? look.t('tables.notStated'));
}
