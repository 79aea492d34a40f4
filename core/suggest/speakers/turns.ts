import type { Outline } from '../text/outline.ts';
import type { Entry } from './focus.ts';
import { type Phrase, readPhrase } from './phrase.ts';

/** Transcripts: whose turn a paragraph is, and whom it speaks to. */

/** The longest turn, in nodes, and the longest label before its colon. */
const TURN = 400;
const LABEL = 8;

/** The first node of the paragraph that holds `at`. */
function paragraphStart({ nodes }: Outline, at: number): number {
  let from = at;
  while (from > 0 && nodes[from - 1]?.kind !== 'break' && at - from < TURN) from -= 1;
  return from;
}

/** Index of the colon after the label that opens a paragraph, or -1. */
const labelEnd = ({ nodes }: Outline, from: number): number => {
  const colon = nodes.slice(from, from + LABEL).findIndex(({ text }) => text === ':');
  return colon > 0 ? from + colon : -1;
};

/** "Odil Karim: I told him": who speaks in the paragraph that holds `at`; null where no label opens it. */
export function turnAt(outline: Outline, at: number): Phrase | null {
  const from = paragraphStart(outline, at);
  const colon = labelEnd(outline, from);
  const label = colon === -1 ? null : readPhrase(outline, from, colon);
  return label?.to === colon && label.kind !== 'pronoun' ? label : null;
}

/** "Dr Marsh, last year you said": whom the paragraph that holds `at` speaks to; null where it calls nobody. */
export function hearerAt(outline: Outline, at: number): Phrase | null {
  const from = paragraphStart(outline, at);
  let open = Math.max(from, labelEnd(outline, from) + 1);
  // "Order. Dr Marsh,"
  for (; open < at; open += 1) {
    const before = outline.nodes[open - 1]?.text ?? '';
    if (open !== from && !/^[.:!?—–]$/.test(before)) continue;
    const name = readPhrase(outline, open, at);
    if (name?.name && outline.nodes[name.to]?.text === ',') return name;
  }
  return null;
}

/** «Д. Бекешев: ... Он сказал мне»: in a transcript "he" is not the one whose turn it is. */
export function isTurnOf({ nodes }: Outline, entry: Entry, phrase: Phrase): boolean {
  const label = nodes[entry.at];
  if (label?.paragraph !== nodes[phrase.from]?.paragraph || nodes[entry.at - 1]?.kind === 'word')
    return false;
  const opens = entry.at === 0 || nodes[entry.at - 1]?.kind === 'break';
  for (let at = entry.at + 1; opens && at < entry.at + LABEL; at += 1) {
    if (nodes[at]?.text === ':') return nodes[at + 1]?.kind !== 'quote';
    if (nodes[at]?.kind !== 'word' && nodes[at]?.text !== '.') return false;
  }
  return false;
}
