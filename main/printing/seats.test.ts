import { describe, expect, it } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import type { Block } from '../../core/pack/document/block.ts';
import type { PackPart } from '../../core/pack/document/document.ts';
import { buildPack } from '../../core/pack/index.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { createSeating } from './seats.ts';
import { createTypesetter } from './typst.ts';

const paragraph = (words: string, number = ''): Block => ({
  block: 'paragraph',
  id: null,
  number,
  runs: [{ in: 'text', text: words, tone: 'plain' }],
});
const part = (...blocks: readonly Block[]): PackPart => ({
  id: 'p1',
  part: 'sections',
  number: '1',
  title: 'Text',
  newPage: false,
  blocks,
});
const seatsOf = (parts: readonly PackPart[]) =>
  parts.flatMap(({ blocks }) => blocks.map((block) => ('seat' in block ? block.seat : null)));

describe('the seats of blocks', () => {
  it('are kept by all others when one is put in, taken out, edited or numbered anew', () => {
    const seating = createSeating();
    const seats = (...blocks: readonly Block[]) => seatsOf(seating([part(...blocks)]));
    const [one, two, three] = [paragraph('One', '1.1'), paragraph('Two', '1.2'), paragraph('Three', '1.3')];
    expect(seats(one, two, three)).toEqual([0, 1, 2]);
    expect(
      seats(one, paragraph('Put in', '1.2'), paragraph('Two', '1.3'), paragraph('Three', '1.4')),
    ).toEqual([0, 3, 1, 2]);
    expect(seats(one, paragraph('Put in and edited'), two, three)).toEqual([0, 3, 1, 2]);
    expect(seats(two, three)).toEqual([1, 2]);
    expect(seats(three, two)).toEqual([2, 1]);
  });

  it('tell blocks of the same words apart', () => {
    const seating = createSeating();
    const again = () => seatsOf(seating([part(paragraph('Same'), paragraph('Same'), paragraph('Same'))]));
    expect(again()).toEqual([0, 1, 2]);
    expect(again()).toEqual([0, 1, 2]);
  });

  it('are not seen in the file: after edits it is byte for byte the one laid out afresh', () => {
    const note = buildPack(packCase().input, translator('en'));
    if (note.output !== 'note') throw new Error('a note');
    const warm = createTypesetter();
    warm.typeset(note, [], 'file');
    const parts = note.parts.map((one, i) =>
      i === 1 ? { ...one, blocks: [paragraph('A paragraph put in.'), ...one.blocks.slice(1)] } : one,
    );
    const edited = { ...note, parts };
    const [after, afresh] = [warm, createTypesetter()].map((one) => one.typeset(edited, [], 'file').pdf);
    expect(afresh && after?.equals(afresh)).toBe(true);
  });
});
