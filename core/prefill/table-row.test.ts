import { expect, test } from 'vitest';
import { freeze } from '../model/freeze.ts';
import type { Block } from '../model/frozen-text.ts';
import { NOTHING_SUGGESTED, prefillSelection, type Reading } from './index.ts';

const rows = ['Province\tHectares without water\tChange', 'Southern\t97,500\t−4', 'Northern\t84,000\t+2'];
const text = `${rows.join('\n')}\n\nAfter the table.`;
const block = (words: string, kind: Block['kind']): Block => {
  const start = text.indexOf(words);
  return { kind, start, end: start + words.length, level: 0 };
};
const frozen = freeze({
  text,
  blocks: [...rows.map((row) => block(row, 'table-row')), block('After the table.', 'paragraph')],
});
const reading: Reading = {
  frozen,
  source: {
    id: '01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    language: 'en',
    published: '2026-11-12',
    publisher: { actor: null, name: 'Steppe Wire' },
    marking: null,
  },
  suggestions: NOTHING_SUGGESTED,
};
function fact(words: string) {
  const start = text.indexOf(words);
  const [draft] = prefillSelection(reading, 'fact', { start, end: start + words.length });
  return draft.fields;
}

test('a row of a table gives its number, counted by the head of its column', () => {
  const counted = { value: 97_500, measure: 'Hectares without water' };
  expect(fact(rows[1] ?? '')).toMatchObject(counted);
  expect(fact('97,500')).toMatchObject(counted);
  expect(fact('84,000')).toMatchObject({ value: 84_000, measure: 'Hectares without water' });
});

test('the head of a table and what stands after it give none', () => {
  expect(fact('Hectares without water')).toMatchObject({ value: null });
  expect(fact('After the table.')).toMatchObject({ value: null, measure: '' });
});
