import * as en from '../lexicon/en-numbers.ts';
import * as ru from '../lexicon/ru-numbers.ts';
import { TG_MAGNITUDES } from '../lexicon/tg-numbers.ts';
import { CURRENCY_SIGNS } from '../lexicon/units.ts';
import type { Token } from '../text/tokens.ts';

/** A numeral as read: where it ends and what it is worth. */
export interface Numeral {
  readonly from: number;
  /** Token index, exclusive; the magnitude word is inside. */
  readonly to: number;
  readonly value: number;
  readonly written: 'digits' | 'words';
  /** A million and the like stood with it. */
  readonly magnitude: number | null;
  /** Parted thousands: a quantity even with no noun after it. */
  readonly grouped: boolean;
  /** "two thirds": the value is already a percentage. */
  readonly share: boolean;
}

/** The value of digits, reading commas by the language of the text. */
function digitsValue(text: string, cyrillic: boolean): number | null {
  const bare = text.replace(/[ \u00a0\u202f]/g, '');
  if (/^\d+$/.test(bare)) return Number(bare);
  if (cyrillic && /^\d+,\d+$/.test(bare)) return Number(bare.replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return Number(bare.replace(/,/g, ''));
  if (/^\d+[.,]\d+$/.test(bare)) return Number(bare.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(bare)) return Number(bare.replace(/\./g, ''));
  return null;
}

const magnitudeAt = (tokens: readonly Token[], at: number): number | null => {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  return (
    en.EN_MAGNITUDES.get(token.lower) ??
    ru.RU_MAGNITUDES.get(token.lower) ??
    TG_MAGNITUDES.get(token.lower) ??
    null
  );
};

/** A Tajik magnitude with the -у that joins what follows to it. */
const joinsNext = (token: Token | undefined): boolean =>
  /^(?:ҳазор|миллион|миллиард)у$/.test(token?.lower ?? '');

/** Past a magnitude word and the full stop of its abbreviation. */
const pastAbbreviation = (tokens: readonly Token[], at: number): number =>
  /^(?:тыс|млн|млрд|трлн)$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[at]?.text === '.' &&
  !tokens[at]?.spaced
    ? at + 1
    : at;

/** Reads the numeral that begins at `at`, or null. */
export function readNumeral(tokens: readonly Token[], at: number, cyrillic: boolean): Numeral | null {
  const token = tokens[at];
  if (token?.kind === 'number') return digitsNumeral(tokens, at, cyrillic);
  if (token?.kind !== 'word') return null;
  return wordsNumeral(tokens, at) ?? russianNumeral(tokens, at);
}

function digitsNumeral(tokens: readonly Token[], at: number, cyrillic: boolean): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  let value = digitsValue(token.text, cyrillic);
  if (value === null) return null;
  let to = at + 1;
  let magnitude: number | null = null;
  const hyphen = tokens[to]?.kind === 'dash' && !tokens[to]?.spaced && !tokens[to + 1]?.spaced;
  const compound = hyphen
    ? /^(million|billion|thousand|trillion)(?:-|$)/.exec(tokens[to + 1]?.lower ?? '')
    : null;
  if (compound?.[1]) {
    magnitude = en.EN_MAGNITUDES.get(compound[1]) ?? 1;
    value *= magnitude;
    return { from: at, to: to + 2, value, written: 'digits', magnitude, grouped: false, share: false };
  }
  const next = magnitudeAt(tokens, to);
  const sign = CURRENCY_SIGNS.has(tokens[at - 1]?.text ?? '');
  // "4.1m tonnes" are millions, "4.1m wide" is a length
  const counts =
    sign ||
    /^(?:people|tonnes|tons|barrels|passengers|containers|visitors|hectares)$/.test(
      tokens[to + 1]?.lower ?? '',
    );
  const short =
    counts && tokens[to] && !tokens[to]?.spaced
      ? en.EN_SHORT_MAGNITUDES.get(tokens[to]?.lower ?? '')
      : undefined;
  if (next !== null || short !== undefined) {
    magnitude = next ?? short ?? 1;
    value *= magnitude;
    to = pastAbbreviation(tokens, to + 1);
    // "1 млрд 150 млн"
    const rest = tokens[to]?.kind === 'number' ? digitsValue(tokens[to]?.text ?? '', cyrillic) : null;
    const smaller = rest === null ? null : magnitudeAt(tokens, to + 1);
    if (rest !== null && smaller !== null && smaller < magnitude) {
      value += rest * smaller;
      to = pastAbbreviation(tokens, to + 2);
    } else if (rest !== null && smaller === null && rest < magnitude && joinsNext(tokens[to - 1])) {
      // «17 ҳазору 400»
      value += rest;
      to += 1;
    }
  }
  return {
    from: at,
    to,
    value: round(value),
    written: 'digits',
    magnitude,
    grouped: /[ \u00a0\u202f,]\d{3}$/.test(token.text) && !(cyrillic && token.text.includes(',')),
    share: false,
  };
}

