import { describe, expect, it } from 'vitest';
import { compareDrafts } from './compare.ts';
import type { Known } from './judge.ts';
import type { Stretch, WordDraft } from './word-draft.ts';
import type { Piece, SentWords } from './words.ts';

const ITEM = '01J9XK8G80000000000000005H';
const QUOTE = { kind: 'quote', id: '01J9XK8G80000000000000005Q' } as const;
const FACT = { kind: 'fact', id: '01J9XK8G80000000000000005F' } as const;
const known: Known = {
  figures: ({ kind }) => (kind === 'fact' ? ['93000', '53'] : []),
  line: () => ({ source: ITEM, line: 6 }),
};

const piece = (...parts: Piece['parts']): Piece => ({
  at: { section: ITEM, item: ITEM },
  line: 0,
  place: { section: '4', title: '', item: 'paragraph', nth: 1 },
  parts,
});
const own = (text: string) => ({ as: 'own', text }) as const;

/** Blocks of one piece each, marked as a draft of ours is. */
const sent = (...pieces: readonly Piece[]): SentWords => ({
  format: 1,
  pieces,
  blocks: pieces.map(({ parts }, i) => ({
    mark: `_b${i + 1}`,
    part: 'body',
    text: parts.map(({ text }) => text).join(''),
    pieces: [i],
  })),
});
type Block = readonly [mark: number | null, ...stretches: readonly (string | Stretch)[]];
const back = (...blocks: readonly Block[]): WordDraft => ({
  token: null,
  saved: { who: 'A. L.', when: null },
  hands: [{ who: 'M. O.', when: null }],
  looks: 0,
  comments: [],
  blocks: blocks.map(([mark, ...stretches]) => ({
    mark: mark === null ? null : `_b${mark}`,
    part: 'body',
    stretches: stretches.map((one) =>
      typeof one === 'string' ? { text: one, as: 'kept', hand: null } : one,
    ),
  })),
});
const put = (text: string): Stretch => ({ text, as: 'in', hand: 0 });
const struck = (text: string): Stretch => ({ text, as: 'out', hand: 0 });
const changesOf = (was: SentWords, is: WordDraft) => compareDrafts(was, is, known, 'file').changes;

describe('compareDrafts', () => {
  const two = sent(piece(own('The minister spoke in Moscow.')), piece(own('He named no state.')));

  it('finds nothing in a draft that nobody touched', () => {
    expect(changesOf(two, back([1, 'The minister spoke in Moscow.'], [2, 'He named no state.']))).toEqual([]);
  });

  it('says of a paragraph that was carried elsewhere only that it was moved', () => {
    expect(
      changesOf(two, back([2, 'He named no state.'], [1, 'The minister spoke in Moscow.'])),
    ).toMatchObject([{ kind: 'moved' }]);
    const carried = back(
      [1, struck('The minister spoke in Moscow.')],
      [2, 'He named no state.'],
      [null, put('The minister spoke in Moscow.')],
    );
    expect(changesOf(two, carried)).toMatchObject([{ kind: 'moved', who: 'M. O.' }]);
  });

  it('lists what is gone from a file that tracks nothing', () => {
    expect(changesOf(two, back([1, 'The minister spoke in Moscow.']))).toMatchObject([
      { kind: 'words', out: 'He named no state.', in: '', untracked: true, touches: { of: 'narrative' } },
    ]);
  });

  it('refuses words put inside quoted ones, and takes those put beside their marks', () => {
    const quoted = sent(
      piece(
        own('He called for '),
        { as: 'mark', text: '“' },
        { as: 'words', text: 'effective solutions', ref: QUOTE },
        { as: 'mark', text: '”' },
        own(' at once.'),
      ),
    );
    const inside = changesOf(
      quoted,
      back([1, 'He called for “effective ', put('new '), 'solutions” at once.']),
    );
    expect(inside).toMatchObject([
      { touches: { of: 'verbatim', at: 6, reads: 'effective solutions', wants: 'effective new solutions' } },
    ]);
    const beside = changesOf(
      quoted,
      back([1, 'He called for “effective solutions” ', put('and help '), 'at once.']),
    );
    expect(beside).toMatchObject([{ touches: { of: 'narrative' } }]);
  });

  it('knows the figure of a record, however it is written, and no other number', () => {
    const figure = sent(
      piece(own('Nearly 93,000 were deported in 7 months'), { as: 'chip', text: '', ref: FACT }, own('.')),
    );
    expect(
      changesOf(figure, back([1, 'Nearly ', struck('93,000'), put('90,000'), ' were deported in 7 months.'])),
    ).toMatchObject([{ touches: { of: 'figure', ref: FACT } }]);
    expect(
      changesOf(figure, back([1, 'Nearly 93,000 were deported in ', struck('7'), put('seven'), ' months.'])),
    ).toMatchObject([{ touches: { of: 'narrative' } }]);
  });

  it('lists what belongs to no words of the briefing', () => {
    const heading: SentWords = {
      format: 1,
      pieces: [],
      blocks: [{ mark: '_b1', part: 'body', text: 'Speaking points', pieces: [] }],
    };
    expect(changesOf(heading, back([1, struck('Speaking'), put('Talking'), ' points']))).toMatchObject([
      { touches: { of: 'outside' }, out: 'Speaking', in: 'Talking' },
    ]);
  });
});
