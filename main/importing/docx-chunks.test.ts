import { expect, test } from 'vitest';
import { meetingDocx } from '../../tests/fixtures/import-docx.ts';
import { docxWith } from '../../tests/fixtures/import-docx-chunks.ts';
import { readDocument } from './document.ts';
import type { Imported } from './imported.ts';
import { parse } from './parse.ts';

const read = (bytes: Uint8Array): Promise<Imported> => parse({ name: 'report.docx', bytes });
const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, start, end }) => `${kind}: ${frozen.text.slice(start, end)}`);

const page =
  '<html><head><title>T</title><script>alert(1)</script></head><body><h2>Refused entry</h2><p>In all <b>93,000</b> &amp; more.</p><ul><li>One<ul><li>Two</li></ul></li></ul><table><tr><td>2023</td><td>60,800</td></tr></table></body></html>';

test('a page that Word takes in stands where Word shows it', async () => {
  const imported = await read(docxWith([['afchunk.htm', page]]));
  expect(blocksOf(imported)).toEqual([
    'paragraph: Before the part.',
    'heading: Refused entry',
    'paragraph: In all 93,000 & more.',
    'list-item: One',
    'list-item: Two',
    'table-row: 2023\t60,800',
    'paragraph: After the part.',
  ]);
  expect(imported.frozen.repairs).toEqual([]);
  expect(imported.safeHtml).toContain('<h2>Refused entry</h2>');
  expect(imported.safeHtml).not.toContain('alert');
});

test('a Rich Text part, a Word part, a page with its parts in one file and a plain text too', async () => {
  const mht =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body><p>Saved page.</p></body></html>\r\n--b--\r\n';
  const imported = await read(
    docxWith([
      ['afchunk1.rtf', "{\\rtf1\\ansi\\ansicpg1251 \\pard \\'cc\\'e8\\'ed\\'e8\\'f1\\'f2\\'f0\\par}"],
      ['afchunk2.docx', await meetingDocx()],
      ['afchunk3.mht', mht],
      ['afchunk4.txt', 'Plain words.'],
      ['afchunk5.dat', page],
    ]),
  );
  const text = imported.frozen.text;
  for (const words of [
    'Министр',
    'Article 1 Crossing points open daily.',
    'Saved page.',
    'Plain words.',
    '93,000 &',
  ])
    expect(text).toContain(words);
  expect(text.indexOf('Saved page.')).toBeGreaterThan(text.indexOf('Crossing points'));
  // What the reader of the part took out is told of with the rest.
  expect(imported.frozen.repairs).toContainEqual({ kind: 'hidden-removed', at: 0, was: 'SECRET ASIDE' });
});

test('a part of a kind that is not read, one that is missing and one that stands elsewhere are named', async () => {
  const bytes = docxWith(
    [
      ['afchunk.bin', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ['https://elsewhere.example/page.htm', ''],
    ],
    '<w:altChunk r:id="c0"/><w:altChunk r:id="c1"><w:altChunkPr/></w:altChunk><w:altChunk r:id="lost"/>',
  );
  const imported = await read(bytes);
  expect(blocksOf(imported)).toEqual(['paragraph: Before the part.', 'paragraph: After the part.']);
  expect(imported.frozen.repairs.map(({ kind, was }) => `${kind}: ${was}`)).toEqual([
    'part-unread: word/afchunk.bin',
    'part-unread: https://elsewhere.example/page.htm',
    'part-unread: lost',
  ]);
});

test('Word files that hold each other without end are read to a depth', async () => {
  let inner = docxWith([['afchunk.txt', 'Deepest.']]);
  for (let depth = 0; depth < 6; depth += 1) inner = docxWith([['afchunk.docx', inner]]);
  const imported = await read(inner);
  expect(imported.frozen.text.match(/Before the part\./g)).toHaveLength(4);
  expect(imported.frozen.repairs.map(({ kind }) => kind)).toEqual(['part-unread']);
});

test('a draft made of such a file has its words too', async () => {
  const { pieces } = await readDocument({ name: 'brief.docx', bytes: docxWith([['afchunk.htm', page]]) });
  expect(JSON.stringify(pieces)).toContain('Refused entry');
});
