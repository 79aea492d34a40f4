import { type Phrase, statesSomething } from '../speakers/phrase.ts';
import { pastTime } from '../text/dates.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';

/** How a sentence ascribes one marked stretch. */
export interface Attribution {
  readonly phrase: Phrase;
  /** Nodes of the cue, `to` exclusive; null for a bare colon. */
  readonly cue: { readonly from: number; readonly to: number } | null;
  readonly how: 'after' | 'before' | 'colon' | 'according' | 'sentence' | 'words';
}

const ATTRIBUTION_END = new Set([',', '?', '!', '…', '.', '—', '–', '-', ';']);

/** The last sign inside the marks, or '' when the words simply stop. */
export function lastSign(node: Node): string {
  const last = node.quote?.words[node.quote.words.length - 1];
  return last && last.kind !== 'word' && last.kind !== 'number' ? last.text : '';
}

/** True when a comma, dash or stop parts the marked words from what follows, as before a cue. */
export function partsBeforeCue(outline: Outline, at: number): boolean {
  const node = outline.nodes[at];
  const next = outline.nodes[at + 1];
  if (!node) return false;
  return (
    ATTRIBUTION_END.has(lastSign(node)) ||
    next?.text === ',' ||
    (next?.kind === 'dash' && next.spaced) ||
    (next?.text ?? '') === ';'
  );
}

/** The node after the sentence that holds the node at `at`. */
export const sentenceEnd = (outline: Outline, at: number): number =>
  outline.sentences[outline.nodes[at]?.sentence ?? 0]?.to ?? outline.nodes.length;

/** The first node of that sentence. */
export const sentenceStart = (outline: Outline, at: number): number =>
  outline.sentences[outline.nodes[at]?.sentence ?? 0]?.from ?? 0;

const HEARS =
  /^(?:told|asked|informed|reminded|urged|ordered|instructed|advised|accused|charged|blamed|offered|promised)$/;

/** A finite cue verb at `at`, with the auxiliaries before it already passed. */
export const isCue = (outline: Outline, at: number): boolean => {
  const node = outline.nodes[at];
  // "made it clear that"
  if (/^(?:made|makes|make)$/.test(node?.lower ?? ''))
    return outline.nodes[at + 1]?.lower === 'clear' || outline.nodes[at + 2]?.lower === 'clear';
  if (node?.kind !== 'word' || node.capital || !g.isSay(node.lower)) return false;
  const before = outline.nodes[at - 1];
  if (node.lower === 'states' && !statesSomething(outline.nodes, at)) return false;
  // "was asked by the host", "were told": spoken to
  if (
    HEARS.test(node.lower) &&
    g.isAuxiliary(before?.lower ?? '') &&
    !/^(?:ha[sd]|have)$/.test(before?.lower ?? '')
  )
    return false;
  if (before?.kind !== 'word') return !(before?.kind === 'mark' && before.text === '’');
  // "the report", "his call", "Marsh's claims" are nouns here; so is "to report"
  if (
    g.isDeterminer(before.lower) ||
    /'s$/.test(before.lower) ||
    /^(?:no|of|for|in|new|recent|public)$/.test(before.lower)
  )
    return false;
  return true;
};

/** The cue of a subject that ends at `at`, past appositions between commas and past brackets. */
export function cueAfterPhrase(outline: Outline, at: number, end: number): number {
  const { nodes } = outline;
  let look = at;
  let afterComma = true;
  for (let steps = 0; look < end && steps < 60; steps += 1, look += 1) {
    const node = nodes[look];
    if (!node || node.kind === 'quote' || node.kind === 'break' || node.text === ';' || node.text === ':')
      return -1;
    const timed = pastTime(nodes, look);
    if (timed > look) {
      look = timed - 1;
      continue;
    }
    if (afterComma && isCue(outline, look) && !g.isRelative(nodes[look - 1]?.lower ?? '')) return look;
    if (node.kind === 'punct') {
      if (node.text === ',' || node.text === ')') afterComma = true;
      else if (node.text === '(') {
        while (look < end && nodes[look]?.text !== ')' && look - at < 60) look += 1;
        afterComma = true;
      }
    } else if (node.kind === 'dash') afterComma = true;
    else if (!g.isBetween(node.lower) || g.isRelative(node.lower)) afterComma = false;
  }
  return -1;
}
