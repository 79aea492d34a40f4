import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/pack/document/block.ts';
import { type Inline, type Inlines, text } from '../../core/pack/document/inline.ts';
import type { PackDocument } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { print } from './index.ts';
import { documentOf, pdfText, withOptions } from './printed.fixture.ts';

/** Lines broken by hand, each with a word of its own: `ab12x`. */
const MANY = 90;
const wordsOf = (of: string) => Array.from({ length: MANY }, (_, i) => `${of}${i}x`);
const lines = (of: string): Inlines =>
  wordsOf(of).flatMap((word, i): Inline[] => (i === 0 ? [text(word)] : [{ in: 'break' }, text(word)]));

/** Of the words of these lines, those that are on no page. */
async function lost(document: PackDocument, ...of: readonly string[]): Promise<readonly string[]> {
  const { bytes } = await print({ document, format: 'pdf', pictures: [], wanted: 'pages' });
  const printed = new Set(pdfText(bytes).split(/\s+/));
  return of.flatMap(wordsOf).filter((word) => !printed.has(word));
}

function noteWith(...blocks: readonly Block[]): PackDocument {
  const note = documentOf(packCase().input);
  const [part] = note.output === 'note' ? note.parts : [];
  if (note.output !== 'note' || part === undefined) throw new Error('no note');
  const parts = [{ ...part, part: 'sections' as const, id: 'part-sections-1', blocks }];
  return { ...note, parts, footnotes: [], holders: null };
}

const paragraph = (runs: Inlines): Block => ({ block: 'paragraph', id: null, number: '1.1', runs });
const table = (...cells: readonly Inlines[]): Block => ({
  block: 'table',
  name: '',
  columns: cells.map(() => ({ head: 'Head', width: 1, align: 'left' })),
  rows: [
    { id: null, strong: false, cells: cells.map((cell) => [cell]) },
    { id: null, strong: false, cells: cells.map(() => [[text('next')]]) },
  ],
  face: 'looking-up',
  width: 'full',
});

describe('what is higher than a page', () => {
  it('is printed whole in a note, wherever its lines were broken', async () => {
    expect(await lost(noteWith(paragraph(lines('para'))), 'para')).toEqual([]);
    expect(await lost(noteWith(table([text('beside')], lines('cell'))), 'cell')).toEqual([]);
    const list: Block = { block: 'list', ordered: true, entries: [lines('entry'), [text('short')]] };
    expect(await lost(noteWith(list), 'entry')).toEqual([]);
    const quotation: Block = {
      block: 'quotation',
      id: null,
      open: '',
      runs: lines('said'),
      attribution: lines('who'),
    };
    expect(await lost(noteWith(quotation), 'said', 'who')).toEqual([]);
    const statement: Block = {
      block: 'statement',
      id: 'use-Q-1-9',
      ref: 'Q 1',
      kind: 'Direct',
      place: [text('S 1')],
      runs: lines('words'),
      chain: lines('chain'),
    };
    expect(await lost(noteWith(statement), 'words', 'chain')).toEqual([]);
    const heading: Block = { block: 'heading', level: 2, runs: lines('head') };
    expect(await lost(noteWith(heading), 'head')).toEqual([]);
    const remark: Block = { block: 'remark', runs: lines('small'), width: 'full' };
    expect(await lost(noteWith(remark, table([text('a')], [text('b')])), 'small')).toEqual([]);
  });

  it('is printed whole in what is said of a conflict and in a head of a table', async () => {
    const conflict: Block = {
      block: 'conflict',
      question: 'How many?',
      verdict: 'Conflict',
      reason: 'Two values.',
      rows: [{ id: 'use-F-1-9', ref: 'F 1', name: [text('Outlet')], value: '1', detail: [], points: [] }],
      axis: null,
      alt: '',
      mayBeSaid: { label: 'May be said', signed: '', words: wordsOf('may').join('\n') },
    };
    expect(await lost(noteWith(conflict), 'may')).toEqual([]);
    const headed = table([text('a')], [text('b')]);
    if (headed.block !== 'table') throw new Error('no table');
    const columns = headed.columns.map((column) => ({ ...column, head: wordsOf('head').join(' ') }));
    expect(await lost(noteWith({ ...headed, columns }), 'head')).toEqual([]);
  });

  it('is printed whole where capitals run wide', async () => {
    const wide = Array.from({ length: 400 }, (_, i) => `WWWWWW${i}`);
    const { bytes } = await print({
      document: noteWith(table([text('beside')], [text(wide.join(' '))])),
      format: 'pdf',
      pictures: [],
      wanted: 'pages',
    });
    const printed = new Set(pdfText(bytes).split(/\s+/));
    expect(wide.filter((word) => !printed.has(word))).toEqual([]);
  });

  it('is printed whole in the speaking copy', async () => {
    const speaking = documentOf(withOptions({ output: 'speaking' }));
    if (speaking.output !== 'speaking') throw new Error('no speaking copy');
    const [point = []] = speaking.points;
    const document = {
      ...speaking,
      opening: [lines('open')],
      points: [point, lines('point')],
      ifRaised: [{ question: 'Why?', answer: lines('answer') }],
    };
    expect(await lost(document, 'open', 'point', 'answer')).toEqual([]);
  });

  it('is printed whole on the two sides, which say how far they run over', async () => {
    const sides = documentOf(withOptions({ output: 'two-sides' }));
    if (sides.output !== 'two-sides') throw new Error('no two sides');
    const document = {
      ...sides,
      points: [lines('point')],
      ifRaised: [{ question: 'Why?', answer: lines('answer') }],
      background: [{ label: 'Background', blocks: [paragraph(lines('known'))] }],
      foot: [{ label: 'Cleared', lines: wordsOf('foot') }],
    };
    expect(await lost(document, 'point', 'answer', 'known', 'foot')).toEqual([]);
    const { sides: laid } = await print({ document, format: 'pdf', pictures: [], wanted: 'count' });
    for (const { room } of laid) expect(room).toBeLessThan(0);
  });
});
