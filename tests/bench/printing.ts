/*
 * A pack of about 300 pages with 2,000 footnotes and 100 tables: briefing to PDF in our hands, against Typst alone on
 * the same templates and job; then an edit in a warm process; Word; memory. Run: npx tsx tests/bench/printing.ts
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { translator } from '../../core/language/translate.ts';
import type { Section } from '../../core/model/briefing.ts';
import type { Item, Run } from '../../core/model/narrative.ts';
import { buildPack, type PackInput } from '../../core/pack/index.ts';
import { printFonts } from '../../main/printing/fonts.ts';
import { print } from '../../main/printing/index.ts';
import { packTemplates } from '../../main/printing/templates.ts';
import { packCase } from '../fixtures/pack.ts';

const PARAGRAPHS = 2_000;
const TABLES = 100;
const WORDS =
  'the ministry said that talks on the text would go on and that no date had been set for the next round of them while the desk holds nothing on the views of the other side'.split(
    ' ',
  );

let seed = 7;
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
};
const sentence = () =>
  Array.from({ length: 24 + random(12) }, () => WORDS[random(WORDS.length)] ?? '').join(' ');
const text = (words: string): Run => ({ run: 'text', text: words, bold: false, italic: false });
let ids = 0;
const id = () => {
  ids += 1;
  return `01K${String(ids).padStart(23, '0')}`;
};

/** The large pack: the case's evidence cited over and over in sections of narrative and tables. */
function large(edit: string): PackInput {
  ids = 0;
  seed = 7;
  const { input, facts, quotes } = packCase();
  const cited = [
    ...facts.map((fact) => ({ kind: 'fact' as const, id: fact.id })),
    ...quotes.map((quote) => ({ kind: 'quote' as const, id: quote.id })),
  ];
  const goesTo = { side: null, note: true, speaking: false };
  const paragraph = (n: number): Item => ({
    id: id(),
    goesTo: null,
    item: 'paragraph',
    ours: false,
    runs: [
      text(`${n === 1_000 ? edit : ''}${sentence()}`),
      { run: 'chip', ref: cited[n % cited.length] ?? { kind: 'fact', id: '' }, show: 'reference', edits: [] },
      text(`. ${sentence()}.`),
    ],
  });
  const table = (): Item => ({
    id: id(),
    goesTo: null,
    item: 'table',
    header: true,
    rows: Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 4 }, () => [text(row === 0 ? 'Head' : sentence().slice(0, 60))]),
    ),
  });
  const sections: Section[] = Array.from({ length: TABLES }, (_, s) => ({
    id: id(),
    title: `Section ${s + 1}`,
    role: 'text',
    goesTo,
    items: [...Array.from({ length: PARAGRAPHS / TABLES }, (_, p) => paragraph(s * 20 + p)), table()],
    sections: [],
  }));
  return { ...input, briefing: { ...input.briefing, sections: [...input.briefing.sections, ...sections] } };
}

const time = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
};
const t = translator('en');
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

const [document, built] = await time(() => buildPack(large(''), t));
const mode = process.argv[2];
if (mode === 'alone') {
  // Typst alone: the same templates and job, no checks, no second look at the footnotes.
  const [pdf, alone] = await time(() => {
    const compiler = NodeCompiler.create({
      workspace: '/bench',
      fontArgs: [{ fontBlobs: [...printFonts().blobs] }],
    });
    for (const [file, words] of packTemplates()) compiler.mapShadow(`/bench/${file}`, Buffer.from(words));
    compiler.mapShadow('/bench/job.json', Buffer.from(JSON.stringify({ ...document, pushed: [], kept: [], contents: true, calm: false })));
    const result = compiler.compile({ mainFilePath: '/bench/note.typ' });
    if (!result.result) throw new Error('not laid out');
    return { bytes: compiler.pdf(result.result, { pdfStandard: 'ua-1' }), pages: result.result.numOfPages };
  });
  console.log(JSON.stringify({ alone, pages: pdf.pages, bytes: pdf.bytes.length }));
} else {
  const [first, ours] = await time(() => print({ document, format: 'pdf', pictures: [] }));
  const [edited, rebuild] = await time(() => buildPack(large('An edit. '), t));
  const [, after] = await time(() => print({ document: edited, format: 'pdf', pictures: [] }));
  const [docx, wordTime] = await time(() => print({ document, format: 'docx', pictures: [] }));
  console.log(
    JSON.stringify({
      built,
      ours,
      pages: first.pages,
      bytes: first.bytes.length,
      rebuild,
      after,
      word: wordTime,
      docx: docx.bytes.length,
      notes: document.output === 'note' ? document.footnotes.length : 0,
      memory: Math.round(process.memoryUsage().rss / 1e6),
    }),
  );
  if (mode !== 'json')
    console.log(
      `build ${seconds(built)}, PDF ${seconds(ours)} (${first.pages} pages), after an edit ${seconds(rebuild + after)}, Word ${seconds(wordTime)}`,
    );
}
