import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { FigureRule, FigureSuggestion, Span } from '../types.ts';
import { suggestionKey } from '../walk.ts';
import { type Change, changeOf, isQualifier, UNCHANGED } from './change.ts';
import { contextOf, type Stretch, stretches } from './context.ts';
import { isLabelNumber, labelBefore } from './exclusions.ts';
import { factorAt } from './factors.ts';
import { countedNoun, type Measure, readMeasure } from './measures.ts';
import { type Numeral, readNumeral } from './numbers.ts';

/** A numeral kept, while its unit may still come from a neighbour. */
export interface Raw {
  readonly numeral: Numeral;
  measure: Measure | null;
  value: number;
  /** First token of the sentence. */
  readonly floor: number;
  change: Change;
  readonly rule: FigureRule;
  rangeTo: number | null;
}

/** Tokens of the longest sentence: every rule looks back through its own. */
const LONGEST = 300;

/** Stage: numbers that count or measure something. Sorted, never overlapping. */
export function findFigures(
  text: string,
  tokens: readonly Token[],
  cyrillic: boolean,
): readonly FigureSuggestion[] {
  const raws: Raw[] = [];
  let labelled = false;
  const floors: number[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    if ((opensSentence(tokens, at) || at - floor > LONGEST) && floors.at(-1) !== at) {
      floor = at;
      floors.push(at);
    }
    const factor = factorAt(tokens, at);
    if (factor) {
      raws.push({
        numeral: factor.numeral,
        measure: factor.measure,
        value: factor.numeral.value,
        floor,
        change: factor.change
          ? { direction: factor.change, at }
          : changeOf(tokens, at, factor.numeral.to, floor, 'times'),
        rule: 'factor',
        rangeTo: null,
      });
      at = factor.numeral.to;
      continue;
    }
    const numeral = readNumeral(tokens, at, cyrillic);
    if (!numeral) {
      if (token.kind === 'word' && !/^(?:and|to|or|и|по|до)$/.test(token.lower)) labelled = false;
      at += 1;
      continue;
    }
    const measure = readMeasure(tokens, numeral, cyrillic);
    const label: boolean = numeral.written === 'digits' && isLabelNumber(tokens, numeral, measure, labelled);
    labelled = label && !/^\d{4}$/.test(tokens[numeral.from]?.text ?? '');
    if (!label)
      raws.push({
        numeral,
        measure,
        value: numeral.value,
        floor,
        change: UNCHANGED,
        rule: ruleOf(measure),
        rangeTo: null,
      });
    at = Math.max(numeral.to, measure?.to ?? 0, at + 1);
  }
  shareUnits(tokens, raws);
  const kept = raws.filter((raw, index) => isQuantity(tokens, raw, raws[index - 1]));
  lendUnits(tokens, kept);
  for (const raw of kept) {
    const last = raw.measure && raw.measure.kind !== 'count' ? raw.measure.to : raw.numeral.to;
    if (raw.rule !== 'factor')
      raw.change = changeOf(
        tokens,
        raw.measure?.from ?? raw.numeral.from,
        last,
        raw.floor,
        raw.measure?.kind ?? 'count',
      );
  }
  const sentences = stretches(tokens, floors);
  const order = new Map(floors.map((from, index) => [from, index]));
  return kept.map((raw) => suggestionOf(text, tokens, raw, sentences, order.get(raw.floor) ?? 0));
}

const ruleOf = (measure: Measure | null): FigureRule =>
  measure === null || measure.kind === 'duration' ? 'bare' : measure.kind;

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!before || before.kind === 'break') return true;
  if (!/^[.!?…]$/.test(before.text) || !token?.spaced) return false;
  return (
    token.capital &&
    (tokens[at - 2]?.text.length ?? 0) > 1 &&
    !/^(?:тыс|млн|млрд|кв|ст|mr|ms|dr|sen|rep|gen)$/.test(tokens[at - 2]?.lower ?? '')
  );
}

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
  if (words.length === 1 && (between[0]?.kind === 'dash' || words[0] === 'to' || words[0] === 'до'))
    return 'range';
  if (words.length === 1 && /^(?:and|or|и|или)$/.test(words[0] ?? '')) return 'pair';
  if (
    words.length === 2 &&
    /^(?:and|и|or)$/.test(words[0] ?? '') &&
    /^(?:to|by|до|на|в)$/.test(words[1] ?? '')
  )
    return 'pair';
  if (words.length === 0 && between.length === 0 && to > from) return 'range';
  if (words.length === 1 && words[0] === ',') return 'list';
  // «турецкие компании взяли 55, иранские – 20 процентов»
  const last = between[between.length - 1];
  if (between[0]?.text === ',' && last?.kind === 'dash' && last.spaced && words.length <= 4) return 'list';
  return null;
}

