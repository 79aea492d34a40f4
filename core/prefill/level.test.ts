import { expect, test } from 'vitest';
import { freezePlainText } from '../model/freeze.ts';
import { suggest } from '../suggest/index.ts';
import { prefillSelection } from './prefill.ts';

function fact(text: string, words: string) {
  const frozen = freezePlainText(text);
  const start = frozen.text.indexOf(words);
  const source = {
    id: '01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    language: 'ru',
    published: '2026-11-12',
    publisher: { actor: null, name: 'Голос' },
    marking: null,
  };
  const reading = { frozen, source, suggestions: suggest(frozen.text) };
  const [draft] = prefillSelection(reading, 'fact', { start, end: start + words.length });
  return draft.fields;
}

test('a level in per cent is the value, and the fall that led to it a change of unstated size', () => {
  expect(fact('Инфляция упала до 1,2 %.', 'упала до 1,2 %')).toMatchObject({
    measure: 'Инфляция',
    value: 1.2,
    unit: 'percent',
    comparator: { direction: 'down', amount: null },
  });
});

test('a level in per cent takes the change told beside it', () => {
  const text = 'The share of coal fell by 3.4 percentage points, to 18.1 percent.';
  expect(fact(text, text)).toMatchObject({
    value: 18.1,
    unit: 'percent',
    comparator: { direction: 'down', amount: 3.4, unit: 'points' },
  });
});
