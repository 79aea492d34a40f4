import { describe, expect, it } from 'vitest';
import { secondWidth } from './column-widths.ts';
import { text } from './inline.ts';

const cell = (...lines: string[]) => lines.map((line) => [text(line)]);

describe('two columns that share their room', () => {
  it('give the second what it asks for at least where the first has the long words', () => {
    const rows = [
      [cell('people refused entry to the country at any of its airports'), cell('Ministry')],
    ] as const;
    expect(secondWidth(rows, 91, 33)).toBe(33);
  });

  it('give the second more where its names are long and the first has room to spare', () => {
    const name = 'Ministry of Energy and Water Resources of the Republic';
    const rows = [[cell('exports'), cell(name, 'The Valley Observer and Commercial Gazette')]] as const;
    const width = secondWidth(rows, 91, 33);
    expect(width).toBeGreaterThan(33);
    expect(width).toBeLessThanOrEqual(45.5);
  });
});
