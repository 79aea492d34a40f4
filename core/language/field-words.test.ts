import { describe, expect, it } from 'vitest';
import { type KindName, kinds } from '../model/kinds.ts';
import { languages } from './translate.ts';

describe('names of fields', () => {
  it('has words for every field a record can have, so that a history names what was changed', () => {
    const known = Object.keys(languages.en.inspector.field);
    for (const kind of Object.keys(kinds) as KindName[])
      for (const field of Object.keys(kinds[kind].fields.shape))
        expect(known, `${kind}.${field}`).toContain(field);
  });
});
