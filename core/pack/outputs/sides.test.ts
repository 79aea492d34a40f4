import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Section } from '../../model/briefing.ts';
import type { EvidenceRef, GoesTo, Item, Run } from '../../model/narrative.ts';
import { buildPack } from '../index.ts';

const { input } = packCase();
let made = 0;
const newId = () => `01J9XK8G80000000000000${String(9000 + ++made)}`;
const run = (words: string): Run => ({ run: 'text', text: words, bold: false, italic: false });
const evidence = (ref: EvidenceRef): Item => ({
  id: newId(),
  goesTo: null,
  item: 'evidence',
  ref,
  edits: [],
});
const table: Item = {
  id: newId(),
  goesTo: null,
  item: 'table',
  header: true,
  rows: [
    ['State', 'Quota', 'Used'],
    ['Norland', '4 000', '3 100'],
  ].map((cells) => cells.map((cell) => [run(cell)])),
};
const some = <K extends keyof typeof input.records>(kind: K) =>
  Object.values(input.records[kind])[0]?.id ?? '';
const refs: readonly EvidenceRef[] = [
  { kind: 'agreement', id: some('agreement') },
  { kind: 'position', id: some('position') },
  { kind: 'comment', id: some('comment') },
  { kind: 'undertaking', id: some('undertaking') },
  { kind: 'actor', id: some('actor') },
];
const said = (
  output: 'two-sides' | 'speaking',
  goesTo: GoesTo,
  items: readonly Item[],
  role: Section['role'] = 'text',
) => {
  const section: Section = { id: newId(), title: 'All', role, goesTo, items, sections: [] };
  const pack = buildPack(
    {
      ...input,
      comparisons: [],
      briefing: { ...input.briefing, sections: [section] },
      options: { ...input.options, output },
    },
    translator('en'),
  );
  return JSON.stringify(pack).replaceAll('\u00a0', ' ');
};
const { agreement, position, comment, undertaking, actor } = input.records;
const words = [
  Object.values(agreement)[0]?.title,
  Object.values(position)[0]?.question,
  Object.values(comment)[0]?.text,
  Object.values(undertaking)[0]?.what,
  Object.values(actor)[0]?.names[0]?.text,
].map((one) => one ?? 'nothing');

describe('what is put on a side or into the speaking copy', () => {
  it.each([
    ['two-sides', { side: 1, note: false, speaking: false }],
    ['two-sides', { side: 2, note: false, speaking: false }],
    ['speaking', { side: null, note: false, speaking: true }],
  ] as const)('prints, whatever its kind: %s %o', (output, goesTo) => {
    const pack = said(output, goesTo, [...refs.map(evidence), table]);
    for (const expected of words) expect(pack).toContain(expected);
    for (const cell of ['Norland', 'Quota', '4 000', 'Used', '3 100']) expect(pack).toContain(cell);
  });

  it('prints a press line on side one, and a heading as the first words of its point', () => {
    const press = Object.values(input.records.line).find(({ kind }) => kind === 'press');
    const pack = said('two-sides', { side: 1, note: false, speaking: false }, [
      { id: newId(), goesTo: null, item: 'heading', runs: [run('On the border')] },
      {
        id: newId(),
        goesTo: null,
        item: 'paragraph',
        ours: true,
        runs: [run('Nobody is turned back unheard.')],
      },
      evidence({ kind: 'line', id: press?.id ?? '' }),
    ]);
    expect(pack).toContain('On the border');
    expect(pack).toContain('Nobody is turned back unheard.');
    expect(pack).toContain(press?.text ?? 'no line');
  });

  it('answers a question with what stands under it, list or evidence', () => {
    const section: Section = {
      id: newId(),
      title: 'If raised',
      role: 'if-raised',
      goesTo: { side: 1, note: false, speaking: true },
      items: [
        { id: newId(), goesTo: null, item: 'heading', runs: [run('Who pays?')] },
        { id: newId(), goesTo: null, item: 'list', ordered: false, entries: [[run('Each his own.')]] },
        { id: newId(), goesTo: null, item: 'heading', runs: [run('And then?')] },
      ],
      sections: [],
    };
    const pack = buildPack(
      {
        ...input,
        briefing: { ...input.briefing, sections: [section] },
        options: { ...input.options, output: 'speaking' },
      },
      translator('en'),
    );
    expect(pack).toMatchObject({
      points: [],
      ifRaised: [
        { question: 'Who pays?', answer: [{ text: 'Each his own.' }] },
        { question: 'And then?', answer: [] },
      ],
    });
  });

  it('keeps every figure of side two, however many', () => {
    const facts = Object.values(input.records.fact).map(({ id }) => evidence({ kind: 'fact', id }));
    const shown = Object.values(input.records.fact);
    expect(shown.length).toBeGreaterThan(4);
    const pack = said('two-sides', { side: 2, note: false, speaking: false }, facts, 'figures');
    for (const { measure } of shown) expect(pack.toLowerCase()).toContain(measure.toLowerCase());
  });
});
