import { beforeAll, describe, expect, test } from 'vitest';
import { meetingDocx } from '../../tests/fixtures/import-docx.ts';
import { unzip, zip } from '../printing/zip.ts';
import { usualPrefixes } from './docx-prefixes.ts';
import type { Imported } from './imported.ts';
import { parse } from './parse.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** A Word file whose parts are written otherwise. */
function rewritten(docx: Uint8Array, write: (xml: string) => string): Uint8Array {
  return zip(
    unzip(Buffer.from(docx)).map(({ name, bytes }) =>
      /\.(?:xml|rels)$/.test(name)
        ? { name, bytes: Buffer.from(write(bytes.toString('utf8'))) }
        : { name, bytes },
    ),
  );
}

/** As Python's ElementTree writes what it has read: `ns0:document`. */
const numbered = (xml: string): string =>
  xml
    .replace(/(<\/?|\s)w:(?=[\w-])/g, '$1ns0:')
    .replace(/(<\/?|\s)r:(?=[\w-])/g, '$1ns7:')
    .replaceAll('xmlns:w=', 'xmlns:ns0=')
    .replaceAll('xmlns:r=', 'xmlns:ns7=');

/** The vocabulary of Word as the default one, and that of a stranger under its prefix. */
const byDefault = (xml: string): string =>
  xml
    .replace(/(<\/?)w:(?=[\w-])/g, '$1')
    .replace(/(\s)w:(?=[\w-]+=)/g, '$1word:')
    .replace('xmlns:w=', `xmlns="${transitional}" xmlns:w="urn:stranger" xmlns:word=`);

const single = (xml: string): string => xml.replace(/="([^"'<>]*)"/g, "='$1'");
const inStrict = (xml: string): string =>
  xml
    .replaceAll(transitional, strict)
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
const marked = (xml: string): string =>
  xml.replace(/(<w:t(?:\s[^<>]*)?>)([^<&]+)(<\/w:t>)/g, '$1<![CDATA[$2]]>$3');

describe('a Word file whose XML is written otherwise is read as the same document', () => {
  let usual: Imported;
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await meetingDocx();
    usual = await parse({ name: 'talks.docx', bytes: docx });
  });

  test.each([
    ['numbered prefixes', numbered],
    ['no prefix', byDefault],
    ['single quotation marks', single],
    ['Strict addresses', inStrict],
    ['Strict addresses with numbered prefixes', (xml: string) => numbered(inStrict(xml))],
    ['marked sections', marked],
  ])('%s', async (_, write) => {
    expect(await parse({ name: 'talks.docx', bytes: rewritten(docx, write) })).toEqual(usual);
  });

  test('the main part may stand under another name', async () => {
    const renamed = zip(
      unzip(Buffer.from(docx)).map(({ name, bytes }) => ({
        name: name
          .replace('word/document.xml', 'word/main.xml')
          .replace('document.xml.rels', 'main.xml.rels'),
        bytes: /rels$|Types/.test(name)
          ? Buffer.from(bytes.toString('utf8').replaceAll('word/document.xml', 'word/main.xml'))
          : bytes,
      })),
    );
    expect(await parse({ name: 'talks.docx', bytes: renamed })).toEqual(usual);
  });
});

test('what is written as Word writes it stays as it is, letter by letter', () => {
  const xml = `<w:document xmlns:w="${transitional}"><w:body><w:p w:rsidR="1"/></w:body></w:document>`;
  expect(usualPrefixes(xml)).toBe(xml);
});

test('a prefix holds within the element that declares it', () => {
  const xml = `<x:a xmlns:x="${transitional}"><x:b xmlns:x="urn:other" x:c="1 &lt; 2"/><x:d>&amp;</x:d></x:a>`;
  expect(usualPrefixes(xml)).toBe(
    `<w:a xmlns:w="${transitional}"><x:b xmlns:x="urn:other" x:c="1 &lt; 2"/><w:d>&amp;</w:d></w:a>`,
  );
});
