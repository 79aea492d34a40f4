import { dateInWords, isCertainDay } from '../../../core/model/date.ts';

/** A day as short as it is still clear, for tabs and lists: 8 Oct 2024 / 8 окт. 2024 г. Anything less certain in full. */
export function shortDate(date: string, language: 'en' | 'ru'): string {
  if (!isCertainDay(date)) return dateInWords(date, language);
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
