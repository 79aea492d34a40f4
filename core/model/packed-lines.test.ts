import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedLines, packed } from './packed-lines.ts';

it('reads packed lines as the array they were', () => {
  const line = fc.tuple(fc.nat(), fc.nat());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: -30, max: 30 }), (lines, index) => {
      const same = new PackedLines(packed(lines));
      expect(same.length).toBe(lines.length);
      expect(same.at(index)).toEqual(lines.at(index));
      expect(packed(same)).toBe(same.numbers);
    }),
  );
});
