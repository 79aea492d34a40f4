import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../model/briefing.ts';
import type { Item, Run } from '../model/narrative.ts';
import { arrange } from './arrange.ts';
import { mergeRuns } from './merge-item.ts';

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const plain = (text: string): Run => ({ run: 'text', text, bold: false, italic: false });
const paragraph = (n: number, text: string): Item => ({
  item: 'paragraph',
  id: id(n),
  goesTo: null,
  ours: false,
  runs: [plain(text)],
});
const section = (items: readonly Item[]): Section => ({
  id: id(1),
  title: 'Queues',
  role: 'text',
  goesTo: { side: null, note: true, speaking: false },
  items,
  sections: [],
});
const textOf = (item: Item) =>
  'runs' in item ? item.runs.map((run) => (run.run === 'text' ? run.text : `[${run.run}]`)).join('') : '';

/** What stands after one window wrote `theirs` and another, which still saw `base`, wrote `mine`. */
function together(base: readonly Item[], theirs: readonly Item[], mine: readonly Item[]): readonly Item[] {
  const context = {
    disclosure: () => null,
    words: () => null,
    keepBeside: (item: Item): readonly Item[] => [{ ...item, id: `${item.id.slice(0, -3)}777` }],
  };
  return [theirs, mine].reduce((items, written) => {
    const arranged = arrange(
      [section(items)],
      { do: 'write-items', section: id(1), was: base.map((item) => item.id), base, items: written },
      context,
    );
    if (!arranged.ok) throw new Error(arranged.problem.code);
    return arranged.sections[0]?.items ?? [];
  }, base);
}
const texts = (base: readonly Item[], theirs: readonly Item[], mine: readonly Item[]) =>
  together(base, theirs, mine).map(textOf);

