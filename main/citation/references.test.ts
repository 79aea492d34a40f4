import { describe, expect, it } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import { buildPack, defaultOptions, type PackInput } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { withReferences } from './references.ts';

const annexA = async (given: PackInput) => {
  const input = await withReferences(given);
  const document = buildPack(input, translator(input.options.language));
  if (document.output !== 'note') throw new Error('a note');
  return JSON.stringify(document.parts.find(({ part }) => part === 'annex-sources')?.blocks);
};

describe('the sources of a note', () => {
  it('are cited in the style of the library, and the same each time', async () => {
    const { input } = packCase();
    const gost = { ...input, settings: { ...input.settings, citationStyle: 'gost-r-7.0.5' } };
    const [chicago, russian] = [await annexA(input), await annexA(gost)];
    expect(chicago).toMatch(/“Dushanbe complains to the CIS”\. [^.]+, 8.October 2024\./);
    expect(russian).toMatch(/ \/\/ [^.]+\. 2024\. 8 Oct\./);
    expect(await annexA(input)).toBe(chicago);
  });

  it('are cited in Chicago form where the library names a style that is not there', async () => {
    const { input } = packCase();
    const strange = { ...input, settings: { ...input.settings, citationStyle: '../../etc/passwd' } };
    expect(await annexA(strange)).toBe(await annexA(input));
  });

  it('give away no publisher that is above the level of release', async () => {
    const { input } = packCase();
    const [first] = Object.values(input.records.source);
    const actor = Object.values(input.records.actor)[0];
    if (first === undefined || actor === undefined) throw new Error('a source and an actor');
    const given: PackInput = {
      ...input,
      options: { ...defaultOptions('note', input.briefing), releaseAt: 'green' },
      records: {
        ...input.records,
        actor: {
          [actor.id]: { ...actor, marking: 'red', names: [{ ...actor.names[0], text: 'Bureau Nine' }] },
        },
        source: {
          ...input.records.source,
          [first.id]: {
            ...first,
            publisher: { actor: actor.id, name: '' },
            marking: 'clear',
            markingAuthority: { by: 'Head of desk', at: '2024-10-09', reason: 'published' },
          },
        },
      } as PackInput['records'],
    };
    expect(JSON.stringify((await withReferences(given)).references)).toContain('Bureau Nine');
    expect(await annexA(given)).not.toContain('Bureau Nine');
  });
});
