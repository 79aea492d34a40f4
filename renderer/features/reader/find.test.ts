import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from './find.ts';

const words = (text: string, query: string) =>
  findIn(text, query).map(({ start, end }) => text.slice(start, end));

describe('find in a text', () => {
  it('forgives case, ё, white space and the shape of marks', () => {
    expect(words('Отчёт и ОТЧЕТ', 'отчет')).toEqual(['Отчёт', 'ОТЧЕТ']);
    expect(words('a “common\n market” here', '"common market"')).toEqual(['“common\n market”']);
    expect(words('the ministers’ view', "ministers'")).toEqual(['ministers’']);
    expect(words('2019–2021', '2019-2021')).toEqual(['2019–2021']);
  });

  it('takes signs of patterns as they are', () => {
    expect(words('up 5.5 % (about 1.5)', '5.5 % (')).toEqual(['5.5 % (']);
    expect(words('anything', '.*')).toEqual([]);
    expect(words('text', '   ')).toEqual([]);
  });

  it('always gives spans in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 4 }), (text, query) => {
        let at = 0;
        for (const { start, end } of findIn(text, query)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });
});
