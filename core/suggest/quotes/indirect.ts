import { withApposition } from '../speakers/apposition.ts';
import type { Discourse } from '../speakers/discourse.ts';
import { readPhrase } from '../speakers/phrase.ts';
import { pastTime } from '../text/dates.ts';
import * as g from '../text/grammar.ts';
import type { Outline, Sentence } from '../text/outline.ts';
import type { Span } from '../types.ts';
import { accordingTo } from './according.ts';
import { subjectOfFinite } from './before.ts';
import { type Attribution, isCue } from './cue.ts';
import type { Speaker } from './found.ts';

/** Reported words outside quotation marks: what was said, not how. They may never be printed inside marks. */
export interface Indirect {
  readonly sentence: number;
  readonly span: Span;
  readonly attribution: Attribution;
  /** Null where a pronoun speaks that nobody answers to. */
  readonly speaker: Speaker | null;
}

/** Fewer words say too little to file. */
const LEAST = 4;

/** What a sentence without quotations reports of somebody's words; null where it reports nothing or names nobody. */
export function indirectIn(outline: Outline, discourse: Discourse, index: number): Indirect | null {
  const sentence = outline.sentences[index];
  if (!sentence) return null;
  const turn = pastLabel(outline, sentence);
  const said = leadingSource(outline, turn) ?? saidThat(outline, turn) ?? trailingCue(outline, turn);
  if (!said || said.to - said.from < LEAST) return null;
  const { phrase } = said.attribution;
  const referent = discourse.resolve(phrase);
  const span = spanBetween(outline, said.from, said.to);
  if (!span || (!referent && !THIRD.test(phrase.text))) return null;
  if (referent) discourse.hear(phrase, referent);
  return {
    sentence: index,
    span,
    attribution: said.attribution,
    speaker: referent && { referent, phrase, carried: null },
  };
}

const THIRD = /^(?:he|she|they|он|она|они|его|ее|её|их|him|her|them|ӯ|вай|онҳо)$/i;

interface Said {
  readonly attribution: Attribution;
  /** Nodes of what was said. */
  readonly from: number;
  readonly to: number;
}

/** "Mr LANDER: Up by a third": the label of a turn is no part of what is said in it. */
function pastLabel({ nodes }: Outline, sentence: Sentence): Sentence {
  if (sentence.from > 0 && nodes[sentence.from - 1]?.kind !== 'break') return sentence;
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + 7); at += 1)
    if (nodes[at]?.text === ':' && nodes[at + 1]?.kind !== 'quote') return { ...sentence, from: at + 1 };
  return sentence;
}

/** "According to X, ...", «По словам X, ...» */
function leadingSource(outline: Outline, { from, to }: Sentence): Said | null {
  const attribution = accordingTo(outline, from, from + 2, to);
  if (!attribution) return null;
  let comma = attribution.phrase.to;
  while (comma < to && outline.nodes[comma]?.text !== ',' && comma - attribution.phrase.to < 25) comma += 1;
  if (outline.nodes[comma]?.text !== ',') return null;
  // «источника, пожелавшего остаться неназванным, ...»: what is told of the source is not what it said
  if (PARTICIPLE.test(outline.nodes[comma + 1]?.lower ?? '')) {
    let close = comma + 2;
    while (close < to && outline.nodes[close]?.text !== ',' && close - comma < 15) close += 1;
    if (outline.nodes[close]?.text === ',') comma = close;
  }
  return { attribution, from: comma + 1, to };
}

/** Participles that agree with a source in the genitive. */
const PARTICIPLE = /(?:вшего|вшей|вших|щего|щей|щих|нного|нной|нных)(?:ся)?$/u;

/** "X said that ...", «X сообщил, что ...» */
function saidThat(outline: Outline, { from, to }: Sentence): Said | null {
  const { nodes } = outline;
  for (let verb = from; verb < Math.min(to, from + 60); verb += 1) {
    if (!isCue(outline, verb) || isDenied(outline, verb)) continue;
    let that = verb + 1;
    // "told reporters that"
    while (that < to && that - verb < 8 && nodes[that]?.kind === 'word' && !isThat(nodes[that]?.lower))
      that += 1;
    if (nodes[that]?.text === ',') that += 1;
    if (!isThat(nodes[that]?.lower)) continue;
    const phrase = subjectOfFinite(outline, verb, that);
    if (phrase)
      return {
        attribution: { phrase, cue: { from: verb, to: verb + 1 }, how: 'before' },
        from: that + 1,
        to,
      };
  }
  return null;
}

/** "did not say which", «не уточнил»: what was not said is no report. */
const isDenied = ({ nodes }: Outline, verb: number): boolean =>
  /^(?:not|never|не)$|n't$/.test(nodes[verb - 1]?.lower ?? '');

const isThat = (lower = ''): boolean => lower === 'that' || lower === 'что' || lower === 'ки';

/** "..., the ministry reported", «..., сообщил X», "..., according to X" */
function trailingCue(outline: Outline, { from, to }: Sentence): Said | null {
  const { nodes } = outline;
  for (let comma = to - 1; comma > Math.max(from + LEAST, to - 40); comma -= 1) {
    if (nodes[comma]?.text !== ',') continue;
    const according = accordingTo(outline, comma + 1, comma + 2, to);
    if (according) return { attribution: according, from, to: comma };
    if (isCue(outline, comma + 1)) {
      const after = readPhrase(outline, pastTime(nodes, comma + 2), to);
      if (after && outline.cyrillic)
        return {
          attribution: {
            phrase: withApposition(outline, after, to),
            cue: { from: comma + 1, to: comma + 2 },
            how: 'after',
          },
          from,
          to: comma,
        };
      continue;
    }
    const phrase = readPhrase(outline, comma + 1, to);
    if (!phrase || g.isRelative(nodes[comma + 1]?.lower ?? '')) continue;
    let verb = phrase.to;
    while (verb < to && g.isBetween(nodes[verb]?.lower ?? '')) verb += 1;
    // «из 48 свай заменили двенадцать, остальные подрядчик обещает к лету» has no cue
    if (outline.cyrillic && !g.isStrong(nodes[verb]?.lower ?? '')) continue;
    if (isDenied(outline, verb)) continue;
    if (isCue(outline, verb) && !isThat(nodes[verb + 1]?.lower))
      return { attribution: { phrase, cue: { from: verb, to: verb + 1 }, how: 'after' }, from, to: comma };
  }
  return null;
}

/** The span of nodes without the stop or break that ends them. */
function spanBetween({ nodes }: Outline, from: number, to: number): Span | null {
  let end = to;
  // The stop of «2027 г.» is the year's too.
  const stops = (at: number) =>
    /^[.;,:]$/.test(nodes[at]?.text ?? '') &&
    !(nodes[at]?.text === '.' && /^гг?$/.test(nodes[at - 1]?.lower ?? ''));
  while (end > from && (nodes[end - 1]?.kind === 'break' || stops(end - 1))) end -= 1;
  const first = nodes[from];
  const last = nodes[end - 1];
  return first && last && end > from ? { start: first.start, end: last.end } : null;
}
