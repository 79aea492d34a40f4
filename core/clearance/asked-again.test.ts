import { expect, test } from 'vitest';
import type { Clearance } from '../model/briefing.ts';
import { answered, askedAgain } from './asked-again.ts';

const one = (unit: string, who = ''): Clearance => ({
  unit,
  who,
  draft: 1,
  answer: 'cleared',
  sent: null,
  note: '',
});
const list = [one('Legal', 'R. S.'), one('Consular Department', 'T. V.'), one('Law')];

test('who cleared a line is found by unit or by person, in whole words', () => {
  const units = (clearedBy: string) => askedAgain(clearedBy, list, '').map(({ unit }) => unit);
  expect(units('Legal and T. V., 9 October')).toEqual(['Legal', 'Consular Department']);
  expect(units('Lawson')).toEqual(['Lawson']);
  expect(units('  ')).toEqual([]);
});

test('a unit is not asked about its own change', () => {
  expect(askedAgain('Legal', list, 'legal ')).toEqual([]);
});

test('an answer takes the place of the one to the same draft, and no other', () => {
  const after = answered(list, { unit: 'LEGAL', who: '' }, 1, { answer: 'waiting' });
  expect(after.map(({ answer }) => answer)).toEqual(['waiting', 'cleared', 'cleared']);
  expect(answered(list, { unit: 'Legal', who: 'R. S.' }, 2, { answer: 'waiting' })).toHaveLength(4);
});
