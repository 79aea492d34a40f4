import { describe, expect, it } from 'vitest';
import { packCase } from '../../tests/fixtures/pack.ts';
import { translator } from '../language/translate.ts';
import { buildPack, defaultOptions, type PackInput, PackRefused } from './index.ts';

const build = (input: PackInput) => buildPack(input, translator(input.options.language));
const outputs = ['note', 'two-sides', 'speaking', 'corrigendum'] as const;

describe('a pack with the options nobody chose', () => {
  it('is built for each output of every kind of briefing', () => {
    const { input } = packCase();
    for (const kind of ['meeting', 'information', 'decision', 'parliamentary', 'situation'] as const)
      for (const output of outputs) {
        const briefing = { ...input.briefing, kind };
        expect(build({ ...input, briefing, options: defaultOptions(output, briefing) }).output).toBe(output);
      }
  });
});

describe('a copy for one recipient', () => {
  it('bears its number and holder, and leaves out what is above his level even where the release is higher', () => {
    const { input, facts } = packCase();
    const [refused] = facts;
    const marked = { ...input.records.fact, [refused?.id ?? '']: { ...refused, marking: 'amber' } };
    const records = { ...input.records, fact: marked } as PackInput['records'];
    const copy = { number: 3, holder: 'Embassy, Dushanbe', sentBy: 'telegram 212', release: 'green' };
    const full = build({ ...input, records });
    const his = build({ ...input, records, options: { ...input.options, copy, releaseAt: 'amber' } });
    if (full.output !== 'note' || his.output !== 'note') throw new Error('a note');
    expect(full.marking.label).toBe('TLP:AMBER');
    expect(his.marking.label).toBe('TLP:GREEN');
    expect(JSON.stringify(full)).toContain('F\u00a024');
    expect(JSON.stringify(his)).not.toMatch(/F\u00a024|143,000/);
    expect(his.cover.release).toMatch(/left out: 1\sfact/);
    expect(his.imprint).toContain('Copy 3 of 4');
    expect(his.cover.fields.find((field) => field.label === 'Copy')?.lines[0]).toContain('Embassy, Dushanbe');
  });

  it('refuses a level the library does not know rather than release at it', () => {
    const { input } = packCase();
    expect(() => build({ ...input, options: { ...input.options, releaseAt: 'cosmic' } })).toThrow(
      PackRefused,
    );
  });
});

describe('a table of the analyst', () => {
  it('sets its numbers by their last digit and gives words the room', () => {
    const { input } = packCase();
    const [first, ...rest] = input.briefing.sections;
    if (!first) throw new Error('a section');
    const run = (text: string) => [{ run: 'text' as const, text, bold: false, italic: false }];
    const rows = [
      ['Year', 'What was counted, and by whom', 'People'],
      ['2023', 'crossings, by the border service', '1 234'],
      ['2024', 'crossings and returns, by the ministry', '−56,7'],
    ].map((cells) => cells.map(run));
    const table = { id: input.briefing.id, goesTo: null, item: 'table' as const, header: true, rows };
    const own = { ...first, title: 'Counted', role: 'text' as const, items: [table] };
    const note = build({ ...input, briefing: { ...input.briefing, sections: [own, ...rest] } });
    const [block] =
      (note.output === 'note' ? note.parts : []).find(({ title }) => title === 'Counted')?.blocks ?? [];
    if (block?.block !== 'table') throw new Error('a table');
    expect(block.columns.map(({ align }) => align)).toEqual(['right', 'left', 'right']);
    const [year, words, people] = block.columns.map(({ width }) => width);
    expect(words).toBeGreaterThan(3 * (year ?? 0));
    expect(words).toBeGreaterThan(3 * (people ?? 0));
  });
});

describe('the list of events', () => {
  it('is as long before the sections, in a situation report, as after them', () => {
    const { input } = packCase();
    const rowsOf = (kind: 'situation' | 'information') => {
      const briefing = { ...input.briefing, kind };
      const note = build({ ...input, briefing, options: defaultOptions('note', briefing) });
      const [table] =
        (note.output === 'note' ? note.parts : []).find(({ part }) => part === 'events')?.blocks ?? [];
      return table?.block === 'table' ? table.rows.length : 0;
    };
    expect(rowsOf('information')).toBeGreaterThan(5);
    expect(rowsOf('situation')).toBe(rowsOf('information'));
  });
});

describe('what stands once', () => {
  it('is not repeated in a part where a section of the note gathers it', () => {
    const { input, positions } = packCase();
    const [first, ...rest] = input.briefing.sections;
    if (!first) throw new Error('a section');
    const gathering = {
      id: input.briefing.id,
      goesTo: null,
      item: 'gathering' as const,
      as: 'positions' as const,
      refs: positions.map((position) => ({ kind: 'position' as const, id: position.id })),
    };
    const own = { ...first, title: 'Where they stand', role: 'text' as const, items: [gathering] };
    const document = build({ ...input, briefing: { ...input.briefing, sections: [own, ...rest] } });
    if (document.output !== 'note') throw new Error('a note');
    expect(document.parts.some((part) => part.part === 'positions')).toBe(false);
    expect(JSON.stringify(document.parts[0])).toContain('Common approach to migration');
  });

  it('names a contested part by the number it is printed under, wherever it stands', () => {
    const { input } = packCase();
    for (const kind of ['information', 'parliamentary', 'situation'] as const) {
      const briefing = { ...input.briefing, kind };
      const document = build({ ...input, briefing, options: defaultOptions('note', briefing) });
      if (document.output !== 'note') throw new Error('a note');
      const number = document.parts.find((part) => part.part === 'conflicts')?.number;
      const facts = JSON.stringify(document.parts.find((part) => part.part === 'key-facts'));
      expect(facts).toContain(`(part ${number})`);
    }
  });
});

