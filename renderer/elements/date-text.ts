import { isDate } from '../../core/model/date.ts';

const MONTHS = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'май', 'мая'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];

const two = (digits: string | number) => String(digits).padStart(2, '0');

function monthOf(name: string): number | null {
  const at = MONTHS.findIndex((stems) => stems.some((stem) => name.toLowerCase().startsWith(stem)));
  return at === -1 ? null : at + 1;
}

/**
 * A date as typed, in ISO 8601 or EDTF: "7.10.2024", "7 October 2024", "октябрь 2024", "январь–июль 2024 г." and the
 * forms themselves.
 * What is no date is given back as it was typed; nothing typed is null.
 */
export function readDate(text: string): string | null {
  const typed = text.trim().replace(/[\s\u00a0]+/g, ' ');
  if (typed === '') return null;
  if (isDate(typed)) return typed;
  const read = point(typed) ?? span(typed);
  return read !== null && isDate(read) ? read : typed;
}

const point = (text: string): string | null => numeric(text) ?? named(text) ?? year(text);

/** What stands between the two ends of a span: a dash, or the words of either language. */
const BETWEEN = / ?[–—] ?| - |(?<=\p{L}\.?)-(?=\p{L})| (?:по|до|to|until) /u;

/** “January–September 2026”, «с 7 по 9 октября 2024 г.»: the first end takes from the second what it does not say. */
function span(text: string): string | null {
  const [first = '', second, ...more] = text.replace(/^(?:с|со|from) /iu, '').split(BETWEEN);
  if (second === undefined || more.length > 0) return null;
  const to = point(second);
  if (to === null) return null;
  const [, tail = ''] = /^\d{1,2} (\p{L}.*)$/u.exec(second) ?? [];
  const borrowed = /^\d{1,2}$/.test(first) ? `${first} ${tail}` : `${first} ${to.slice(0, 4)}`;
  const from = point(first) ?? point(borrowed);
  return from === null ? null : `${from}/${to}`;
}

function year(text: string): string | null {
  return /^(\d{4})(?: ?г\.?| год)?$/u.exec(text)?.[1] ?? null;
}

function numeric(text: string): string | null {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  return match ? `${match[3]}-${two(match[2] ?? '')}-${two(match[1] ?? '')}` : null;
}

function named(text: string): string | null {
  const match = /^(?:(\d{1,2}) )?(\p{L}{3,})\.?,? (\d{4})(?: ?г\.?)?$/u.exec(text);
  const month = match ? monthOf(match[2] ?? '') : null;
  if (!match || month === null) return null;
  return `${match[3]}-${two(month)}${match[1] === undefined ? '' : `-${two(match[1])}`}`;
}
