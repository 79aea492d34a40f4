import { describe, expect, it } from 'vitest';
import { fitOfLaid } from './laid-side.ts';

const side = { side: 1, height: 683, line: 17.5 };

describe('a side as it was laid out', () => {
  it('counts whole lines that are free and begun lines that are over', () => {
    expect(fitOfLaid({ ...side, room: 34 })).toEqual({ of: 39, lines: 38 });
    expect(fitOfLaid({ ...side, room: 0 })).toEqual({ of: 39, lines: 39 });
    expect(fitOfLaid({ ...side, room: -1 })).toEqual({ of: 39, lines: 40 });
  });

  it('has as many lines as its own page is high', () => {
    expect(fitOfLaid({ ...side, height: 600, room: 600 })).toEqual({ of: 34, lines: 0 });
  });
});
