import { TG_DOWN, TG_UP } from '../lexicon/tg-numbers.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { FigureSuggestion } from '../types.ts';
import { qualifiedFrom } from './change.ts';
import type { Raw } from './raw.ts';
import { type Time, timesIn } from './times.ts';

type Context = Pick<
  FigureSuggestion,
  'qualifier' | 'population' | 'measure' | 'period' | 'periodFromContext' | 'basePeriod' | 'originator'
>;

/** A sentence of the tokens, `to` exclusive, with the times it names. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly times: readonly Time[];
}

/** The sentences that hold figures and those just before them. */
export function stretches(tokens: readonly Token[], floors: readonly number[]): readonly Stretch[] {
  return floors.map((from, index) => {
    const to = floors[index + 1] ?? tokens.length;
    return { from, to, times: timesIn(tokens, from, to) };
  });
}

/** "people were denied entry" as a definition: "people denied entry". */
const PASSIVE = /^(\S+) (?:were|was|are|is|have been|had been|has been) /;

/** How many sentences back a period still holds. */
const REACH = 2;

/** What the words around a figure say of it. The originator is known only once speech has been read. */
export function contextOf(
  text: string,
  tokens: readonly Token[],
  raw: Raw,
  figure: { readonly from: number; readonly to: number },
  sentences: readonly Stretch[],
  index: number,
): Context {
  const here = sentences[index];
  const words = (from: number, to: number): string | null => {
    const first = tokens[from];
    const last = tokens[to - 1];
    return first && last && to > from ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : null;
  };
  let qualified = qualifiedFrom(tokens, figure.from, raw.floor);
  // "to nearly 5": the preposition says where the figure went, not how exact it is
  while (
    qualified < figure.from &&
    /^(?:to|в|до|as)$/.test(tokens[qualified]?.lower ?? '') &&
    !/^(?:up|as)$/.test(tokens[qualified - 1]?.lower ?? '')
  )
    qualified += 1;
  const own = nearest(here?.times ?? [], figure, false);
  const earlier = own ? null : periodBefore(sentences, index);
  const base = nearest(here?.times ?? [], figure, true);
  const period = own ?? earlier;
  const measure = here ? measureOf(tokens, raw, figure, here) : null;
  return {
    qualifier: words(qualified, figure.from),
    population: raw.measure?.kind === 'count' ? raw.measure.unit : null,
    measure: (measure && words(measure.from, measure.to))?.replace(PASSIVE, '$1 ') ?? null,
    period: period && words(period.from, period.to),
    periodFromContext: own === null && earlier !== null,
    basePeriod: base && words(base.from, base.to),
    originator: null,
  };
}

function nearest(times: readonly Time[], figure: { readonly from: number }, base: boolean): Time | null {
  let best: Time | null = null;
  for (const time of times)
    if (time.base === base && (!best || distance(time, figure.from) < distance(best, figure.from)))
      best = time;
  return best;
}

const distance = (time: Time, at: number): number => Math.abs(time.from - at);

function periodBefore(sentences: readonly Stretch[], index: number): Time | null {
  for (let back = 1; back <= REACH; back += 1) {
    const time = sentences[index - back]?.times.findLast(({ base }) => !base);
    if (time) return time;
  }
  return null;
}

/**
 * What is counted, in the words of the sentence: the subject of a verb of change ("the number of police raids rose by"),
 * or what befell those counted ("143,000 people were denied entry to Russia").
 */
function measureOf(
  tokens: readonly Token[],
  raw: Raw,
  figure: { readonly from: number; readonly to: number },
  { from, to, times }: Stretch,
): { readonly from: number; readonly to: number } | null {
  const verb = raw.change.at;
  if (verb !== null && verb < figure.from && verb > from) return subjectOf(tokens, from, verb, times);
  // Tajik has its verb at the end: «таваррум то 1,2 фоиз паст шуд»
  if (verb !== null && isTajikVerb(tokens[verb]?.lower ?? '')) {
    let lead = qualifiedFrom(tokens, figure.from, from);
    // «аз 140 то 210», «12 ва 7 фоиз»: before the first of them
    while (
      lead > from &&
      (/^(?:аз|то|ба|ва|мутаносибан)$/.test(tokens[lead - 1]?.lower ?? '') ||
        tokens[lead - 1]?.kind === 'number')
    )
      lead -= 1;
    if (tokens[lead - 1] && /^нисбат$/.test(tokens[from]?.lower ?? '')) return null;
    return subjectOf(tokens, from, lead, times);
  }
  if (raw.measure?.kind !== 'count') return null;
  const ends = (at: number) =>
    at >= to || tokens[at]?.kind !== 'word' || times.some((time) => at >= time.from && at < time.to);
  let end = figure.to;
  while (!ends(end) && end - figure.to < 14) end += 1;
  while (end > figure.to && g.isPreposition(tokens[end - 1]?.lower ?? '')) end -= 1;
  return end - figure.to >= 2 ? { from: figure.to, to: end } : null;
}

/** The words before a verb of change, without an opening adverb, the article and the time. */
function subjectOf(
  tokens: readonly Token[],
  from: number,
  verb: number,
  times: readonly Time[],
): { readonly from: number; readonly to: number } | null {
  let start = verb;
  while (start > from && !OPENS_REPORT.test(tokens[start - 1]?.text ?? '')) start -= 1;
  while (start < verb && opensClause(tokens[start]?.lower ?? '')) start += 1;
  // «к 2027 году доля ветра вырастет»
  const opening = times.find((one) => one.from >= start && one.from <= start + 1 && one.to < verb);
  if (opening) start = opening.to;
  let end = verb;
  while (
    end > start &&
    (g.isAuxiliary(tokens[end - 1]?.lower ?? '') ||
      g.isBetween(tokens[end - 1]?.lower ?? '') ||
      MODAL.test(tokens[end - 1]?.lower ?? ''))
  )
    end -= 1;
  const time = times.find((one) => one.from >= start && one.from <= end);
  if (time && time.to >= end - 1)
    end = Math.max(start, g.isPreposition(tokens[time.from - 1]?.lower ?? '') ? time.from - 1 : time.from);
  return end > start && end - start <= 20 ? { from: start, to: end } : null;
}

/** Before what is told: "the board said the share of", "records show a rise". */
const OPENS_REPORT = /^(?:[,;:–—]|that|что|ки|said|says|say|showed|shows|show|сообщили?|гуфт)$/;

const MODAL = /^(?:долж(?:ен|на|но|ны)|может|могут|мог(?:ла|ло|ли)?|намерен[аы]?|бояд)$/;

const isTajikVerb = (lower: string): boolean => TG_UP.has(lower) || TG_DOWN.has(lower);

const opensClause = (lower: string): boolean =>
  /^(?:the|a|an|even|as|почему|при)$/.test(lower) || g.isClauseWord(lower);
