import type { Token } from '../text/tokens.ts';
import { isQualifier } from './change.ts';
import { countedNoun } from './nouns.ts';
import type { Raw } from './raw.ts';

/** Between two numerals of one range or pair: "14 to 15", "9–12", "с 81 до 64", "60 and 40". */
function connector(tokens: readonly Token[], left: Raw, right: Raw): 'range' | 'pair' | 'list' | null {
  const from = left.measure && left.measure.kind !== 'count' ? left.measure.to : left.numeral.to;
  const to = right.measure?.from ?? right.numeral.from;
  if (to - from > 5 || to < from) return null;
  const between = tokens
    .slice(from, to)
    .filter(
      (token) =>
        !(token.kind === 'word' && isQualifier(token.lower) && token.lower !== 'до' && token.lower !== 'to'),
    );
  const words = between.map((token) => token.lower);
  if (
    words.length === 1 &&
    (between[0]?.kind === 'dash' || words[0] === 'to' || words[0] === 'до' || words[0] === 'то')
  )
    return 'range';
  if (words.length === 1 && /^(?:and|or|и|или|ва)$/.test(words[0] ?? ''))
    return /^(?:and|и|ва)$/.test(words[0] ?? '') &&
      /^(?:between|между|байни)$/.test(tokens[left.numeral.from - 1]?.lower ?? '')
      ? 'range'
      : 'pair';
  if (
    words.length === 2 &&
    /^(?:and|и|or)$/.test(words[0] ?? '') &&
    /^(?:to|by|до|на|в)$/.test(words[1] ?? '')
  )
    return 'pair';
  // "gives Harn 31 and Vael 24.5 percent"
  if (words.length === 2 && /^(?:and|и|ва)$/.test(words[0] ?? '') && between[1]?.capital) return 'pair';
  if (words.length === 0 && between.length === 0 && to > from) return 'range';
  if (words.length === 1 && words[0] === ',') return 'list';
  // «турецкие компании взяли 55, иранские – 20 процентов»
  const last = between[between.length - 1];
  if (between[0]?.text === ',' && last?.kind === 'dash' && last.spaced && words.length <= 4) return 'list';
  return null;
}

/** A numeral with no unit of its own takes that of the one it is paired with, and its millions. */
export function shareUnits(tokens: readonly Token[], raws: Raw[]): void {
  for (let index = raws.length - 2; index >= 0; index -= 1) {
    const left = raws[index];
    const right = raws[index + 1];
    if (!left || !right) continue;
    const joint = connector(tokens, left, right);
    // "grew by a quarter to 4.1 million tonnes": a share has its measure, and opens no range
    if (joint === null || left.numeral.share) continue;
    const counted = right.measure?.kind === 'count' && joint === 'list';
    const sign = left.measure?.kind === 'money' && left.measure.from < left.numeral.from;
    const bare =
      left.measure === null || (left.measure.kind === 'count' && tokens[left.numeral.to]?.kind !== 'word');
    if (!bare && !sign) continue;
    if (right.measure === null || (joint === 'list' && !counted && right.measure.kind === 'duration'))
      continue;
    const magnitude = right.numeral.magnitude;
    if (
      magnitude !== null &&
      left.numeral.magnitude === null &&
      left.value < 1000 &&
      right.measure.kind !== 'duration' &&
      joint !== 'list'
    )
      left.value *= magnitude;
    if (!sign) left.measure = { ...right.measure, from: left.numeral.from, to: left.numeral.to };
    const opener = tokens[(left.measure?.from ?? left.numeral.from) - 1]?.lower ?? '';
    if (joint === 'range' && opener !== 'from' && opener !== 'с' && opener !== 'со' && opener !== 'аз')
      left.rangeTo = right.value;
  }
}

/** "the number of vessels fell from 412", «число постов выросло с 18»: what is counted stands before. */
function numberOf(tokens: readonly Token[], raw: Raw): string | null {
  for (let at = raw.numeral.from - 1; at >= Math.max(raw.floor, raw.numeral.from - 25); at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (tokens[at]?.text === ';') return null;
    if (lower === 'number' && tokens[at + 1]?.lower === 'of') return countedNoun(tokens, at + 2, false);
    if (/^(?:число|числа|количество|количества|численность|поголовье)$/.test(lower))
      return countedNoun(tokens, at + 1, true);
  }
  return null;
}

/** "this August it was 40": the noun of the figure before. */
export function lendUnits(tokens: readonly Token[], kept: readonly Raw[]): void {
  for (let index = 0; index < kept.length; index += 1) {
    const raw = kept[index];
    if (!raw || raw.measure !== null || raw.numeral.share) continue;
    const ahead = kept[index + 1];
    const named = numberOf(tokens, raw);
    if (named) {
      raw.measure = { kind: 'count', unit: named, from: raw.numeral.from, to: raw.numeral.to };
      continue;
    }
    for (let look = index - 1; look >= Math.max(0, index - 3); look -= 1) {
      const lender = kept[look];
      if (!lender?.measure || raw.numeral.from - lender.numeral.to > 90) continue;
      if (
        lender.measure.kind === 'percent' ||
        lender.measure.kind === 'points' ||
        lender.measure.kind === 'times'
      )
        continue;
      if (lender.floor !== raw.floor && lender.measure.kind === 'money' && raw.numeral.magnitude === null)
        break;
      raw.measure = { ...lender.measure, from: raw.numeral.from, to: raw.numeral.to };
      break;
    }
    if (raw.measure === null && ahead?.measure && ahead.floor === raw.floor && ahead.measure.kind === 'count')
      raw.measure = { ...ahead.measure, from: raw.numeral.from, to: raw.numeral.to };
  }
}
