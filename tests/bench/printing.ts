/*
 * A pack of about 300 pages with 2,000 footnotes and 100 tables, and one of 25: briefing to PDF in our hands, then the
 * pages to look at after an edit in the warm process (preview.ts has the window); the large one also as Word, and by
 * Typst alone on the same templates and job, in a process of its own. Figures on standard output, wall and processor
 * time: other work on the machine shows in their difference.
 *   npx tsx tests/bench/printing.ts            all of it
 *   npx tsx tests/bench/printing.ts alone      Typst alone, as one line of JSON
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { translator } from '../../core/language/translate.ts';
import { buildPack, type PackInput } from '../../core/pack/index.ts';
import { printFonts } from '../../main/printing/fonts.ts';
import { houseShadows } from '../../main/printing/house/setting.ts';
import { print } from '../../main/printing/index.ts';
import { packTemplates } from '../../main/printing/templates.ts';
import { longSections } from '../fixtures/long-briefing.ts';
import { packCase } from '../fixtures/pack.ts';

/** Paragraphs with a footnote each. */
const LARGE = 2_000;
const SMALL = 80;

/** A long pack: the case's evidence cited over and over in sections of narrative and tables. */
function pack(paragraphs: number, edit: string): PackInput {
  const { input, facts, quotes } = packCase();
  const cited = [
    ...facts.map((fact) => ({ kind: 'fact' as const, id: fact.id })),
    ...quotes.map((quote) => ({ kind: 'quote' as const, id: quote.id })),
  ];
  const sections = longSections(paragraphs, cited, (words) => `${edit}${words}`);
  return { ...input, briefing: { ...input.briefing, sections: [...input.briefing.sections, ...sections] } };
}

interface Timed {
  readonly wall: number;
  readonly processor: number;
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, Timed]> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  return [result, { wall: performance.now() - start, processor: (user + system) / 1_000 }];
}

const t = translator('en');
const seconds = ({ wall, processor }: Timed) =>
  `${(wall / 1000).toFixed(2)} s (processor ${(processor / 1000).toFixed(2)} s)`;
const pdfOf = (input: PackInput, wanted: 'file' | 'pages' = 'file') =>
  print({ document: buildPack(input, t), format: 'pdf', pictures: [], wanted });

/** Typst alone: the same templates and job, no checks, no second look at the layout. */
async function alone(): Promise<Timed & { readonly pages: number }> {
  const document = buildPack(pack(LARGE, ''), t);
  const [pages, time] = await timed(() => {
    const compiler = NodeCompiler.create({
      workspace: '/bench',
      fontArgs: [{ fontBlobs: [...printFonts().blobs] }],
    });
    for (const [file, words] of packTemplates()) compiler.mapShadow(`/bench/${file}`, Buffer.from(words));
    for (const [file, bytes] of houseShadows(null)) compiler.mapShadow(`/bench/${file}`, bytes);
    const job = { ...document, pushed: [], kept: [], contents: true, watched: false, calm: false };
    compiler.mapShadow('/bench/job.json', Buffer.from(JSON.stringify(job)));
    const { result } = compiler.compile({ mainFilePath: '/bench/note.typ' });
    if (!result) throw new Error('not laid out');
    compiler.pdf(result, { pdfStandard: 'ua-1' });
    return result.numOfPages;
  });
  return { ...time, pages };
}

if (process.argv[2] === 'alone') console.log(JSON.stringify(await alone()));
else {
  const own = fileURLToPath(import.meta.url);
  const typst: Timed & { pages: number } = JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, own, 'alone'], { encoding: 'utf8' }),
  );
  const [large, first] = await timed(() => pdfOf(pack(LARGE, '')));
  const [, edited] = await timed(() => pdfOf(pack(LARGE, 'An edit of some words. '), 'pages'));
  const [, word] = await timed(() =>
    print({ document: buildPack(pack(LARGE, ''), t), format: 'docx', pictures: [] }),
  );
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const [small, begun] = await timed(() => pdfOf(pack(SMALL, '')));
  const [, again] = await timed(() => pdfOf(pack(SMALL, 'An edit of some words. '), 'pages'));
  console.log(
    [
      `${large.pages} pages, PDF from the briefing: ${seconds(first)}`,
      `Typst alone on the same job, ${typst.pages} pages: ${seconds(typst)}`,
      `ratio ${(first.wall / typst.wall).toFixed(2)}, by processor time ${(first.processor / typst.processor).toFixed(2)} (wanted: at most 1.2)`,
      `after an edit: ${seconds(edited)} (wanted: 1.5 s)`,
      `Word: ${seconds(word)}; memory ${memory} MB`,
      `${small.pages} pages, PDF from the briefing: ${seconds(begun)}`,
      `after an edit: ${seconds(again)} (wanted: 0.3 s)`,
    ].join('\n'),
  );
}
