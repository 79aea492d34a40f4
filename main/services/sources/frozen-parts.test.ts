import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, freeze, freezePlainText } from '../../../core/model/freeze.ts';
import type { Block } from '../../../core/model/frozen-text.ts';
import { PackedLines } from '../../../core/model/packed-lines.ts';
import { firstLinesOf, partsOfFrozen } from './frozen-parts.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(canonicalJson(value));

/** Words with what could be mistaken for the file's own structure. */
const words = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"lines":[[1,2]]', '"text":"no', '\\', '\n', '«да»', '😀'),
  ),
  { maxLength: 40 },
);

it('a frozen text that crosses in parts is the same text', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const frozen = freezePlainText(parts.join(' '));
      const got = partsOfFrozen(bytesOf(frozen));
      const lines = new PackedLines(got?.lines ?? new Int32Array());
      expect(JSON.parse(got?.json ?? '')).toEqual({ ...frozen, lines: [] });
      expect(Array.from({ length: lines.length }, (_, index) => lines.at(index))).toEqual(frozen.lines);
    }),
  );
});

it('what is no frozen text has no parts', () => {
  expect(partsOfFrozen(new TextEncoder().encode('{"text":"a"}'))).toBeNull();
  expect(partsOfFrozen(new TextEncoder().encode('{"lines":[[1,2'))).toBeNull();
});

const long = (paragraph: string, parting: string): string =>
  Array.from({ length: Math.ceil(500_000 / paragraph.length) }, () => paragraph).join(parting);

it.each([
  ['Latin', long('Five "quoted" words\\here and 😀 more of them', '\n\n')],
  ['Cyrillic', long('Стороны договорились о «встрече»', '\n\n')],
  ['one paragraph', long('word after word', ' ')],
])('the first lines of a long text are its own: %s', (_, text) => {
  const whole = freezePlainText(text);
  const first = firstLinesOf(bytesOf(whole));
  const end = first?.lines.at(-1)?.[1] ?? 0;
  expect(first?.lines).toEqual(whole.lines.slice(0, 120));
  expect(first?.text).toBe(whole.text.slice(0, end));
  expect(first?.blocks).toEqual(whole.blocks.filter(({ start }) => start < end));
});

it('there are no first lines of a short text, nor among hundreds of empty blocks', () => {
  expect(firstLinesOf(bytesOf(freezePlainText('One line.')))).toBeNull();
  const text = long('word after word', ' ');
  const empty = Array.from({ length: 300 }, (): Block => ({ kind: 'paragraph', level: 0, start: 0, end: 0 }));
  const blocks = [
    ...empty,
    { ...empty[0], kind: 'paragraph' as const, level: 0, start: 0, end: text.length },
  ];
  expect(firstLinesOf(bytesOf(freeze({ text, blocks })))).toBeNull();
});

it('the first lines come with the pages of the whole', () => {
  const whole = freeze({ ...freezePlainText(long('word after word', '\n\n')), pages: [0, 4_000] });
  expect(firstLinesOf(bytesOf(whole))?.pages).toEqual([0, 4_000]);
});
