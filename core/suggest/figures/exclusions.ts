import { EN_LABELS } from '../lexicon/en-numbers.ts';
import { RU_LABEL_STEMS } from '../lexicon/ru-numbers.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { Measure } from './measures.ts';
import type { Numeral } from './numbers.ts';

/** Numbers that are names of things: dates, times, addresses, pages, telephone and document numbers. */

const RU_LABELS: ReadonlySet<string> = new Set(RU_LABEL_STEMS);
const isLabel = (lower: string): boolean =>
  EN_LABELS.has(lower) || EN_LABELS.has(lower.replace(/s$/, '')) || g.stemOf(lower, RU_LABELS, 3) !== null;

/** "Code for the gate: 4471": a label a few words before the colon at `colon`. */
export function labelBefore(tokens: readonly Token[], colon: number): boolean {
  for (let at = colon - 1; at >= Math.max(0, colon - 5); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (isLabel(token.lower)) return true;
  }
  return false;
}

/** True when the digits at `numeral` are no quantity. `labelled` tells of the number before it in a list. */
export function isLabelNumber(
  tokens: readonly Token[],
  numeral: Numeral,
  measure: Measure | null,
  labelled: boolean,
): boolean {
  const { from, to } = numeral;
  const token = tokens[from];
  const before = tokens[from - 1];
  const after = tokens[to];
  if (!token) return true;
  const measured = measure !== null && measure.kind !== 'count';
  // glued to letters, slashes or other digits: S/1994/77, S5, К-1184, 9/11, 09:30, +420
  const signed = before?.text === '+' && /^(?:percent|points)$/.test(measure?.kind ?? '');
  if (before && !signed && !token.spaced && before.kind !== 'break' && /^[/:+#№×*=_&@.\\]$/.test(before.text))
    return true;
  if (before?.kind === 'word' && !token.spaced && !(measure?.kind === 'money' && measure.from < from))
    return true;
  if (before?.kind === 'dash' && !token.spaced && !before.spaced && tokens[from - 2]?.kind === 'word')
    return true;
  if (
    before?.kind === 'dash' &&
    !token.spaced &&
    !before.spaced &&
    tokens[from - 2]?.kind === 'number' &&
    tokens[from - 3]?.kind === 'dash'
  )
    return true;
  if (
    after &&
    !after.spaced &&
    /^[/:×_@]$/.test(after.text) &&
    tokens[to + 1]?.kind === 'number' &&
    !tokens[to + 1]?.spaced
  )
    return true;
  if (after && !after.spaced && after.kind === 'word' && !measured) return true;
  if (after?.text === '(' && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ')' && !measured)
    return true;
  if (before?.text === '№' || before?.text === '#') return true;
  if (
    before?.text === '.' &&
    /^(?:no|nos|nr|стр|ст|рис|кв|тел|доб|каб|корп|вып|гл|п)$/.test(tokens[from - 2]?.lower ?? '') &&
    !measured
  )
    return true;
  // two numbers side by side: a telephone
  if (before?.kind === 'number' && !measured) return true;
  if (after?.kind === 'number' && !measured) return true;
  if (measured) return false;
  // "in February 31 of them got letters"
  if (tokens[to]?.lower === 'of' && /^(?:them|us|those|these)$/.test(tokens[to + 1]?.lower ?? ''))
    return false;
  // «моҳи феврал 31 нафар»: only English puts the day after the month
  const counted = measure?.kind === 'count' && (before?.lower.charCodeAt(0) ?? 0) >= 0x400;
  if (!(counted && before && g.isMonth(before.lower)) && date(tokens, numeral)) return true;
  // "at 7.30", «в 19.30»: a time
  if (
    /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(token.text) &&
    /^(?:at|from|by|until|till|to|в|до|с|к)$/.test(before?.lower ?? '')
  )
    return true;
  // "Mr. Merriweather, now 71, recalled": an age
  if (measure === null && isAge(tokens, numeral)) return true;
  if (
    /^\d{4}$/.test(token.text) &&
    numeral.value >= 1600 &&
    numeral.value < 2100 &&
    !countAfterYear(tokens, numeral, measure)
  )
    return true;
  // "1. The Commission": paragraph number
  if ((!before || before.kind === 'break') && /^[.)]$/.test(after?.text ?? '')) return true;
  let label = from - 1;
  while (label > from - 3 && /^[(.,]$/.test(tokens[label]?.text ?? '')) label -= 1;
  const lead = tokens[label];
  const leadLabel =
    lead?.kind === 'word' &&
    isLabel(lead.lower) &&
    !(measure?.kind === 'count' && label < from - 1 && tokens[from - 1]?.text !== '(');
  if (leadLabel) return true;
  if (labelled && (/^(?:,|and|to|or|и|по|до)$/.test(before?.lower ?? '') || before?.kind === 'dash'))
    return true;
  if (/^(?:№|percent)$/.test(before?.text ?? '')) return true;
  const opensSentence =
    !tokens[from - 2] ||
    /^[.!?:]$/.test(tokens[from - 2]?.text ?? '') ||
    /^(?:break|mark)$/.test(tokens[from - 2]?.kind ?? '');
  if (before?.kind === 'word' && before.capital && before.text.length > 1) {
    // "Train EC 173", "Desk 7", "Boeing 737": but not "Nationwide 54 people"
    if (/^\p{Lu}{1,4}$/u.test(before.text) && numeral.written === 'digits')
      return !(measure?.kind === 'count' && !opensSentence && numeral.grouped);
    if (!opensSentence && measure === null) return true;
    if (
      !opensSentence &&
      measure !== null &&
      !numeral.grouped &&
      !g.isMonth(before.lower) &&
      lowerVerbNext(tokens, to)
    )
      return true;
  }
  // "27 Hybernská Street"
  if (after?.kind === 'word' && after.capital && measure === null && !numeral.grouped) return true;
  if (/^(?:st|nd|rd|th)$/.test(after?.lower ?? '') && !after?.spaced) return true;
  return before?.text === '(' && after?.text === ')' && !numeral.grouped;
}

/** Between commas after a name: "Mags Tolliver, 61, who grew up". */
function isAge(tokens: readonly Token[], { from, to, value }: Numeral): boolean {
  const lead = /^(?:now|aged|then|just|only|сейчас|ныне)$/.test(tokens[from - 1]?.lower ?? '')
    ? from - 2
    : from - 1;
  return (
    value < 120 &&
    tokens[lead]?.text === ',' &&
    tokens[lead - 1]?.capital === true &&
    /^[,.;]$/.test(tokens[to]?.text ?? '') &&
    tokens[lead - 1]?.kind === 'word'
  );
}

const lowerVerbNext = (tokens: readonly Token[], at: number): boolean =>
  /^(?:runs|leaves|uses|opens|stops|arrives|departs)$/.test(tokens[at]?.lower ?? '');

function countAfterYear(tokens: readonly Token[], numeral: Numeral, measure: Measure | null): boolean {
  const before = tokens[numeral.from - 1]?.lower ?? '';
  const next = tokens[numeral.to]?.lower ?? '';
  if (measure?.kind !== 'count') return numeral.value < 1900 && /^(?:и|and)$/.test(next);
  return (
    !/^(?:in|since|by|of|from|until|after|before|during|the|and|to|в|с|к|до|по|от|за|на)$/.test(before) &&
    !g.isClauseWord(next) &&
    numeral.value < 1900
  );
}

function date(tokens: readonly Token[], numeral: Numeral): boolean {
  if (numeral.magnitude !== null) return false;
  const near = (at: number): boolean => tokens[at]?.kind === 'word' && g.isMonth(tokens[at]?.lower ?? '');
  const { from, to } = numeral;
  const range = (at: number): boolean =>
    tokens[at]?.kind === 'dash' || /^(?:to|and|-|и|по|or)$/.test(tokens[at]?.lower ?? '');
  if (near(to) || (range(to) && tokens[to + 1]?.kind === 'number' && near(to + 2))) {
    // "May" the verb: "40 may leave" is no date
    return numeral.value <= 31 || /^\d{4}$/.test(tokens[from]?.text ?? '');
  }
  // "in February 31 of them got letters"
  if (tokens[to]?.lower === 'of' && /^(?:them|us|those|these|the)$/.test(tokens[to + 1]?.lower ?? ''))
    return false;
  const dotted = tokens[from - 1]?.text === '.' ? 2 : 1;
  if (near(from - dotted)) return numeral.value <= 31 || numeral.value >= 1000;
  if (range(from - 1) && tokens[from - 2]?.kind === 'number' && near(from - 3)) return true;
  if (/^(?:года|год|году|годах|годов|годы|гг|г)$/.test(tokens[to]?.lower ?? '')) return true;
  return (
    tokens[to]?.kind === 'dash' &&
    !tokens[to]?.spaced &&
    /^(?:м|х|й|го|е|ом|ый|ая)$/.test(tokens[to + 1]?.lower ?? '')
  );
}
