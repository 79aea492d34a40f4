import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Run } from '../../model/narrative.ts';
import { wordsOf } from '../document/inline.ts';
import { buildPack, changesBetween, type PackContents } from '../index.ts';

const t = translator('en');
const { input, facts, quotes, lines } = packCase();
const contents: PackContents = { briefing: input.briefing, records: input.records };
const changed = (change: (records: PackContents['records']) => object): PackContents => ({
  ...contents,
  records: { ...contents.records, ...change(contents.records) } as PackContents['records'],
});

describe('what changed between two versions', () => {
  it('finds nothing where nothing changed, nor in a note or a tag', () => {
    expect(changesBetween(contents, contents, input, t)).toEqual([]);
    const noted = changed((records) => ({
      fact: Object.fromEntries(
        Object.entries(records.fact).map(([id, fact]) => [id, { ...fact, note: 'checked' }]),
      ),
    }));
    expect(changesBetween(contents, noted, input, t)).toEqual([]);
  });

  it('says a changed figure in words, was and is', () => {
    const [, deported] = facts;
    const after = changed((records) => ({
      fact: { ...records.fact, [deported?.id ?? '']: { ...deported, value: 94_000 } },
    }));
    expect(changesBetween(contents, after, input, t)).toMatchObject([
      {
        kind: 'changed',
        where: 'F\u00a025',
        was: expect.stringContaining('nearly 93,000'),
        is: expect.stringContaining('nearly 94,000'),
      },
    ]);
  });

  it('calls a quote under another name reattributed', () => {
    const inference = quotes[3];
    const before = changed((records) => ({
      quote: {
        ...records.quote,
        [inference?.id ?? '']: { ...inference, voice: 'actor', speaker: quotes[0]?.speaker },
      },
    }));
    expect(changesBetween(before, contents, input, t)).toMatchObject([
      {
        kind: 'reattributed',
        was: expect.stringContaining('Muhriddin'),
        is: expect.stringContaining('Ridge Courier'),
      },
    ]);
  });

  it('tells what is no longer used, and what is new', () => {
    const [first] = lines;
    const without: PackContents = {
      ...contents,
      briefing: {
        ...contents.briefing,
        sections: contents.briefing.sections.map((section) => ({
          ...section,
          items: section.items.filter((item) => !(item.item === 'evidence' && item.ref.id === first?.id)),
        })),
      },
    };
    expect(changesBetween(contents, without, input, t)).toMatchObject([
      { kind: 'dropped', where: 'L\u00a01' },
    ]);
    expect(changesBetween(without, contents, input, t)).toMatchObject([{ kind: 'added', where: 'L\u00a01' }]);
  });

  describe.each(['en', 'ru'] as const)('tells each field that a reader relies on, in %s', (language) => {
    const own = packCase(language);
    const words = translator(language);
    const stands: PackContents = { briefing: own.input.briefing, records: own.input.records };
    const editing = (
      kind: 'fact' | 'quote' | 'agreement' | 'line' | 'position',
      at: number,
      fields: object,
    ) => {
      const all = Object.values(stands.records[kind]);
      // Ours is the one that stands on a side of the brief.
      const record = kind === 'position' ? all.find((one) => 'ours' in one && one.ours) : all[at];
      const records = {
        ...stands.records,
        [kind]: { ...stands.records[kind], [record?.id ?? '']: { ...record, ...fields } },
      };
      return changesBetween(
        stands,
        { ...stands, records: records as PackContents['records'] },
        { ...own.input, options: { ...own.input.options, output: 'corrigendum' } },
        words,
      );
    };
    const about = (names: readonly string[]) =>
      new RegExp(names.map((name) => words(`packVersions.aspect.${name}`)).join('.*'));

    it.each([
      ['fact', 'period', { period: '2024-01/2024-09' }],
      ['fact', 'population', { population: 'citizens of three states' }],
      ['fact', 'place', { place: 'Saint Petersburg' }],
      ['fact', 'originator', { originator: { actor: null, name: 'Border Guard Service' } }],
      ['fact', 'measure', { measure: 'people turned back' }],
      ['fact', 'statement', { statement: 'Worded otherwise.' }],
      ['fact', 'through', { reportedThrough: { party: null, descriptor: 'a diplomat', date: null } }],
      ['fact', 'credibility', { credibility: 5 }],
      ['quote', 'said', { said: '2024-10-03' }],
      ['quote', 'role', { role: 'Deputy Minister' }],
      ['quote', 'occasion', { occasion: 'A briefing for the press' }],
      ['quote', 'form', { form: 'indirect' }],
      ['agreement', 'action', { action: 'withdraw' }],
      [
        'agreement',
        'steps',
        { status: [{ stage: 'drafted', date: null, evidence: null, ratified: null, note: 'twice' }] },
      ],
      ['agreement', 'forum', { forum: 'Another forum' }],
      ['line', 'clearance', { clearedBy: '', clearedOn: null }],
      ['line', 'validUntil', { validUntil: '2031-01-01' }],
      ['position', 'asOf', { asOf: '2020-02-02' }],
      ['position', 'redLine', { redLine: 'Not one step back' }],
    ] as const)('%s: %s', (kind, name, fields) => {
      const [first, ...others] = editing(kind, 0, fields);
      expect(others.filter(({ ref }) => ref !== null)).toEqual([]);
      expect(first).toMatchObject({ kind: 'changed', ref: { kind } });
      if (name !== 'steps') expect(`${first?.was} ${first?.sentence}`).toMatch(about([name]));
      expect(first?.was).not.toBe(first?.is);
      expect(first?.sentence).toMatch(/[^.]\.$/);
      expect(first?.sentence).not.toMatch(/packVersions|undefined|\{\{/);
    });

    it('names in one sentence all that changed in a record, and tells the two that matter most', () => {
      const [change] = editing('fact', 1, {
        value: 94_000,
        period: '2024-01/2024-09',
        population: 'citizens of three states',
        credibility: 5,
      });
      expect(change?.sentence).toMatch(/94.000/);
      expect(change?.sentence).toMatch(about(['population']));
      expect(change?.sentence).toMatch(about(['period', 'credibility']));
      expect(change?.inContent).toBe(true);
    });

    it('takes no notice of what no reader sees', () => {
      for (const fields of [
        { tags: ['01J00000000000000000000999'] },
        { toConfirm: ['period'] },
        { note: 'Asked' },
      ])
        expect(editing('fact', 0, fields)).toEqual([]);
      expect(editing('quote', 0, { changedAt: '2031-01-01T00:00:00Z' })).toEqual([]);
    });

    it('calls another spelling of the same speaker no reattribution', () => {
      const [speaker] = Object.values(stands.records.quote);
      const id = speaker?.speaker.actor ?? '';
      const actor = stands.records.actor[id];
      const names = [{ text: 'S. Muhriddin', language, preferred: true }];
      const records = { ...stands.records, actor: { ...stands.records.actor, [id]: { ...actor, names } } };
      const changes = changesBetween(
        stands,
        { ...stands, records: records as PackContents['records'] },
        own.input,
        words,
      );
      expect(changes).toMatchObject([{ kind: 'changed', ref: { kind: 'actor', id } }]);
    });
  });

  describe('in the narrative', () => {
    const paragraph = contents.briefing.sections
      .flatMap(({ id, items, goesTo }) => items.map((item) => ({ section: id, item, goesTo })))
      .find(({ item }) => item.item === 'paragraph');
    const rewritten = (change: (runs: readonly Run[]) => readonly Run[], note = true): PackContents => ({
      ...contents,
      briefing: {
        ...contents.briefing,
        sections: contents.briefing.sections.map((section) => ({
          ...section,
          items: section.items.map((item) =>
            item.item === 'paragraph' && item.id === paragraph?.item.id
              ? { ...item, goesTo: { ...section.goesTo, note }, runs: change(item.runs) }
              : item,
          ),
        })),
      },
    });
    const text = (words: string): Run => ({ run: 'text', text: words, bold: false, italic: false });

    it('tells a reworded paragraph, cut alike on both sides where they differ', () => {
      const long = (figure: string) => [
        text(`${'The same words at length. '.repeat(12)}It was ${figure} people.`),
      ];
      const [change, ...others] = changesBetween(
        rewritten(() => long('3,400')),
        rewritten(() => long('4,300')),
        input,
        t,
      );
      expect(others).toEqual([]);
      expect(change?.was).toMatch(/^… .*3,400 people\.$/);
      expect(change?.is).toMatch(/^… .*4,300 people\.$/);
      expect(change?.is.length).toBeLessThan(170);
    });

    it('is silent of what moved, of emphasis, of a note set elsewhere, and of what is not in the note', () => {
      const bold = rewritten((runs) =>
        runs.map((run) => (run.run === 'text' ? { ...run, bold: true } : run)),
      );
      const noted = rewritten((runs) =>
        runs
          .toReversed()
          .toSorted((a, b) => Number(a.run === 'chip') - Number(b.run === 'chip'))
          .filter((run) => run.run === 'text')
          .toReversed(),
      );
      expect(
        changesBetween(
          rewritten((runs) => runs),
          bold,
          input,
          t,
        ),
      ).toEqual([]);
      expect(
        changesBetween(
          rewritten((runs) => runs.filter((run) => run.run === 'text')),
          noted,
          input,
          t,
        ),
      ).toEqual([]);
      const hidden = (words: string) => rewritten(() => [text(words)], false);
      expect(changesBetween(hidden('For us alone.'), hidden('For our eyes.'), input, t)).toEqual([]);
      const moved = {
        ...contents,
        briefing: { ...contents.briefing, sections: contents.briefing.sections.toReversed() },
      };
      expect(changesBetween(contents, moved, input, t)).toEqual([]);
    });
  });

  it('puts the gravest first, a name before a figure, a figure before what is new', () => {
    const [, deported] = facts;
    const [said] = quotes;
    const after = changed((records) => ({
      fact: { ...records.fact, [deported?.id ?? '']: { ...deported, credibility: 6 } },
      quote: {
        ...records.quote,
        [said?.id ?? '']: { ...said, speaker: { actor: null, name: 'Somebody else' } },
      },
    }));
    expect(changesBetween(contents, after, input, t).map(({ kind }) => kind)).toEqual([
      'reattributed',
      'changed',
    ]);
  });

  it('tells a verdict on figures that is another', () => {
    const contested = facts.filter(({ number }) => number === 41);
    const after = changed((records) => ({
      fact: {
        ...records.fact,
        ...Object.fromEntries(
          contested.map((fact) => [fact.id, { ...fact, value: 93_000, qualifier: 'nearly' }]),
        ),
      },
    }));
    expect(changesBetween(contents, after, input, t)).toContainEqual(
      expect.objectContaining({ where: 'Figures', was: expect.stringMatching(/conflict/) }),
    );
  });

  it('names nothing of what a release holds back', () => {
    const [, deported] = facts;
    const before = changed((records) => ({
      fact: {
        ...records.fact,
        [deported?.id ?? '']: { ...deported, population: 'citizens of three states', marking: 'red' },
      },
    }));
    const after = changed((records) => ({
      fact: { ...records.fact, [deported?.id ?? '']: { ...deported, marking: 'red' } },
    }));
    const changes = changesBetween(before, after, input, t);
    expect(changes.map(({ where }) => where)).toContain('F\u00a025');
    const version = { ...input.version, changes };
    const options = { ...input.options, copy: null, releaseAt: 'green' };
    expect(JSON.stringify(buildPack({ ...input, ...after, options, version }, t))).not.toMatch(
      /three states/,
    );
  });

  it.each([
    ['en', 'Q\u00a015 is attributed to Ridge Courier, not to Sirojiddin Muhriddin.'],
    ['ru', 'Ц\u00a015: автор\u00a0— Ridge Courier, а\u00a0не\u00a0Сироджиддин Мухриддин.'],
  ] as const)('says on the cover in %s whose a quote is and was', (language, said) => {
    const own = packCase(language);
    const inference = own.quotes[3];
    const records = {
      ...own.input.records,
      quote: {
        ...own.input.records.quote,
        [inference?.id ?? '']: { ...inference, voice: 'actor', speaker: own.quotes[0]?.speaker },
      },
    } as PackContents['records'];
    const before = { briefing: own.input.briefing, records };
    const now = { briefing: own.input.briefing, records: own.input.records };
    const words = translator(language);
    const changes = changesBetween(before, now, own.input, words);
    const version = { ...own.input.version, changes };
    const note = buildPack({ ...own.input, version }, words);
    if (note.output !== 'note') throw new Error('no note');
    const [first] = note.cover.changes?.top ?? [];
    expect(first && wordsOf(first)).toBe(said);
  });
});
