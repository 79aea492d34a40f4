import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords } from './name-words.ts';

describe('the words of a name', () => {
  it('are each word as it stands and in capitals', () => {
    expect(nameWords('Ministry of Labour', false)).toEqual([
      'Ministry',
      'MINISTRY',
      'of',
      'OF',
      'Labour',
      'LABOUR',
    ]);
    expect(nameWords('Саид-Ходжа', false)).toEqual(['Саид', 'САИД', 'Ходжа', 'ХОДЖА']);
  });

  it('take the English possessive, with either apostrophe', () => {
    expect(nameWords('Rasulzoda', true)).toEqual(
      expect.arrayContaining(['Rasulzoda', "Rasulzoda's", 'Rasulzoda’s']),
    );
    expect(nameWords("O'Brien", false)).toContain("O'Brien");
  });

  it.each([
    ['Расулзода', ['Расулзоды', 'Расулзоде', 'Расулзоду', 'Расулзодой']],
    ['Назаров', ['Назарова', 'Назарову', 'Назаровым', 'Назарове', 'Назаровых']],
    ['Троицкий', ['Троицкого', 'Троицкому', 'Троицким', 'Троицком']],
    ['Анатолий', ['Анатолия', 'Анатолию', 'Анатолием', 'Анатолии']],
    ['Толстая', ['Толстой', 'Толстую']],
    ['Россия', ['России', 'Россию', 'Россией']],
    ['Ольга', ['Ольги', 'Ольге', 'Ольгу', 'Ольгой']],
    ['Рахмон', ['Рахмона', 'Рахмону', 'Рахмоном', 'Рахмоне']],
    ['Казань', ['Казани', 'Казанью']],
  ])('take the cases of %s', (name, cases) => {
    expect(nameWords(name, true)).toEqual(expect.arrayContaining(cases));
  });

  it('leave names that do not change, and small words', () => {
    expect(nameWords('Душанбе и', true)).toEqual(['Душанбе', 'ДУШАНБЕ']);
    expect(nameWords('по труду', true)).toEqual(['по', 'ПО', 'труду', 'ТРУДУ']);
  });

  it('can all be taught, whatever the name: letters only, no longer than Chromium keeps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) =>
        nameWords(name, true).every(
          (word) => /^[\p{L}\p{M}'’]+$/u.test(word) && Buffer.byteLength(word) <= 99,
        ),
      ),
    );
    expect(nameWords('Ж'.repeat(60), true)).toEqual([]);
  });
});
