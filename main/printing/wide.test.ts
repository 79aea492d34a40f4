import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/pack/document/block.ts';
import { fitted } from '../../core/pack/document/fitting.ts';
import { text } from '../../core/pack/document/inline.ts';
import type { PackDocument } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { print } from './index.ts';
import { documentOf, pdfText, poppler, withOptions } from './printed.fixture.ts';

const LONG = `${'abcdefghij'.repeat(11)}ENDONE`;
const WIDE = 'W'.repeat(90);
/** Right edge of the frame on A4 in points: 20 mm and 168 mm from the left. */
const EDGE = (188 * 72) / 25.4;

interface Box {
  readonly word: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

async function printed(
  document: PackDocument,
): Promise<{ readonly words: string; readonly boxes: readonly Box[] }> {
  const { bytes } = await print({ document, format: 'pdf', pictures: [], wanted: 'pages' });
  const found = poppler('pdftotext', bytes, '-bbox').matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)<\/word>/g,
  );
  const boxes = [...found].map(([, left, top, right, word]) => ({
    word: word ?? '',
    left: Number(left),
    right: Number(right),
    top: Number(top),
  }));
  return { words: pdfText(bytes, '-raw').replace(/\s/g, ''), boxes };
}

function noteWith(title: string, ...blocks: readonly Block[]): PackDocument {
  const note = documentOf(packCase().input);
  const [part] = note.output === 'note' ? note.parts : [];
  if (note.output !== 'note' || part === undefined) throw new Error('no note');
  const parts = [{ ...part, part: 'sections' as const, id: 'part-sections-1', title: 'Part', blocks }];
  return { ...note, title, parts, footnotes: [], holders: null };
}

describe('a word wider than its column', () => {
  it('is parted, inside the frame and whole when copied out: in a title, a paragraph, a table, on both sides, in a speech', async () => {
    const paragraph: Block = {
      block: 'paragraph',
      id: null,
      number: '1.1',
      runs: [text(`Before ${LONG} and ${WIDE}`)],
    };
    const table: Block = fitted({
      block: 'table',
      name: '',
      columns: [
        { head: 'Of what', width: 1, align: 'left' },
        { head: 'Number', width: 1, align: 'right' },
      ],
      rows: [{ id: null, strong: false, cells: [[[text(LONG)]], [[text('12')]]] }],
      face: 'looking-up',
      width: 'full',
    });
    const sides = documentOf(withOptions({ output: 'two-sides' }));
    const speaking = documentOf(withOptions({ output: 'speaking' }));
    if (sides.output !== 'two-sides' || speaking.output !== 'speaking') throw new Error('other outputs');
    for (const document of [
      noteWith('A title', paragraph),
      noteWith(`A ${WIDE}`, table),
      { ...sides, points: [[text(LONG)]], background: [{ label: 'Background', blocks: [paragraph] }] },
      { ...speaking, points: [[text(`${LONG} ${WIDE}`)]] },
    ]) {
      const { words, boxes } = await printed(document);
      for (const { word, right } of boxes) expect(right, word).toBeLessThan(EDGE + 0.5);
      if (JSON.stringify(document).includes(LONG)) expect(words).toContain(LONG);
      if (JSON.stringify(document).includes(WIDE)) expect(words).toContain(WIDE);
    }
  });

  it('is not set over its neighbour in a table of twelve columns of long figures', async () => {
    const columns = Array.from({ length: 12 }, (_, i) => ({
      head: `Year ${i}`,
      width: 1,
      align: 'right' as const,
    }));
    const figures = columns.map((_, i) => `${1_234_567_890_123 + i}`);
    const table = fitted({
      block: 'table',
      name: '',
      columns,
      rows: [{ id: null, strong: false, cells: figures.map((figure) => [[text(figure)]]) }],
      face: 'looking-up',
      width: 'full',
    });
    const { words, boxes } = await printed(noteWith('A title', table));
    expect(boxes.every(({ right }) => right < EDGE + 0.5)).toBe(true);
    const digits = boxes.filter(({ word }) => /^\d{2,}$/.test(word));
    for (const one of digits)
      for (const other of digits)
        if (one !== other && Math.abs(one.top - other.top) < 2)
          expect(one.right <= other.left || other.right <= one.left, `${one.word} ${other.word}`).toBe(true);
    // Each figure is there to its last digit, over two lines of its cell.
    expect(words.replace(/\D/g, '').length).toBeGreaterThanOrEqual(12 * 13);
  });
});

describe('numbers of evidence beside an annexed line', () => {
  it('stand on the sheet and apart, however many take words from it', async () => {
    const refs = Array.from({ length: 8 }, (_, i) => `F ${i + 10}`);
    const line = (number: number) => ({
      row: 'line' as const,
      id: `ln-S-9-${number}`,
      number,
      opens: false,
      stretches: [{ text: `A line of the source with its words, number ${number}, and no more.`, rules: [] }],
    });
    const passages: Block = {
      block: 'passages',
      source: 'S 9',
      language: 'en',
      intro: 'A source.',
      legend: [],
      rows: Array.from({ length: 12 }, (_, i) => line(i + 1)),
      brackets: refs.map((ref, track) => ({ ref, first: 3, last: 6, track, uses: [] })),
      end: 'End.',
    };
    const { boxes } = await printed(noteWith('A title', passages));
    const found = boxes.filter(({ word }) => /^1[0-7]$/.test(word) || /^F.1[0-7]$/u.test(word));
    const row = found.filter(({ top }) => found.filter((other) => Math.abs(other.top - top) < 1).length >= 8);
    expect(row.length).toBeGreaterThanOrEqual(8);
    // The sheet is 595 points wide.
    for (const { word, right } of row) expect(right, word).toBeLessThan(595);
    const lefts = row.map(({ left }) => left).toSorted((a, b) => a - b);
    for (const [i, left] of lefts.entries())
      if (i > 0) expect(left - (lefts[i - 1] ?? 0)).toBeGreaterThan(12);
  });
});
