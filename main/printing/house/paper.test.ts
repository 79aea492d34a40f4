import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packCase } from '../../../tests/fixtures/pack.ts';
import { print } from '../index.ts';
import { documentOf, pdfText, poppler, withOptions } from '../printed.fixture.ts';
import { type HouseFile, houseFiles, packHouse } from './paper.ts';

const SAMPLE = fileURLToPath(new URL('../../../docs/guide/sample-house', import.meta.url));
const sample = (): HouseFile[] =>
  readdirSync(SAMPLE).map((name) => ({ name, bytes: readFileSync(join(SAMPLE, name)) }));
const words = (name: string, text: string): HouseFile => ({ name, bytes: Buffer.from(text) });
/** The sample with some of its files put in place of their own. */
const sampleWith = (...files: readonly HouseFile[]): HouseFile[] => [
  ...sample().filter(({ name }) => !files.some((file) => file.name === name)),
  ...files,
];

const printIn = (files: readonly HouseFile[], input = packCase().input) =>
  print({
    document: documentOf(input),
    format: 'pdf',
    pictures: [],
    house: { of: 'paper', blob: packHouse(files) },
  });
const said = (files: readonly HouseFile[], output: 'corrigendum' | 'note' = 'corrigendum') =>
  printIn(files, withOptions({ output })).then(
    () => 'printed',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

/** Dark points in the uppermost 30 mm of the first page, at 72 dpi. */
function darkIn(pdf: Uint8Array): number {
  const pgm = execFileSync('pdftoppm', ['-r', '72', '-gray', '-l', '1', '-H', '85', '-W', '600', '-'], {
    input: pdf,
  });
  return pgm.filter((grey) => grey < 90).length;
}

describe('a house template for paper', () => {
  it('puts letterhead, header and foot on the pages and leaves every marking and page number', async () => {
    for (const [language, paper, marking, ministry, foot, pageOf] of [
      ['en', 'a4', 'TLP:CLEAR', 'Ministry of Roads and Rivers', 'Kept by the Policy Desk', 'Page {n} of {N}'],
      [
        'ru',
        'letter',
        'Для служебного пользования',
        'Министерство дорог и рек',
        'Хранится в Отделе политики',
        'Страница {n} из {N}',
      ],
    ] as const)
      for (const output of ['note', 'two-sides', 'speaking', 'corrigendum'] as const) {
        const printed = await printIn(
          sample(),
          withOptions({ output, paper, language }, packCase(language).input),
        );
        const pages = pdfText(printed.bytes).split('\f').slice(0, -1);
        pages.forEach((page, i) => {
          expect(page.split(marking).length - 1, `${output} ${language} ${i + 1}`).toBe(2);
          expect(page).toContain(pageOf.replace('{n}', String(i + 1)).replace('{N}', String(pages.length)));
          expect(page).toContain(ministry);
          if (output !== 'note' || i > 0) expect(page).toContain(foot);
        });
      }
  });

  it('prints every word that our own look prints', async () => {
    const plain = await print({ document: documentOf(packCase().input), format: 'pdf', pictures: [] });
    const wordsOf = (bytes: Uint8Array) =>
      pdfText(bytes, '-raw')
        .split(/\s+/)
        .filter((word) => /\p{L}{4}/u.test(word));
    const printed = new Set(wordsOf((await printIn(sample())).bytes));
    expect(wordsOf(plain.bytes).filter((word) => !printed.has(word))).toEqual([]);
  });

  it('stays tagged, and is the same bytes each time and whatever was printed between', async () => {
    const first = await printIn(sample());
    await print({ document: documentOf(packCase().input), format: 'pdf', pictures: [] });
    const second = await printIn(sample().toReversed());
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(poppler('pdfinfo', first.bytes, '-struct')).toMatch(/Figure[\s\S]*H1/);
    expect(first.pages).toBeGreaterThan(1);
  });

  it('is set as PDF/A-2a as well', async () => {
    expect((await printIn(sample(), withOptions({ standard: 'a-2a' }))).pages).toBeGreaterThan(1);
  });

  it('says of each side of a brief how high its own pages are, on either paper', async () => {
    const heights = async (margins: string, paper: 'a4' | 'letter') => {
      const house = [words('house.json', `{"name": "X", "margins": ${margins}}`)];
      const { sides } = await printIn(house, withOptions({ output: 'two-sides', paper }));
      return sides.map(({ height }) => Math.round(height));
    };
    // Millimetres of the paper less head and foot, in points.
    const text = (paper: number, edges: number) => Math.round(((paper - edges) * 72) / 25.4);
    expect(await heights('{"top": 50, "bottom": 40}', 'a4')).toEqual([text(297, 90), text(297, 90)]);
    expect(await heights('{"top": 50, "bottom": 40}', 'letter')).toEqual([text(279.4, 90), text(279.4, 90)]);
    expect(await heights('{}', 'letter')).toEqual([text(279.4, 56), text(279.4, 56)]);
  });

  it('takes a typeface of its own', async () => {
    const file = createRequire(import.meta.url).resolve(
      '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    );
    const font = { name: 'fonts/Serif.ttf', bytes: readFileSync(file) };
    const look = (family: string) => words('house.json', `{"name": "X", "fonts": {"reading": "${family}"}}`);
    expect(await said([look('Source Serif 4'), font])).toBe('printed');
    expect(await said([look('Nobody Serif'), font])).toBe('The folder fonts has no typeface “nobody serif”.');
    expect(await said([look('X'), words('fonts/X.ttf', 'no font at all')])).toMatch(
      /fonts\/X\.ttf .* is not a font/,
    );
  });
});

describe('a house template that is wrong', () => {
  it('is refused with the file and the member or line', async () => {
    const json = (text: string) => said(sampleWith(words('house.json', text)));
    expect(await json('{"name": ')).toMatch(/^house\.json: .*JSON/);
    expect(await json('{"name": "X", "margins": {"left": 5}}')).toMatch(/^house\.json, margins\.left: /);
    expect(await json('{"name": "X", "colours": {"accent": "#ffee00"}}')).toMatch(
      /^house\.json, colours\.accent: too pale/,
    );
    expect(await json('{"name": "X", "masthead": {"logo": {"file": "../secret.png"}}}')).toMatch(
      /^house\.json, masthead\.logo\.file: /,
    );
    expect(await json('{"name": "X", "masthead": {"logo": {"file": "absent.png"}}}')).toBe(
      'The house template has no file absent.png.',
    );
    expect(await said([words('house.typ', '')])).toBe('The house template has no file house.json.');
    expect(await said(sampleWith(words('crest.svg', 'not a picture')))).toMatch(
      /crest\.svg .* is not a picture/,
    );
    const typst = (text: string) => said(sampleWith(words('house.typ', text)));
    expect(await typst('#let masthead(it) = {\n  let x = 1\n  x + "q"\n}')).toBe(
      'house.typ, line 3: cannot add integer and string.',
    );
    expect(await typst('\n#let quotation(it) = (')).toMatch(/^house\.typ, line 2: unclosed delimiter/);
  });

  it('reaches no other file, no net, and none of what numbers the pages', async () => {
    for (const line of [
      '#import "@preview/cetz:0.3.0"',
      '#include "/job.json"',
      '#let x = std.eval("1")',
      '/*\n// */ #import "@local/x:1.0.0"',
      '#let masthead(it) = hide[x]',
      '#let foot-line(it) = counter (page).update(1)',
    ])
      expect(await said(sampleWith(words('house.typ', line)))).toMatch(
        /^house\.typ, line \d: a house template may not use/,
      );
    expect(await said(sampleWith(words('house.typ', '#let masthead(it) = image("/etc/hostname")')))).toMatch(
      /^house\.typ, line 1: file not found/,
    );
  });

  it('cannot leave out what it is given', async () => {
    expect(await said(sampleWith(words('house.typ', '#let quotation(it) = [gone]')), 'note')).toMatch(
      /“quotation.*” does not print/,
    );
    expect(await said(sampleWith(words('house.typ', '#let part-heading(it) = it.number')), 'note')).toMatch(
      /“part-heading”/,
    );
  });

  it('cannot draw over what stands beside it', async () => {
    const over =
      '#let head-line(it) = place(dx: 0mm, dy: 3mm, block(width: 200mm, height: 40mm, fill: white))';
    const dark = async (files: readonly HouseFile[]) =>
      darkIn((await printIn(files, withOptions({ output: 'speaking' }))).bytes);
    const head = await dark(sampleWith(words('house.typ', '')));
    expect(head).toBeGreaterThan(500);
    expect(await dark(sampleWith(words('house.typ', over)))).toBeGreaterThan(head * 0.9);
  });

  it('is kept without the files it does not name', () => {
    const packed = packHouse([
      ...sample(),
      words('README.md', 'x'),
      words('../evil.png', 'x'),
      words('a/b/c.png', 'x'),
    ]);
    expect(houseFiles(packed).map(({ name }) => name)).toEqual(['crest.svg', 'house.json', 'house.typ']);
  });
});
