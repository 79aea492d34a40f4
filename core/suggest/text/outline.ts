import { EN_ABBREVIATIONS } from '../lexicon/en-people.ts';
import { RU_CLAUSE, RU_SAY } from '../lexicon/ru-cues.ts';
import { RU_ABBREVIATIONS } from '../lexicon/ru-people.ts';
import type { Span } from '../types.ts';
import * as g from './grammar.ts';
import { findMarkedSpans, type MarkedSpan } from './marks.ts';
import type { Token, TokenKind } from './tokens.ts';

/** A token of the outline: as in the text, except that each marked stretch is one node. */
export interface Node extends Span {
  readonly kind: TokenKind | 'quote';
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  readonly spaced: boolean;
  /** Index of the sentence the node belongs to, in the order of the text. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly quote: Quote | null;
  /** The marks hold the name of the thing that stands before them: the newspaper “Levant”. */
  readonly named: boolean;
}

/** What stands between the marks. */
export interface Quote {
  readonly inner: Span;
  readonly opener: string;
  readonly words: readonly Token[];
  readonly unclosed: boolean;
  readonly continues: boolean;
  /** Cut out of one pair of marks around a cue: «A, – said X. – B». */
  readonly part: number;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

export interface Outline {
  readonly text: string;
  readonly cyrillic: boolean;
  readonly tokens: readonly Token[];
  readonly nodes: readonly Node[];
  readonly sentences: readonly Sentence[];
}

type Draft = Omit<Node, 'sentence' | 'paragraph' | 'named'>;

/** No sentence that people write has more nodes; hostile text would, and every rule looks through a sentence. */
const LONGEST = 300;
const FINAL = /[.!?…]$/;
const BEFORE_CUE_DASH = new Set([',', '!', '?', '.', '…']);

/** Builds the outline: marked stretches collapsed, cues inside marks set free, sentences counted. */
export function outline(text: string, tokens: readonly Token[], cyrillic: boolean): Outline {
  const drafts: Draft[] = [];
  const spans = findMarkedSpans(tokens);
  let next = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const span = spans[next];
    if (!token) break;
    if (!span || token.start < span.start) {
      drafts.push({ ...token, quote: null });
      at += 1;
      continue;
    }
    let to = at;
    while (to < tokens.length && (tokens[to]?.start ?? span.end) < span.end) to += 1;
    // Robert “Bo” Tillman: a nickname is part of the name
    if (
      to - at === 3 &&
      tokens[at + 1]?.capital &&
      tokens[at - 1]?.capital &&
      tokens[to]?.capital &&
      tokens[at]?.spaced
    ) {
      drafts.push({ ...(tokens[at + 1] as Token), quote: null });
      next += 1;
      at = to;
      continue;
    }
    drafts.push(...quoteNodes(text, tokens.slice(at, to), span));
    next += 1;
    at = to;
  }
  return divide(text, tokens, drafts, cyrillic);
}

