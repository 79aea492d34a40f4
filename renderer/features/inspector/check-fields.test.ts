import { describe, expect, it } from 'vitest';
import { kinds } from '../../../core/model/kinds.ts';
import { checkFields } from './check-fields.ts';

const codes = (problems: ReturnType<typeof checkFields>) =>
  problems.map(({ field, code }) => `${field}: ${code}`);

describe('a form before it is filed', () => {
  it('says of each field why it cannot stand', () => {
    const fields = { ...kinds.event.blank, occasion: 'Council', date: '31 June' };
    expect(codes(checkFields('event', fields))).toEqual(['date: date']);
    expect(checkFields('event', fields)[0]?.params).toEqual({ value: '31 June' });
  });

  it('names a number that is none, and says a thing once', () => {
    const fact = { ...kinds.fact.blank, measure: 'permits', value: Number.NaN };
    expect(codes(checkFields('fact', fact))).toEqual(['anchors: no-anchor', 'value: not-a-number']);
  });

  it('has nothing against a record that is whole', () => {
    expect(checkFields('tag', { ...kinds.tag.blank, name: 'migration' })).toEqual([]);
  });
});
