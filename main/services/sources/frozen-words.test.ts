import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfFrozen } from './frozen-words.ts';

function read(file: string): { readonly text: string | null; readonly steps: number } {
  const reading = wordsOfFrozen(new TextEncoder().encode(file));
  for (let steps = 0; ; steps += 1) {
    const step = reading.next();
    if (step.done) return { text: step.value, steps };
  }
}

test('the words of a frozen text are read whole, whatever stands in them and before them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, was) => {
      const tricky = `${text}\\" "text":"no" \u00a0\n${was}\\`;
      const frozen = {
        blocks: [],
        repairs: [{ at: 0, kind: 'encoding', was: `"text":"${was}` }],
        text: tricky,
      };
      expect(read(JSON.stringify(frozen)).text).toBe(tricky);
    }),
  );
});

test('long ones are read in steps that part no letter and no escape', () => {
  for (const word of ['граница\n', '“so”\\"', '\ud83d\ude00 ', 'x'.repeat(300_000), '\u0001\t ']) {
    const text = `${word} `.repeat(Math.ceil(900_000 / word.length));
    const { text: found, steps } = read(JSON.stringify({ text }));
    expect(found === text).toBe(true);
    expect(steps).toBeGreaterThan(2);
  }
});

test('what is no frozen text has no words', () => {
  for (const file of ['', '{}', '{"text":', '{"text":"cut off', '{"text":5}', '{"text":"\\q"}'])
    expect(read(file).text).toBeNull();
});
