import { expect, it } from 'vitest';
import type { Records } from '../model/kinds.ts';
import {
  anchor,
  evidence,
  id,
  input,
  QUOTE,
  quote,
  record,
  records,
  section,
  source,
  stamp,
} from './check.fixture.ts';
import { check } from './check.ts';

const WORDS = 'This does not align with basic principles';
const other = {
  ...source,
  ...stamp(2),
  publisher: { actor: null, name: 'Rail and Road' },
} satisfies Records['source'];
const told = (...quotes: readonly Records['quote'][]) =>
  check(
    input(
      [section(quotes.map((one) => evidence({ kind: 'quote', id: one.id })))],
      records(['source', source], ['source', other], ...quotes.map((one) => ['quote', one] as const)),
      { texts: {} },
    ),
  )
    .filter(({ kind }) => kind === 'quote-alone')
    .map(({ record: of, params }) => [of?.id, params.names]);
const second = (fields: Partial<Records['quote']> = {}) =>
  quote({
    ...stamp(13),
    passages: [{ anchor: { ...anchor(WORDS), source: id(2) }, mode: 'quoted' }],
    ...fields,
  });
const ministry = {
  party: { actor: null, name: 'Foreign Ministry' },
  descriptor: '',
  date: '2024-10-07',
};

it('words graded 1 need a second report that came another way', () => {
  const first = quote({ credibility: 1 });
  expect(told(first)).toEqual([[QUOTE.id, 'Asia-Plus']]);
  expect(told(first, second())).toEqual([]);
  expect(told(first, second({ speaker: { actor: null, name: 'Orlova' } }))).toHaveLength(1);
  expect(told(first, second({ passages: [{ anchor: anchor('he said'), mode: 'quoted' }] }))).toHaveLength(1);
  expect(told(quote({ credibility: 2 }))).toEqual([]);
});

it('two outlets with one ministry behind them count once, and an unnamed source for nobody', () => {
  const first = quote({ credibility: 1, reportedThrough: ministry });
  expect(told(first, second({ reportedThrough: ministry }))).toEqual([[QUOTE.id, 'Foreign Ministry']]);
  const unnamed = quote({ credibility: 1, reportedThrough: { ...ministry, party: null } });
  expect(told(unnamed)).toEqual([[QUOTE.id, '–']]);
});

it('a mention graded 1 needs another publisher that says the same of the instrument', () => {
  const mention = (from: number, status: 'signed' | null, credibility: number) => ({
    anchor: { ...anchor('principles'), source: id(from) },
    action: null,
    status,
    credibility,
  });
  const alone = (...mentions: readonly ReturnType<typeof mention>[]) =>
    check(
      input(
        [section([evidence({ kind: 'agreement', id: id(9) })])],
        records(
          ['source', source],
          ['source', other],
          ['agreement', record('agreement', 9, { title: 'Protocol', mentions })],
        ),
        { texts: {} },
      ),
    )
      .filter(({ kind }) => kind === 'one-originator')
      .map(({ field, params }) => [field, params.names]);
  expect(alone(mention(2, null, 2), mention(1, 'signed', 1))).toEqual([
    ['mentions.1.credibility', 'Asia-Plus'],
  ]);
  expect(alone(mention(2, 'signed', 2), mention(1, 'signed', 1))).toEqual([]);
});
