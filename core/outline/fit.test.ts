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
    const full = fitOf([section(2, paragraph(740))], () => '');
    expect(full[2].lines).toBeGreaterThan(full[1].lines);
    expect(full[1].lines).toBe(0);
    expect(fitOf([section(2, paragraph(740, away))], () => '')[2].lines).toBe(0);
  });

  it('counts the words that evidence prints, not the chip that stands for it', () => {
    const ref = { kind: 'quote', id: 'q' } as const;
    const item: Item = { item: 'evidence', id: 'e', goesTo: null, ref, edits: [] };
    const short = fitOf([section(1, item)], () => 'one line');
    const long = fitOf([section(1, item)], () => 'many words '.repeat(40));
    expect(long[1].lines).toBeGreaterThan(short[1].lines + 4);
  });
});
