import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import { isQualifier } from './change.ts';
import { labelBefore } from './exclusions.ts';
import type { Raw } from './raw.ts';

const VERB_BEFORE =
  /^(?:to|from|against|at|of|by|for|than|only|just|was|were|is|are|be|been|have|has|had|reached|reach|totalled|totaled|listed|lists|averaged|averages|numbered|until|with|versus|и|до|с|со|против|на|в|составил|составила|составило|составили|составляет|составит|достиг|достигла|достигло|будет|было|были|стало|там|есть|насчитал|насчитали|еще|лишь|всего|осталось|остались|осталась|стало|насчитывается|насчитывалось|работает|работают|remain|remained|left)$/;

/** After these a bare number is an amount, wherever it stands. */
const AMOUNTS_TO =
  /^(?:totalled|totaled|numbered|averaged|составил[аои]?|составляет|составит|достиг(?:л[аои])?|насчитал[аои]?|насчитывается|было|расид)$/;

/** After these a number in words has the noun of the figure before. */
const LENDING =
  /^(?:against|than|only|just|was|were|is|are|has|have|had|remain|remained|now|против|лишь|только|всего|осталось|остались|работает|работают|было|стало|теперь)$/;

/** Keeps what is measured or counted, and bare numbers only where the sentence treats them as an amount. */
export function isQuantity(tokens: readonly Token[], raw: Raw, previous: Raw | undefined): boolean {
  const { numeral, measure } = raw;
  if (measure?.kind === 'duration') return false;
  // "1 in 5 voters"
  if (tokens[numeral.from - 1]?.lower === 'in' && previous && previous.numeral.to === numeral.from - 1)
    return false;
  if (/^(?:one|1)$/.test(tokens[numeral.from - 2]?.lower ?? '') && tokens[numeral.from - 1]?.lower === 'in')
    return false;
  if (numeral.share) return !/^(?:way|time|party|day)$/.test(tokens[numeral.to]?.lower ?? '');
  const measured = measure !== null && measure.kind !== 'count';
  if (numeral.written === 'words') {
    if (numeral.value === 1 && numeral.magnitude === null)
      return measured && /^(?:percent|points)$/.test(measure?.kind ?? '');
    if (measured) return true;
    if (numeral.magnitude !== null && numeral.magnitude >= 1000) return true;
    if (numeral.value > 10 && measure?.kind === 'count') return measure.to === numeral.to;
    // "17 vessels, against six", «из 13 судов работают восемь»: the noun is lent
    if (
      numeral.value > 1 &&
      measure === null &&
      previous?.floor === raw.floor &&
      previous.measure?.kind === 'count'
    )
      return (
        // «из 48 свай двенадцать заменили»
        (LENDING.test(tokens[numeral.from - 1]?.lower ?? '') ||
          tokens[numeral.from - 1]?.text === previous.measure.unit.split(' ').at(-1)) &&
        !/^(?:of|из)$/.test(tokens[numeral.to]?.lower ?? '')
      );
    if (
      /^by$/.test(tokens[numeral.from - 1]?.lower ?? '') &&
      /^(?:multiplied|multiply)$/.test(tokens[numeral.from - 2]?.lower ?? '')
    ) {
      raw.measure = { kind: 'times', unit: 'times', from: numeral.from, to: numeral.to };
      return true;
    }
    return false;
  }
  if (measured || measure?.kind === 'count') return true;
  if (numeral.grouped || numeral.magnitude !== null) return true;
  if (numeral.value === 1) return false;
  // «в 2023-м давали 5,1»: a decimal beside other figures is never a label
  if (!Number.isInteger(numeral.value) && previous !== undefined && numeral.from - previous.numeral.to < 40)
    return true;
  if (lent(tokens, raw, previous)) return true;
  let lead = numeral.from - 1;
  while (
    lead > raw.floor &&
    isQualifier(tokens[lead]?.lower ?? '') &&
    !VERB_BEFORE.test(tokens[lead]?.lower ?? '')
  )
    lead -= 1;
  const before = tokens[lead];
  const next = tokens[numeral.to];
  // "twelve of the 48 piles; the other 36"
  const rest = /^(?:other|remaining|остальные|оставшиеся)$/.test(before?.lower ?? '');
  if (rest && previous?.floor === raw.floor && previous.measure?.kind === 'count') return true;
  // «вакансий стало на 212 меньше»
  if (before?.lower === 'на' && /^(?:больше|меньше|выше|ниже)$/.test(tokens[numeral.to]?.lower ?? ''))
    return true;
  const closes =
    !next ||
    next.kind === 'break' ||
    next.kind === 'punct' ||
    next.kind === 'dash' ||
    next.kind === 'mark' ||
    (next.kind === 'word' &&
      !next.capital &&
      (g.isPreposition(next.lower) ||
        g.isAuxiliary(next.lower) ||
        g.isClauseWord(next.lower) ||
        /^(?:last|this|respectively|соответственно|раньше|ago|earlier|a|годом|in|year)$/.test(next.lower)));
  if (!closes) return false;
  if (
    next?.lower === 'of' &&
    /^(?:the|them|those|these|whom|which|its|our|their)$/.test(tokens[numeral.to + 1]?.lower ?? '')
  )
    return true;
  if (before?.text === ':')
    return (
      tokens[lead - 1]?.kind === 'word' &&
      !tokens[lead - 1]?.capital &&
      !labelBefore(tokens, lead) &&
      next?.text !== ':' &&
      previous !== undefined &&
      numeral.from - previous.numeral.to < 60
    );
  if (/^(?:сегодня|today|now)$/.test(before?.lower ?? '') && next?.kind === 'punct') return true;
  if (before?.kind === 'dash' && before.spaced) return previous !== undefined && previous.floor === raw.floor;
  if (AMOUNTS_TO.test(before?.lower ?? '')) return true;
  if (!VERB_BEFORE.test(before?.lower ?? '')) return lastsList(tokens, raw, previous);
  // "at 6", "in 5", "с 9": only beside another figure of the passage
  return previous !== undefined && numeral.from - previous.numeral.to < 80;
}

const lastsList = (tokens: readonly Token[], raw: Raw, previous: Raw | undefined): boolean =>
  previous !== undefined &&
  previous.floor === raw.floor &&
  raw.numeral.value > 1 &&
  /^(?:сегодня|today|now|нынче|теперь|instead|versus)$/.test(tokens[raw.numeral.from - 1]?.lower ?? '');

/** "46 words, of which 11 were names", "265 women in the states and 189 more elsewhere", "Egypt asks for 40, Ethiopia offers 31." */
function lent(tokens: readonly Token[], raw: Raw, previous: Raw | undefined): boolean {
  if (previous?.floor !== raw.floor || previous.measure === null || previous.measure.kind === 'duration')
    return false;
  const { from, to } = raw.numeral;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (/^(?:were|was|are|have|had|more|others|были|было)$/.test(after?.lower ?? '')) return true;
  const verb =
    before?.kind === 'word' &&
    !before.capital &&
    !g.isPreposition(before.lower) &&
    !g.isClauseWord(before.lower);
  return verb && (!after || after.kind === 'break' || /^[.,;]$/.test(after.text));
}