const round = (value: number): number => Number(value.toPrecision(12));

function wordsNumeral(tokens: readonly Token[], at: number): Numeral | null {
  const whole = { from: at, written: 'words' as const, grouped: false, share: false };
  const share = englishShare(tokens, at);
  if (share) return share;
  const first = tokens[at]?.lower ?? '';
  // "half a million", "half a percentage point"
  if (first === 'half' && /^(?:a|an)$/.test(tokens[at + 1]?.lower ?? '')) {
    const magnitude = magnitudeAt(tokens, at + 2);
    if (magnitude !== null) return { ...whole, to: at + 3, value: magnitude / 2, magnitude };
    if (/^(?:percent|percentage|per|point)$/.test(tokens[at + 2]?.lower ?? ''))
      return { ...whole, to: at + 2, value: 0.5, magnitude: null };
    return null;
  }
  let total = 0;
  let current = 0;
  let seen = false;
  let magnitude: number | null = null;
  let look = at;
  if (
    /^(?:a|an)$/.test(first) &&
    /^(?:hundred|thousand|million|billion|dozen)$/.test(tokens[at + 1]?.lower ?? '')
  ) {
    current = 1;
    seen = true;
    look += 1;
  }
  for (; look < at + 12; look += 1) {
    const lower = tokens[look]?.lower ?? '';
    const unit = cardinal(lower);
    const size = en.EN_MAGNITUDES.get(lower);
    if (unit !== null) {
      if (seen && current % 100 !== 0 && !(current % 10 === 0 && unit < 10)) break;
      current += unit;
    } else if (size !== undefined && seen) {
      if (size === 100) current *= 100;
      else {
        total += current * size;
        current = 0;
        magnitude = size;
      }
    } else if (lower === 'dozen' && seen) current *= 12;
    else if (
      lower === 'and' &&
      seen &&
      tokens[look + 1]?.lower === 'a' &&
      /^(?:half|quarter)$/.test(tokens[look + 2]?.lower ?? '')
    ) {
      current += tokens[look + 2]?.lower === 'half' ? 0.5 : 0.25;
      look += 2;
    } else if (
      !(lower === 'and' && seen && current >= 100 && cardinal(tokens[look + 1]?.lower ?? '') !== null)
    )
      break;
    seen = true;
  }
  if (!seen) return null;
  return { ...whole, to: look, value: round(total + current), magnitude };
}

/** 86 for "eighty-six", null for what is no number word. */
function cardinal(lower: string): number | null {
  const plain = en.EN_CARDINALS.get(lower) ?? en.EN_TENS.get(lower);
  if (plain !== undefined) return plain;
  const dash = lower.indexOf('-');
  if (dash === -1) return null;
  const tens = en.EN_TENS.get(lower.slice(0, dash));
  const ones = en.EN_CARDINALS.get(lower.slice(dash + 1));
  return tens !== undefined && ones !== undefined && ones > 0 && ones < 10 ? tens + ones : null;
}

