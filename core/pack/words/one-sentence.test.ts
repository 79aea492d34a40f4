import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Item } from '../../model/narrative.ts';
import { wordsOf } from '../document/inline.ts';
import { buildPack, type PackInput } from '../index.ts';

const SENTENCE = 'Permits of both kinds fell, one by 44 and one by 18 in the hundred.';

/** Two figures of one sentence, one after the other in the first section that is read. */
function twoFigures(): { readonly input: PackInput; readonly refs: readonly string[] } {
  const { input, facts } = packCase();
  const two = facts.filter(({ number }) => number === 27 || number === 28);
  const items = two.map(
    (fact, i): Item => ({
      id: `01J9XK8G80000000000000009${i}`,
      goesTo: null,
      item: 'evidence',
      ref: { kind: 'fact', id: fact.id },
      edits: [],
    }),
  );
  const at = input.briefing.sections.findIndex(({ role, goesTo }) => role !== 'summary' && goesTo.note);
  return {
    refs: two.map(({ number }) => `F\u00a0${number}`),
    input: {
      ...input,
      records: {
        ...input.records,
        fact: {
          ...input.records.fact,
          ...Object.fromEntries(two.map((fact) => [fact.id, { ...fact, statement: SENTENCE }])),
        },
      } as PackInput['records'],
      briefing: {
        ...input.briefing,
        sections: input.briefing.sections.map((section, i) => (i === at ? { ...section, items } : section)),
      },
    },
  };
}

describe('several figures of one sentence', () => {
  it('quote it once, with one note for all of them and each figure under it', () => {
    const { input, refs } = twoFigures();
    const note = buildPack(input, translator('en'));
    if (note.output !== 'note') throw new Error('a note');
    expect(JSON.stringify(note.parts).split(SENTENCE)).toHaveLength(2);
    const blocks = note.parts.flatMap((part) => part.blocks);
    const at = blocks.findIndex((block) => block.block === 'paragraph' && wordsOf(block.runs) === SENTENCE);
    const [sentence, list] = blocks.slice(at);
    if (sentence?.block !== 'paragraph' || list?.block !== 'list')
      throw new Error('a sentence and its figures');
    const mark = sentence.runs.find((run) => run.in === 'note');
    const cited = note.footnotes.find(({ number }) => number === mark?.note)?.cited.map(({ ref }) => ref);
    expect(cited).toEqual(refs);
    expect(list.entries.map((entry) => wordsOf(entry).slice(0, 4))).toEqual(refs);
    expect(wordsOf(list.entries.flat())).toMatch(/down 44.per cent[\s\S]*down 18.per cent/);
  });

  it('are said once', () => {
    const { input } = twoFigures();
    const [section] = input.briefing.sections.filter(({ items }) => items.length === 2);
    const said = { side: 1, note: true, speaking: true } as const;
    const briefing = {
      ...input.briefing,
      sections: input.briefing.sections.map((one) => (one === section ? { ...one, goesTo: said } : one)),
    };
    const copy = buildPack(
      { ...input, briefing, options: { ...input.options, output: 'speaking' } },
      translator('en'),
    );
    expect(JSON.stringify(copy).split(SENTENCE)).toHaveLength(2);
  });
});
