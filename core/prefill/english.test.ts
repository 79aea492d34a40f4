import { describe, expect, it } from 'vitest';
import { freezePlainText } from '../model/freeze.ts';
import { suggest } from '../suggest/index.ts';
import { prefillSuggestion, type Reading } from './index.ts';

const TEXT = `"The tide will not wait," Mr Corin Vale told reporters. "One bill," Mr Vale added.

The port of Selm handled 4.1m tonnes of cargo in the first nine months of 2026, up 62 per cent on a year earlier.

By his count, at least 61,000 crates crossed the strait.

The office estimates that between 20 and 25 per cent of its capacity is lost.

Vedra proposed to amend the Roadmap on Late Ferries by adding penalties.

Lumaria would sign the Agreement on a Single Tariff for the Strait only when asked.`;

const frozen = freezePlainText(TEXT);
const reading: Reading = {
  frozen,
  source: {
    id: '01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    language: 'en',
    published: '2026-11-05',
    publisher: { actor: null, name: 'Strait Post' },
    marking: null,
  },
  suggestions: suggest(frozen.text),
};
const { quotes, figures, agreements } = reading.suggestions;
const accept = (words: string) => {
  const found = [...quotes, ...figures, ...agreements].find(({ text }) => text.startsWith(words));
  if (!found) throw new Error(`nothing suggested at ${words}`);
  return prefillSuggestion(reading, found).fields;
};

describe('English as offices and papers write it', () => {
  it('takes “Mr” for no office', () => {
    expect(accept('The tide')).toMatchObject({ speaker: { name: 'Corin Vale' }, role: '' });
  });

  it('reads millions in a letter, the months they are of, and a change that is not in doubt', () => {
    expect(accept('4.1m')).toMatchObject({
      value: 4_100_000,
      unit: 'tonnes',
      period: '2026-01/2026-09',
      comparator: { direction: 'up', amount: 62, qualifier: 'exactly' },
    });
  });

  it('keeps “at least”, and a range as one figure', () => {
    expect(accept('61,000')).toMatchObject({ qualifier: 'at-least' });
    expect(accept('20')).toMatchObject({ value: 20, valueTo: 25 });
  });

  it('calls no unit a measure', () => {
    expect(accept('20')).not.toMatchObject({ measure: 'percent' });
  });

  it('ends a title where the sentence goes on', () => {
    expect(agreements.map(({ text }) => text)).toEqual([
      'Roadmap on Late Ferries',
      'Agreement on a Single Tariff for the Strait',
    ]);
  });
});
