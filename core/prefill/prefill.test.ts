import { describe, expect, it } from 'vitest';
import { freezePlainText } from '../model/freeze.ts';
import { suggest } from '../suggest/index.ts';
import { type Draft, prefillSelection, prefillSuggestion, type Reading } from './index.ts';

const TEXT = `Senior Lumarian diplomat voiced regret over the closing of the bridge at “the worst of all moments”.

Odalys Renko stated this at a meeting of the River Council of Ministers in Port Ansel on May 4.

In her remarks Renko spoke of the ferries, a source in the Foreign Ministry of Lumaria told the River Post.

"A bridge is not a favour. We shall build it again," the foreign minister was quoted as saying, "and we shall paint it."

She allegedly said that the two sides would finalise long-debated texts, such as the Agreement on shared ferries between Lumaria and Vedra and the Protocol amending the Convention on the bridge.

More than 31,000 people were refused passage from January to April, the Vedran Interior Ministry said.

Nearly 12,000 people were sent back, a 20 percent rise from last year.

Permits of stay issued in the period dropped by 44 and 18 percent, respectively, compared to last year.

The number of short and long visas issued rose by 6 and 9 percent, respectively.`;

const frozen = freezePlainText(TEXT);
const reading: Reading = {
  frozen,
  source: {
    id: '01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    language: 'en',
    published: '2025-05-06',
    publisher: { actor: null, name: 'River Post' },
    marking: null,
  },
  suggestions: suggest(frozen.text),
};

const select = (kind: Draft['kind'], words: string) => {
  const start = frozen.text.indexOf(words);
  expect(start).toBeGreaterThan(-1);
  return prefillSelection(reading, kind, { start, end: start + words.length });
};
function quote(draft: Draft) {
  if (draft.kind !== 'quote') throw new Error('not a quote');
  return draft.fields;
}
const accept = (words: string) => {
  const all = [
    ...reading.suggestions.quotes,
    ...reading.suggestions.figures,
    ...reading.suggestions.agreements,
  ];
  const suggestion = all.find(({ text }) => text.startsWith(words));
  if (!suggestion) throw new Error(`nothing suggested at ${words}`);
  return prefillSuggestion(reading, suggestion);
};

describe('a suggestion accepted', () => {
  it('counts its own part of what two figures count respectively', () => {
    const measures = ['6', '9 percent'].map((words) => accept(words).fields as { readonly measure: string });
    expect(measures.map(({ measure }) => measure)).toEqual(['short visas issued', 'long visas issued']);
  });

  it('is one fact where a figure and its change stand in one sentence, whichever is accepted', () => {
    for (const words of ['12,000', '20 percent']) {
      const draft = accept(words);
      expect(draft.kind).toBe('fact');
      expect(draft.fields).toMatchObject({
        measure: expect.stringContaining('people sent back'),
        value: 12_000,
        qualifier: 'nearly',
        comparator: { direction: 'up', amount: 20, unit: 'percent' },
      });
      expect(draft.fields).toMatchObject({
        statement: 'Nearly 12,000 people were sent back, a 20 percent rise from last year.',
      });
      const { anchors } = draft.fields as { readonly anchors: readonly { readonly exact: string }[] };
      expect(anchors.map(({ exact }) => exact)).toEqual(['12,000', '20 percent']);
    }
  });

  it('fills the whole chain of a quotation: speaker, role, relayer, occasion, place and day', () => {
    const fields = quote(accept('A bridge is not a favour'));
    expect(fields).toMatchObject({
      form: 'direct',
      voice: 'actor',
      speaker: { name: 'Odalys Renko' },
      role: 'the foreign minister',
      occasion: 'River Council of Ministers',
      place: 'Port Ansel',
      said: '2025-05-04',
      reportedThrough: { descriptor: 'a source in the Foreign Ministry of Lumaria' },
    });
  });

  it('takes a day without a year for the last one before the text was published', () => {
    const said = (text: string) => {
      const read = { ...reading, frozen: freezePlainText(text), suggestions: suggest(text) };
      const [found] = read.suggestions.quotes;
      return found ? quote(prefillSuggestion(read, found)).said : 'nothing found';
    };
    expect(said('“We shall not go,” the minister said on December 20.')).toBe('2024-12-20');
    expect(said('“We shall not go,” the minister said on May 4.')).toBe('2025-05-04');
    expect(said('“We shall not go,” the minister said on December 20, 2025.')).toBeNull();
  });

  it('takes every part of a split quotation, none of the clause between', () => {
    const { passages } = quote(accept('A bridge is not a favour'));
    expect(passages.map(({ anchor, mode }) => [mode, anchor.exact])).toEqual([
      ['quoted', 'A bridge is not a favour. We shall build it again,'],
      ['quoted', 'and we shall paint it.'],
    ]);
  });

  it('names every field it read, so that a person confirms it', () => {
    expect(quote(accept('A bridge is not a favour')).toConfirm).toEqual(
      expect.arrayContaining(['role', 'occasion', 'place', 'said', 'reportedThrough']),
    );
  });

  it('finds the speaker whom only the next sentence names', () => {
    expect(quote(accept('the worst of all moments'))).toMatchObject({
      speaker: { name: 'Odalys Renko' },
      role: 'Senior Lumarian diplomat',
      form: 'partial',
    });
  });

  it('keeps reported speech as such', () => {
    const fields = quote(accept('the two sides would finalise'));
    expect(fields.form).toBe('indirect');
    expect(fields.passages.map(({ mode }) => mode)).toEqual(['reported']);
    expect(fields.toConfirm).toContain('speaker');
  });

  it('reads an instrument, what is to be done with it, and its parent', () => {
    expect(accept('Agreement on shared ferries')).toMatchObject({
      fields: { instrument: 'agreement', action: 'finalise', novelty: 'long-debated' },
    });
    expect(accept('Protocol amending')).toMatchObject({
      fields: { instrument: 'protocol' },
      amendsTitle: 'Convention on the bridge',
    });
  });
});

describe('words selected', () => {
  it('give one fact for each figure', () => {
    const drafts = select('fact', 'dropped by 44 and 18 percent');
    expect(drafts.map(({ fields }) => fields)).toMatchObject([
      { value: null, comparator: { direction: 'down', amount: 44, unit: 'percent', base: '2024' } },
      { value: null, comparator: { direction: 'down', amount: 18, unit: 'percent', base: '2024' } },
    ]);
  });

  it('join a figure and its change, with the period read from a sentence before', () => {
    const [draft, ...more] = select(
      'fact',
      'Nearly 12,000 people were sent back, a 20 percent rise from last year',
    );
    expect(more).toEqual([]);
    expect(draft.fields).toMatchObject({
      value: 12_000,
      qualifier: 'nearly',
      measure: 'people sent back',
      period: '2025-01/2025-04',
      periodFromContext: true,
      comparator: { direction: 'up', amount: 20, base: '2024' },
    });
    expect(draft.fields.toConfirm).toEqual(expect.arrayContaining(['measure', 'period', 'comparator']));
  });

  it('name the originator only where the text does', () => {
    const [first] = select('fact', '31,000 people were refused passage');
    expect(first.fields).toMatchObject({
      qualifier: 'more-than',
      originator: { name: 'Vedran Interior Ministry' },
    });
    const [second] = select('fact', 'Nearly 12,000 people');
    expect(second.fields).toMatchObject({ originator: { name: '' } });
  });

  it('outside any quotation and unattributed are the outlet’s own', () => {
    const [draft] = select('quote', 'such as the');
    expect(quote(draft).form).toBe('indirect');
  });
});
