import { type Section, walkSections } from '../model/briefing.ts';
import type { Settings } from '../model/library.ts';
import { type EvidenceRef, evidenceIn, type Item, plainText, type Run } from '../model/narrative.ts';
import { destination } from './admissible.ts';

/** How full a side of the meeting brief is, in lines of its text. Reckoned from words: the layout may differ by a line or two. */
export interface Fit {
  readonly lines: number;
  readonly of: number;
}

/**
 * What a side is set in (`assets/pack/two-sides.typ`): units a line, points of a line, lines an A4 page, lines an item
 * and a section take beside their words. A line is as wide on either paper.
 */
const SIDES = {
  1: { units: 56, leading: 17.5, of: 29, item: 0.2, section: 1.3 },
  2: { units: 69, leading: 13, of: 43, item: 0.3, section: 0.7 },
} as const;
/** Points by which the text of a page is lower than on A4; head and foot of a Letter page stand nearer to its edge. */
const LOWER = { a4: 0, letter: 17 } as const;
/** Cyrillic is set wider. */
const WIDER = 1.1;

/** Words a piece of evidence prints as on the two sides; what is only a reference prints none. */
export type WordsOf = (ref: EvidenceRef) => string;

/** The paper a pack is printed on. */
type Paper = Settings['paper'];

/** How full both sides are on a paper. */
export function fitOf(
  sections: readonly Section[],
  words: WordsOf,
  paper: Paper,
): { readonly 1: Fit; readonly 2: Fit } {
  return { 1: sideOf(1, sections, words, paper), 2: sideOf(2, sections, words, paper) };
}

function sideOf(side: 1 | 2, sections: readonly Section[], words: WordsOf, paper: Paper): Fit {
  const { units, leading, of, item: perItem, section: perSection } = SIDES[side];
  const lines = walkSections(sections).reduce((sum, { section }) => {
    const items = section.items.filter((item) => destination(section, item).side === side);
    if (items.length === 0) return sum;
    return sum + perSection + items.reduce((count, item) => count + linesOf(item, units, words) + perItem, 0);
  }, 0);
  return { lines: Math.ceil(lines), of: of - Math.ceil(LOWER[paper] / leading) };
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
