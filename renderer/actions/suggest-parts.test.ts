import { describe, expect, it } from 'vitest';
import { freezePlainText } from '../../core/model/freeze.ts';
import { partAt, partsOfText } from './suggest-parts.ts';

const book = freezePlainText(
  Array.from({ length: 9_000 }, (_, line) => `Paragraph ${line} of a long book, as dull as the last.`).join(
    '\n\n',
  ),
);
const article = freezePlainText('One paragraph.\n\nAnother.');

describe('parts of a text', () => {
  it('leaves an article whole', () => {
    expect(partsOfText(article)).toEqual([{ start: 0, end: article.text.length }]);
  });

  it('cuts a book between blocks, with nothing left out and nothing twice', () => {
    const parts = partsOfText(book);
    expect(parts.length).toBeGreaterThan(2);
    const starts = new Set(book.blocks.map((block) => block.start));
    parts.forEach((part, index) => {
      expect(part.start).toBe(parts[index - 1]?.end ?? 0);
      if (index > 0) expect(starts.has(part.start)).toBe(true);
    });
    expect(parts.at(-1)?.end).toBe(book.text.length);
  });

  it('does not cut a block that is longer than a part, nor stumble over space in front', () => {
    const endless = freezePlainText(`\n\n  ${'word '.repeat(60_000)}`);
    expect(partsOfText(endless).at(-1)?.end).toBe(endless.text.length);
    expect(partAt(endless, 150_000).end).toBe(endless.text.length);
  });

  it('finds the same part from anywhere in it', () => {
    for (const { start, end } of partsOfText(book))
      for (const offset of [start, (start + end) >> 1, end - 1]) expect(partAt(book, offset).end).toBe(end);
  });
});
