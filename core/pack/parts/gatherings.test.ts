import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { EvidenceRef, Item } from '../../model/narrative.ts';
import { wordsOf } from '../document/inline.ts';
import { buildPack } from '../index.ts';

type As = Extract<Item, { item: 'gathering' }>['as'];
const { input, facts, quotes, agreements } = packCase();
const [position] = Object.values(input.records.position);
const [promise] = Object.values(input.records.undertaking);
const [line] = Object.values(input.records.line);
const everything: readonly EvidenceRef[] = [
  { kind: 'fact', id: facts[0]?.id ?? '' },
  { kind: 'quote', id: quotes[0]?.id ?? '' },
  { kind: 'agreement', id: agreements[0]?.id ?? '' },
  { kind: 'position', id: position?.id ?? '' },
  { kind: 'undertaking', id: promise?.id ?? '' },
  { kind: 'line', id: line?.id ?? '' },
];

/** The note of one list of these records, without the parts that would print them by themselves. */
function noteOf(as: As, refs = everything) {
  const items: readonly Item[] = [
    { id: '01J9XK8G800000000000000900', goesTo: null, item: 'gathering', as, refs },
  ];
  const goesTo = { side: null, note: true, speaking: false };
  const section = {
    id: '01J9XK8G800000000000000901',
    title: 'All',
    role: 'text' as const,
    goesTo,
    items,
    sections: [],
  };
  const options = { ...input.options, parts: ['sections' as const] };
  const briefing = { ...input.briefing, sections: [section] };
  const note = buildPack({ ...input, options, briefing }, translator('en'));
  if (note.output !== 'note') throw new Error('no note');
  return note.parts.flatMap(({ blocks }) => blocks);
}
const wordsIn = (blocks: ReturnType<typeof noteOf>) => JSON.stringify(blocks).replaceAll('\u00a0', ' ');

describe('a list of records', () => {
  it.each(['facts', 'quotes', 'agreements', 'positions', 'lines', 'actors', 'timeline'] as const)(
    'of %s prints what is of another kind too',
    (as) => {
      const words = wordsIn(noteOf(as));
      for (const said of [
        facts[0]?.measure,
        'Muhriddin',
        agreements[0]?.shortTitle || agreements[0]?.title,
        position?.question,
        promise?.what,
        line?.text,
      ])
        expect(words.toLowerCase()).toContain(said?.toLowerCase());
    },
  );
});

describe('a list of events', () => {
  const rowsOf = (refs: readonly EvidenceRef[]) =>
    noteOf('timeline', refs).flatMap((block) =>
      block.block === 'table'
        ? block.rows.map(({ cells }) =>
            cells.map((cell) => cell.map(wordsOf).join(' ').replaceAll('\u00a0', ' ')),
          )
        : [],
    );

  it('gives each record its date, in order, and says of those that have none', () => {
    const rows = rowsOf(everything);
    expect(rows.map(([date]) => date)).toContain('Date not stated');
    expect(rows.at(-1)?.[0]).toBe('Date not stated');
    const [counted] = rows.filter(([, what]) => what?.startsWith(facts[0]?.measure ?? '-'));
    expect(counted).toEqual(['January–July 2024', expect.stringContaining('143,000'), 'F 24']);
  });
});

describe('the events that evidence dates', () => {
  it('are the periods counted, what is next of an instrument, and when words were passed on, stated or not', () => {
    const [agreement] = agreements;
    const records = {
      ...input.records,
      agreement: {
        ...input.records.agreement,
        [agreement?.id ?? '']: { ...agreement, next: { date: '2024-11-05', what: 'Expert meeting' } },
      },
    } as typeof input.records;
    const note = buildPack({ ...input, records }, translator('en'));
    if (note.output !== 'note') throw new Error('no note');
    const table = note.parts
      .find(({ part }) => part === 'events')
      ?.blocks.find(({ block }) => block === 'table');
    const rows =
      table?.block === 'table'
        ? table.rows.map(({ cells }) => cells.map((cell) => cell.map(wordsOf).join(' ')).join(' | '))
        : [];
    const plain = rows.map((row) => row.replaceAll('\u00a0', ' '));
    expect(plain).toContainEqual(expect.stringMatching(/^January–July 2024 \| Counted: .* \| F 24/));
    expect(plain).toContainEqual(expect.stringContaining('5 November 2024 | '));
    const said = plain.findIndex((row) => row.startsWith('7 October 2024'));
    const passed = plain.findIndex((row) => /^Date not stated \| .*passes it to Ridge Courier/.test(row));
    expect(passed).toBeGreaterThan(said);
    expect(plain.slice(passed).some((row) => row.startsWith('8 October 2024'))).toBe(true);
  });
});
