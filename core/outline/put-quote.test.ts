import { expect, test } from 'vitest';
import type { Item, Run } from '../model/narrative.ts';
import { type Quote, quoteKind } from '../model/quote.ts';
import { putQuote } from './put-quote.ts';
import { wordsInUse } from './quote-use.ts';

const id = (n: number) => `01J${String(n).padStart(23, '0')}`;
const SAID = 'We shall open three crossings by spring, and not one later';
const quote: Quote = {
  ...quoteKind.blank,
  id: id(1),
  number: 1,
  createdBy: '',
  changedBy: '',
  createdAt: '2024-10-08T00:00:00Z',
  changedAt: '2024-10-08T00:00:00Z',
  passages: [
    {
      mode: 'quoted',
      anchor: {
        source: id(2),
        start: 0,
        end: SAID.length,
        exact: SAID,
        before: '',
        after: '',
        state: 'exact',
      },
    },
  ],
};
const text = (words: string): Run => ({ run: 'text', text: words, bold: false, italic: false });
const paragraph = (...runs: Run[]): Item => ({
  item: 'paragraph',
  id: id(3),
  goesTo: null,
  ours: false,
  runs,
});
/** The item as it reads: `<words of the quote in use>` where the quote stands. */
const read = (item: Item | null) =>
  item && 'runs' in item
    ? item.runs.map((run) =>
        run.run === 'text' ? run.text : run.run === 'chip' ? `<${wordsInUse(SAID, run.edits)}>` : ' ',
      )
    : null;

test.each([
  [`He said: “${SAID}.” Then he left.`, SAID, ['He said: ', `<${SAID}>`, '. Then he left.']],
  [
    'He said: «We shall open three crossings», and left.',
    'We shall open three crossings',
    ['He said: ', '<We shall open three crossings […]>', ', and left.'],
  ],
  [
    '“three crossings […] not one later”',
    'three crossings […] not one later',
    ['<[…] three crossings […] not one later>'],
  ],
  [`“${SAID}”`, 'We shall open…', [`<${SAID}>`]],
])('%s', (typed, words, expected) => {
  expect(read(putQuote(paragraph(text(typed)), words, quote))).toEqual(expected);
});

test('of several texts that is changed in which the words are quoted; where they are not, nothing is', () => {
  const list: Item = {
    item: 'list',
    id: id(4),
    goesTo: null,
    ordered: false,
    entries: [[text('No.')], [text(`So: “${SAID}”`)]],
  };
  const changed = putQuote(list, SAID, quote);
  expect(changed).toMatchObject({ entries: [[{ text: 'No.' }], [{ text: 'So: ' }, { run: 'chip' }]] });
  expect(putQuote(paragraph(text(SAID)), SAID, quote)).toBeNull();
});
