import { describe, expect, it } from 'vitest';
import type { Section } from '../model/briefing.ts';
import type { GoesTo, Item } from '../model/narrative.ts';
import { fitOf } from './fit.ts';

const paragraph = (length: number, goesTo: GoesTo | null = null): Item => ({
  item: 'paragraph',
  id: `p${length}`,
  goesTo,
  ours: false,
  runs: [{ run: 'text', text: 'a'.repeat(length), bold: false, italic: false }],
});
const section = (side: 1 | 2 | null, ...items: Item[]): Section => ({
  id: 's',
  title: '',
  role: 'text',
  goesTo: { side, note: true, speaking: false },
  items,
  sections: [],
});

describe('fit of the two sides', () => {
  it('counts what goes to a side, and an item by its own setting', () => {
    const away: GoesTo = { side: null, note: true, speaking: false };
    const full = fitOf([section(2, paragraph(740))], () => '', 'a4');
    expect(full[2].lines).toBeGreaterThan(full[1].lines);
    expect(full[1].lines).toBe(0);
    expect(fitOf([section(2, paragraph(740, away))], () => '', 'a4')[2].lines).toBe(0);
  });

  it('has fewer lines on Letter, which is lower, and as much in each', () => {
    const fits = (paper: 'a4' | 'letter') =>
      fitOf([section(1, paragraph(740)), section(2, paragraph(740))], () => '', paper);
    const [a4, letter] = [fits('a4'), fits('letter')];
    for (const side of [1, 2] as const) {
      expect(letter[side].of).toBeLessThan(a4[side].of);
      expect(letter[side].lines).toBe(a4[side].lines);
    }
  });

  it('counts the words that evidence prints, not the chip that stands for it', () => {
    const ref = { kind: 'quote', id: 'q' } as const;
    const item: Item = { item: 'evidence', id: 'e', goesTo: null, ref, edits: [] };
    const short = fitOf([section(1, item)], () => 'one line', 'a4');
    const long = fitOf([section(1, item)], () => 'many words '.repeat(40), 'a4');
    expect(long[1].lines).toBeGreaterThan(short[1].lines + 4);
  });
});
