import { EN_HEDGES } from '../lexicon/en-cues.ts';
import { EN_OCCASIONS, RU_OCCASION_STEMS } from '../lexicon/occasions.ts';
import { RU_HEDGES } from '../lexicon/ru-cues.ts';
import { TG_OCCASION_STEMS } from '../lexicon/tg-cues.ts';
import type { Person } from '../speakers/people.ts';
import { dayEnd } from '../text/dates.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline, Sentence } from '../text/outline.ts';
import type { QuoteSuggestion } from '../types.ts';
import type { Attribution } from './cue.ts';
import { relayerIn } from './relay.ts';

type Occasion = Pick<QuoteSuggestion, 'occasion' | 'place' | 'said'>;
type Circumstances = Occasion & Pick<QuoteSuggestion, 'hedge' | 'reportedThrough'>;

/** The words whose circumstances are asked for. */
export interface Asked {
  /** Index of their sentence. */
  readonly sentence: number;
  readonly attribution: Attribution | null;
  readonly through: string | null;
  readonly person: Person | null;
}

/** Reads what surrounds quotations; each sentence once. */
export class Surroundings {
  private readonly outline: Outline;
  private readonly publisher: string;
  private readonly hedges: Memo<string | null>;
  private readonly sources: Memo<string | null>;
  private readonly occasions: Memo<Occasion | null>;

  constructor(outline: Outline, publisher: string) {
    this.outline = outline;
    this.publisher = publisher;
    this.hedges = new Memo(outline, hedgeIn);
    this.sources = new Memo(outline, sourceIn);
    this.occasions = new Memo(outline, readOccasion);
  }

  /** Hedge, relayer, occasion, place and day, as far as the text states them. */
  of(asked: Asked): Circumstances {
    const hedge = this.hedges.at(asked.sentence);
    return {
      hedge,
      reportedThrough: asked.through ?? this.relayer(asked, hedge),
      ...(this.occasion(asked) ?? NOWHERE),
    };
  }

  /**
   * Through whom the words came. "X said, according to Y" and "X told Y" (an outlet) name it in the sentence; words that
   * are only "quoted" or "reported" came through the source a sentence before names: "a ministry source told".
   */
  private relayer(asked: Asked, hedge: string | null): string | null {
    const own = this.outline.sentences[asked.sentence];
    const named = own ? relayerIn(this.outline, own, asked.attribution) : null;
    // what was told to the publisher itself came straight to the text
    if (named && !(this.publisher !== '' && named.includes(this.publisher))) return named;
    const cue = this.outline.nodes[asked.attribution?.cue?.from ?? -1]?.lower ?? '';
    if (hedge === null && !/^(?:quoted|cited|процитирован)/.test(cue)) return null;
    for (let back = 0; back <= 2; back += 1) {
      const source = this.sources.at(asked.sentence - back);
      if (source) return source;
    }
    return null;
  }

  /** The nearest sentence that speaks of the speaker and says when, where or on what occasion. */
  private occasion({ sentence, person }: Asked): Occasion | null {
    const here = this.occasions.at(sentence);
    if (here) return here;
    const surname = person?.words.at(-1) ?? '';
    const stem = surname.length > 5 ? surname.slice(0, -1) : surname;
    if (stem.length < 3) return null;
    for (const away of AROUND) {
      const there = this.occasions.at(sentence + away);
      // "Muhriddin drew attention ..., an official source told the paper in an interview": the occasion of another
      if (there && !this.sources.at(sentence + away) && names(this.outline, sentence + away, stem))
        return there;
    }
    return null;
  }
}

/** Sentences around, nearest first: six back, one ahead. */
const AROUND = [-1, 1, -2, -3, -4, -5, -6];
const NOWHERE: Occasion = { occasion: null, place: null, said: null };

/** What a reading gives for each sentence, found out once. */
class Memo<T> {
  private readonly known = new Map<number, T>();
  private readonly outline: Outline;
  private readonly read: (outline: Outline, sentence: Sentence) => T;

  constructor(outline: Outline, read: (outline: Outline, sentence: Sentence) => T) {
    this.outline = outline;
    this.read = read;
  }

  at(index: number): T | null {
    const sentence = this.outline.sentences[index];
    if (!sentence) return null;
    const known = this.known.get(index);
    if (known !== undefined) return known;
    const value = this.read(this.outline, sentence);
    this.known.set(index, value);
    return value;
  }
}

/** "reportedly", «якобы»: how far the text stands back from what it reports. */
function hedgeIn(outline: Outline, { from, to }: Sentence): string | null {
  for (let at = from; at < to; at += 1) {
    const lower = outline.nodes[at]?.lower ?? '';
    if (EN_HEDGES.has(lower) || RU_HEDGES.has(lower)) return outline.nodes[at]?.text ?? null;
  }
  return null;
}

/** "an official source within the Foreign Ministry": whoever the text calls a source. */
function sourceIn(outline: Outline, { from, to }: Sentence): string | null {
  const { nodes } = outline;
  for (let at = from; at < to; at += 1) {
    if (!/^(?:source|sources|источник|источники|источника|собеседник)$/.test(nodes[at]?.lower ?? ''))
      continue;
    let start = at;
    while (
      start > from &&
      at - start < 4 &&
      nodes[start - 1]?.kind === 'word' &&
      !g.isPreposition(nodes[start - 1]?.lower ?? '')
    ) {
      start -= 1;
      if (g.isDeterminer(nodes[start]?.lower ?? '')) break;
    }
    let end = at + 1;
    while (
      end < to &&
      nodes[end]?.kind === 'word' &&
      !g.isSay(nodes[end]?.lower ?? '') &&
      !g.isAuxiliary(nodes[end]?.lower ?? '') &&
      !/^[a-z]{3,}ed$/.test(nodes[end]?.lower ?? '') &&
      end - at < 10
    )
      end += 1;
    const first = nodes[start];
    const last = nodes[end - 1];
    if (first && last) return outline.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  }
  return null;
}

