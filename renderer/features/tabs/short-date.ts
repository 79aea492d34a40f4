import { dateInWords, isCertainDay } from '../../../core/model/date.ts';

const day = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
/** Made once: making one takes longer than all else that is done with a date. */
const formats = { en: day('en-GB'), ru: day('ru-RU') };

/** A day as short as it is still clear, for tabs and lists: 8 Oct 2024 / 8 окт. 2024. Anything less certain in full. */
export function shortDate(date: string, language: 'en' | 'ru'): string {
  if (!isCertainDay(date)) return dateInWords(date, language);
  return withoutYearWord(formats[language].format(new Date(`${date}T00:00:00Z`)));
}

/** In columns «г.» says nothing that the four digits do not, and costs the last of them its place. */
export const withoutYearWord = (date: string): string => date.replace(/[\s\u00a0]г\.$/u, '');
