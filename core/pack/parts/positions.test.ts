import { expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Composition } from '../composition.ts';
import { wordsOf } from '../document/inline.ts';
import { apparatus } from '../footnotes.ts';
import { positions } from './positions.ts';

const { input } = packCase();
const work: Composition = {
  input,
  records: input.records,
  language: 'en',
  t: translator('en'),
  withheld: new Set(),
  hidden: {},
};
const [some] = Object.values(input.records.position).filter((one) => !one.ours);
if (some === undefined) throw new Error('The case has no position.');

it('prints the newest of two positions on one question, and the one before it as such', () => {
  const older = { ...some, stance: 'against', wording: 'No quotas.', asOf: '2020', evidence: [] } as const;
  const newer = {
    ...some,
    stance: 'for',
    wording: 'Quotas by region.',
    asOf: '2024-10-13',
    evidence: [],
  } as const;
  const [table] = positions(work, apparatus(work, false), [older, newer]);
  if (table?.block !== 'table') throw new Error('no table');
  const said = table.rows[0]?.cells[1]?.map(wordsOf).map((line) => line.replaceAll('\u00a0', ' '));
  expect(table.rows).toHaveLength(1);
  expect(said).toEqual([
    'For',
    'Quotas by region.',
    '13 October 2024',
    'Before: against',
    'No quotas.',
    '2020',
  ]);
});
