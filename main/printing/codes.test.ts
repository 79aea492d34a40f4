import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/pack/document/block.ts';
import { text } from '../../core/pack/document/inline.ts';
import { coded } from './codes.ts';
import { printFonts } from './fonts.ts';
import { print } from './index.ts';
import { documentOf, pdfText, withOptions } from './printed.fixture.ts';

const { coverage } = printFonts();
const words = (bytes: Uint8Array) => pdfText(bytes).replace(/\s+/g, ' ');

describe('characters that no font of print holds', () => {
  it('stand as their codes, few one by one, many by their ends and their number', () => {
    expect(coded('The flag 🇹🇯 was raised', coverage)).toBe('The flag ⟨U+1F1F9 U+1F1EF⟩ was raised');
    expect(coded('Tbilisi (თბილისი) said', coverage)).toBe('Tbilisi (⟨U+10D7…U+10D8, 7⟩) said');
    expect(coded('ერთი და ორი.', coverage)).toBe('⟨U+10D4…U+10D8, 9⟩.');
    expect(coded('a 漢 b 字 c', coverage)).toBe('a ⟨U+6F22⟩ b ⟨U+5B57⟩ c');
  });

  it('leave all others as they are, those of no width too', () => {
    const plain = 'Ҷумъа, Қӯрғонтеппа: “№ 3 − 4” → … 5\u00a0%\u2060–\u200b';
    expect(coded(plain, coverage)).toBe(plain);
  });

  it('never keep a note from being printed, as either standard, and a remark says where they stand', async () => {
    for (const standard of ['ua-1', 'a-2a'] as const) {
      const note = documentOf(withOptions({ standard }));
      if (note.output !== 'note') throw new Error('no note');
      const [first, ...rest] = note.parts;
      if (first === undefined) throw new Error('no part');
      const paragraph: Block = { block: 'paragraph', id: null, number: '', runs: [text('A flag 🇹🇯 waved')] };
      const parts = [{ ...first, blocks: [paragraph, ...first.blocks] }, ...rest].map((part) => ({
        ...part,
        blocks: part.blocks.map((block) =>
          block.block === 'passages'
            ? {
                ...block,
                rows: block.rows.map((row) =>
                  row.row === 'line'
                    ? { ...row, stretches: [{ text: 'ქართული', rules: [] }, ...row.stretches] }
                    : row,
                ),
              }
            : block,
        ),
      }));
      const printed = words(
        (await print({ document: { ...note, title: 'A 漢 title', parts }, format: 'pdf', pictures: [] }))
          .bytes,
      );
      expect(printed).toContain('A flag ⟨U+1F1F9 U+1F1EF⟩ waved');
      expect(printed).toContain('A ⟨U+6F22⟩ title');
      expect(printed).toMatch(
        /No typeface of print has these characters.*⟨U\+1F1F9⟩ \(Summary\).*\(S 1, \d+\)/,
      );
    }
  });

  it('are told of at the foot of the two sides, and not in what is read aloud', async () => {
    const sides = documentOf(withOptions({ output: 'two-sides' }));
    const speaking = documentOf(withOptions({ output: 'speaking' }));
    if (sides.output !== 'two-sides' || speaking.output !== 'speaking') throw new Error('other outputs');
    const points = [[text('We thank you 🙏')]];
    const [two, one] = await Promise.all(
      [
        { ...sides, points },
        { ...speaking, points },
      ].map((document) => print({ document, format: 'pdf', pictures: [], wanted: 'pages' })),
    );
    expect(words(two?.bytes ?? new Uint8Array())).toMatch(/you ⟨U\+1F64F⟩.*No typeface of print/);
    expect(words(one?.bytes ?? new Uint8Array())).toMatch(/you ⟨U\+1F64F⟩/);
    expect(words(one?.bytes ?? new Uint8Array())).not.toMatch(/typeface/);
  });
});