/** A numeral with no unit of its own takes that of the one it is paired with, and its millions. */
function shareUnits(tokens: readonly Token[], raws: Raw[]): void {
  for (let index = raws.length - 2; index >= 0; index -= 1) {
    const left = raws[index];
    const right = raws[index + 1];
    if (!left || !right) continue;
    const joint = connector(tokens, left, right);
    if (joint === null) continue;
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
    if (joint === 'range' && opener !== 'from' && opener !== 'с' && opener !== 'со')
      left.rangeTo = right.value;
  }
}

const VERB_BEFORE =
  /^(?:to|from|against|at|of|by|for|than|only|just|was|were|is|are|be|been|have|has|had|reached|reach|totalled|totaled|listed|lists|averaged|averages|numbered|until|with|versus|и|до|с|против|на|в|составил|составила|составило|составили|составляет|составит|достиг|достигла|достигло|будет|было|стало|есть|насчитал|насчитали|еще|лишь|всего|осталось|остались|осталась|стало|насчитывается|насчитывалось|работает|работают|remain|remained|left)$/;

/** After these a number in words has the noun of the figure before. */
const LENDING =
  /^(?:against|than|only|just|was|were|is|are|has|have|had|remain|remained|now|против|лишь|только|всего|осталось|остались|работает|работают|было|стало|теперь)$/;

/** Keeps what is measured or counted, and bare numbers only where the sentence treats them as an amount. */
function isQuantity(tokens: readonly Token[], raw: Raw, previous: Raw | undefined): boolean {
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
        LENDING.test(tokens[numeral.from - 1]?.lower ?? '') &&
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
  let lead = numeral.from - 1;
  while (
    lead > raw.floor &&
    isQualifier(tokens[lead]?.lower ?? '') &&
    !VERB_BEFORE.test(tokens[lead]?.lower ?? '')
  )
    lead -= 1;
  const before = tokens[lead];
  const next = tokens[numeral.to];
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
  if (!VERB_BEFORE.test(before?.lower ?? '')) return lastsList(tokens, raw, previous);
  // "at 6", "in 5", "с 9": only beside another figure of the passage
  return previous !== undefined && numeral.from - previous.numeral.to < 80;
}

const lastsList = (tokens: readonly Token[], raw: Raw, previous: Raw | undefined): boolean =>
  previous !== undefined &&
  previous.floor === raw.floor &&
  raw.numeral.value > 1 &&
  /^(?:сегодня|today|now|нынче|теперь|instead|versus)$/.test(tokens[raw.numeral.from - 1]?.lower ?? '');

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
function lendUnits(tokens: readonly Token[], kept: readonly Raw[]): void {
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
        continue;
      raw.measure = { ...lender.measure, from: raw.numeral.from, to: raw.numeral.to };
      break;
    }
    if (raw.measure === null && ahead?.measure && ahead.floor === raw.floor && ahead.measure.kind === 'count')
      raw.measure = { ...ahead.measure, from: raw.numeral.from, to: raw.numeral.to };
  }
}

function suggestionOf(
  text: string,
  tokens: readonly Token[],
  raw: Raw,
  sentences: readonly Stretch[],
  sentence: number,
): FigureSuggestion {
  const { numeral, measure } = raw;
  const from = measure?.from ?? numeral.from;
  const to = Math.max(numeral.to, measure?.to ?? numeral.to);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const rule: FigureRule = numeral.share ? 'share' : raw.rule;
  return {
    kind: 'fact',
    key: suggestionKey({ start, end }, 'fact'),
    start,
    end,
    text: text.slice(start, end),
    value: Number(raw.value.toPrecision(12)),
    valueTo: raw.rangeTo,
    unit: numeral.share ? 'percent' : (measure?.unit ?? null),
    change: raw.change.direction,
    ...contextOf(text, tokens, raw, { from, to }, sentences, sentence),
    confidence: measure === null && !numeral.share ? 0.55 : measure?.kind === 'count' ? 0.75 : 0.9,
    why: { rule, cue: wordAt(tokens, raw.change.at), named: null },
  };
}

const wordAt = (tokens: readonly Token[], at: number | null): Span | null => {
  const token = at === null ? undefined : tokens[at];
  return token ? { start: token.start, end: token.end } : null;
};
