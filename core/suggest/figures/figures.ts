import type { Token } from '../text/tokens.ts';
import type { FigureRule, FigureSuggestion, Span } from '../types.ts';
import { suggestionKey } from '../walk.ts';
import { type Change, changeOf, movedTo, UNCHANGED } from './change.ts';
import { contextOf, type Stretch, stretches } from './context.ts';
import { isLabelNumber } from './exclusions.ts';
import { factorAt } from './factors.ts';
import { lendUnits, shareUnits } from './lend.ts';
import { type Measure, readMeasure } from './measures.ts';
import { readNumeral } from './numbers.ts';
import { isQuantity } from './quantity.ts';
import type { Raw } from './raw.ts';

/** Tokens of the longest sentence: every rule looks back through its own. */
const LONGEST = 300;

/** Stage: numbers that count or measure something. Sorted, never overlapping. */
export function findFigures(
  text: string,
  tokens: readonly Token[],
  cyrillic: boolean,
): readonly FigureSuggestion[] {
  const { raws, floors } = readNumbers(tokens, cyrillic);
  shareUnits(tokens, raws);
  const kept: Raw[] = [];
  for (const raw of raws) if (isQuantity(tokens, raw, kept.at(-1))) kept.push(raw);
  lendUnits(tokens, kept);
  kept.forEach((raw, index) => {
    if (raw.rule !== 'factor') raw.change = changeIn(tokens, raw, kept[index - 1]);
  });
  const sentences = stretches(tokens, floors);
  const order = new Map(floors.map((from, index) => [from, index]));
  return kept.map((raw) => suggestionOf(text, tokens, raw, sentences, order.get(raw.floor) ?? 0));
}

/** Every number that is no label, with the unit beside it, and where the sentences begin. */
function readNumbers(
  tokens: readonly Token[],
  cyrillic: boolean,
): { readonly raws: Raw[]; readonly floors: readonly number[] } {
  const raws: Raw[] = [];
  const floors: number[] = [];
  let labelled = false;
  let floor = 0;
  // The first token after the last figure: a sign between two numbers belongs to one of them.
  let free = 0;
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
          ? { direction: factor.change, at, reached: false }
          : changeOf(tokens, at, factor.numeral.to, floor, 'times'),
        rule: 'factor',
        rangeTo: null,
      });
      at = factor.numeral.to;
      free = at;
      continue;
    }
    const numeral = readNumeral(tokens, at, cyrillic);
    if (!numeral) {
      if (token.kind === 'word' && !/^(?:and|to|or|и|по|до)$/.test(token.lower)) labelled = false;
      at += 1;
      continue;
    }
    const measure = readMeasure(tokens, numeral, cyrillic, free);
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
    free = at;
  }
  return { raws, floors };
}

/** What the sentence says the figure did, by itself or with the one just before it: "from 2.4 to 4.9". */
function changeIn(tokens: readonly Token[], raw: Raw, left: Raw | undefined): Change {
  const { from, to } = figureBounds(raw);
  const own = changeOf(tokens, from, to, raw.floor, raw.measure?.kind ?? 'count');
  const beside = left?.floor === raw.floor && from - figureBounds(left).to <= 2;
  return own.direction === null && left && beside
    ? movedTo(
        tokens,
        { from: figureBounds(left).from, value: left.value },
        { from, value: raw.value },
        raw.floor,
      )
    : own;
}

/** The tokens of a figure; a counted noun is not part of it. */
const figureBounds = ({ measure, numeral }: Raw): { readonly from: number; readonly to: number } => ({
  from: measure?.from ?? numeral.from,
  to: measure && measure.kind !== 'count' ? measure.to : numeral.to,
});

const ruleOf = (measure: Measure | null): FigureRule =>
  measure === null || measure.kind === 'duration' ? 'bare' : measure.kind;

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!before || before.kind === 'break') return true;
  if (!/^[.!?…]$/.test(before.text) || !token?.spaced) return false;
  return (
    (token.capital || (token.kind === 'mark' && tokens[at + 1]?.capital === true)) &&
    !isInitial(tokens[at - 2]) &&
    !/^(?:тыс|млн|млрд|кв|ст|mr|ms|dr|sen|rep|gen)$/.test(tokens[at - 2]?.lower ?? '')
  );
}

/** "J. Marsh": the stop of an initial ends no sentence; that of "5 %." does. */
const isInitial = (token: Token | undefined): boolean => token?.kind === 'word' && token.text.length === 1;

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
    reached: raw.change.reached,
    ...contextOf(text, tokens, raw, { from, to }, sentences, sentence),
    confidence: measure === null && !numeral.share ? 0.55 : measure?.kind === 'count' ? 0.75 : 0.9,
    why: { rule, cue: wordAt(tokens, raw.change.at), named: null },
  };
}

const wordAt = (tokens: readonly Token[], at: number | null): Span | null => {
  const token = at === null ? undefined : tokens[at];
  return token ? { start: token.start, end: token.end } : null;
};