const names = ({ nodes, sentences }: Outline, index: number, stem: string): boolean => {
  const sentence = sentences[index];
  for (let at = sentence?.from ?? 0; at < (sentence?.to ?? 0); at += 1)
    if (nodes[at]?.lower.startsWith(stem)) return true;
  return false;
};

/** "at a meeting of the CIS Council of Foreign Ministers in Moscow on October 7", «на заседании Совета в Москве 7 октября». */
function readOccasion(outline: Outline, { from, to }: Sentence): Occasion | null {
  const { nodes } = outline;
  let occasion: string | null = null;
  let place: string | null = null;
  let said: string | null = null;
  for (let at = from; at < to; at += 1) {
    const node = nodes[at];
    if (node?.kind === 'number' || node?.capital || node?.kind === 'word')
      said = said ?? (isLimit(nodes, at, from) ? null : dayAt(outline, at));
    if (node?.kind !== 'word' || occasion !== null || !/^(?:at|during|in|on|на|в|во|дар)$/.test(node.lower))
      continue;
    const end = occasionEnd(nodes, at + 1, to);
    const first = nodes[at + (g.isDeterminer(nodes[at + 1]?.lower ?? '') ? 2 : 1)];
    const last = nodes[end - 1];
    if (end === -1 || !first || !last) continue;
    occasion = outline.text.slice(first.start, last.end).replace(/\s+/g, ' ');
    place = placeAt(outline, end, to);
    at = end - 1;
  }
  return occasion !== null || said !== null ? { occasion, place, said } : null;
}

/** "would be signed by 30 November", «до 1 мая»: the day is of what was said; so is any day after "that". */
function isLimit(nodes: readonly Node[], at: number, from: number): boolean {
  if (
    /^(?:by|before|until|till|after|from|since|between|к|до|после|с|по|то|аз|баъди)$/.test(
      nodes[at - 1]?.lower ?? '',
    )
  )
    return true;
  for (let look = at - 1; look > from; look -= 1)
    if (
      /^(?:that|что|ки)$/.test(nodes[look]?.lower ?? '') &&
      (nodes[look - 1]?.text === ',' || nodes[look]?.lower === 'that')
    )
      return true;
  return false;
}

/** End of the phrase that holds a noun of occasion, or -1. */
function occasionEnd(nodes: readonly Node[], from: number, to: number): number {
  let head = -1;
  for (let at = from; at < Math.min(to, from + 7); at += 1) {
    const node = nodes[at];
    if (node?.kind !== 'word' || (g.isPreposition(node.lower) && at > from) || g.isSay(node.lower)) break;
    // «в Порт-Орле состоялись переговоры»: not the place of an occasion, but its verb
    if (/[а-я]{3}(?:лись|лась|лось|лся)$/.test(node.lower)) break;
    if (EN_OCCASIONS.has(node.lower) || g.stemOf(node.lower, RU_OCCASIONS, 3) !== null) {
      head = at;
      break;
    }
  }
  if (head === -1) return -1;
  let end = head + 1;
  // "of the CIS Council of Foreign Ministers", «Совета министров»
  while (end < to && end - head < 14) {
    const node = nodes[end];
    // "the Russia–Tajikistan Commission"
    const dash = node?.kind === 'dash' && !node.spaced && nodes[end - 1]?.capital && nodes[end + 1]?.capital;
    if (dash) {
      end += 1;
      continue;
    }
    if (node?.kind !== 'word') break;
    const joins = /^(?:of|on|for|with|the|and|по|и|с|со|между)$/.test(node.lower);
    if (!joins && !node.capital && !/[а-я]/.test(node.lower)) break;
    if (g.isSay(node.lower) || /^(?:в|во|на|что|in|on)$/.test(node.lower) || g.TIME.has(node.lower)) break;
    end += 1;
  }
  while (
    end > head + 1 &&
    !nodes[end - 1]?.capital &&
    /^(?:of|on|for|with|the|and|по|и|с|со|между)$/.test(nodes[end - 1]?.lower ?? '')
  )
    end -= 1;
  return end;
}

const RU_OCCASIONS: ReadonlySet<string> = new Set([...RU_OCCASION_STEMS, ...TG_OCCASION_STEMS]);

/** "in Moscow" right after the occasion. */
function placeAt(outline: Outline, at: number, to: number): string | null {
  const { nodes } = outline;
  if (!/^(?:in|в|во|дар)$/.test(nodes[at]?.lower ?? '')) return null;
  let end = at + 1;
  while (end < to && nodes[end]?.capital && !g.TIME.has(nodes[end]?.lower ?? '') && end - at < 4) end += 1;
  const first = nodes[at + 1];
  const last = nodes[end - 1];
  return end > at + 1 && first && last
    ? outline.text.slice(first.start, last.end).replace(/\s+/g, ' ')
    : null;
}

/** "October 7", "7 October 2024", «14 апреля»: a day with its month, as it stands. */
function dayAt({ nodes, text }: Outline, at: number): string | null {
  const end = dayEnd(nodes, at);
  const first = nodes[at];
  const last = nodes[end - 1];
  return end !== -1 && first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : null;
}
