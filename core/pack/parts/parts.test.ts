import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Section } from '../../model/briefing.ts';
import type { Note, TwoSides } from '../document/document.ts';
import { buildPack, type PackInput } from '../index.ts';

function noteOf(input: PackInput): Note {
  const document = buildPack(input, translator(input.options.language));
  if (document.output !== 'note') throw new Error('no note');
  return document;
}

function sidesOf(input: PackInput): TwoSides {
  const options = { ...input.options, output: 'two-sides' as const };
  const document = buildPack({ ...input, options }, translator(options.language));
  if (document.output !== 'two-sides') throw new Error('no two sides');
  return document;
}

const titles = (note: Note) => note.parts.map(({ title }) => title);

/** The case with its facts changed. */
function withFacts(
  input: PackInput,
  change: (fact: PackInput['records']['fact'][string]) => object,
): PackInput {
  const facts = Object.values(input.records.fact).map((fact) => [fact.id, { ...fact, ...change(fact) }]);
  return { ...input, records: { ...input.records, fact: Object.fromEntries(facts) } };
}

describe('parts of a note', () => {
  it('key facts are no part where none of them may be used', () => {
    const { input } = packCase();
    expect(titles(noteOf(input))).toContain('Key facts');
    const hidden = noteOf(withFacts(input, () => ({ disclosure: 'background' })));
    expect(titles(hidden)).not.toContain('Key facts');
  });

  it('a section without a title is called by what it is for', () => {
    const { input } = packCase();
    const [first, ...rest] = input.briefing.sections;
    if (first === undefined) throw new Error('no section');
    const called = (role: Section['role']) => {
      const briefing = { ...input.briefing, sections: [{ ...first, title: '', role }, ...rest] };
      return titles(noteOf({ ...input, briefing }))[0];
    };
    expect(called('recommendation')).toBe('Recommendation');
    expect(called('opening')).toBe('Opening');
    expect(called('red-lines')).toBe('Red lines');
  });
});

describe('the key to estimative words', () => {
  const keysOf = (yardstick: 'none' | 'icd203' | 'phia') => {
    const { input } = packCase();
    const note = noteOf({ ...input, briefing: { ...input.briefing, yardstick } });
    const blocks = note.parts.find(({ part }) => part === 'annex-sources')?.blocks ?? [];
    return blocks.flatMap((block) => (block.block === 'keys' ? block.columns : []));
  };

  it('is printed with the grades where a yardstick is switched on, that one alone', () => {
    const titles = (yardstick: 'none' | 'icd203' | 'phia') => keysOf(yardstick).map(({ title }) => title);
    expect(titles('none')).toHaveLength(2);
    expect(titles('icd203').at(-1)).toMatch(/ICD 203/);
    expect(titles('phia').at(-1)).toMatch(/PHIA/);
    const [even] = (keysOf('icd203').at(-1)?.entries ?? []).filter(({ meaning }) => /even/.test(meaning));
    expect(even?.sign.replaceAll('\u2060', '')).toBe('45–55');
    expect(keysOf('phia').at(-1)?.entries).toHaveLength(7);
  });
});

describe('what changed since the version before', () => {
  const annexOf = (why: string) => {
    const { input } = packCase();
    const changes = input.version.changes.slice(0, 2).map((change) => ({ ...change, why }));
    const note = noteOf({ ...input, version: { ...input.version, changes } });
    const [, table] = note.parts.find(({ part }) => part === 'annex-changes')?.blocks ?? [];
    if (table?.block !== 'table') throw new Error('no table');
    const cover = note.cover.changes?.rest.map((part) => ('text' in part ? part.text : '')).join('');
    return { heads: table.columns.map(({ head }) => head), cover };
  };

  it('has no column of reasons where none is given, and the cover promises none', () => {
    expect(annexOf('a later count').heads).toContain('Why');
    expect(annexOf('a later count').cover).toMatch(/^With the reasons/);
    expect(annexOf('').heads).not.toContain('Why');
    expect(annexOf('').cover).toMatch(/^Was and is/);
  });
});

describe('figures of side two', () => {
  const remark = (periods: readonly (string | null)[]) => {
    const { input } = packCase();
    const known = new Map<string, string | null>();
    const changed = withFacts({ ...input, comparisons: [] }, ({ id }) => {
      if (!known.has(id)) known.set(id, periods[known.size % periods.length] ?? null);
      return { period: known.get(id) ?? null };
    });
    const row = sidesOf(changed).background.find(({ label }) => label === 'Figures');
    const block = row?.blocks.at(-1);
    return block?.block === 'paragraph'
      ? block.runs.map((run) => ('text' in run ? run.text : '')).join('')
      : '';
  };

  it('name the one that has a period before they say that the others have none', () => {
    expect(remark([null, null, null, '2023'])).toMatch(/: 2023; for the others no period is stated\.$/);
    expect(remark([null])).toBe('Period not stated.');
  });
});