function quoteNodes(text: string, all: readonly Token[], span: MarkedSpan): readonly Draft[] {
  const inner = all.filter((token) => token.start >= span.inner.start && token.end <= span.inner.end);
  const cuts = cueCuts(inner);
  const out: Draft[] = [];
  const make = (from: number, to: number, start: number, end: number, part: number): void => {
    const list = inner.slice(from, to);
    const first = list[0];
    const last = list[list.length - 1];
    if (!first || !last) return;
    const whole = cuts.length === 0;
    const innerSpan = whole ? trimmed(text, span.inner) : { start: first.start, end: last.end };
    out.push({
      kind: 'quote',
      start,
      end,
      text: text.slice(start, end),
      lower: '',
      capital: false,
      spaced: all[0]?.spaced ?? true,
      quote: {
        inner: innerSpan,
        opener: span.opener,
        words: list,
        unclosed: span.unclosed,
        continues: span.continues && part === 0,
        part: whole ? 0 : part + 1,
      },
    });
  };
  let from = 0;
  let start = span.start;
  let part = 0;
  for (const [dash, end] of cuts) {
    const dashToken = inner[dash];
    if (!dashToken) continue;
    make(from, dash, start, dashToken.start, part);
    part += 1;
    for (const token of inner.slice(dash, end)) out.push({ ...token, quote: null });
    from = end + 1;
    start = inner[end]?.end ?? span.end;
    if (end < inner.length) out.push({ ...(inner[end] as Token), quote: null });
  }
  make(from, inner.length, start, span.end, part);
  if (out.length === 0) return all.map((token) => ({ ...token, quote: null }));
  return out;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * Where a cue interrupts the words inside one pair of marks: pairs of (dash before the cue, dash after it).
 * «Мост готов, – сказал Петров. – Дороги нет» is one such pair.
 */
function cueCuts(inner: readonly Token[]): readonly (readonly [number, number])[] {
  const cuts: (readonly [number, number])[] = [];
  for (let at = 1; at < inner.length - 1; at += 1) {
    const dash = inner[at];
    if (dash?.kind !== 'dash' || !dash.spaced || !BEFORE_CUE_DASH.has(inner[at - 1]?.text ?? '')) continue;
    let cue = -1;
    for (let look = at + 1; look < Math.min(at + 5, inner.length); look += 1) {
      const word = inner[look];
      if (word?.kind !== 'word' || RU_CLAUSE.has(word.lower)) break;
      if (RU_SAY.has(word.lower)) {
        cue = look;
        break;
      }
    }
    if (cue === -1) continue;
    let end = inner.length;
    for (let look = cue + 1; look < Math.min(cue + 30, inner.length); look += 1) {
      if (
        inner[look]?.kind === 'dash' &&
        inner[look]?.spaced &&
        /[.,;:!?…]/.test(inner[look - 1]?.text ?? '')
      ) {
        end = look;
        break;
      }
    }
    if (end === inner.length && inner.length - cue > 30) continue;
    cuts.push([at, end]);
    at = end;
  }
  return cuts;
}

function divide(
  text: string,
  tokens: readonly Token[],
  drafts: readonly Draft[],
  cyrillic: boolean,
): Outline {
  const nodes: Node[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let from = 0;
  const close = (to: number): void => {
    if (to > from) sentences.push({ from, to, paragraph });
    from = to;
  };
  drafts.forEach((draft, at) => {
    const before = drafts[at - 1];
    const named =
      draft.quote !== null &&
      before?.kind === 'word' &&
      g.isNaming(before.lower) &&
      draft.quote.words.length <= 5 &&
      (draft.quote.words[0]?.capital ?? false);
    nodes.push({ ...draft, sentence: sentences.length, paragraph, named });
    if (draft.kind === 'break') {
      close(at + 1);
      paragraph += 1;
    } else if (endsSentence(drafts, at, from) || endsDateline(drafts, from, at) || at - from >= LONGEST)
      close(at + 1);
  });
  close(drafts.length);
  return { text, cyrillic, tokens, nodes, sentences };
}

/** "LUANDA, 4 May (Reuters) –": the dateline is a sentence of its own. */
function endsDateline(drafts: readonly Draft[], from: number, at: number): boolean {
  const dash = drafts[at];
  if (
    dash?.kind !== 'dash' ||
    !dash.spaced ||
    at === from ||
    at - from > 14 ||
    (from > 0 && drafts[from - 1]?.kind !== 'break')
  )
    return false;
  let bracket = false;
  for (let look = from; look < at; look += 1) {
    const node = drafts[look];
    if (node?.text === '(') bracket = true;
    if (node?.kind === 'quote' && bracket) continue;
    if (
      node?.kind === 'word' &&
      !node.capital &&
      !bracket &&
      !/^(?:январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)/.test(node.lower)
    )
      return false;
    if (node?.kind === 'quote' || node?.text === ':') return false;
  }
  const last = drafts[at - 1];
  const first = drafts[from];
  return (
    last?.text === ')' ||
    last?.kind === 'number' ||
    (first !== undefined && first.text.length > 2 && first.text === first.text.toUpperCase()) ||
    /^(?:январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)/.test(last?.lower ?? '') ||
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      last?.lower ?? '',
    )
  );
}

function isAbbreviation(before: Draft | undefined, stop: Draft): boolean {
  if (before?.kind !== 'word' || stop.spaced) return false;
  const bare = before.lower;
  if (/^\p{Lu}$/u.test(before.text)) return true;
  return EN_ABBREVIATIONS.has(bare) || RU_ABBREVIATIONS.has(bare);
}

function endsSentence(drafts: readonly Draft[], at: number, from: number): boolean {
  const here = drafts[at];
  let next = drafts[at + 1];
  if (!here || !next) return false;
  const opens = (draft: Draft): boolean =>
    draft.capital ||
    draft.kind === 'quote' ||
    draft.kind === 'number' ||
    draft.kind === 'dash' ||
    draft.kind === 'mark' ||
    draft.text === '(' ||
    draft.text === '[' ||
    draft.text === '•';
  if (here.kind === 'quote' && here.quote) {
    const inside = here.quote.words[here.quote.words.length - 1]?.text ?? '';
    if (!FINAL.test(inside)) return false;
    if (next.kind === 'quote') return true;
    if (!next.capital) return false;
    // words inside a sentence have their cue before them
    if (at > from && !/[?!]$/.test(inside)) return true;
    return !namesSpeaker(drafts, at + 1, /[?!]$/.test(inside));
  }
  if (here.kind !== 'punct' || !FINAL.test(here.text)) return false;
  if (next.text === ')' || next.text === ']') next = drafts[at + 2] ?? next;
  if (here.text === '.' && isAbbreviation(drafts[at - 1], here)) {
    // "in the U.S. The", "and 1,000 kg. The" cannot be told from "Sen. Ted": leave them joined
    return false;
  }
  if (!next.spaced && next.kind !== 'quote' && next.kind !== 'break') return false;
  return opens(next);
}

/**
 * “Who is missing?” Marsh said: still the same sentence. After a full stop only a bare "Marsh said." is; after a question
 * the cue may go on ("Marsh told reporters at"), unless it leads to words of its own: "Marsh said that", "Marsh said: “".
 */
function namesSpeaker(drafts: readonly Draft[], at: number, asked: boolean): boolean {
  for (let look = at; look < Math.min(at + 8, drafts.length); look += 1) {
    const node = drafts[look];
    if (!node || node.kind === 'break' || node.kind === 'quote') return false;
    if (node.kind === 'punct' && node.text !== '.' && !(asked && node.text === ',')) return false;
    if (node.kind !== 'word' || node.capital || !(asked ? g.isStrong(node.lower) : FOLLOWS.test(node.lower)))
      continue;
    const after = drafts[look + 1];
    if (!after || after.kind === 'break' || after.text === '.') return true;
    if (asked) return !/^(?:that|что|:)$/.test(after.lower) && after.kind !== 'quote';
    return after.text === ',' || /^(?:in|on|at|during|last|after|to)$/.test(after.lower);
  }
  return false;
}

const FOLLOWS = /^(?:said|says|told|wrote|asked|replied|added|tweeted|сказал|сказала|говорит)$/;
