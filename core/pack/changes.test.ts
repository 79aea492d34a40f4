import { describe, expect, it } from 'vitest';
import { packCase } from '../../tests/fixtures/pack.ts';
import { translator } from '../language/translate.ts';
import { buildPack, changesBetween, type PackContents } from './index.ts';
import { wordsOf } from './inline.ts';

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
