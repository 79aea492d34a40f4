import search from 'approx-string-match';
import type { AnchorState } from '../model/anchor.ts';
import type { Span } from '../model/frozen-text.ts';
import { CONTEXT } from './describe.ts';
import { type Folded, fold, foldedSpan, unfoldedSpan } from './folded.ts';
import { isAlike, saysSame, standsAlone, surroundings } from './surroundings.ts';

/** What became of an anchor. `span` is its place in the new text; of `changed`, where its words likely stand now. */
export type Verdict =
  | { readonly state: Exclude<AnchorState, 'lost'>; readonly span: Span }
  | { readonly state: 'lost'; readonly span: null };

/** Words that tell their place by themselves: so many code units, or else what stands around them must be the same. */
const TELLING = 30;
const TELLING_WORDS = 4;
/** Share of the words, in code units, that a likely place may differ in. */
const MOST_ERRORS = 0.35;
const MOST_ERRORS_EVER = 120;
/** Of these a place is the same words with a slip in them, whatever the words. */
const SLIP = 0.15;
/** Shorter words (the, for, на, для) say nothing of what is told. */
const SAYING = 4;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u;
/** Code units on either side of the expected place that are searched first: a whole book costs seconds. */
const NEAR = 20_000;

/**
 * Judges anchors of one text against the text that replaces it. Accepted as `exact` (same words, same offsets) or
 * `moved` (same words elsewhere) is only what equals the old words but for white space and the shape of quotation
 * marks, is no part of a longer word or number, stands in the same surroundings or is long and unique, and has the
 * same digits and negations in the sentence around. A likely place of anything else is `changed` and waits for the
 * analyst; it is found by errors, which never accept: "134,000" is near "143,000".
 */
export function verdictsAgainst(was: string, is: string): (anchor: Span) => Verdict {
  const [before, now] = [fold(was), was === is ? null : fold(is)];
  return (anchor) => {
    if (now === null) return { state: 'exact', span: { start: anchor.start, end: anchor.end } };
    const place = foldedSpan(before, anchor);
    const words = before.text.slice(place.start, place.end);
    const accepted = findSame(before.text, now.text, place);
    if (accepted !== null) {
      const span = unfoldedSpan(now, { start: accepted, end: accepted + words.length });
      const stays =
        span.start === anchor.start && is.slice(span.start, span.end) === was.slice(anchor.start, anchor.end);
      return { state: stays ? 'exact' : 'moved', span };
    }
    const likely = findLike(now, words, expectedAt(before, now, place));
    return likely === null
      ? { state: 'lost', span: null }
      : { state: 'changed', span: unfoldedSpan(now, likely) };
  };
}

/** Start of the one place that may be accepted, or null. */
function findSame(before: string, now: string, place: Span): number | null {
  const words = before.slice(place.start, place.end);
  const at = (start: number): Span => ({ start, end: start + words.length });
  const own = surroundings(before, place);
  const [then, there] = [placesOf(before, words), placesOf(now, words)];
  const fitting = there
    .map((start) => ({ start, around: surroundings(now, at(start)) }))
    .filter(({ start, around }) => standsAlone(now, at(start), own) && saysSame(around, own));
  const same = fitting.filter(({ around }) => isAlike(around, own));
  if (same.length > 0) {
    // Twins are paired in order, where there are as many as before.
    const twins = then.filter((start) => {
      const around = surroundings(before, at(start));
      return isAlike(around, own) && saysSame(around, own);
    });
    return same.length === twins.length ? (same[twins.indexOf(place.start)]?.start ?? null) : null;
  }
  const isTelling = words.length >= TELLING && words.trim().split(' ').length >= TELLING_WORDS;
  return isTelling && then.length === 1 && there.length === 1 ? (fitting[0]?.start ?? null) : null;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && words !== ''; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

/** Where a place would be if the texts grew evenly between what they share at the beginning and at the end. */
function expectedAt(before: Folded, now: Folded, place: Span): number {
  const context = before.text.slice(Math.max(0, place.start - CONTEXT), place.start);
  const places = context.trim().length < 8 ? [] : placesOf(now.text, context);
  const evenly = Math.round((place.start / Math.max(1, before.text.length)) * now.text.length);
  const [first, ...others] = places.map((start) => start + context.length);
  if (first === undefined) return evenly;
  return others.reduce(
    (best, start) => (Math.abs(start - evenly) < Math.abs(best - evenly) ? start : best),
    first,
  );
}

/** The likeliest place of words that are no longer there as they were: fewest errors, then nearest. */
function findLike(now: Folded, words: string, expected: number): Span | null {
  const pattern = words.trim();
  if (pattern === '') return null;
  const errors = Math.min(MOST_ERRORS_EVER, Math.floor(pattern.length * MOST_ERRORS));
  const from = Math.max(0, expected - NEAR);
  const near = best(now.text.slice(from, expected + NEAR + pattern.length), pattern, errors, expected - from);
  const found = near
    ? { start: near.start + from, end: near.end + from, errors: near.errors }
    : best(now.text, pattern, errors, expected);
  const place = found && wholeWords(now.text, found);
  return place && isOfIt(pattern, now.text.slice(place.start, place.end), found.errors) ? place : null;
}

/**
 * Letters alone liken “gave no figures for the second” to “came in time for the second”: beyond a slip of the pen, half
 * of the words that say something must be there.
 */
function isOfIt(words: string, likely: string, errors: number): boolean {
  const said = words.split(BETWEEN_WORDS).filter((word) => word.length >= SAYING);
  if (errors <= words.length * SLIP || said.length < 2) return true;
  const there = new Set(likely.split(BETWEEN_WORDS));
  return said.filter((word) => there.has(word)).length * 2 >= said.length;
}

type Match = ReturnType<typeof search>[number];

function best(text: string, pattern: string, errors: number, expected: number): Match | null {
  const matches = search(text, pattern, errors).filter(({ start, end }) => end > start);
  return matches.reduce<Match | null>(
    (nearest, match) =>
      nearest === null ||
      match.errors < nearest.errors ||
      (match.errors === nearest.errors &&
        Math.abs(match.start - expected) < Math.abs(nearest.start - expected))
        ? match
        : nearest,
    null,
  );
}

/** Stretched to whole words and numbers, so that the difference shown is one of words. */
function wholeWords(text: string, { start, end }: Span): Span {
  const left = /(?:[\p{L}\p{M}\p{N}]|(?<=\p{N})[.,'](?=\p{N}|$))+$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  const right = /^(?:[\p{L}\p{M}\p{N}]|[.,'](?=\p{N}))+/u.exec(text.slice(end, end + 40));
  const inWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
  return {
    start: left && inWord(start) ? start - left[0].length : start,
    end: right && inWord(end - 1) ? end + right[0].length : end,
  };
}