/** "two-thirds", "three quarters", "a fifth of": percentages in words. */
function englishShare(tokens: readonly Token[], at: number): Numeral | null {
  const first = tokens[at]?.lower ?? '';
  if (first !== 'a' && !first.includes('-') && !en.EN_CARDINALS.has(first)) return null;
  const next = tokens[at + 1]?.lower ?? '';
  const make = (to: number, over: number, under: number): Numeral => ({
    from: at,
    to,
    value: Math.round((over / under) * 1e5) / 1e3,
    written: 'words',
    magnitude: null,
    grouped: false,
    share: true,
  });
  const [left, right] = first.split('-');
  const joined = right === undefined ? undefined : en.EN_FRACTIONS.get(right);
  const over = left === undefined ? undefined : en.EN_CARDINALS.get(left);
  if (joined !== undefined && over !== undefined && over > 0 && joined > 2 && over < joined)
    return make(at + 1, over, joined);
  const under = en.EN_FRACTIONS.get(next);
  if (under === undefined || under === 2) return null;
  const count = en.EN_CARDINALS.get(first);
  if (count !== undefined && count > 0 && count < under && (/s$/.test(next) || count === 1))
    return make(at + 2, count, under);
  if (first !== 'a') return null;
  const after = tokens[at + 2]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  const shareAfter =
    /^(?:of|more|less|fewer|smaller|larger|lower|higher|have|has|had|are|were|cheaper|below|above)$/.test(
      after,
    );
  const shareBefore =
    /^(?:by|nearly|almost|about|roughly|around|over|than|only|just|barely|some|to|under|least)$/.test(before);
  return (shareAfter && !/^(?:hour|century|mile)/.test(tokens[at + 4]?.lower ?? '')) ||
    (shareBefore && tokens[at + 2]?.kind !== 'word') ||
    (shareBefore && !/^(?:time|party|day|year|country|round|way)/.test(after))
    ? make(at + 2, 1, under)
    : null;
}

function russianNumeral(tokens: readonly Token[], at: number): Numeral | null {
  const whole = { from: at, written: 'words' as const, grouped: false, share: false };
  const first = tokens[at]?.lower ?? '';
  const under = ru.RU_FRACTIONS.get(first);
  if (under !== undefined && /^(?:треть|трети|третью|четверть|четверти|четвертью)$/.test(first)) {
    return quarterOfYear(tokens, at)
      ? null
      : { ...whole, to: at + 1, value: Math.round(1e5 / under) / 1e3, magnitude: null, share: true };
  }
  // «десятая часть»
  if (under !== undefined && /^(?:часть|части|частью|доля|доли|долю)$/.test(tokens[at + 1]?.lower ?? ''))
    return { ...whole, to: at + 2, value: Math.round(1e5 / under) / 1e3, magnitude: null, share: true };
  const count = ru.RU_CARDINALS.get(first);
  const parts = ru.RU_FRACTIONS.get(tokens[at + 1]?.lower ?? '');
  if (count !== undefined && parts !== undefined && count < parts)
    return {
      ...whole,
      to: at + 2,
      value: Math.round((count / parts) * 1e5) / 1e3,
      magnitude: null,
      share: true,
    };
  if (ru.RU_HALF_MORE.has(first)) {
    const size = ru.RU_MAGNITUDES.get(tokens[at + 1]?.lower ?? '');
    return size === undefined
      ? { ...whole, to: at + 1, value: 1.5, magnitude: null }
      : { ...whole, to: pastAbbreviation(tokens, at + 2), value: 1.5 * size, magnitude: size };
  }
  let total = 0;
  let current = 0;
  let seen = false;
  let magnitude: number | null = null;
  let look = at;
  for (; look < at + 12; look += 1) {
    const lower = tokens[look]?.lower ?? '';
    const unit = ru.RU_CARDINALS.get(lower);
    const size = ru.RU_MAGNITUDES.get(lower);
    if (unit !== undefined) {
      if (seen && (current % 10 !== 0 || (current !== 0 && unit >= 10 && current % 100 !== 0))) break;
      current += unit;
    } else if (size !== undefined && (seen || !/[ьиы]$|[нд]ов$|тыс|тысяч$/.test(lower)) && seen) {
      total += current * size;
      current = 0;
      magnitude = size;
    } else if (lower === 'с' && seen && /^половиной$/.test(tokens[look + 1]?.lower ?? '')) {
      current += 0.5;
      look += 1;
    } else break;
    seen = true;
  }
  if (!seen) return null;
  return { ...whole, to: pastAbbreviation(tokens, look), value: round(total + current), magnitude };
}

/** "четверть века" and "в третьей четверти" are times. */
const quarterOfYear = (tokens: readonly Token[], at: number): boolean =>
  /^(?:века|часа|столетия)$/.test(tokens[at + 1]?.lower ?? '');
