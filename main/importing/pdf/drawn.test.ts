import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { pagesPdf, plainPdf, wordsAt } from '../../../tests/fixtures/import-pdf.ts';
import type { ImportError } from '../import-error.ts';
import type { Choice, Imported } from '../imported.ts';
import { parse } from '../parse.ts';

const read = (bytes: Uint8Array, choice: Choice = {}): Promise<Imported> =>
  parse({ name: 'paper.pdf', bytes }, choice);
const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, start, end }) => `${kind}: ${frozen.text.slice(start, end)}`);
const refusal = (bytes: Uint8Array): Promise<unknown> =>
  read(bytes).then(
    () => 'read',
    ({ code, params }: ImportError) => ({ code, params }),
  );

/** A page whose letters are in windows-1251, in a font that says they are those of windows-1252. */
function oldProgramPdf(title: string, ...texts: readonly string[]): Uint8Array {
  const lines = texts.map((text, row) =>
    wordsAt(iconv.encode(text, 'windows-1251').toString('latin1'), 20, 360 - row * 14),
  );
  const content = [
    wordsAt(iconv.encode(title, 'windows-1251').toString('latin1'), 20, 380, 16),
    ...lines,
  ].join('\n');
  return plainPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
}

test('letters of windows-1251 that a font calls others are read as what they are, and it is said', async () => {
  const file = oldProgramPdf(
    'О границе',
    'Министр заявил: «Через границу не пропущены 93 000 человек».',
    'В городе Almaty подписан Протокол № 4.',
  );
  const imported = await read(file);
  expect(imported.frozen.text).toContain('заявил: «Через границу не пропущены 93 000 человек»');
  expect(imported.frozen.text).toContain('В городе Almaty подписан Протокол № 4.');
  expect(imported).toMatchObject({
    encoding: 'windows-1251',
    language: 'ru',
    metadata: { title: 'О границе' },
  });
  expect(imported.frozen.repairs[0]).toMatchObject({ kind: 'encoding', at: 0 });
  const left = await read(file, { encoding: 'windows-1252' });
  expect(left.frozen.text).toContain('çàÿâèë');
  expect(left).toMatchObject({ encoding: 'windows-1252', encodingRivals: ['windows-1251'] });
});

test('letters drawn twice to make them bold are read once', async () => {
  const bold = [0, 0.3].map((by) => wordsAt('Signed in Moscow', 20 + by, 300)).join('\n');
  const again = [0, 0.3].map((by) => wordsAt('and ratified', 104 + by, 300)).join('\n');
  const { frozen } = await read(pagesPdf([`${bold}\n${again}`]));
  expect(frozen.text).toBe('Signed in Moscow and ratified');
});

test('a label drawn after the words it stands before is read before them', async () => {
  const page = [wordsAt('the text was agreed in substance.', 60, 300), wordsAt('Article 4', 18, 300, 9)];
  expect((await read(pagesPdf([page.join('\n')]))).frozen.text).toBe(
    'Article 4 the text was agreed in substance.',
  );
});

test('the number of a note may stand apart from its words', async () => {
  const lines = [
    'The minister spoke of all that',
    'had been said before in Moscow,',
    'and of what had not been said.',
  ];
  const page = [
    ...lines.map((line, row) => wordsAt(line, 20, 300 - row * 12)),
    wordsAt('1', 20, 83, 5),
    wordsAt('As announced on 7 October.', 28, 80, 8),
  ];
  expect(blocksOf(await read(pagesPdf([page.join('\n')])))).toEqual([
    `paragraph: ${lines.join(' ')}`,
    'footnote: ¹ As announced on 7 October.',
  ]);
});

test('a table as offices print it: figures drawn as one, a dash for none, rows half-way down a taller cell', async () => {
  const page = [
    wordsAt('Persons', 120, 340),
    wordsAt('2023', 252, 340),
    wordsAt('2024', 294, 340),
    wordsAt('Refused entry', 20, 324),
    wordsAt('60 800', 250, 324),
    wordsAt('93 000', 290, 324),
    wordsAt('Change of the number since', 20, 307),
    wordsAt('the year before', 20, 294),
    wordsAt('-', 250, 300.5),
    wordsAt('+53 %', 290, 300.5),
    wordsAt('The rest of the text follows the table.', 20, 260),
  ];
  expect(blocksOf(await read(pagesPdf([page.join('\n')])))).toEqual([
    'table-row: Persons\t2023\t2024',
    'table-row: Refused entry\t60 800\t93 000',
    'table-row: Change of the number since the year before\t-\t+53 %',
    'paragraph: The rest of the text follows the table.',
  ]);
});

test('running heads whose words change with the chapter are known by the number of the page', async () => {
  const pages = ['Borders 11', '12 Report, chapter two', 'Trade / water 13'].map((head, index) =>
    [wordsAt(head, 20, 385), wordsAt(`What stands on the page with index ${index} goes on.`, 20, 300)].join(
      '\n',
    ),
  );
  const { frozen } = await read(pagesPdf(pages));
  expect(frozen.text).not.toMatch(/chapter two|Trade/);
  expect(frozen.repairs.map(({ was }) => was)).toEqual(['12 Report, chapter two', 'Trade / water 13']);
});

test('running heads that count pages of all are known, with Roman numbers too', async () => {
  const heads = ['History iii', 'History iv', 'History 1 / 22', 'History 2 / 22', 'History 3 / 22'];
  const pages = heads.map((head, index) =>
    [wordsAt(head, 20, 385), wordsAt(`What stands on the page with index ${index} goes on.`, 20, 300)].join(
      '\n',
    ),
  );
  expect((await read(pagesPdf(pages))).frozen.text.match(/History/g)).toHaveLength(1);
});

test('a font that numbers more characters than there can be is refused before it fills the memory', async () => {
  const bomb = plainPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [1 1 520 2 [300 310] 30 1195286402 842] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] >>',
  ]);
  expect(await refusal(bomb)).toMatchObject({ code: 'damaged', params: { what: 'PDF' } });
});

test('letters that are drawn as signs are not taken for a text', async () => {
  const names =
    '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <2701> endbfrange';
  const words = wordsAt('In all 93 000 persons were refused entry, he said.', 20, 300);
  const file = plainPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    `<< /Length ${names.length} >>\nstream\n${names}\nendstream`,
  ]);
  expect(await refusal(file)).toMatchObject({ code: 'garbled' });
});
