import { dateInWords } from '../../model/date.ts';
import { NBSP, type PackLanguage, WORD_JOINER } from './numbers.ts';

const MONTHS = /(January|February|March|April|May|June|July|August|September|October|November|December)/g;

/**
 * A date as short as a table takes it, never parted at the end of a line: 7 Oct 2024, Jan–Jul 2024. Russian shortens no
 * months: 07.10.2024, январь–июль 2024 г.
 */
export function shortDate(date: string, language: PackLanguage): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (language === 'ru' && year !== undefined && month !== undefined && day !== undefined)
    return `${day}.${month}.${year}`;
  return dateInWords(date, language)
    .replace(MONTHS, (name) => name.slice(0, 3))
    .replaceAll(' ', NBSP)
    .replaceAll('–', `${WORD_JOINER}–${WORD_JOINER}`);
}
