import { describe, expect, it } from 'vitest';
import type { Section } from '../model/briefing.ts';
import { type Item, plainText, type Run } from '../model/narrative.ts';
import { findIn, replaceIn } from './find.ts';

const words = (text: string, bold = false): Run => ({ run: 'text', text, bold, italic: false });
const quote: Run = { run: 'chip', ref: { kind: 'quote', id: 'q' }, show: 'words', edits: [] };
const paragraph = (...runs: Run[]): Item => ({ item: 'paragraph', id: 'p', goesTo: null, ours: false, runs });
const section = (...items: Item[]): Section => ({
  id: 's',
  title: 'Rasulzoda',
  role: 'text',
  goesTo: { side: null, note: true, speaking: false },
  items,
  sections: [],
});
const loose = { matchCase: false, wholeWords: false };
const whole = { matchCase: false, wholeWords: true };
const textOf = (item: Item | undefined) => (item && 'runs' in item ? plainText(item.runs) : '');

describe('find and replace', () => {
  it('replaces words that emphasis parts, and leaves evidence where it stands', () => {
    const items = [paragraph(words('Prime Minister Rasul'), words('zoda, Rasulzoda', true), quote)];
    const found = findIn([section(...items)], 'rasulzoda', loose);
    expect(found).toHaveLength(2);
    const [after] = replaceIn(items, found, 'Rasoulzoda');
    expect(textOf(after)).toBe('Prime Minister Rasoulzoda, Rasoulzoda');
    expect(after && 'runs' in after && after.runs.at(-1)).toEqual(quote);
  });

  it('does not reach across a chip or into the words of one', () => {
    const items = [paragraph(words('he said '), quote, words('to us'))];
    expect(findIn([section(...items)], 'said to', loose)).toEqual([]);
  });

  it('tells whole words in Cyrillic from parts of words', () => {
    const items = [paragraph(words('Совет, советник, СОВЕТ'))];
    expect(findIn([section(...items)], 'совет', whole)).toHaveLength(2);
    expect(findIn([section(...items)], 'совет', { ...whole, matchCase: true })).toHaveLength(0);
  });

  it('takes what is looked for as it stands, not as a pattern', () => {
    const items = [paragraph(words('up (53 %) a.b'))];
    expect(findIn([section(...items)], '(53 %)', loose)).toHaveLength(1);
    expect(findIn([section(...items)], 'a+b', loose)).toEqual([]);
    expect(findIn([section(...items)], ' ', loose)).toEqual([]);
  });

  it('replaces in entries of lists and cells of tables', () => {
    const list: Item = {
      item: 'list',
      id: 'l',
      goesTo: null,
      ordered: false,
      entries: [[words('one')], [words('two one')]],
    };
    const table: Item = {
      item: 'table',
      id: 't',
      goesTo: null,
      header: false,
      rows: [[[words('a')], [words('one')]]],
    };
    const after = replaceIn([list, table], findIn([section(list, table)], 'one', whole), '1');
    expect(after).toEqual([
      { ...list, entries: [[words('1')], [words('two 1')]] },
      { ...table, rows: [[[words('a')], [words('1')]]] },
    ]);
  });
});
