import { afterAll, describe, expect, test } from 'vitest';
import { createImporter, forkWorker, ImportError, type Imported } from '../../main/importing/index.ts';
import { parse } from '../../main/importing/parse.ts';
import { unzip, zip } from '../../main/printing/zip.ts';
import { meetingDocx } from '../fixtures/import-docx.ts';
import { docxWith } from '../fixtures/import-docx-chunks.ts';
import { mutated } from '../fixtures/import-mutation.ts';
import { columnsMarkup, pagesPdf, pdfOf, wordsAt } from '../fixtures/import-pdf.ts';
import { countOf, Random, seedOf } from '../fixtures/random.ts';

/** Mutations of each format; a long run asks for 1,000. */
const count = countOf('FAULT_MUTATIONS', 60);
const seed = seedOf('importing');

const importer = createImporter({
  spawn: forkWorker(new URL('../../main/importing/worker.ts', import.meta.url)),
  limits: { milliseconds: 5_000, heapMegabytes: 512, residentMegabytes: 1_024, processes: 2, files: 500 },
});
afterAll(() => importer.close());

const html = `<!doctype html><html lang="en"><head><title>Talks</title><meta charset="utf-8"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks"}</script></head><body><article><h1>Talks</h1><p>In all <b>93,000</b><sup>1</sup> &amp; more&hellip;</p><table><tr><td>2023</td><td colspan=2>60,800</td></tr></table><ol start=3><li>One<ul><li>Two</li></ul></li></ol><p id="fn1">1. Note</p></article></body></html>`;
const mail = `From: a@desk.example\r\nTo: b@desk.example\r\nSubject: =?utf-8?B?0J/QtdGA?=\r\nDate: Tue, 8 Oct 2024 01:30:00 +0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=CC=E8=ED</p>${html}\r\n--b1\r\nContent-Type: image/png; name="x.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b1--\r\n`;
const markdown =
  '---\ntitle: Talks\n---\n# Talks\n\nIn all **93,000**[^1].\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n1. one\n   - two\n\n[^1]: A note.\n\n```\ncode\n```\n';
const text =
  'Переговоры о границе\n\nМинистр заявил, что 93 000 человек не были допущены.\n\nThe talks go on — “so he said”.\n';
const odt = zip([
  // A file packed without its type first is known by the names in it.
  { name: 'META-INF/manifest.xml', bytes: Buffer.from('<manifest:manifest/>') },
  { name: 'styles.xml', bytes: Buffer.from('<office:document-styles/>') },
  {
    name: 'content.xml',
    bytes: Buffer.from(
      '<office:document-content><office:body><office:text><text:h text:outline-level="1">Talks</text:h><text:p>In all<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note>.</text:p><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list></office:text></office:body></office:document-content>',
    ),
  },
]);

const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  txt: async () => Buffer.from(text),
  md: async () => Buffer.from(markdown),
  html: async () => Buffer.from(html),
  eml: async () => Buffer.from(mail, 'latin1'),
  mhtml: async () =>
    Buffer.from(
      mail
        .replace('mixed', 'related')
        .replace('From:', 'Snapshot-Content-Location: https://a.example/\r\nFrom:'),
      'latin1',
    ),
  docx: meetingDocx,
  // Written by another program, with files taken in.
  'parts.docx': async () => {
    const parts = docxWith([
      ['afchunk1.htm', html],
      ['afchunk2.rtf', '{\\rtf1\\ansi Talks\\par}'],
    ]);
    return zip(
      unzip(Buffer.from(parts)).map(({ name, bytes }) => ({
        name,
        bytes: Buffer.from(bytes.toString('latin1').replace(/(<\/?|xmlns:)w(?=[:=])/g, '$1ns0'), 'latin1'),
      })),
    );
  },
  odt: async () => odt,
  rtf: async () =>
    Buffer.from("{\\rtf1\\ansi\\ansicpg1251 \\pard Talks {\\b 93,000} \\'cc\\u1080? \\par next\\par}"),
  pdf: async () => pagesPdf([wordsAt('Talks on the border', 20, 300), wordsAt('In all 93,000', 20, 280)]),
  'set.pdf': async () => pdfOf(columnsMarkup),
};

/** Damage inside the parts of an office file reaches its reader; damage of the zip around them mostly does not. */
function mutatedInside(bytes: Uint8Array, below: (limit: number) => number): Uint8Array {
  const parts = unzip(Buffer.from(bytes));
  const chosen = below(parts.length);
  return zip(
    parts.map((part, index) =>
      index === chosen ? { name: part.name, bytes: Buffer.from(mutated(part.bytes, below)) } : part,
    ),
  );
}

/** Asserts that an import is one: every block, line and page where it can be, and words in it. */
function expectWhole({ frozen, metadata, safeHtml }: Imported): void {
  const { length } = frozen.text;
  let before = 0;
  for (const { start, end } of frozen.blocks) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(length);
  expect(frozen.lines.length).toBeGreaterThan(0);
  for (const [index, page] of frozen.pages.entries()) {
    expect(page).toBeGreaterThanOrEqual(frozen.pages[index - 1] ?? 0);
    expect(page).toBeLessThanOrEqual(length);
  }
  for (const { at } of frozen.repairs) expect(at).toBeLessThanOrEqual(length);
  expect(frozen.text).toBe(frozen.text.normalize('NFC'));
  expect(metadata.title).not.toBe('');
  expect(safeHtml ?? '').not.toMatch(/<script|\son\w+\s*=\s*["']?alert/i);
}

describe(`${count} damaged files of each kind, FAULT_SEED=${seed}`, () => {
  test.each(Object.keys(files))(
    '.%s',
    async (ending) => {
      const whole = (await files[ending]?.()) ?? new Uint8Array();
      // In this process, where no limit of time can come between: what is not read whole proves nothing damaged.
      expectWhole(await parse({ name: `whole.${ending}`, bytes: whole }));
      const random = new Random(seed);
      const below = (limit: number): number => random.below(limit);
      const isZip = /docx$|odt$/.test(ending);
      const damaged = Array.from({ length: count }, (_, index) =>
        isZip && index % 3 > 0 ? mutatedInside(whole, below) : mutated(whole, below),
      );
      const outcomes = await Promise.all(
        damaged.map((bytes, index) =>
          importer.read({ name: `${index}.${ending}`, bytes }).then(
            (imported) => {
              expectWhole(imported);
              return 'read';
            },
            (error: unknown) => {
              expect(error, `FAULT_SEED=${seed}, ${index}.${ending}`).toBeInstanceOf(ImportError);
              return error instanceof ImportError ? error.code : '';
            },
          ),
        ),
      );
      expect(outcomes).toHaveLength(count);
      const tally = new Map<string, number>();
      for (const outcome of outcomes) tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
      process.stdout.write(
        `.${ending}: ${[...tally].map(([outcome, times]) => `${times} ${outcome}`).join(', ')}\n`,
      );
      // A parser may end its process at a damaged file, but that it does is worth a look.
      expect(
        outcomes.filter((outcome) => outcome === 'crashed'),
        `FAULT_SEED=${seed}`,
      ).toEqual([]);
      const after = await importer.read({ name: 'after.txt', bytes: Buffer.from(text) });
      expect(after.frozen.text).toContain('93 000');
    },
    60_000 + count * 5_000,
  );
});
