import { expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import { withTelegram } from '../../model/telegram.ts';
import { buildPack } from '../index.ts';

/** The words of annex A where every source is a telegram on these terms. */
function annexOf(terms: 'on-record' | 'in-confidence'): string {
  const { input } = packCase();
  const { source } = input.records;
  const csl = withTelegram(withTelegram({ type: 'document' }, 'number', '214'), 'comment', '4, 5');
  const telegrams = Object.fromEntries(
    Object.entries(source).map(([id, one]) => [id, { ...one, kind: 'telegram' as const, terms, csl }]),
  );
  return JSON.stringify(
    buildPack({ ...input, records: { ...input.records, source: telegrams } }, translator('en')),
  );
}

it('annex A names a telegram by its number and says where its post comments, but of one in confidence', () => {
  expect(annexOf('on-record')).toContain('No. 214; comment of the post: 4, 5.');
  expect(annexOf('in-confidence')).not.toContain('214');
});
