import { expect, it } from 'vitest';
import type { Section } from '../../../core/model/briefing.ts';
import type { GoesTo } from '../../../core/model/narrative.ts';
import type { Box } from './editor/use-boxes.ts';
import { marginTops } from './margin-tops.ts';

const everywhere: GoesTo = { side: 1, note: true, speaking: true };
const section: Section = { id: 's', title: '', role: 'text', goesTo: everywhere, items: [], sections: [] };
const box = (id: string, top: number, goesTo: GoesTo | null): Box => ({
  id,
  kind: 'paragraph',
  goesTo,
  ours: false,
  top,
  height: 26,
});

it('sets the words of an item under those of its section and of the item above', () => {
  const tops = marginTops(section, [
    box('a', 44, everywhere),
    box('b', 80, null),
    box('c', 116, everywhere),
    box('d', 300, everywhere),
  ]);
  const [a = 0, b, c = 0, d] = ['a', 'b', 'c', 'd'].map((id) => tops.get(id));
  expect(a).toBeGreaterThanOrEqual(16 + 3 * 17);
  expect(b).toBe(80);
  expect(c).toBeGreaterThanOrEqual(a + 3 * 17);
  expect(d).toBe(300);
});
