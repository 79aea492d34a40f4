import { expect, test } from 'vitest';
import { COVERED } from '../../core/checks/covered-ranges.ts';
import { printFonts } from './fonts.ts';

const hex = (code: number) => code.toString(16);

test('the check knows the characters that the fonts of print hold', () => {
  const { coverage } = printFonts();
  const ranges: string[] = [];
  for (let code = 0, from = -1; code <= 0x110000; code += 1) {
    const held = code < 0x110000 && coverage.has(code);
    if (held && from < 0) from = code;
    if (held || from < 0) continue;
    ranges.push(from === code - 1 ? hex(from) : `${hex(from)}-${hex(code - 1)}`);
    from = -1;
  }
  expect(COVERED.trim().split(/\s+/).join(' ')).toBe(ranges.join(' '));
});
