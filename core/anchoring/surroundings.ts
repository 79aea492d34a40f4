import type { Span } from '../model/frozen-text.ts';
import { CONTEXT } from './describe.ts';
import { digitsIn, negationsIn } from './negation.ts';

/** What stands around words in their sentence, by which their place is known. */
export interface Surroundings {
  /** Up to 32 code units on each side, within the sentence. */
  readonly before: string;
  readonly after: string;
  /** Two code units on each side, to tell whole words and numbers by. */
  readonly edges: readonly [string, string];
  /** Digits and negations of the sentence around. */
  readonly says: readonly string[];
}

/** A full stop before a capital or a figure, not after an initial or an abbreviation of one letter. */
const SENTENCE_END = /(?<=(?<!(?<![\p{L}'])\p{L})[.!?…]["')\]]*) (?=["'(]?[\p{Lu}\p{N}])/gu;
const SENTENCE_REACH = 600;

/** What stands around a span of a folded text. */
export function surroundings(text: string, { start, end }: Span): Surroundings {
  const left = text.slice(Math.max(0, start - SENTENCE_REACH), start);
  const right = text.slice(end, end + SENTENCE_REACH);
  // One unit more, since a sentence ends where the words themselves begin the next.
  const starts = [...text.slice(Math.max(0, start - SENTENCE_REACH), start + 1).matchAll(SENTENCE_END)];
  const sentenceLeft = left.slice((starts.at(-1)?.index ?? -1) + 1);
  // The words themselves may end the sentence, so that the search begins with their last units.
  const tail = text.slice(Math.max(start, end - 4), end);
  const ending = [...(tail + right).matchAll(SENTENCE_END)].find(({ index }) => index >= tail.length);
  const sentenceRight = ending ? right.slice(0, ending.index - tail.length) : right;
  return {
    before: sentenceLeft.slice(-CONTEXT).trim(),
    after: sentenceRight.slice(0, CONTEXT).trim(),
    edges: [left.slice(-2), right.slice(0, 2)],
    says: [...digitsIn(sentenceLeft), ...negationsIn(sentenceLeft), '|'].concat(
      digitsIn(sentenceRight),
      negationsIn(sentenceRight),
    ),
  };
}

const GLUED_LEFT = /[\p{L}\p{M}\p{N}]['‑-]?$/u;
const GLUED_RIGHT = /^['‑-]?[\p{L}\p{M}\p{N}]/u;

/**
 * True where the words at a place are no part of a longer word or number, unless they were so in the text before,
 * `own`: 43,000 in 143,000, 5 in −5, minister in ministers.
 */
export function standsAlone(text: string, { start, end }: Span, own: Surroundings): boolean {
  const words = text.slice(start, end);
  const left = text.slice(Math.max(0, start - 2), start);
  const right = text.slice(end, end + 2);
  const [ownLeft, ownRight] = own.edges;
  const numberLeft = /^\p{N}/u.test(words) && /\p{N}[\s.,']$|[-−–+]$/u.test(left);
  const numberRight = /\p{N}$/u.test(words) && /^[\s.,']\p{N}/u.test(right);
  return (
    (left === ownLeft || !(GLUED_LEFT.test(left) || numberLeft)) &&
    (right === ownRight || !(GLUED_RIGHT.test(right) || numberRight))
  );
}

/** True where the words on both sides are the same. */
export const isAlike = (one: Surroundings, other: Surroundings): boolean =>
  one.before === other.before && one.after === other.after;

/** True where the sentence around has the same digits and negations, in order, on either side. */
export const saysSame = (one: Surroundings, other: Surroundings): boolean =>
  one.says.length === other.says.length && one.says.every((said, at) => said === other.says[at]);
