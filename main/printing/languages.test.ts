import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packCase } from '../../tests/fixtures/pack.ts';
import { print } from './index.ts';
import { documentOf, withOptions } from './printed.fixture.ts';

/** Languages that the tags of a PDF name, each once. */
function languagesIn(pdf: Uint8Array): readonly string[] {
  const latin = Buffer.from(pdf).toString('latin1');
  const streams = [...latin.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      // A picture or a font.
      return '';
    }
  });
  const named = [latin, ...streams].flatMap((part) =>
    [...part.matchAll(/\/Lang ?\(([^)]*)\)/g)].map(([, tag = '']) => tag),
  );
  return [...new Set(named)].sort();
}

/** The two sides of the case with words put before its first point. */
async function sidesWith(language: 'en' | 'ru', words: string): Promise<readonly string[]> {
  const document = documentOf(withOptions({ output: 'two-sides' }, packCase(language).input));
  if (document.output !== 'two-sides') throw new Error('no two sides');
  const [first = [], ...points] = document.points;
  const put = [{ in: 'text' as const, text: `${words} `, tone: 'plain' as const }, ...first];
  const { bytes } = await print({
    document: { ...document, points: [put, ...points] },
    format: 'pdf',
    pictures: [],
  });
  return languagesIn(bytes);
}

describe('words of another language', () => {
  it('are named by their letters, so that a voice reads them as what they are', async () => {
    const plain = await sidesWith('en', 'In the paper.');
    expect(plain).not.toContain('ru');
    expect(await sidesWith('en', 'In the paper «Долина и сеть».')).toEqual([...plain, 'ru'].sort());
    expect(await sidesWith('en', 'Original: мо чизеро, ки надорем, намефурӯшем.')).toEqual(
      [...plain, 'tg'].sort(),
    );
  });

  it('are named in a Russian pack, too', async () => {
    const plain = await sidesWith('ru', 'В газете.');
    expect(plain).not.toContain('tg');
    const named = await sidesWith('ru', 'В газете The Valley Observer и в «Водӣ».');
    expect(named).toEqual([...new Set([...plain, 'en', 'tg'])].sort());
  });
});
