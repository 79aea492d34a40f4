import { TG_COUNTS, TG_PARTS, TG_WHICH } from '../lexicon/tg-numbers.ts';
import { EN_AFTER_SPAN, EN_SPANS, EN_WHICH, RU_SPAN_STEMS, RU_WHICH_STEMS } from '../lexicon/times.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';

/** A stretch of time a sentence names, in token indices, `to` exclusive. */
export interface Time {
  readonly from: number;
  readonly to: number;
  /** What a change is reckoned from: "than the season before", "compared to last year". */
  readonly base: boolean;
}

const YEAR = /^(?:19|20)\d\d$/;
const RU_SPANS: ReadonlySet<string> = new Set(RU_SPAN_STEMS);
const RU_WHICH: ReadonlySet<string> = new Set(RU_WHICH_STEMS);
const isSpan = (lower: string): boolean => EN_SPANS.has(lower) || g.stemOf(lower, RU_SPANS, 3) !== null;
const isWhich = (lower: string): boolean => EN_WHICH.has(lower) || g.stemOf(lower, RU_WHICH, 3) !== null;

/** The times a sentence names, in its order. */
export function timesIn(tokens: readonly Token[], from: number, to: number): readonly Time[] {
  const times: Time[] = [];
  for (let at = from; at < to; ) {
    const end = timeAt(tokens, at, to);
    if (end === -1) {
      at += 1;
      continue;
    }
    const range = rangeEnd(tokens, at, end, to);
    // "from January to July" begins with its preposition; "January–July" has none
    const opens = range === end || tokens[end]?.kind === 'dash' ? at : at - 1;
    times.push({ from: opens, to: range, base: isBase(tokens, at, from) });
    at = range;
  }
  return times;
}

/** End of the time named at `at`, or -1: "January", "October 7", "2024", "the first quarter of 2024", «прошлом году». */
function timeAt(tokens: readonly Token[], at: number, to: number): number {
  const token = tokens[at];
  if (!token || at >= to) return -1;
  const lower = (index: number) => (index < to ? (tokens[index]?.lower ?? '') : '');
  const yearAt = (index: number): number => {
    const of = /^(?:of|,)$/.test(lower(index)) && YEAR.test(tokens[index + 1]?.text ?? '') ? 1 : 0;
    if (!YEAR.test(tokens[index + of]?.text ?? '') || index + of >= to) return index;
    return index + of + (/^(?:год|г)/.test(lower(index + of + 1)) ? 2 : 1);
  };
  const month = (index: number) =>
    // "January-September" is one word
    lower(index).split('-').every(g.isMonth) && (tokens[index]?.capital || /[а-я]/.test(lower(index)));
  const day = (index: number) => /^(?:[1-9]|[12]\d|3[01])$/.test(tokens[index]?.text ?? '');
  if (token.kind === 'number') {
    if (YEAR.test(token.text)) return yearAt(at);
    return day(at) && month(at + 1) ? yearAt(at + 2) : -1;
  }
  if (token.kind !== 'word') return -1;
  const tajik = tajikTime(tokens, at, to);
  if (tajik !== -1) return tajik;
  if (month(at)) return day(at + 1) ? yearAt(at + 2) : yearAt(at + 1);
  let head = at;
  if (/^(?:the|a|an|its)$/.test(token.lower)) head += 1;
  let which = 0;
  while (head < to && which < 4 && (isWhich(lower(head)) || (tokens[head]?.kind === 'number' && which > 0))) {
    head += 1;
    which += 1;
  }
  if (!isSpan(lower(head))) return -1;
  const after = EN_AFTER_SPAN.has(lower(head + 1));
  if (which === 0 && !after && !/^(?:квартал|сезон|полугод)/.test(lower(head))) return -1;
  const end = yearAt(head + (after ? 2 : 1));
  // "the same period of last year", "the same time last year"
  const of = /^of$/.test(lower(end)) ? 1 : 0;
  const nested = /^(?:period|time|month|quarter|период|месяц)/.test(lower(head))
    ? timeAt(tokens, end + of, to)
    : -1;
  return nested === -1 ? end : nested;
}

/** «соли 2025», «соли гузашта», «нимсолаи аввали соли 2026», «нӯҳ моҳи соли ҷорӣ»; -1 where none begins at `at`. */
function tajikTime(tokens: readonly Token[], at: number, to: number): number {
  const lower = (index: number) => (index < to ? (tokens[index]?.lower ?? '') : '');
  const yearEnd = (index: number): number =>
    lower(index) === 'соли' && (YEAR.test(tokens[index + 1]?.text ?? '') || TG_WHICH.has(lower(index + 1)))
      ? index + 2
      : -1;
  const year = yearEnd(at);
  if (year !== -1) return year;
  const counted = /^моҳ[иа]?$/.test(lower(at + 1)) && TG_COUNTS.has(lower(at));
  const part = TG_PARTS.has(lower(at));
  if (!counted && !part) return -1;
  const head = counted || g.isMonth(lower(at + 1)) || TG_WHICH.has(lower(at + 1)) ? at + 2 : at + 1;
  // «дар ду моҳи аввали сол»
  if (counted && lower(head) === 'аввали' && /^соли?$/.test(lower(head + 1)))
    return Math.max(yearEnd(head + 1), head + 2);
  const whole = yearEnd(head);
  if (whole !== -1) return whole;
  return counted || head === at + 2 ? head : -1;
}

/** "from January to July", "between 2021 and 2024", «с января по июль»: the second time belongs to the first. */
function rangeEnd(tokens: readonly Token[], at: number, end: number, to: number): number {
  const before = tokens[at - 1]?.lower ?? '';
  const joint = tokens[end]?.lower ?? '';
  const joined =
    (/^(?:from|с|со)$/.test(before) && /^(?:to|until|through|по|до)$/.test(joint)) ||
    tokens[end]?.kind === 'dash' ||
    (before === 'between' && joint === 'and') ||
    (before === 'между' && joint === 'и');
  const second = joined ? timeAt(tokens, end + 1, to) : -1;
  return second === -1 ? end : second;
}

const BASE =
  /^(?:than|compared|against|versus|below|above|чем|против|сравнению|отношению|относительно|нисбат)$/;

/** "than the season before", "from the same time last year", «по сравнению с 2023 годом», «годом ранее». */
function isBase(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let look = at - 1; look >= Math.max(floor, at - 5); look -= 1) {
    const { lower = '', kind } = tokens[look] ?? {};
    if (BASE.test(lower)) return true;
    // "a 53 percent rise from the same time last year", "up from", "on the year before"
    if (
      lower === 'from' &&
      /^(?:rise|increase|fall|drop|decline|decrease|spike|jump|up|down|growth)$/.test(
        tokens[look - 1]?.lower ?? '',
      )
    )
      return true;
    // "up 9 percent from the same period": the change is told as a number
    if (lower === 'from' && /^(?:percent|cent|%|points?)$/.test(tokens[look - 1]?.lower ?? '')) return true;
    if (kind !== 'word') break;
  }
  for (let look = at; look < at + 4; look += 1)
    if (
      EN_AFTER_SPAN.has(tokens[look]?.lower ?? '') ||
      /^(?:ранее|раньше|назад)$/.test(tokens[look]?.lower ?? '')
    )
      return true;
  return /^прошлогодн/.test(tokens[at]?.lower ?? '');
}
