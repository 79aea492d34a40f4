/*
 * A 350-page PDF made readable, against pdf.js' own extraction of its text; a Word file of 1 MB, against mammoth. Both
 * sides warm and in turn, the best of five of each, so that what else the machine does weighs on both alike. `ours` is
 * all of it: the process of its own, the way there and back, the check of what came.
 * Run: npx tsx --expose-gc tests/bench/importing.ts [--built] [--word]: as it is built; the Word file alone.
 */
import { existsSync } from 'node:fs';
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import mammoth from 'mammoth';
import { createImporter, forkWorker } from '../../main/importing/index.ts';
import { openPdf } from '../../main/importing/pdf/open.ts';
import { pdfOf } from '../fixtures/import-pdf.ts';
import { Invented } from './invented.ts';

const PAGES = 350;
const invented = new Invented(7);

/** A book with running heads, page numbers, notes and words broken at line ends. */
function book(): Uint8Array {
  const parts = Array.from({ length: 930 }, (_, index) => {
    const head = index % 12 === 0 ? `= ${invented.words(4)}\n` : '';
    const note = index % 3 === 0 ? `#footnote[${invented.sentence()}]` : '';
    return `${head}${invented.paragraph()}${note} ${invented.paragraph()}\n`;
  });
  return pdfOf(`
#set page(paper: "a4", header: [A long book #h(1fr) Institute], footer: context [#h(1fr) #counter(page).display()])
#set text(font: "Source Serif 4", size: 11pt, lang: "en", hyphenate: true)
#set par(justify: true)
${parts.join('\n')}`);
}

/** A report whose file has about 1 MB. */
async function report(): Promise<Uint8Array> {
  const footnotes = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      index + 1,
      { children: [new Paragraph(invented.sentence())] },
    ]),
  );
  const children = Array.from({ length: 3_700 }, (_, index) =>
    index % 25 === 0
      ? new Paragraph({ text: invented.words(5), heading: HeadingLevel.HEADING_2 })
      : new Paragraph({
          children: [
            new TextRun(invented.paragraph()),
            new TextRun({ text: ` ${invented.sentence()}`, bold: true }),
            ...(index % 9 === 0 && index / 9 < 300 ? [new FootnoteReferenceRun(1 + index / 9)] : []),
          ],
        }),
  );
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ footnotes, sections: [{ children }] })));
}

interface Times {
  readonly yardstick: number;
  readonly ours: number;
}

/** Milliseconds of the best run of each, in turn; the first of each is for warming up. */
async function compared(yardstick: () => Promise<unknown>, ours: () => Promise<unknown>): Promise<Times> {
  const best = { yardstick: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY };
  for (let run = 0; run < 6; run += 1) {
    for (const [name, work] of [
      ['yardstick', yardstick],
      ['ours', ours],
    ] as const) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      if (run > 0) best[name] = Math.min(best[name], performance.now() - start);
    }
  }
  return best;
}

async function ownText(bytes: Uint8Array): Promise<number> {
  const document = await openPdf(bytes);
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    for (const item of (await page.getTextContent()).items) length += 'str' in item ? item.str.length : 0;
    page.cleanup();
  }
  await document.destroy();
  return length;
}

const built = new URL('../../out/main/importing/worker.js', import.meta.url);
const importer = createImporter({
  spawn: forkWorker(
    existsSync(built) && process.argv.includes('--built')
      ? built
      : new URL('../../main/importing/worker.ts', import.meta.url),
  ),
});
const line = (what: string, { yardstick, ours }: Times): string =>
  `${what}: ${Math.round(ours)} ms, yardstick ${Math.round(yardstick)} ms, ratio ${(ours / yardstick).toFixed(2)}\n`;
if (!process.argv.includes('--word')) {
  const pdf = book();
  const times = await compared(
    () => ownText(pdf),
    () => importer.read({ name: 'book.pdf', bytes: pdf }),
  );
  const pages = (await importer.read({ name: 'book.pdf', bytes: pdf })).frozen.pages.length;
  process.stdout.write(line(`PDF of ${pages} pages (${PAGES} asked)`, times));
}
const docx = await report();
const docxTimes = await compared(
  () => mammoth.convertToHtml({ buffer: Buffer.from(docx) }),
  () => importer.read({ name: 'report.docx', bytes: docx }),
);
importer.close();
process.stdout.write(line(`Word, ${(docx.length / 1_048_576).toFixed(2)} MB`, docxTimes));
