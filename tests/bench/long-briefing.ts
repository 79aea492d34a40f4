import type { Section } from '../../core/model/briefing.ts';
import type { EvidenceRef, Item, Run } from '../../core/model/narrative.ts';
import { Random } from '../fixtures/random.ts';

/** Paragraphs of a section; a table stands after them. */
const TOGETHER = 20;
const WORDS =
  'the ministry said that talks on the text would go on and that no date had been set for the next round of them while the desk holds nothing on the views of the other side'.split(
    ' ',
  );

const text = (words: string): Run => ({ run: 'text', text: words, bold: false, italic: false });

/**
 * Sections of narrative and tables in which evidence is cited over and over, a footnote a paragraph; the same each time.
 * `middle` gives the first sentence of the paragraph in the middle.
 */
export function longSections(
  paragraphs: number,
  cited: readonly EvidenceRef[],
  middle: (sentence: string) => string,
): Section[] {
  const random = new Random(7);
  let ids = 0;
  const id = () => {
    ids += 1;
    return `01K${String(ids).padStart(23, '0')}`;
  };
  const sentence = () =>
    Array.from({ length: 24 + random.below(12) }, () => WORDS[random.below(WORDS.length)] ?? '').join(' ');
  const paragraph = (n: number): Item => ({
    id: id(),
    goesTo: null,
    item: 'paragraph',
    ours: false,
    runs: [
      text(n === paragraphs / 2 ? middle(sentence()) : sentence()),
      { run: 'chip', ref: cited[n % cited.length] ?? { kind: 'fact', id: '' }, show: 'reference', edits: [] },
      text(`. ${sentence()}.`),
    ],
  });
  const table = (): Item => ({
    id: id(),
    goesTo: null,
    item: 'table',
    header: true,
    rows: Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 4 }, () => [text(row === 0 ? 'Head' : sentence().slice(0, 60))]),
    ),
  });
  return Array.from({ length: paragraphs / TOGETHER }, (_, s) => ({
    id: id(),
    title: `Section ${s + 1}`,
    role: 'text',
    goesTo: { side: null, note: true, speaking: false },
    items: [...Array.from({ length: TOGETHER }, (_, p) => paragraph(s * TOGETHER + p)), table()],
    sections: [],
  }));
}
