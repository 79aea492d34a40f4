import { EN_ABBREVIATIONS } from '../lexicon/en-people.ts';
import { RU_ABBREVIATIONS } from '../lexicon/ru-people.ts';
import * as g from './grammar.ts';
import type { Draft } from './outline.ts';

const FINAL = /[.!?…]$/;

/** "LUANDA, 4 May (Reuters) –": the dateline is a sentence of its own. */
export function endsDateline(drafts: readonly Draft[], from: number, at: number): boolean {
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

/** True where a sentence that began at `from` ends after the node at `at`. */
export function endsSentence(drafts: readonly Draft[], at: number, from: number): boolean {
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
