import { beforeAll, describe, expect, test } from 'vitest';
import {
  columnsMarkup,
  pagesPdf,
  pdfOf,
  plainPdf,
  reportMarkup,
  scannedPdf,
  wordsAt,
} from '../../../tests/fixtures/import-pdf.ts';
import type { ImportError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { parse } from '../parse.ts';
import { openPdf } from './open.ts';

const read = (bytes: Uint8Array): Promise<Imported> => parse({ name: 'paper.pdf', bytes });
const refusal = (bytes: Uint8Array): Promise<unknown> =>
  read(bytes).then(
    () => 'read',
    ({ code, params }: ImportError) => ({ code, params }),
  );
const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, start, end }) => `${kind}: ${frozen.text.slice(start, end)}`);
/** The page (from 1) on which words stand. */
const pageOf = ({ frozen }: Imported, words: string): number => {
  const at = frozen.text.indexOf(words);
  expect(at).toBeGreaterThanOrEqual(0);
  return frozen.pages.filter((begin) => begin <= at).length;
};

describe('a report as institutes print them', () => {
  let report: Imported;
  beforeAll(async () => {
    report = await read(pdfOf(reportMarkup));
  });

  test('has headings, paragraphs, rows, items and notes', () => {
    const kinds = report.frozen.blocks.map(({ kind, level }) => (level > 0 ? `${kind} ${level}` : kind));
    expect(kinds).toEqual([
      'paragraph',
      'heading 1',
      'paragraph',
      'paragraph',
      'table-row',
      'table-row',
      'table-row',
      'list-item 1',
      'list-item 1',
      'heading 1',
      'footnote',
      'footnote',
      'paragraph',
      'paragraph',
    ]);
    expect(blocksOf(report)).toEqual(
      expect.arrayContaining([
        'heading: What was agreed',
        'table-row: 2024\t93,000\tup 53 percent',
        'list-item: • for goods, on working days',
        'footnote: ² Ministry of the Interior, 8 October.',
      ]),
    );
  });

  test('keeps the mark of a note apart from the figure before it', () => {
    expect(report.frozen.text).toContain('In all 93,000² persons');
  });

  test('has no word broken at the end of a line, and says where each was', () => {
    expect(report.frozen.text).not.toMatch(/\p{L}-\p{L}|\u00ad/u);
    expect(report.frozen.text.match(/implementation/g)).toHaveLength(
      report.frozen.text.match(/The sides/g)?.length ?? 0,
    );
    const hyphens = report.frozen.repairs.filter(({ kind }) => kind === 'hyphenation');
    expect(hyphens.length).toBeGreaterThan(5);
    for (const { at } of hyphens) expect(report.frozen.text.slice(at - 1, at + 1)).toMatch(/^\p{L}{2}$/u);
  });

  test('reads its running head once, and no page number', () => {
    expect(report.frozen.text.match(/Report on the crossing points/g)).toHaveLength(1);
    const heads = report.frozen.repairs.filter(({ kind }) => kind === 'running-head');
    expect(heads.map(({ was }) => was)).toEqual([
      '1',
      'Report on the crossing points Institute',
      '2',
      'Report on the crossing points Institute',
      '3',
    ]);
    expect(heads.map(({ at }) => report.frozen.pages.indexOf(at))).toEqual([0, 1, 1, 2, 2]);
  });

  test('knows the page of every word, in a paragraph that runs over pages too', () => {
    expect(report.frozen.pages).toHaveLength(3);
    expect(pageOf(report, 'What was agreed')).toBe(1);
    expect(pageOf(report, 'Ministry of the Interior')).toBe(1);
    const last = report.frozen.blocks.at(-1);
    const before = report.frozen.blocks.at(-2);
    expect(before?.start).toBeLessThan(report.frozen.pages[1] ?? 0);
    expect(before?.end).toBeGreaterThan(report.frozen.pages[1] ?? 0);
    expect(last?.start).toBeGreaterThan(report.frozen.pages[2] ?? 0);
  });

  test('fills the metadata from its properties', () => {
    expect(report.metadata).toMatchObject({
      title: 'Report on the crossing points',
      author: [{ literal: 'Institute of the Region' }],
      issued: { 'date-parts': [[2024, 10, 8]] },
      'number-of-pages': '3',
      language: 'en',
    });
  });
});

