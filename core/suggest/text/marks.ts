import type { Span } from '../types.ts';
import type { Token } from './tokens.ts';

/** A stretch between quotation marks. `inner` leaves the marks out. */
export interface MarkedSpan extends Span {
  readonly inner: Span;
  readonly opener: string;
  /** Opened again by the next paragraph, or ended by the end of its paragraph. */
  readonly unclosed: boolean;
  /** Goes on from the marked span before it: same quotation over several paragraphs. */
  readonly continues: boolean;
}

const CLOSERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”', '"', '“', "''"]],
  ['„', ['“', '”', '"', '‟', '»']],
  ['«', ['»']],
  ['‹', ['›']],
  ['"', ['"', '”', '“']],
  ["''", ["''", '"', '”']],
  ['‘', ['’', "'"]],
  ['‚', ['‘', '’', "'"]],
  ["'", ["'", '’']],
  ['`', ["'", '’', '`']],
  ['”', ['”']],
]);
const SINGLES = new Set(['‘', '‚', "'", '`']);
/** Marks that may both open and close; only where they stand says which. */
const EITHER = new Set(['“', '"', "''", '‘', "'", '`', '”']);
const BEFORE_OPENING = new Set(['(', '[', '{', '/', '<']);

interface Frame {
  readonly opener: string;
  readonly at: number;
}

function startsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next || next.kind === 'break' || next.spaced) return false;
  if (next.kind === 'punct' && !'([$€£#@…¿¡.'.includes(next.text)) return false;
  const before = tokens[at - 1];
  if (token.spaced || !before || before.kind === 'break' || before.kind === 'dash') return true;
  return (
    BEFORE_OPENING.has(before.text) ||
    (before.kind === 'mark' && before.text !== token.text) ||
    before.text === ':'
  );
}

function endsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || token.spaced) return false;
  return !next || next.spaced || next.kind !== 'word';
}

/** For each token, the nearest later single mark of its paragraph that can close; -1 where there is none. */
function singleClosers(tokens: readonly Token[]): Int32Array {
  const sure = new Int32Array(tokens.length + 1).fill(-1);
  let nearest = -1;
  let doubtful = -1;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind === 'break') {
      nearest = -1;
      doubtful = -1;
    }
    sure[at] = nearest === -1 ? doubtful : nearest;
    if (token.kind !== 'mark' || (token.text !== '’' && token.text !== "'") || !endsHere(tokens, at))
      continue;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    // "the islands’ seabed": a plural possessive, not a closing mark, when a better one follows
    const possessive =
      before?.kind === 'word' && /[sxz]$/.test(before.lower) && next?.kind === 'word' && !next.capital;
    if (possessive) doubtful = doubtful === -1 ? at : doubtful;
    else nearest = at;
  }
  return sure;
}

function paragraphOf(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && tokens[to]?.kind !== 'break') to += 1;
  return to;
}

/** Finds every outermost marked stretch, in order. Linear: each token is looked at a bounded number of times. */
export function findMarkedSpans(tokens: readonly Token[]): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  const closers = singleClosers(tokens);
  let open: string | null = null;
  for (let from = 0; from < tokens.length; ) {
    const to = paragraphOf(tokens, from);
    open = scanParagraph(tokens, from, to, closers, open, spans);
    from = to + 1;
  }
  return spans;
}

function scanParagraph(
  tokens: readonly Token[],
  from: number,
  to: number,
  closers: Int32Array,
  openBefore: string | null,
  spans: MarkedSpan[],
): string | null {
  const stack: Frame[] = [];
  let continues = openBefore !== null && tokens[from]?.text === openBefore;
  const add = (opener: Frame, end: number, unclosed: boolean): void => {
    const first = tokens[opener.at];
    const last = tokens[unclosed ? end - 1 : end];
    if (!first || !last) return;
    const inner = { start: first.end, end: unclosed ? last.end : last.start };
    if (inner.end > inner.start)
      spans.push({ start: first.start, end: last.end, inner, opener: opener.opener, unclosed, continues });
    continues = false;
  };
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    const bottom = stack[0];
    const top = stack[stack.length - 1];
    if (bottom && !SINGLES.has(bottom.opener) && (SINGLES.has(token.text) || token.text === '’')) continue;
    if (bottom && SINGLES.has(bottom.opener)) {
      if (at === closers[bottom.at]) {
        add(bottom, at, false);
        stack.length = 0;
      }
      continue;
    }
    const opens = startsHere(tokens, at) && (CLOSERS.has(token.text) || token.text === '„');
    if (
      top &&
      CLOSERS.get(top.opener)?.includes(token.text) &&
      !(EITHER.has(token.text) && opens && !endsHere(tokens, at))
    ) {
      stack.pop();
      if (stack.length === 0) add(top, at, false);
      continue;
    }
    if (bottom && top !== bottom && CLOSERS.get(bottom.opener)?.includes(token.text) && !opens) {
      add(bottom, at, false);
      stack.length = 0;
      continue;
    }
    if (!opens || (token.text === '”' && bottom)) continue;
    if (SINGLES.has(token.text)) {
      const decade = tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.lower === 's';
      if (bottom || decade || (closers[at] ?? -1) <= at) continue;
    }
    stack.push({ opener: token.text, at });
  }
  const left = stack[0];
  if (!left || SINGLES.has(left.opener)) return null;
  add(left, to, true);
  return left.opener;
}
