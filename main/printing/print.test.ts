import { describe, expect, it } from 'vitest';
import { translator } from '../../core/language/translate.ts';
import { packDocumentSchema } from '../../core/pack/document/document.ts';
import { packCase } from '../../tests/fixtures/pack.ts';
import { PrintProblem, print } from './index.ts';
import { documentOf, pdfOf, pdfText, poppler, withOptions } from './printed.fixture.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A pack whose first section is one picture, and the picture as it is brought along with some bytes. */
function withPicture(alt: string, caption: string) {
  const { input } = packCase();
  const [first] = input.briefing.sections;
  const [blob, mediaType] = ['a'.repeat(64), 'image/png' as const];
  const item = { id: input.briefing.id, goesTo: null, item: 'picture' as const, blob, mediaType };
  const picture = { ...item, alt, caption, source: '', rights: '', marking: null };
  const sections = first ? [{ ...first, items: [picture] }] : [];
  return {
    document: documentOf({ ...input, briefing: { ...input.briefing, sections } }),
    brought: (bytes: Uint8Array) => [{ blob, mediaType, bytes, caption }],
  };
}

describe('the note on paper', () => {
  it('says on every page which it is of how many, and its marking twice', async () => {
    for (const language of ['en', 'ru'] as const)
      for (const paper of ['a4', 'letter'] as const)
        for (const output of ['note', 'two-sides', 'speaking', 'corrigendum'] as const) {
          const printed = await pdfOf(withOptions({ paper, output, language }, packCase(language).input));
          const pages = pdfText(printed.bytes).split('\f').slice(0, -1);
          expect(pages.length).toBe(printed.pages);
          const [marking, pageOf] =
            language === 'en'
              ? ['TLP:CLEAR', (page: number) => `Page ${page} of ${pages.length}`]
              : ['Для служебного пользования', (page: number) => `Страница ${page} из ${pages.length}`];
          pages.forEach((page, i) => {
            expect(page).toContain(pageOf(i + 1));
            expect(page.split(marking).length - 1, `${language} ${paper} ${output} ${i + 1}`).toBe(2);
          });
        }
  });

  it('names in each footnote the evidence, its lines and the page of the annex, and the source once', async () => {
    const text = pdfText((await pdfOf(packCase().input)).bytes);
    expect(text).toMatch(/All from S 1, Ridge Courier, 8 October 2024(, unless noted)?\./);
    expect(text).toMatch(/1 +Q 12 +lines 10–14, p\. \d/);
    expect(text).toMatch(/Q 31 +S 3, Bulletin of Labour, 5 October 2024, lines 1–2, p\. \d/);
  });

  it('prints quoted words as the source has them, white space folded, one final stop dropped', async () => {
    const { input, quotes } = packCase();
    const text = pdfText((await pdfOf(input)).bytes, '-raw').replace(/\s+/g, ' ');
    const words = quotes[1]?.passages[0]?.anchor.exact.replace(/\s+/g, ' ').replace(/,$/, '') ?? '';
    expect(text).toContain(`“${words}”.`);
  });

  it('prints the chain of attribution and says which link is missing', async () => {
    const text = pdfText((await pdfOf(packCase().input)).bytes, '-raw').replace(/\s+/g, ' ');
    expect(text).toContain(
      'Sirojiddin Muhriddin, Minister of Foreign Affairs of Tajikistan, at the CIS Council of Foreign Ministers, Moscow, 7 October 2024, as reported through an unnamed ministry source by Ridge Courier, 8 October 2024',
    );
    expect(text).toContain('reported through an unnamed ministry source, date not stated');
  });

  it('keeps the inference of the outlet out of the minister’s mouth', async () => {
    const document = documentOf(packCase().input);
    if (document.output !== 'note') throw new Error('a note');
    const blocks = document.parts.find((part) => part.part === 'statements')?.blocks ?? [];
    let actor = '';
    for (const block of blocks) {
      if (block.block === 'actor') actor = block.name;
      if (block.block === 'statement' && block.ref.endsWith('15')) {
        expect(actor).toBe('Ridge Courier');
        expect(block.kind).toBe('Outlet');
        expect(block.runs.map((run) => ('text' in run ? run.text : '')).join('')).not.toMatch(/[“”]/);
      }
    }
  });

  it('prints each annexed line with its number, and says which lines it does not print', async () => {
    const { input } = packCase();
    const text = pdfText((await pdfOf(input)).bytes);
    const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' '));
    const frozen = Object.values(input.texts)[0];
    const [, first, last] = /lines (\d+)–(\d+) not printed/.exec(text) ?? [];
    expect(Number(last) - Number(first)).toBeGreaterThan(2);
    const count = frozen?.lines.length ?? 0;
    expect(count).toBeGreaterThan(0);
    for (let i = 0; i < count; i += 1) {
      const [start, end] = frozen?.lines.at(i) ?? [0, 0];
      const words = frozen?.text.slice(start, end).replace(/\s+/g, ' ');
      const found = lines.some((line) => line.includes(`${i + 1} ${words}`));
      const left = i + 1 >= Number(first) && i + 1 <= Number(last);
      expect(found, `line ${i + 1}: ${words}`).toBe(!left);
    }
  });

  it('leads from a note to the numbered line, and from the margin of the annex back to where it is used', async () => {
    const printed = await pdfOf(packCase().input);
    const xml = poppler('pdftohtml', printed.bytes, '-xml', '-stdout', '-i');
    const pages = xml.split('<page ').slice(1);
    const links = pages.map((page) =>
      [...page.matchAll(/<a href="[^"#]*#(\d+)">/g)].map(([, to]) => Number(to)),
    );
    const text = pdfText(printed.bytes).split('\f');
    const annex = text.findIndex(
      (page) => page.includes('Marked passages of S 1') && page.includes('spelling'),
    );
    const summary = text.findIndex((page) => page.includes('Summary') && page.includes('All from S 1'));
    expect(links[summary]).toContain(annex + 1);
    expect(links[annex]).toContain(summary + 1);
  });

  it('is the same to the byte when printed again, and a valid document', async () => {
    const { input } = packCase();
    for (const output of ['note', 'two-sides', 'speaking', 'corrigendum'] as const)
      for (const format of ['pdf', 'docx', 'md', 'html', 'csv', 'csl', 'jsonld'] as const) {
        const document = documentOf(withOptions({ output }, input));
        expect(packDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
        const [first, second] = [
          await print({ document, format, pictures: [] }),
          await print({
            document: documentOf(withOptions({ output }, packCase().input)),
            format,
            pictures: [],
          }),
        ];
        expect(
          Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes)),
          `${output} ${format}`,
        ).toBe(0);
      }
  });

  it('prints on Letter, as PDF/A-2a, and in Russian', async () => {
    const letter = pdfText((await pdfOf(withOptions({ paper: 'letter', standard: 'a-2a' }))).bytes);
    expect(letter).toContain('Page 1 of');
    const russian = pdfText((await pdfOf(withOptions({ language: 'ru' }))).bytes, '-raw').replace(
      /\s+/g,
      ' ',
    );
    expect(russian).toContain('Сироджиддин Мухриддин');
    expect(russian).toContain('Страница 1 из');
    expect(russian).toContain('Экз. № 2');
    expect(russian).toContain('«приём документов идёт без перерыва».');
    expect(russian).not.toContain('«Such an attitude');
  });
});

