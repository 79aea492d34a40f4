import { expect, test } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Clearance } from '../../model/briefing.ts';
import { buildPack, defaultOptions } from '../index.ts';

const cleared: Clearance = {
  unit: 'Legal',
  who: 'P. Marsh',
  sent: '2024-10-10',
  draft: 2,
  answer: 'cleared',
  note: '',
  answered: '2024-10-11',
};

function printed(clearance: Clearance, output: 'note' | 'two-sides'): string {
  const { input } = packCase();
  const briefing = { ...input.briefing, clearances: [clearance] };
  const pack = buildPack({ ...input, briefing, options: defaultOptions(output, briefing) }, translator('en'));
  if (pack.output === 'note') return pack.cover.clearances.rows.flat().join('; ').replaceAll('\u00a0', ' ');
  return pack.output === 'two-sides' ? JSON.stringify(pack.foot).replaceAll('\u00a0', ' ') : '';
}

test('paper gives the day of the answer, not the day the draft was sent', () => {
  expect(printed(cleared, 'note')).toContain('cleared, 11 October 2024');
  expect(printed(cleared, 'two-sides')).toContain('P. Marsh, Legal, 11 October 2024');
});

test('where the day of the answer was never said, the other day is called what it is', () => {
  const { answered: _, ...before } = cleared;
  expect(printed(before, 'note')).toContain('cleared, sent 10 October 2024');
  expect(printed(before, 'two-sides')).toContain('P. Marsh, Legal"');
  expect(printed({ ...before, answer: 'waiting' }, 'note')).toContain('waiting, sent 10 October 2024');
});