/** Letters and digits of a text, each with how often it stands there. */
const letters = (text: string): string =>
  [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

test.each([
  ['report', reportMarkup],
  ['columns', columnsMarkup],
])('no letter that the file draws is lost or made up: %s', async (_, markup) => {
  const bytes = pdfOf(markup);
  const document = await openPdf(bytes);
  let drawn = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    drawn += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  await document.destroy();
  const { frozen } = await read(bytes);
  const heads = frozen.repairs.filter(({ kind }) => kind === 'running-head').map(({ was }) => was);
  expect(letters(frozen.text + heads.join(' '))).toBe(letters(drawn));
});

describe('columns', () => {
  test('are read one after the other', async () => {
    const { frozen, language } = await read(pdfOf(columnsMarkup));
    expect(language).toBe('ru');
    expect(frozen.blocks).toHaveLength(2);
    expect(frozen.text).toMatch(/^Министр заявил, что представительство будет открыто в октябре/);
    expect(frozen.text.match(/сотрудничество и согласовали мероприятия/g)).toHaveLength(14);
    expect(frozen.text).toMatch(/\n\nВторая колонка начинается здесь\. Представители/);
  });

  test('drawn line by line across the page are read so too', async () => {
    const line = (row: number): string =>
      wordsAt(`Left line ${row} of a column of prose`, 20, 360 - row * 14) +
      wordsAt(`Right line ${row} of a column of prose`, 220, 360 - row * 14);
    const { frozen } = await read(pagesPdf([Array.from({ length: 12 }, (_, row) => line(row)).join('\n')]));
    expect(frozen.text.replace(/\s+/g, ' ')).toMatch(
      /^Left line 0.* Left line 11.* Right line 0.* Right line 11/,
    );
  });

  test('of a table are read row by row', async () => {
    const rows = [
      ['Country', 'Persons'],
      ['Norland', '60,800'],
      ['Southmark', '93,000'],
    ];
    const content = rows.map(
      ([a, b], row) => wordsAt(a ?? '', 20, 360 - row * 14) + wordsAt(b ?? '', 220, 360 - row * 14),
    );
    expect(blocksOf(await read(pagesPdf([content.join('\n')])))).toEqual([
      'table-row: Country\tPersons',
      'table-row: Norland\t60,800',
      'table-row: Southmark\t93,000',
    ]);
  });
});

describe('a table', () => {
  test('keeps every cell whole, however many lines it has, and parts narrow columns', async () => {
    const report = await read(
      pdfOf(`
#set page(paper: "a4")
#set text(font: "Source Serif 4", size: 10pt, lang: "en")
Words before the table that go on for so long that they need a second line of the page, since a paragraph is not a row.
#table(columns: (2cm, 1fr, 1fr), [State], [Position on the agreement], [Evidence], [Norland], [Supports the recognition of documents but asks for a longer period of transition before it enters into force], [Statement of the minister of 7 October, as reported through an unnamed source], [Southmark], [Against], [Note verbale of 3 May, which says that the text goes too far for its parliament to accept])
Words after the table.`),
    );
    expect(blocksOf(report).slice(1)).toEqual([
      'table-row: State\tPosition on the agreement\tEvidence',
      'table-row: Norland\tSupports the recognition of documents but asks for a longer period of transition before it enters into force\tStatement of the minister of 7 October, as reported through an unnamed source',
      'table-row: Southmark\tAgainst\tNote verbale of 3 May, which says that the text goes too far for its parliament to accept',
      'paragraph: Words after the table.',
    ]);
  });

  test('is not seen in lines of prose that are stretched to the margin', async () => {
    // Letters of this font are about 4.8 points wide; the gaps come out nearly even, as when a line is stretched.
    const stretched = (words: readonly string[], y: number): string => {
      let x = 20;
      const placed = words.map((word) => {
        const at = wordsAt(word, x, y);
        x += word.length * 4.8 + 26;
        return at;
      });
      return placed.join(' ');
    };
    const lines = [
      wordsAt(
        'The ministry said on that day in its statement that the fields of the form are to be',
        20,
        360,
      ),
      stretched(['filled', 'in', 'without', 'further', 'delay,'], 348),
      stretched(['since', 'all', 'states', 'have', 'agreed'], 336),
      wordsAt('to them before.', 20, 324),
    ];
    const kinds = (await read(pagesPdf([lines.join('\n')]))).frozen.blocks.map((block) => block.kind);
    expect(kinds).not.toContain('table-row');
  });
});

describe('hyphens at the end of a line', () => {
  const lines = (...texts: readonly string[]): Uint8Array =>
    pagesPdf([texts.map((text, row) => wordsAt(text, 20, 360 - row * 12)).join('\n')]);

  test('are undone where the word stands whole elsewhere or its end is no word', async () => {
    const { frozen } = await read(
      lines(
        'The government said so, and the govern-',
        'ment meant it; the establish-',
        'ments of the ministry stay open here.',
      ),
    );
    expect(frozen.text).toContain('the government meant it; the establishments of');
    expect(frozen.repairs.map(({ at }) => frozen.text.slice(at - 6, at))).toEqual(['govern', 'ablish']);
  });

  test('stay in compounds, ranges and wherever it is not certain', async () => {
    const { frozen } = await read(
      lines(
        'A long-debated text was agreed, the long-',
        'debated text, in the years 2023-',
        '2024, by the CIS-',
        'Russia group and by the Zhar-',
        'kent office as well as it seems.',
      ),
    );
    expect(frozen.text).toContain(
      'the long-debated text, in the years 2023-2024, by the CIS-Russia group and by the Zhar-kent office',
    );
    expect(frozen.repairs).toEqual([]);
  });
});

describe('text that does not stand upright', () => {
  const turnedAt = (text: string, x: number, y: number): string =>
    `BT /F1 10 Tf 0 1 -1 0 ${x} ${y} Tm (${text}) Tj ET`;

  test('is read with its page turned where it is the text', async () => {
    const content = [
      turnedAt('First line of a landscape table', 100, 40),
      turnedAt('and its second line', 112, 40),
    ];
    expect((await read(pagesPdf([content.join('\n')]))).frozen.text).toBe(
      'First line of a landscape table and its second line',
    );
  });

  test('is taken out where it comes back on every page', async () => {
    const page = (number: number): string =>
      `${wordsAt(`Words of page ${number} that go on here`, 60, 300)} ${turnedAt('COPY FOR THE FILE', 20, 100)}`;
    const { frozen } = await read(pagesPdf([1, 2, 3].map(page)));
    expect(frozen.text).not.toContain('COPY');
    expect(frozen.repairs.map(({ was }) => was)).toEqual(Array(3).fill('COPY FOR THE FILE'));
    const once = await read(pagesPdf([page(1), wordsAt('More', 60, 300)]));
    expect(once.frozen.text).toContain('COPY FOR THE FILE');
  });
});

test('what was entered in a form and noted on a page is read at the end of the page', async () => {
  const content = wordsAt('Name of the delegate and of the state:', 20, 300);
  const font = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
  const form = plainPdf([
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources ${font} /Annots [5 0 R 6 0 R 7 0 R] >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Madina Karimova) /Rect [20 250 200 270] >>',
    '<< /Type /Annot /Subtype /Text /T (M. Saidov) /Contents (Check the spelling.) /Rect [20 200 40 220] >>',
    '<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://outside.example) >> /Rect [20 100 40 120] >>',
  ]);
  expect(blocksOf(await read(form))).toEqual([
    'paragraph: Name of the delegate and of the state:',
    'paragraph: Madina Karimova',
    'paragraph: M. Saidov: Check the spelling.',
  ]);
});

