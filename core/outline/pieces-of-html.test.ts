import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sectionSchema } from '../model/briefing.ts';
import { plainText } from '../model/narrative.ts';
import { draftOfDocument } from './draft-of-document.ts';
import { type DocumentPiece, documentPieceSchema, type Piece } from './piece.ts';
import { piecesOfHtml } from './pieces-of-html.ts';

const read = (html: string) => piecesOfHtml(html, { ours: false }).pieces;
/** A picture as the parser process would hand it over. */
const handedOver = (pieces: readonly Piece[]) =>
  pieces.map((piece) =>
    piece.item === 'picture' ? { item: 'picture', mediaType: null, bytes: null, alt: piece.alt } : piece,
  );
const making = (() => {
  let count = 0;
  return {
    t: (key: string) => key,
    newId: () => `01J${String(++count).padStart(23, '0')}`,
    kept: new Map(),
    name: 'a document',
  };
})();
const draft = (pieces: readonly DocumentPiece[]) =>
  draftOfDocument({ title: '', language: 'en', pieces, leftOut: [] }, making);

describe('the structure of a page', () => {
  it('keeps what takes several columns or rows in the first of them', () => {
    const [table] = read(
      '<table><tr><th rowspan="2">State</th><th colspan="2">Year</th></tr><tr><th>1</th><th>2</th></tr></table>',
    );
    expect(table?.item === 'table' && table.rows.map((row) => row.map(plainText))).toEqual([
      ['State', 'Year', ''],
      ['', '1', '2'],
    ]);
  });

  it('reads notes apart, each with its mark; a figure never takes the mark for a digit', () => {
    const html = `<p>93,000<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> people</p>
      <ol><li id="footnote-1"><p>As announced. <a href="#footnote-ref-1">↑</a></p><p>Later denied.</p></li></ol>`;
    const [text, note, ...rest] = read(html);
    expect(rest).toEqual([]);
    expect(text?.item === 'paragraph' && plainText(text.runs)).toBe('93,000¹ people');
    expect(note?.item === 'note' && plainText(note.runs)).toBe('¹ As announced. Later denied.');
  });

  it('leaves the words of a cell in it where a note stands among them', () => {
    const pieces = read(
      '<table><tr><td>Before <p id="fn1">As announced.</p>after</td><td>B</td></tr></table>',
    );
    const table = pieces.find((piece) => piece.item === 'table');
    expect(table?.rows.map((row) => row.map(plainText))).toEqual([['Before after', 'B']]);
    expect(pieces.some((piece) => piece.item === 'note' && plainText(piece.runs) === '¹ As announced.')).toBe(
      true,
    );
  });

  it('loses no words of a table that has them outside its cells', () => {
    const pieces = read('<table><tr><td>A</td></tr><tr>B</tr></table><p>C</p>');
    expect(pieces.map((piece) => piece.item)).toEqual(['table', 'paragraph', 'paragraph']);
  });

  it('reads a table of more rows than a call takes arguments', () => {
    const [table] = read(`<table>${'<tr><td>1</td></tr>'.repeat(200_000)}</table>`);
    expect(table?.item === 'table' && table.rows).toHaveLength(200_000);
  });

  it('leaves out what a reader never sees', () => {
    const html =
      '<p>Seen</p><p hidden>a</p><p style="display:none">b</p><textarea>c</textarea><script>d</script>';
    expect(read(html)).toHaveLength(1);
  });

  it('never gives what the border or a briefing refuses, whatever the page', () => {
    const tags = 'p h1 h4 ul ol li table tr td blockquote b sup div'
      .split(' ')
      .flatMap((name) => [`<${name}>`, `</${name}>`]);
    const odd = [
      '<img alt="x">',
      '<br>',
      '<td colspan="0" rowspan="9">',
      '<li id="footnote-1">',
      '<li>'.repeat(12),
      '<ul>'.repeat(12),
    ];
    const words = fc.oneof(fc.constantFrom('x ', '¹', '&amp;', '1. '), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...tags, ...odd), words), { maxLength: 60 }), (parts) => {
        const pieces = z.array(documentPieceSchema).parse(handedOver(read(parts.join(''))));
        const { sections } = draft(pieces);
        expect(z.array(sectionSchema).safeParse(sections).success).toBe(true);
      }),
    );
  });
});

describe('a draft', () => {
  it('takes a heading too long for a title whole into its section', () => {
    const words = 'Considerations '.repeat(40).trim();
    const { sections } = draft(
      z.array(documentPieceSchema).parse(read(`<h1>${words}</h1><p>a</p><h1>B</h1>`)),
    );
    expect(sections[0]?.title.length).toBeLessThanOrEqual(300);
    const [whole] = sections[0]?.items ?? [];
    expect(whole?.item === 'paragraph' && plainText(whole.runs)).toBe(words);
  });

  it('puts a note after what it belongs to, in order, and one without a mark at the end', () => {
    const pieces = read(`<p>area m² is 3</p><p>a¹</p><ul><li>b²</li></ul><p>c</p>
      <p role="doc-footnote">¹ one</p><p role="doc-footnote">² two</p><p role="doc-footnote">⁹ lost</p>`);
    const { sections } = draft(z.array(documentPieceSchema).parse(pieces));
    expect(sections[0]?.items.map((item) => ('runs' in item ? plainText(item.runs) : item.item))).toEqual([
      'area m² is 3',
      'a¹',
      '¹ one',
      'list',
      '² two',
      'c',
      '⁹ lost',
    ]);
  });
});
