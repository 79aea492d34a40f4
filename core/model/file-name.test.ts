import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './file-name.ts';

test('a title becomes a name that every system takes', () => {
  expect(safeFileName('Labour migration: talks 7/10.pdf')).toBe('Labour migration- talks 7-10.pdf');
  expect(safeFileName('CON.pdf')).toBe('_CON.pdf');
  expect(safeFileName('../../etc/passwd')).toBe('-..-etc-passwd');
  expect(safeFileName('план\u202efdp.exe')).toBe('планfdp.exe');
  expect(safeFileName('.pdf')).toBe('pdf');
  expect(safeFileName('')).toBe('Précis');
});

test('a dot within a title is no ending, and one at its end goes', () => {
  expect(safeFileName('Talks with Mr. Lee')).toBe('Talks with Mr. Lee');
  expect(safeFileName('What is open...')).toBe('What is open');
  expect(safeFileName('a/b. c/d')).toBe('a-b. c-d');
  expect(safeFileName('aux')).toBe('_aux');
});

test('a name has room on the disk in any script, and holds no half of a sign', () => {
  for (const sign of ['a', 'ж', '漢', '😀']) {
    const name = safeFileName(`${sign.repeat(400)}.pdf`);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(204);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(name).not.toMatch(/\p{Cs}/u);
  }
  expect(safeFileName('\ud83d broken')).toBe('broken');
});

test('a long title is cut before its ending', () => {
  expect(safeFileName(`${'слово '.repeat(60)}.jsonld`)).toMatch(/^слово .{90,110}\.jsonld$/);
});

test('whatever the title, the name holds no separator, control or direction character and does not end in a dot', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const name = safeFileName(`${title}.pdf`);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
      expect(name).not.toMatch(/[. ]$/);
      expect(name).not.toBe('');
    }),
  );
});