describe('bad input', () => {
  it('says that a picture is none before it prints', async () => {
    const picture = {
      blob: 'a'.repeat(64),
      mediaType: 'image/png' as const,
      bytes: new Uint8Array([1, 2, 3]),
      caption: 'Map',
    };
    await expect(
      print({ document: documentOf(packCase().input), format: 'pdf', pictures: [picture] }),
    ).rejects.toBeInstanceOf(PrintProblem);
  });

  it('says which picture is missing or too large, in words of both languages', async () => {
    const { document, brought } = withPicture('A map', 'Map');
    const bomb = Buffer.from(PIXEL);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    for (const format of ['pdf', 'docx', 'html'] as const) {
      await expect(print({ document, format, pictures: [] })).rejects.toMatchObject({
        key: 'picture-missing',
      });
      await expect(print({ document, format, pictures: brought(bomb) })).rejects.toMatchObject({
        key: 'picture-large',
      });
      expect((await print({ document, format, pictures: brought(PIXEL) })).bytes.length).toBeGreaterThan(
        1_000,
      );
    }
    for (const language of ['en', 'ru'] as const)
      for (const key of ['picture', 'picture-missing', 'picture-large', 'layout', 'worker', 'lost-text'])
        expect(translator(language)(`pack.print.${key}`)).not.toBe(`pack.print.${key}`);
  });

  it('prints a picture nobody has described, accessible too', async () => {
    const { document, brought } = withPicture('', '');
    const pictures = brought(PIXEL);
    expect((await print({ document, format: 'pdf', pictures })).bytes.length).toBeGreaterThan(1_000);
  });

  it('prints a truncated picture as none, in words', async () => {
    const { document, brought } = withPicture('A map', 'Map');
    const bytes = Buffer.concat([PIXEL.subarray(0, 33), Buffer.alloc(40, 7)]);
    await expect(print({ document, format: 'pdf', pictures: brought(bytes) })).rejects.toBeInstanceOf(
      PrintProblem,
    );
  });

  it('loses no word of a point, an answer, a line of figures or a list of holders taller than a page', async () => {
    const { input, lines } = packCase();
    const many = (stem: string) => Array.from({ length: 900 }, (_, i) => `${stem}${i}`).join(' ');
    const line = Object.fromEntries(
      Object.entries(input.records.line).map(([id, one]) => [
        id,
        id === lines[0]?.id
          ? { ...one, text: many('point') }
          : id === lines[5]?.id
            ? { ...one, text: many('answer') }
            : one,
      ]),
    );
    const long = { ...input, records: { ...input.records, line } };
    for (const output of ['two-sides', 'speaking'] as const) {
      const text = pdfText((await pdfOf(withOptions({ output }, long))).bytes);
      for (const word of ['point0', 'point899', 'answer0', 'answer899']) expect(text, output).toContain(word);
    }
    const copies = Array.from({ length: 90 }, (_, i) => ({
      number: i + 1,
      holder: `Holder${i + 1}`,
      sentBy: '',
      release: null,
    }));
    const [first] = input.comparisons;
    const comparisons = first ? [{ ...first, reason: many('reason') }] : [];
    const text = pdfText(
      (await pdfOf({ ...input, comparisons, version: { ...input.version, copies } })).bytes,
    );
    for (const word of ['Holder1', 'Holder90', 'reason0', 'reason899']) expect(text).toContain(word);
  });

  it('loses no word of a row taller than a page', async () => {
    const { input, comment } = packCase();
    const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
    const section = {
      id: comment.id,
      title: 'Table',
      role: 'text' as const,
      goesTo: { side: null, note: true, speaking: false },
      sections: [],
      items: [
        {
          id: comment.id,
          goesTo: null,
          item: 'table' as const,
          header: false,
          rows: [[[{ run: 'text' as const, text: long, bold: false, italic: false }], [], []]],
        },
      ],
    };
    const text = pdfText(
      (
        await pdfOf({
          ...input,
          briefing: { ...input.briefing, sections: [section, ...input.briefing.sections] },
        })
      ).bytes,
    );
    for (const word of ['word0', 'word450', 'word899']) expect(text).toContain(word);
  });
});