describe('what may be missing', () => {
  it('refuses a briefing with nothing in it, in words of its language', () => {
    const { input } = packCase();
    for (const sections of [
      [],
      input.briefing.sections.map((one) => ({ ...one, items: [], sections: [] })),
    ]) {
      const empty = { ...input, correction: null, briefing: { ...input.briefing, sections } };
      for (const output of outputs) {
        const options = { ...input.options, output };
        expect(() => build({ ...empty, options })).toThrow(PackRefused);
        expect(() => build({ ...empty, options: { ...options, language: 'ru' } })).toThrow(/[а-я]{4}/);
      }
    }
  });

  it('says so where the release leaves nothing of the briefing', () => {
    const { input } = packCase();
    const items = input.briefing.sections.flatMap((one) =>
      one.sections.flatMap((under) => under.items.filter((item) => item.item === 'evidence')),
    );
    const [first] = input.briefing.sections;
    if (!first) throw new Error('a section');
    const marked = Object.fromEntries(
      Object.entries(input.records.quote).map(([id, quote]) => [id, { ...quote, marking: 'red' }]),
    );
    expect(() =>
      build({
        ...input,
        briefing: { ...input.briefing, sections: [{ ...first, role: 'text', items }] },
        records: { ...input.records, quote: marked },
        options: { ...input.options, releaseAt: 'green' },
      }),
    ).toThrow(/left at TLP:GREEN/);
  });

  it('prints a briefing without evidence, sources, dates or a version before', () => {
    const { input } = packCase();
    const bare: PackInput = {
      ...input,
      texts: {},
      comparisons: [],
      findings: [],
      correction: null,
      version: {
        ...input.version,
        number: 1,
        finalised: false,
        replaces: null,
        copies: [],
        changes: [],
        hash: '',
      },
      options: { ...input.options, copy: null },
      briefing: {
        ...input.briefing,
        occasion: '',
        forWhom: '',
        from: '',
        drafter: '',
        telephone: '',
        fileReference: '',
        asOf: null,
        clearances: [],
        sections: input.briefing.sections.slice(0, 1).map((section) => ({
          ...section,
          role: 'text',
          items: section.items.map((item) =>
            item.item === 'paragraph'
              ? { ...item, runs: item.runs.filter((run) => run.run === 'text') }
              : item,
          ),
        })),
      },
    };
    const document = build(bare);
    if (document.output !== 'note') throw new Error('a note');
    expect(document.parts.map((part) => part.part)).toEqual(['sections']);
    expect(document.author).toBe(input.settings.name);
  });

  it('prints evidence whose source has no publisher, date or readable text, and says what is not there', () => {
    const { input, sources } = packCase();
    const source = Object.fromEntries(
      sources.map((one) => [one.id, { ...one, publisher: { actor: null, name: '' }, published: null }]),
    ) as PackInput['records']['source'];
    const document = build({ ...input, texts: {}, records: { ...input.records, source } });
    if (document.output !== 'note') throw new Error('a note');
    expect(document.parts.some((part) => part.part === 'annex-passages')).toBe(false);
    expect(document.footnotes[0]?.cited[0]?.place).toBe('text not read');
    expect(JSON.stringify(document)).not.toContain('undefined');
  });

  it('prints nothing for an id that is not among the records', () => {
    const { input, quotes } = packCase();
    const { [quotes[1]?.id ?? '']: _, ...quote } = input.records.quote;
    const document = build({ ...input, records: { ...input.records, quote } });
    expect(JSON.stringify(document)).not.toContain(quotes[1]?.id);
    expect(JSON.stringify(document)).not.toMatch(/Q\u00a012/);
  });
});

describe('numbers of records', () => {
  it('are written in the letters of the language, as the window in that language shows them', () => {
    const { input } = packCase();
    // Reasons of changes are the analyst's words, and stand as they were typed.
    const version = { ...input.version, changes: [] };
    const russian = JSON.stringify(
      build({ ...input, version, options: { ...input.options, language: 'ru' } }),
    );
    expect(russian).toMatch(/Ф\u00a024/);
    expect(russian).toMatch(/Ц\u00a012/);
    expect(russian).not.toMatch(/\b[FQS]\u00a0\d/);
  });
});

describe('what the note is given', () => {
  it('holds no line, position or figure in conflict that goes to the sides alone', () => {
    const { input } = packCase();
    const [position] = Object.values(input.records.position).filter((one) => !one.ours);
    const [line] = Object.values(input.records.line);
    const contested = input.comparisons.flatMap((one) => one.rows.map((row) => row.fact))[0];
    const items = [
      ['position', position?.id],
      ['line', line?.id],
      ['fact', contested],
    ].map(([kind, id], i) => ({
      id: `01J9XK8G80000000000000090${i}`,
      goesTo: null,
      item: 'evidence',
      ref: { kind, id },
      edits: [],
    }));
    const section = (note: boolean) => ({
      id: '01J9XK8G800000000000000999',
      title: 'Kept',
      role: 'text',
      goesTo: { side: 2, note, speaking: false },
      items,
      sections: [],
    });
    const parts = (note: boolean) => {
      const [summary] = input.briefing.sections;
      const briefing = { ...input.briefing, sections: [summary, section(note)] } as typeof input.briefing;
      const made = build({ ...input, briefing });
      return made.output === 'note' ? made.parts.map(({ part }) => part) : [];
    };
    expect(parts(true)).toEqual(expect.arrayContaining(['lines', 'positions', 'conflicts']));
    expect(parts(false)).not.toContain('lines');
    expect(parts(false)).not.toContain('positions');
  });
});
