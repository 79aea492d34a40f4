import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { meetingDocx } from '../../tests/fixtures/import-docx.ts';
import { zip } from '../printing/zip.ts';
import type { ImportError } from './import-error.ts';
import type { Imported } from './imported.ts';
import { parse } from './parse.ts';

const blocksOf = ({ frozen }: Imported): string[] =>
  frozen.blocks.map(({ kind, level, start, end }) => {
    const name = level > 0 ? `${kind} ${level}` : kind;
    return `${name}: ${frozen.text.slice(start, end)}`;
  });
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'read',
    (error: ImportError) => error.code,
  );

describe('a Word record of a meeting', () => {
  let imported: Imported;
  beforeAll(async () => {
    imported = await parse({ name: 'talks.docx', bytes: await meetingDocx() });
  });

  test('keeps the order and kinds of what it holds, with the numbers people cite', () => {
    expect(blocksOf(imported)).toEqual([
      'paragraph: Ministry, Second Department',
      'heading 1: Border talks',
      'paragraph: The sides counted 93,000¹ persons refused.',
      'heading 2: What was agreed',
      'list-item 1: Article 1 Crossing points open daily.',
      'list-item 2: (a) for persons;',
      'list-item 2: (b) for goods.',
      'list-item 1: Article 2 Документы признаются взаимно.',
      'table-row: Period\tPersons',
      'table-row: 2023\t60,800',
      'table-row: 2024\t93,000',
      'list-item 1: First point',
      'list-item 2: Under it',
      'footnote: ¹ As announced on 7 October.',
      'footnote: M. Saidov: Check the figure.',
    ]);
  });

  test('leaves out words Word does not show, and says which', () => {
    expect(imported.frozen.text).not.toContain('SECRET');
    expect(imported.frozen.repairs).toEqual([
      { kind: 'hidden-removed', at: 0, was: 'SECRET ASIDE' },
      { kind: 'deleted-removed', at: 0, was: 'deported' },
    ]);
  });

  test('fills the metadata from the properties', () => {
    expect(imported.metadata).toMatchObject({
      type: 'document',
      title: 'Record of talks',
      author: [{ literal: 'A. Karimova' }, { literal: 'B. Olim' }],
      abstract: 'Talks on the border crossing',
      language: 'en',
    });
  });

  test('shows itself as a page without anything that runs or leads out', () => {
    expect(imported.safeHtml).toContain('<h2>What was agreed</h2>');
    expect(imported.safeHtml).not.toMatch(/SECRET|<script|https?:/);
  });

  test('numbers nothing twice on that page: what says its number is in no list that counts', () => {
    expect(imported.safeHtml).toContain(
      '<dd>Article 1 Crossing points open daily.<dl><dd>(a) for persons;</dd>',
    );
    expect(imported.safeHtml).toMatch(/<ol><li id="footnote-1">/);
    expect(imported.safeHtml).toContain('<ul><li>First point');
  });
});

describe('a Word file that is not as it should be', () => {
  test('is refused by what is wrong with it', async () => {
    const whole = await meetingDocx();
    const empty = new Uint8Array(
      await Packer.toArrayBuffer(new Document({ sections: [{ children: [new Paragraph('')] }] })),
    );
    const noBody = zip([{ name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') }]);
    const encrypted = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    const read = (bytes: Uint8Array): Promise<string> => code(parse({ name: 'a.docx', bytes }));
    expect(await read(whole.subarray(0, whole.length / 2))).toBe('truncated');
    expect(await read(empty)).toBe('no-text');
    expect(await read(noBody)).toBe('damaged');
    expect(await read(encrypted)).toBe('encrypted');
    expect(await read(new TextEncoder().encode('%PDF-1.7 and more'))).toBe('mislabelled');
  });

  test('reads no file of the machine and nothing from outside, whatever its relations say', async () => {
    const drawing =
      '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId1"/>' +
      '</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
    const office = 'http://schemas.openxmlformats.org';
    const spaces = [
      `xmlns:w="${office}/wordprocessingml/2006/main"`,
      `xmlns:r="${office}/officeDocument/2006/relationships"`,
      `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
      `xmlns:a="${office}/drawingml/2006/main"`,
      `xmlns:pic="${office}/drawingml/2006/picture"`,
    ].join(' ');
    const body = `<w:p><w:r><w:t>Words before the picture.</w:t></w:r></w:p><w:p><w:r>${drawing}</w:r></w:p>`;
    const relation = `Id="rId1" Type="${office}/officeDocument/2006/relationships/image"`;
    const parts = {
      '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"/>`,
      'word/document.xml': `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship ${relation} Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
    };
    const bytes = zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
    const result = await parse({ name: 'a.docx', bytes }).then(
      (imported) => imported.frozen.text + imported.safeHtml,
      (error: ImportError) => error.code,
    );
    expect(result).toContain('Words before the picture.');
    expect(result).not.toMatch(/root:|data:|passwd/);
  });
});
