import type { Clearance } from '../../model/briefing.ts';
import { dateInWords } from '../../model/date.ts';
import type { Composition } from '../composition.ts';
import { glued } from './names.ts';
import { NBSP } from './numbers.ts';

/** `cleared, 11 October 2024`: the day is that of the answer; where none was said, it is called the day it was sent. */
export function answerWords({ t, language }: Composition, clearance: Clearance): string {
  const answer = t(`pack.answer.${clearance.answer}`);
  const day = clearance.answered ?? null;
  const date = day ?? clearance.sent;
  if (date === null) return answer;
  return t(`pack.answer.${day === null ? 'sent' : 'dated'}`, {
    answer,
    date: dateInWords(date, language).replace(/ (\d{4})/, `${NBSP}$1`),
  });
}

/** `P. Marsh, Legal Department, 11 October 2024` for all who cleared; without a day where none was said. */
export const clearedWords = ({ input, language }: Composition): string =>
  glued(
    input.briefing.clearances
      .filter(({ answer }) => answer.startsWith('cleared'))
      .map(({ who, unit, answered }) =>
        [who, unit, answered ? dateInWords(answered, language) : ''].filter((part) => part !== '').join(', '),
      )
      .join('; '),
    language,
  );
