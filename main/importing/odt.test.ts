import { expect, test } from 'vitest';
import { zip } from '../printing/zip.ts';
import type { ImportError } from './import-error.ts';
import { parse } from './parse.ts';

const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Taken out</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Border talks</text:h>
<text:p>In all<text:s text:c="1"/>93,000<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>As announced.</text:p></text:note-body></text:note> persons<office:annotation><dc:creator>M. Saidov</dc:creator><dc:date>2024-10-08</dc:date><text:p>Check.</text:p></office:annotation>.</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>First</text:p></text:list-item><text:list-item><text:p>Second</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>2023</text:p></table:table-cell><table:table-cell><text:p>60,800</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>`;

const odt = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
// Stored first and unpacked, as the format asks: it is what the file is known by.
const mimetype = (bytes: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  return Buffer.concat([head, Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text'), bytes]);
};

test('an OpenDocument text keeps headings, lists, rows and notes, and leaves out what was deleted', async () => {
  const meta =
    '<office:document-meta><office:meta><dc:title>Record of talks</dc:title><dc:creator>A. Karimova</dc:creator><dc:date>2024-10-08T10:00:00</dc:date></office:meta></office:document-meta>';
  const bytes = odt({ 'content.xml': content, 'meta.xml': meta, 'word/document.xml': '' });
  const { readOdt } = await import('./odt.ts');
  const draft = await readOdt({ name: 'talks.odt', bytes });
  const { text, blocks } = draft.text;
  expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
    'heading: Border talks',
    'paragraph: In all 93,000¹ persons.',
    'list-item: 1. First',
    'list-item: 2. Second',
    'table-row: 2023\t60,800',
    'footnote: ¹ As announced.',
    'footnote: M. Saidov: Check.',
  ]);
  expect(draft.metadata).toMatchObject({ title: 'Record of talks', author: [{ literal: 'A. Karimova' }] });
});

/** List styles and an outline as LibreOffice writes them, and a body. */
const numbered = (body: string): string =>
  `<office:document-content><office:automatic-styles><text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
<text:list-level-style-number text:level="3" style:num-format="а, б, .., аа, аб, ... (ru)" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Chapter "/></text:outline-style>
</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const list = (items: string, attributes = ''): string => `<text:list ${attributes}>${items}</text:list>`;
const item = (text: string, inside = '', attributes = ''): string =>
  `<text:list-item ${attributes}>${text && `<text:p>${text}</text:p>`}${inside}</text:list-item>`;

test('numbers are those the document shows: of levels, in letters, going on, beginning anew, of headings', async () => {
  const body = [
    '<text:h text:outline-level="1">Scope</text:h>',
    list(
      item('One') +
        item('Two', list(item('Two one', list(item('first') + item('second'))) + item('Two two'))),
      'text:style-name="L1"',
    ),
    '<text:p>Between.</text:p>',
    list(item('', list(item('Two three'))), 'text:style-name="L1" text:continue-numbering="true"'),
    list(item('Seven', '', 'text:start-value="7"') + item('Eight'), 'text:style-name="L1"'),
    list(item('A bullet'), 'text:style-name="L2"'),
    '<text:h text:outline-level="1" text:is-list-header="true">Annex</text:h><text:h text:outline-level="1">Costs</text:h>',
  ].join('');
  const { readOdt } = await import('./odt.ts');
  const draft = await readOdt({ name: 'a.odt', bytes: odt({ 'content.xml': numbered(body) }) });
  const { text, blocks } = draft.text;
  expect(blocks.map(({ level, start, end }) => `${level} ${text.slice(start, end)}`)).toEqual([
    '1 Chapter I Scope',
    '1 1. One',
    '1 2. Two',
    '2 2.1. Two one',
    '3 а) first',
    '3 б) second',
    '2 2.2. Two two',
    '0 Between.',
    '2 2.3. Two three',
    '1 7. Seven',
    '1 8. Eight',
    '1 A bullet',
    '1 Annex',
    '1 Chapter II Costs',
  ]);
  // The page beside the text shows each number once.
  expect(draft.safeHtml).toContain('<dl><dd><p>2.1. Two one</p>');
  // What is opened as a draft numbers its lists itself.
  expect(draft.markup).not.toMatch(/2\.1|Chapter/);
});

test.each(['-3', '0', '9007199254740991'])('a heading of level %s is one', async (level) => {
  const body = `<text:h text:outline-level="${level}">Scope</text:h><text:p>Words.</text:p>`;
  const { readOdt } = await import('./odt.ts');
  const { text } = await readOdt({ name: 'a.odt', bytes: odt({ 'content.xml': numbered(body) }) });
  expect('blocks' in text && text.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
});

test('one that was packed anew is known too', async () => {
  const parts = {
    'META-INF/manifest.xml': '',
    'styles.xml': '',
    'content.xml': numbered('<text:p>Words.</text:p>'),
  };
  expect((await parse({ name: 'a.odt', bytes: odt(parts) })).frozen.text).toBe('Words.');
});

test('a locked one is refused', async () => {
  const locked = odt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': '…' });
  const { readOdt } = await import('./odt.ts');
  await expect(readOdt({ name: 'a.odt', bytes: locked })).rejects.toMatchObject({ code: 'encrypted' });
});

test('it is known by what it says first', async () => {
  const refused = await parse({ name: 'a.odt', bytes: mimetype(new Uint8Array()) }).catch(
    (error: ImportError) => error,
  );
  expect(refused).toMatchObject({ code: 'truncated' });
});
