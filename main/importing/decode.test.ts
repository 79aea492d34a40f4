import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import type { ImportError } from './import-error.ts';

const russian = 'Министр иностранных дел заявил 7 октября, что «предварительные переговоры» завершены — № 5.';
const tajik = 'Вазири корҳои хориҷӣ гуфт, ки «гуфтушунид» анҷом ёфт.';
const french = 'Le ministre a déclaré que « les négociations préliminaires » étaient terminées à Genève.';

describe('an encoding is told by the bytes', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'cp866'])(
    '%s, Russian',
    (encoding) => {
      const text = encoding === 'koi8-r' ? russian.replace(/[«»—№]/g, '-') : russian;
      const bytes = iconv.encode(encoding === 'cp866' ? text.replace(/[«»—]/g, '-') : text, encoding);
      const read = decode(new Uint8Array(bytes));
      expect(read.encoding).toBe(encoding);
      expect(read.text).toContain('Министр иностранных дел заявил 7 октября');
    },
  );

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with its mark', (encoding) => {
    const bytes = iconv.encode(tajik, encoding, { addBOM: true });
    expect(decode(new Uint8Array(bytes))).toMatchObject({ encoding, rivals: [] });
    expect(decode(new Uint8Array(bytes)).text).toContain(tajik);
  });

  test('windows-1252, French', () => {
    expect(decode(new Uint8Array(iconv.encode(french, 'windows-1252')))).toMatchObject({
      encoding: 'windows-1252',
      text: french,
    });
  });

  test('a handful of Cyrillic letters in a Latin text do not mislead, nor the other way about', () => {
    const mixed = `${'The report of the committee was adopted. '.repeat(20)}Министр согласен.`;
    expect(decode(new Uint8Array(iconv.encode(mixed, 'windows-1251'))).encoding).toBe('windows-1251');
    const mostly = `${russian} Foreign Policy, Deutsche Welle. ${russian}`;
    expect(decode(new Uint8Array(iconv.encode(mostly, 'windows-1251'))).encoding).toBe('windows-1251');
  });
});

test('the choice of the analyst goes before what is detected; the others are named', () => {
  const bytes = new Uint8Array(iconv.encode(russian.replace(/[«»—№]/g, '-'), 'koi8-r'));
  const chosen = decode(bytes, 'KOI8-R');
  expect(chosen.encoding).toBe('koi8-r');
  expect(decode(bytes, 'windows-1251')).toMatchObject({ encoding: 'windows-1251' });
  expect(decode(bytes, 'windows-1251').rivals).toContain('koi8-r');
});

test('what is no text, or in no encoding, or not in the chosen one, is refused by name', () => {
  const code = (work: () => unknown): string => {
    try {
      work();
      return 'read';
    } catch (error) {
      return (error as ImportError).code;
    }
  };
  expect(code(() => decode(Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32)))).toBe('binary');
  expect(code(() => decode(new Uint8Array(iconv.encode(russian, 'windows-1251')), 'utf-8'))).toBe(
    'wrong-encoding',
  );
  expect(code(() => decode(new TextEncoder().encode('x'), 'no-such'))).toBe('wrong-encoding');
  const noise = Uint8Array.from({ length: 300 }, (_, index) => 0x80 + ((index * 89) % 128));
  expect(code(() => decode(noise))).toBe('unknown-encoding');
});

test('UTF-8 is never taken for anything else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 40 }), (text) => {
      const clean = text.replace(/\p{C}/gu, '');
      const bytes = new TextEncoder().encode(`${clean} and more`);
      expect(decode(bytes)).toMatchObject({ encoding: 'utf-8' });
    }),
  );
});
