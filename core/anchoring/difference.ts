import type { Span } from '../model/frozen-text.ts';
import { NEGATION } from './negation.ts';

/** Words that are in one wording only. `why` is what a reader must not overlook, or null for other words. */
export interface Difference extends Span {
  readonly why: 'digits' | 'negation' | null;
}

export interface Differences {
  /** Spans of the old wording that the new one lacks. UTF-16 offsets. */
  readonly was: readonly Difference[];
  /** Spans of the new wording that the old one lacked. */
  readonly is: readonly Difference[];
}

/** Longer wordings are not compared word by word: their table would not fit in memory. */
const MOST_WORDS = 2_000;

interface Word extends Span {
  readonly text: string;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,'’‑-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu)].map(
    ({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }),
  );

/** What differs between two wordings, word by word; words that merely moved count as gone and come. */
export function differences(was: string, is: string): Differences {
  const [a, b] = [wordsOf(was), wordsOf(is)];
  let same = 0;
  while (same < a.length && same < b.length && a[same]?.text === b[same]?.text) same += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - same && a.at(-1 - tail)?.text === b.at(-1 - tail)?.text)
    tail += 1;
  const [gone, come] = changed(a.slice(same, a.length - tail), b.slice(same, b.length - tail));
  return { was: joined(was, gone), is: joined(is, come) };
}

/** The words of two sequences that are not in their longest common one. */
function changed(a: readonly Word[], b: readonly Word[]): readonly [readonly Word[], readonly Word[]] {
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return [a, b];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i]?.text === b[j]?.text
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const gone: Word[] = [];
  const come: Word[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x && y && x.text === y.text) {
      i += 1;
      j += 1;
    } else if (x && (!y || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))) {
      gone.push(x);
      i += 1;
    } else if (y) {
      come.push(y);
      j += 1;
    }
  }
  return [gone, come];
}

function why(word: string): Difference['why'] {
  if (/\p{N}/u.test(word)) return 'digits';
  return NEGATION.test(word) ? 'negation' : null;
}

/** Neighbouring words of one kind as one span. */
function joined(text: string, words: readonly Word[]): readonly Difference[] {
  const spans: Difference[] = [];
  for (const word of words) {
    const last = spans.at(-1);
    const reason = why(word.text);
    if (last && last.why === reason && text.slice(last.end, word.start).trim() === '')
      spans[spans.length - 1] = { ...last, end: word.end };
    else spans.push({ start: word.start, end: word.end, why: reason });
  }
  return spans;
}