describe('one section written in two windows', () => {
  const was = 'Drivers wait for two days.';
  it.each([
    [
      'other words',
      'All drivers wait for two days.',
      'Drivers wait for three days.',
      ['All drivers wait for three days.'],
    ],
    [
      'both at the end',
      `${was} They complain.`,
      `${was} Nobody knows why.`,
      [`${was} They complain. Nobody knows why.`],
    ],
    ['both in an empty one', 'Очередь', 'Навбат', ['Очередь Навбат']],
    [
      'the same words',
      'Drivers wait for five days.',
      'Drivers wait for six days.',
      ['Drivers wait for six days.', 'Drivers wait for five days.'],
    ],
    [
      'one word made longer in two ways',
      'Drivers waited for two days.',
      'Drivers waiting for two days.',
      ['Drivers waiting for two days.', 'Drivers waited for two days.'],
    ],
    [
      'one took words away, the other changed them',
      'Drivers.',
      'Drivers wait for two nights.',
      ['Drivers wait for two nights.', 'Drivers.'],
    ],
    ['the same in both', 'Drivers wait.', 'Drivers wait.', ['Drivers wait.']],
  ])('%s', (how, theirs, mine, after) => {
    const base = how === 'both in an empty one' ? '' : was;
    expect(texts([paragraph(2, base)], [paragraph(2, theirs)], [paragraph(2, mine)])).toEqual(after);
  });

  it('keeps what was typed in a paragraph that the other window took away, and takes away what was not', () => {
    const base = [paragraph(2, 'One.'), paragraph(3, 'Two.'), paragraph(4, 'Three.')];
    const [one, two, three] = base as [Item, Item, Item];
    expect(texts(base, [one, three], [one, paragraph(3, 'Two and more.'), three])).toEqual([
      'One.',
      'Two and more.',
      'Three.',
    ]);
    // The other way round: changed there, taken away here.
    expect(texts(base, [one, paragraph(3, 'Two and more.'), three], [one, three])).toEqual([
      'One.',
      'Two and more.',
      'Three.',
    ]);
    // Only taken away there, and not typed in here: it does not come back.
    expect(texts(base, [one, three], [paragraph(2, 'One!'), two, three])).toEqual(['One!', 'Three.']);
  });

  it('merges lists and tables by entry and cell, and what else an item carries', () => {
    const list = (entries: string[], goesTo: Item['goesTo'] = null): Item => ({
      item: 'list',
      id: id(5),
      goesTo,
      ordered: false,
      entries: entries.map((entry) => [plain(entry)]),
    });
    const note = { side: null, note: false, speaking: false } as const;
    expect(together([list(['a', 'b'])], [list(['a', 'b too'])], [list(['a', 'b', 'c'], note)])).toEqual([
      list(['a', 'b too', 'c'], note),
    ]);
    expect(together([list(['a', 'b'])], [list(['a', 'b too'])], [list(['a', 'b?', 'c'], note)])).toEqual([
      list(['a', 'b?', 'c'], note),
      { ...list(['a', 'b too']), id: `${id(5).slice(0, -3)}777` },
    ]);
    expect(together([list(['a', 'b'])], [list(['a', 'b too'])], [list(['a!', 'b'], note)])).toEqual([
      list(['a!', 'b too'], note),
    ]);
    const table = (a: string, b: string): Item => ({
      item: 'table',
      id: id(6),
      goesTo: null,
      header: false,
      rows: [[[plain(a)], [plain(b)]]],
    });
    expect(together([table('x', 'y')], [table('x', 'y1')], [table('x1', 'y')])).toEqual([table('x1', 'y1')]);
  });

  it('keeps what was set there beside the words, while words were typed here', () => {
    const ours = { ...paragraph(2, 'We think so.'), ours: true } as Item;
    expect(together([paragraph(2, 'We think so.')], [ours], [paragraph(2, 'We all think so.')])).toEqual([
      { ...paragraph(2, 'We all think so.'), ours: true },
    ]);
    const note = { side: null, note: true, speaking: false } as const;
    const sent = { ...paragraph(2, 'One.'), goesTo: note };
    expect(together([sent], [paragraph(2, 'One.')], [{ ...paragraph(2, 'One!'), goesTo: note }])).toEqual([
      paragraph(2, 'One!'),
    ]);
    const cells = (header: boolean, words: string): Item => ({
      item: 'table',
      id: id(6),
      goesTo: null,
      header,
      rows: [[[plain(words)]]],
    });
    expect(together([cells(false, 'x')], [cells(true, 'x')], [cells(false, 'x1')])).toEqual([
      cells(true, 'x1'),
    ]);
    const list = (ordered: boolean, words: string): Item => ({
      item: 'list',
      id: id(5),
      goesTo: null,
      ordered,
      entries: [[plain(words)]],
    });
    expect(together([list(false, 'a')], [list(true, 'a')], [list(false, 'a!')])).toEqual([list(true, 'a!')]);
  });

  it('gathers a piece once, where both windows added it', () => {
    const gathering = (...refs: number[]): Item => ({
      item: 'gathering',
      id: id(7),
      goesTo: null,
      as: 'facts',
      refs: refs.map((n) => ({ kind: 'fact', id: id(n) })),
    });
    expect(together([gathering(11)], [gathering(11, 12)], [gathering(11, 12, 13)])).toEqual([
      gathering(11, 12, 13),
    ]);
  });

  it('never makes rows of unlike length: a column here and other cells there stand beside each other', () => {
    const table = (...rows: string[][]): Item => ({
      item: 'table',
      id: id(6),
      goesTo: null,
      header: false,
      rows: rows.map((row) => row.map((cell) => [plain(cell)])),
    });
    const after = together(
      [table(['a'], ['b'])],
      [table(['a'], ['b'], ['c'])],
      [table(['a', '1'], ['b', '2'])],
    );
    expect(after).toEqual([
      table(['a', '1'], ['b', '2']),
      { ...table(['a'], ['b'], ['c']), id: `${id(6).slice(0, -3)}777` },
    ]);
  });

  it('does not touch chips and emphasis of either', () => {
    const chip: Run = { run: 'chip', ref: { kind: 'fact', id: id(9) }, show: 'reference', edits: [] };
    const bold: Run = { run: 'text', text: 'two days', bold: true, italic: false };
    const base = [plain('Drivers wait for two days.')];
    const mine = [...base, chip];
    const theirs = [plain('Drivers wait for '), bold, plain('.')];
    expect(mergeRuns(base, mine, theirs)).toEqual([...theirs, chip]);
  });

  it('loses no word that was typed, whatever both did', () => {
    const words = fc.array(fc.constantFrom<string[]>('a', 'b', 'c', 'd'), { maxLength: 8 });
    const typing = fc.record({ at: fc.nat(8), gone: fc.nat(4), count: fc.nat(3) });
    fc.assert(
      fc.property(words, typing, typing, (before, here, there) => {
        const typed = (name: string, { at, gone, count }: typeof here) =>
          before.toSpliced(at, gone, ...Array.from({ length: count }, (_, i) => `${name}${i}`));
        const [mine, theirs] = [typed('mine', here), typed('theirs', there)];
        const after = texts(
          [paragraph(2, before.join(' '))],
          [paragraph(2, theirs.join(' '))],
          [paragraph(2, mine.join(' '))],
        ).join(' ');
        for (const word of [...mine, ...theirs].filter((one) => /^(mine|theirs)/.test(one)))
          expect(after.split(' ')).toContain(word);
      }),
    );
  });
});
