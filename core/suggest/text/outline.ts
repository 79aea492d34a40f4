import type { Span } from '../types.ts';
import * as g from './grammar.ts';
import { findMarkedSpans } from './marks.ts';
import { quoteNodes } from './quotations.ts';
import { endsDateline, endsSentence } from './sentences.ts';
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
interface Quote {
  readonly inner: Span;
  readonly opener: string;
  readonly words: readonly Token[];
  readonly unclosed: boolean;
  readonly continues: boolean;
  /** Cut out of one pair of marks around a cue: «A, – said X. – B». */
  readonly part: number;
}

/** A sentence as nodes `from` to before `to`. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
}

/** A text as tokens, nodes (a marked stretch is one) and sentences. */
export interface Outline {
  readonly text: string;
  readonly cyrillic: boolean;
  readonly tokens: readonly Token[];
  readonly nodes: readonly Node[];
  readonly sentences: readonly Sentence[];
}

/** A node before sentences are known. */
export type Draft = Omit<Node, 'sentence' | 'paragraph' | 'named'>;

/** No sentence that people write has more nodes; hostile text would, and every rule looks through a sentence. */
const LONGEST = 300;

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
      const second = tokens[at + 1];
      if (cyrillic && second?.kind === 'word' && g.joinsSay(token.lower, second.lower)) {
        drafts.push(joined(text, token, second));
        at += 2;
        continue;
      }
      drafts.push(isInitial(tokens, at) ? { ...plain(token), lower: `${token.lower}.` } : plain(token));
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

const plain = ({ kind, start, end, text, lower, capital, spaced }: Token): Draft => ({
  kind,
  start,
  end,
  text,
  lower,
  capital,
  spaced,
  quote: null,
});

/** «Я. Колдер», «А. Бресский», "I. Kostal": an initial is neither a pronoun nor a conjunction nor an article. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const stop = tokens[at + 1];
  const name = tokens[at + 2];
  return (
    tokens[at]?.capital === true &&
    tokens[at]?.text.length === 1 &&
    stop?.text === '.' &&
    !stop.spaced &&
    name?.capital === true &&
    !tokens[at - 1]?.text.endsWith("'")
  );
}

/** A Tajik verb of two words is one node: «таъкид кард». */
const joined = (text: string, first: Token, second: Token): Draft => ({
  ...plain(first),
  end: second.end,
  text: text.slice(first.start, second.end),
  lower: `${first.lower} ${second.lower}`,
});

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
    // written out: copying by spread is what costs most in the whole engine
    nodes.push({
      kind: draft.kind,
      start: draft.start,
      end: draft.end,
      text: draft.text,
      lower: draft.lower,
      capital: draft.capital,
      spaced: draft.spaced,
      quote: draft.quote,
      sentence: sentences.length,
      paragraph,
      named,
    });
    if (draft.kind === 'break') {
      close(at + 1);
      paragraph += 1;
    } else if (endsSentence(drafts, at, from) || endsDateline(drafts, from, at) || at - from >= LONGEST)
      close(at + 1);
  });
  close(drafts.length);
  return { text, cyrillic, tokens, nodes, sentences };
}
