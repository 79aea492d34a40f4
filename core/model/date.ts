import { z } from 'zod';

/**
 * Dates of the craft: ISO 8601, or EDTF (ISO 8601-2, level 0 and the uncertain forms of level 1) where a day is not
 * known: `2024-10-07`, `2024-10`, `2024`, `2024-10~` (about), `2024?`, `2024-01/2024-07` (a span), `2024-XX-XX`.
 * The string is the truth; everything shown or compared is derived from it.
 */
const POINT = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$/;

interface Point {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly uncertain: boolean;
}

function parsePoint(text: string): Point | null {
  const match = POINT.exec(text);
  if (!match) return null;
  const part = (digits: string | undefined) =>
    digits === undefined || digits === 'XX' ? null : Number(digits);
  const year = Number(match[1]);
  const month = part(match[2]);
  const day = part(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || day < 1 || day > daysIn(year, month))) return null;
  return { year, month, day, uncertain: match[4] !== undefined };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parse(text: string): { from: Point; to: Point | null } | null {
  const [first, second, ...rest] = text.split('/');
  if (rest.length > 0 || first === undefined) return null;
  const from = parsePoint(first);
  if (!from) return null;
  if (second === undefined) return { from, to: null };
  const to = parsePoint(second);
  return to && firstDay(from) <= lastDay(to) ? { from, to } : null;
}

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const firstDay = (p: Point) => iso(p.year, p.month ?? 1, p.day ?? 1);
const lastDay = (p: Point) => iso(p.year, p.month ?? 12, p.day ?? daysIn(p.year, p.month ?? 12));

/** True where the text is a date of the forms above and the day exists. */
export function isDate(text: string): boolean {
  return parse(text) !== null;
}

/** A date of the craft; the issue is `date` where it is none. */
export const dateSchema = z.string().refine(isDate, { error: 'date' });
export type EdtfDate = z.infer<typeof dateSchema>;

/** First and last day a date may mean, as ISO days: the bounds used for order and comparison. Null where it is none. */
export function bounds(date: string): { first: string; last: string } | null {
  const parsed = parse(date);
  return parsed && { first: firstDay(parsed.from), last: lastDay(parsed.to ?? parsed.from) };
}

/** True where exactly one day is meant and it is not marked uncertain. */
export function isCertainDay(date: string): boolean {
  const parsed = parse(date);
  return parsed !== null && parsed.to === null && parsed.from.day !== null && !parsed.from.uncertain;
}

/** Order of dates: by first day, then by last. For `Array.sort`. Null stands last. */
export function compareDates(a: string | null, b: string | null): number {
  const [x, y] = [a === null ? null : bounds(a), b === null ? null : bounds(b)];
  if (!x || !y) return x ? -1 : y ? 1 : 0;
  return x.first.localeCompare(y.first) || x.last.localeCompare(y.last);
}

/** True where one date is after another whatever days they mean; never where either is uncertain or none. */
export function isSurelyAfter(a: string | null, b: string | null): boolean {
  if (a === null || b === null || /[?~%]/.test(`${a}${b}`)) return false;
  const [x, y] = [bounds(a), bounds(b)];
  return x !== null && y !== null && x.first > y.last;
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Languages dates are worded in. */
export type DateLanguage = 'en' | 'ru';

/** Made once: to make one takes longer than to write a hundred dates by it. */
const monthsOf = (locale: string) => ({
  alone: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
  afterDay: new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }),
});
const MONTHS = { en: monthsOf('en-GB'), ru: monthsOf('ru-RU') } as const satisfies Record<
  DateLanguage,
  unknown
>;

/** A month without its day, as the language names it by itself, or as it stands after a day (октябрь, октября). */
function monthName(when: Date, language: DateLanguage, afterDay: boolean): string {
  const parts = MONTHS[language][afterDay ? 'afterDay' : 'alone'].formatToParts(when);
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

/** Month and year in full, the day where known; no-break spaces glue day to month and year to «г.». */
function pointInWords(p: Point, language: DateLanguage, withYear: boolean): string {
  const year = language === 'ru' ? `${p.year}\u00a0г.` : String(p.year);
  const about = p.uncertain ? (language === 'ru' ? 'около ' : 'about ') : '';
  if (p.month === null) return about + year;
  const when = new Date(Date.UTC(2000, p.month - 1, p.day ?? 1));
  // «около» takes the genitive, the form a month has after its day.
  const month = monthName(when, language, p.day !== null || p.uncertain);
  const point = p.day === null ? month : `${p.day}\u00a0${month}`;
  return about + (withYear ? `${point} ${year}` : point);
}

/** Both ends are certain days of one month. */
const isSameMonth = (from: Point, to: Point) =>
  from.year === to.year &&
  from.month === to.month &&
  from.day !== null &&
  to.day !== null &&
  !from.uncertain &&
  !to.uncertain;

/**
 * A date in words: 7 October 2024 / 7 октября 2024 г.; a span as January–July 2024 / январь–июль 2024 г., of days as
 * 1–7 October 2024 / 1–7 октября 2024 г.
 * A text that is no date is given back as it stands, so that nothing is hidden.
 */
export function dateInWords(date: string, language: DateLanguage): string {
  const parsed = parse(date);
  if (!parsed) return date;
  const { from, to } = parsed;
  if (!to) return pointInWords(from, language, true);
  if (isSameMonth(from, to)) return `${from.day}–${pointInWords(to, language, true)}`;
  const sameYear = from.year === to.year && from.month !== null && to.month !== null;
  const spaced = from.day !== null || to.day !== null || !sameYear;
  return `${pointInWords(from, language, !sameYear)}${spaced ? ' – ' : '–'}${pointInWords(to, language, true)}`;
}