describe('a file that is not as it should be is refused by what is wrong with it', () => {
  const whole = pagesPdf([wordsAt('Some words of a page', 20, 300)]);

  test('one that breaks off, wherever it does', async () => {
    for (const share of [0.2, 0.5, 0.9, 0.98]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      expect(await refusal(part)).toMatchObject({ code: 'truncated' });
    }
  });

  test('a scan', async () => {
    expect(await refusal(scannedPdf(4))).toEqual({ code: 'scanned', params: { pages: 4 } });
  });

  test('but one with scans among its pages is read, and says which', async () => {
    const mixed = Buffer.from(scannedPdf(2)).toString('latin1');
    const content = wordsAt(
      'A covering letter with words enough to be one, and the scans of an annex after it.',
      20,
      300,
    );
    const font = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
    const letter = plainPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R /Resources ${font} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] >>',
      /<< \/Length 1 [\s\S]*?endstream/.exec(mixed)?.[0] ?? '',
    ]);
    const imported = await read(letter);
    expect(imported.frozen.text).toMatch(/^A covering letter/);
    expect(imported.frozen.pages).toHaveLength(2);
    expect(imported.metadata.custom).toEqual({ 'pages-without-text': [2] });
  });

  test('a locked one', async () => {
    const secret = '/Filter /Standard /V 1 /R 2 /P -4';
    const lock = `/Encrypt << ${secret} /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00><00>]`;
    const locked = pagesPdf([wordsAt('Secret words', 20, 300)], lock);
    expect(await refusal(locked)).toEqual({ code: 'encrypted', params: { what: 'PDF' } });
  });

  test('one with ten thousand pages', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';
    const kids = '3 0 R '.repeat(10_000);
    const many = plainPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`,
      page,
    ]);
    expect(await refusal(many)).toMatchObject({ code: 'too-many-pages', params: { pages: 10_000 } });
  });

  test('one without any page, and one without any words', async () => {
    expect(await refusal(plainPdf(['<< /Type /Catalog >>']))).toMatchObject({ code: 'damaged' });
    expect(await refusal(pagesPdf(['0 0 10 10 re f']))).toMatchObject({ code: 'no-text' });
  });

  test('one whose fonts do not say what they draw', async () => {
    const bytes = pagesPdf([wordsAt('\\001\\002\\003\\004\\005\\006\\007\\010'.repeat(20), 20, 300)]);
    expect(await refusal(bytes)).toMatchObject({ code: expect.stringMatching(/garbled|no-text/) });
  });
});
