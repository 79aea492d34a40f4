import { describe, expect, it } from 'vitest';
import { packCase } from '../../tests/fixtures/pack.ts';
import { print } from './index.ts';
import type { Wanted } from './job.ts';
import { documentOf, poppler, withOptions } from './printed.fixture.ts';

const setAs = (wanted: Wanted) =>
  print({ document: documentOf(packCase().input), format: 'pdf', pictures: [], wanted });

describe('the two sides', () => {
  it('are two pages on Letter as on A4, in English and in Russian, and each says what room it has', async () => {
    for (const language of ['en', 'ru'] as const)
      for (const paper of ['a4', 'letter'] as const) {
        const document = documentOf(
          withOptions({ output: 'two-sides', paper, language }, packCase(language).input),
        );
        const set = await print({ document, format: 'pdf', pictures: [], wanted: 'count' });
        expect(set.pages, `${language} ${paper}`).toBe(2);
        expect(set.sides.map(({ side }) => side)).toEqual([1, 2]);
        for (const { room } of set.sides) expect(room, `${language} ${paper}`).toBeGreaterThan(0);
      }
  });
});

describe('what is wanted of a PDF', () => {
  it('has each word of its pages where the file has it, for fewer bytes', async () => {
    const [file, pages] = [await setAs('file'), await setAs('pages')];
    const places = (bytes: Uint8Array) => poppler('pdftotext', bytes, '-bbox').replace(/<meta.*\n/g, '');
    expect(places(pages.bytes)).toContain('<word xMin=');
    expect(places(pages.bytes)).toBe(places(file.bytes));
    expect(pages.bytes.length).toBeLessThan(file.bytes.length);
  });

  it('has tags in the file, and none in pages that are only looked at', async () => {
    expect(poppler('pdfinfo', (await setAs('file')).bytes)).toMatch(/Tagged: +yes/);
    expect(poppler('pdfinfo', (await setAs('pages')).bytes)).toMatch(/Tagged: +no/);
  });

  it('counts the pages of the file without writing them', async () => {
    const [file, count] = [await setAs('file'), await setAs('count')];
    expect(count.pages).toBe(file.pages);
    expect(count.bytes.length).toBe(0);
  });
});
