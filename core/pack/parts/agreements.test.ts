import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { translator } from '../../language/translate.ts';
import type { Composition } from '../composition.ts';
import { wordsOf } from '../document/inline.ts';
import { buildPack } from '../index.ts';
import { agreementSentence } from './agreements.ts';

const { input, agreements, sources } = packCase();
const agreement = input.records.agreement[agreements[0]?.id ?? ''];
const [first, second] = sources;
if (agreement === undefined || first === undefined || second === undefined)
  throw new Error('The case has no instrument or sources.');
const [mention] = agreement.mentions;
if (mention === undefined) throw new Error('The instrument is mentioned nowhere.');
const work: Composition = {
  input,
  records: input.records,
  language: 'en',
  t: translator('en'),
  withheld: new Set(),
  hidden: {},
};
const plain = (words: string) => words.replaceAll('\u00a0', ' ');

describe('how far an instrument has come', () => {
  it('says when a stage was reached, and of when the evidence of it is', () => {
    const step = {
      stage: 'drafted',
      date: '2024-03-12',
      evidence: { ...mention.anchor, source: first.id },
      ratified: null,
      note: '',
    } as const;
    const sentence = plain(
      agreementSentence(work, { ...agreement, novelty: null, mentions: [], status: [step] }),
    );
    expect(first.published).toBe('2024-10-08');
    expect(sentence).toContain('drafted, 12 March 2024 (evidence of 8 October 2024).');
    const bare = { ...agreement, novelty: null, mentions: [], status: [{ ...step, evidence: null }] };
    expect(plain(agreementSentence(work, bare))).toMatch(/: drafted, 12 March 2024\.$/);
  });
});

describe('the annex of sources', () => {
  it('gives each source the grade of its own mention of an instrument', () => {
    const graded = {
      ...agreement,
      status: [],
      mentions: [
        { ...mention, anchor: { ...mention.anchor, source: first.id }, credibility: 2 },
        { ...mention, anchor: { ...mention.anchor, source: second.id }, credibility: 4 },
      ],
    };
    const records = { ...input.records, agreement: { ...input.records.agreement, [agreement.id]: graded } };
    const note = buildPack({ ...input, records }, translator('en'));
    if (note.output !== 'note') throw new Error('no note');
    const annex = note.parts.find((part) => part.part === 'annex-sources');
    const table = annex?.blocks.find((block) => block.block === 'table');
    const gradeOf = (row: string) => {
      const cells = table?.block === 'table' ? table.rows.find(({ id }) => id === row)?.cells : undefined;
      return cells
        ?.at(-1)
        ?.map(wordsOf)
        .map(plain)
        .find((line) => line.includes(`A ${agreement.number}`))?.[0];
    };
    expect(gradeOf(`src-${first.number}`)).toBe('2');
    expect(gradeOf(`src-${second.number}`)).toBe('4');
  });
});
