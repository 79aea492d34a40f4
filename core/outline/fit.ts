import { type Section, walkSections } from '../model/briefing.ts';
import { type EvidenceRef, evidenceIn, type Item, plainText, type Run } from '../model/narrative.ts';
import { destination } from './admissible.ts';

/** How full a side of the meeting brief is, in lines of its text. Reckoned from words: the layout may differ by a line or two. */
export interface Fit {
  readonly lines: number;
  readonly of: number;
}

/** What a side is set in (`assets/pack/two-sides.typ`): units a line, lines a page, lines an item and a section take beside their words. */
const SIDES = {
  1: { units: 56, of: 29, item: 0.2, section: 1.3 },
  2: { units: 69, of: 43, item: 0.3, section: 0.7 },
} as const;
/** Cyrillic is set wider. */
const WIDER = 1.1;

/** Words a piece of evidence prints as on the two sides; what is only a reference prints none. */
export type WordsOf = (ref: EvidenceRef) => string;

/** How full both sides are. */
export function fitOf(sections: readonly Section[], words: WordsOf): { readonly 1: Fit; readonly 2: Fit } {
  return { 1: sideOf(1, sections, words), 2: sideOf(2, sections, words) };
}

function sideOf(side: 1 | 2, sections: readonly Section[], words: WordsOf): Fit {
  const { units, of, item: perItem, section: perSection } = SIDES[side];
  const lines = walkSections(sections).reduce((sum, { section }) => {
    const items = section.items.filter((item) => destination(section, item).side === side);
    if (items.length === 0) return sum;
    return sum + perSection + items.reduce((count, item) => count + linesOf(item, units, words) + perItem, 0);
  }, 0);
  return { lines: Math.ceil(lines), of };
}

/** Lines an item takes in lines of so many units. */
export function linesOf(item: Item, units: number, words: WordsOf): number {
  const lines = (text: string) =>
    text === '' ? 0 : Math.ceil((text.length * (/[а-яё]/i.test(text) ? WIDER : 1)) / units);
  const ofRuns = (runs: readonly Run[]) =>
    plainText(runs) +
    runs.map((run) => (run.run === 'chip' && run.show === 'words' ? ` ${words(run.ref)}` : '')).join('');
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return lines(ofRuns(item.runs));
    case 'list':
      return item.entries.reduce((sum, entry) => sum + lines(ofRuns(entry)), 0);
    case 'evidence':
    case 'gathering':
      return evidenceIn(item).reduce((sum, ref) => sum + lines(words(ref)), 0);
    case 'table':
    case 'picture':
      return 0;
  }
}

/** Lines of a side an item takes. */
export const linesOnSide = (item: Item, side: 1 | 2, words: WordsOf): number =>
  linesOf(item, SIDES[side].units, words);
