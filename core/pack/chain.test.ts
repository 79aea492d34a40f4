import { describe, expect, it } from 'vitest';
import { translator } from '../language/translate.ts';
import { relayWords } from './chain.ts';
import type { Composition } from './composition.ts';
import { noRecords, type PackInput } from './input.ts';

const work: Composition = {
  // Words of a relay look at records alone.
  input: { texts: {} } as unknown as PackInput,
  records: noRecords,
  language: 'en',
  t: translator('en'),
  withheld: new Set(),
  hidden: {},
};
const words = (descriptor: string) => relayWords(work, { party: null, descriptor, date: null });

describe('who passed words on', () => {
  it('has one article, whether the source gave one or not', () => {
    expect(words('ministry source')).toBe('an unnamed ministry source');
    expect(words('an official source in the ministry')).toBe('an unnamed official source in the ministry');
    expect(words('an unnamed aide')).toBe('an unnamed aide');
    expect(words('')).toBe('an unnamed source');
  });
});
