import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/pack/document/block.ts';
import { text } from '../../core/pack/document/inline.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { print } from './index.ts';
import { documentOf, pdfText } from './printed.fixture.ts';

const LINES = 'abcdefghijklmnopqrstuvwxyz';

/** Pages on which each of the words stands, of a note of one section: small lines, so many short paragraphs, then the block. */
async function pagesOf(
  before: number,
  block: Block,
  words: readonly string[],
  remarks: readonly string[] = [],
  small = 0,
): Promise<readonly number[]> {
  const note = documentOf(packCase().input);
  if (note.output !== 'note') throw new Error('no note');
  const [part] = note.parts;
  const cited = note.footnotes[0]?.cited[0];
  if (part === undefined || cited === undefined) throw new Error('no part');
  const paragraph = (i: number): Block => ({
    block: 'paragraph',
    id: null,
    number: '',
    runs: [text(`Line ${i}.`)],
  });
  const remark: Block = { block: 'remark', runs: [text('Small.')], width: 'text' };
  const blocks = [
    ...Array.from({ length: small }, () => remark),
    ...Array.from({ length: before }, (_, i) => paragraph(i)),
    block,
  ];
  const document = {
    ...note,
    parts: [{ ...part, part: 'sections' as const, id: 'part-sections-1', blocks }],
    footnotes: remarks.map((remark, i) => ({
      number: i + 1,
      cited: [{ ...cited, line: null, id: `use-${i}`, remark }],
    })),
    holders: null,
  };
  const { bytes } = await print({ document, format: 'pdf', pictures: [], wanted: 'pages' });
  const pages = pdfText(bytes).split('\f');
  return words.map((word) => pages.findIndex((page) => page.includes(word)));
}

/** Each number of paragraphs that brings the end of the first page into a block of some lines. */
const around = Array.from({ length: 16 }, (_, i) => 20 + i);

describe('what belongs together on a page', () => {
  it('is the first entry of a short list with the second, and the last with the one before', async () => {
    const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((number) => `entry ${number}`);
    const list: Block = {
      block: 'list',
      ordered: false,
      entries: words.map((word) => [text(`An ${word}.`)]),
    };
    const parted = [];
    for (const before of around) {
      const pages = await pagesOf(before, list, words);
      const [first, last] = [pages[0], pages.at(-1)];
      expect([pages[1], pages.at(-2)], `after ${before} paragraphs`).toEqual([first, last]);
      parted.push(first !== last);
    }
    expect(parted).toContain(true);
  });

  it('is who said it with the last of the words, which may begin on the page before where they are long', async () => {
    const sentences = [...LINES].map(
      (letter) => `This is what was said under the letter ${letter.repeat(4)}.`,
    );
    const quotation: Block = {
      block: 'quotation',
      id: null,
      open: '“',
      runs: [text(`${sentences.join(' ')}”`)],
      attribution: [text('Said by somebody of weight')],
    };
    const parted = [];
    for (const before of around) {
      const [first, last, who] = await pagesOf(before, quotation, ['aaaa', 'zzzz', 'Said by somebody']);
      expect(last, `after ${before} paragraphs`).toBe(who);
      parted.push(first !== last);
    }
    expect(parted).toContain(true);
  });

  it('is a note with its mark, where a line has two of them and the page has room for one', async () => {
    const filler = 'Words that fill a line of this paragraph and a little of the next one. ';
    const runs = [
      text(`${filler}First`),
      { in: 'note' as const, note: 1 },
      text(' and second'),
      { in: 'note' as const, note: 2 },
      text(`. ${filler.repeat(4)}`),
    ];
    const paragraph: Block = { block: 'paragraph', id: null, number: '', runs };
    const remarks = ['The remark of the first', 'The remark of the second'];
    // With two small lines before them a note was once parted from its mark whatever room it was given.
    for (const [before, small] of [...around.map((many) => [many, 0] as const), [29, 2] as const]) {
      const words = ['and second', ...remarks];
      const [mark, first, second] = await pagesOf(before, paragraph, words, remarks, small);
      expect([first, second], `after ${before} paragraphs`).toEqual([mark, mark]);
    }
  });
});
