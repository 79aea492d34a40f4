import type { Repair } from '../../../core/model/frozen-text.ts';
import type { Draft } from '../draft.ts';
import { Flow, HYPHEN_UNDONE, PAGE_BEGINS } from '../flow.ts';
import { ImportError } from '../import-error.ts';
import type { Choice, IncomingFile, Report } from '../imported.ts';
import { mayHoldTajik, namesTajikFont } from '../tajik-letters.ts';
import { enteredIn } from './entered.ts';
import { joint, Vocabulary } from './hyphen.ts';
import { asCyrillic, isMisread } from './letters.ts';
import { type Line, readingOrder } from './line.ts';
import { pdfMetadata } from './metadata.ts';
import { notesOf, partNotes, placeNotes } from './notes.ts';
import { latin1Of, openPdf, picturesIn } from './open.ts';
import { measure, type Paragraph, paragraphsOf } from './paragraph.ts';
import { type Page, runningLines } from './running.ts';
import { readPage } from './segment.ts';

/** Letters a page of a scan may have: a stamp of the program or the archive it comes from. */
const STAMP = 60;

const ours = new RegExp(PAGE_BEGINS, 'gu');

/** Names of fonts, where they stand in the clear; where they do not, the words themselves may tell. */
const fonts = /\/(?:BaseFont|FontName)\s*\/([^\s/<>[\]()]+)/g;

/** Lines by which to tell whether letters are known. */
const SAMPLE = 1_000;

/** The encoding whose letters old programs leave without a name. */
const CYRILLIC = 'windows-1251';
/** What its letters are then taken for. */
const LATIN = 'windows-1252';

/** Letters that text is not set in, but fonts that do not say what they draw seem to be. */
const unknownLetters = /[\p{Co}\p{Cn}\ufffd\u2701-\u27bf]/gu;

interface Read {
  readonly pages: readonly Page[];
  readonly turned: readonly (readonly string[])[];
  readonly entered: readonly (readonly string[])[];
  /** What stood first where letters of windows-1251 had been taken for those of windows-1252; else null. */
  readonly misread: string | null;
}

/** Pages whose words were written in windows-1251, and what the first of them had been taken for. */
function corrected(pages: readonly Page[], choice: Choice): Pick<Read, 'pages' | 'misread'> {
  const lines = pages.flatMap((page) => page.lines);
  const step = Math.ceil(lines.length / SAMPLE);
  const sample = lines.filter((_, index) => index % step === 0).map((line) => line.text);
  const first = lines.find((line) => isMisread(line.text));
  const wanted = choice.encoding === undefined ? isMisread(sample.join(' ')) : choice.encoding === CYRILLIC;
  if (!first || !wanted) return { pages, misread: null };
  const correct = (line: Line): Line => ({
    ...line,
    text: asCyrillic(line.text),
    // Where words begin stays as it was: a letter stands for a letter.
    cells: line.cells.map((cell) => ({ ...cell, text: asCyrillic(cell.text) })),
  });
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.map(correct) })),
    misread: first.text.slice(0, 80),
  };
}

/** Lines of every page. The document is let go as it is read, page by page. */
async function readPages({ bytes, name }: IncomingFile, choice: Choice, report: Report) {
  const document = await openPdf(bytes);
  try {
    const pages: Page[] = [];
    const turned: (readonly string[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const text = await readPage(page);
      pages.push({ height: text.height, lines: readingOrder(number - 1, text) });
      turned.push(text.turned);
      page.cleanup();
      report({ done: number, total: document.numPages });
    }
    const entered = await enteredIn(document);
    const letters = corrected(pages, choice);
    const described = await pdfMetadata(document, name, headingOn(letters.pages[0]));
    return { read: { ...letters, turned, entered }, ...described };
  } finally {
    await document.destroy();
  }
}

/** The largest words on the first page, if they are larger than the rest and no more than a title. */
function headingOn(page: Page | undefined): string | null {
  const size = Math.max(0, ...(page?.lines.map((line) => line.size) ?? []));
  const largest = page?.lines.filter((line) => line.size > size * 0.95) ?? [];
  const text = [...new Set(largest.map((line) => line.text))].join(' ');
  const all = page?.lines.length ?? 0;
  return largest.length > 0 && largest.length < all && text.length >= 3 && text.length <= 250 ? text : null;
}

/** Refuses what has pictures where its text should be, and text whose letters nobody knows. */
function refuseUnreadable(bytes: Uint8Array, pages: readonly Page[]): void {
  const lines = pages.flatMap((page) => page.lines);
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (length < STAMP * pages.length && picturesIn(bytes) >= pages.length * 0.7)
    throw new ImportError('scanned', { pages: pages.length });
  const sample = lines
    .slice(0, SAMPLE)
    .map((line) => line.text)
    .join('');
  const unknown = sample.match(unknownLetters)?.length ?? 0;
  if (unknown > sample.length * 0.25) throw new ImportError('garbled');
}

/** Lines as running words, with a mark where a hyphen was undone. */
function joined(lines: readonly string[], vocabulary: Vocabulary): string {
  let text = '';
  let before: string | null = null;
  for (const line of lines) {
    const own = line.replace(ours, '');
    if (before !== null) {
      const how = joint(before, own, vocabulary);
      if (how === 'undo') text = `${text.slice(0, -1)}${HYPHEN_UNDONE}`;
      if (how === 'space') text += ' ';
    }
    text += line;
    before = own;
  }
  // A soft hyphen that is drawn is a hyphen.
  return text.replaceAll('\u00ad', '-');
}

/** Words of a paragraph, with marks where hyphens were undone and pages begin. `page` is where the text stands. */
function wordsOf(
  { kind, lines }: Paragraph,
  page: number,
  vocabulary: Vocabulary,
): { readonly text: string; readonly page: number } {
  let at = page;
  const marked = lines.map((line) => {
    const begin = PAGE_BEGINS.repeat(Math.max(0, line.page - at));
    at = Math.max(at, line.page);
    const cells = line.cells.map((cell) => joined(cell.text.trim().split('\n'), vocabulary));
    return begin + (kind === 'table-row' ? cells.join('\t') : line.text);
  });
  const text = kind === 'table-row' ? marked.join('\n') : joined(marked, vocabulary);
  return { text: kind === 'footnote' ? text.replace(/^([¹²³⁰-⁹]+)(?=\S)/u, '$1 ') : text, page: at };
}

/** Text on its side that comes back page after page is a watermark or a stamp; other such text is laid at the end. */
function repeated(turned: Read['turned']): ReadonlySet<string> {
  const pages = new Map<string, number>();
  for (const text of turned.flatMap((texts) => [...new Set(texts)]))
    pages.set(text, (pages.get(text) ?? 0) + 1);
  return new Set([...pages].filter(([, count]) => count >= 3).map(([text]) => text));
}

function layPages({ pages, turned, entered }: Read): { flow: Flow; removed: readonly string[][] } {
  const { body } = measure(pages.flatMap((page) => page.lines));
  const running = runningLines(pages, body * 1.12);
  const stamps = repeated(turned);
  const kept = pages.map((page, index) => page.lines.filter((line) => !running[index]?.has(line)));
  const measured = measure(kept.flat());
  const parted = kept.map((lines) => partNotes(lines, measured));
  const text = parted.flatMap((part) => part.text);
  const notes = parted.flatMap((part, page) => [
    ...notesOf(part.notes),
    ...(turned[page] ?? []).filter((words) => !stamps.has(words)).map((words) => aside(words, page, body)),
    ...(entered[page] ?? []).map((words) => aside(words, page, body)),
  ]);
  const vocabulary = new Vocabulary(kept.flat());
  const flow = new Flow();
  let page = -1;
  for (const paragraph of placeNotes(paragraphsOf(text, measured), notes)) {
    const words = wordsOf(paragraph, page, vocabulary);
    flow.lay({ kind: paragraph.kind, level: paragraph.level, text: words.text, marked: true });
    page = words.page;
  }
  const removed = pages.map((_, index) => [
    ...[...(running[index] ?? [])].map((line) => line.text),
    ...(turned[index] ?? []).filter((words) => stamps.has(words)),
  ]);
  return { flow, removed };
}

/** Words that stand beside the text of their page, as a paragraph at its end. */
function aside(words: string, page: number, size: number): Paragraph {
  const cell = { text: words, left: 0, right: 0, y: 0, size, artifact: false, gaps: [] };
  return { kind: 'paragraph', level: 0, lines: [{ page, cells: [cell], row: false, ...cell }] };
}

/**
 * The text of a PDF in reading order, with its pages. Running heads, page numbers and hyphens at line ends are undone
 * where that is certain, and each is recorded. Text that stands on its side (watermarks, margin stamps) is recorded as
 * taken out as well. What was entered in a form or noted on a page stands at the end of the page.
 */
export async function readPdf(file: IncomingFile, choice: Choice, report: Report): Promise<Draft> {
  const { read, metadata, language } = await readPages(file, choice, report);
  refuseUnreadable(file.bytes, read.pages);
  const { flow, removed } = layPages(read);
  const thawed = flow.thaw();
  const pages = [...(thawed.pages ?? [])];
  // Pages after the last words have nothing, but they are there.
  while (pages.length < read.pages.length) pages.push(thawed.text.length);
  const heads = removed.flatMap((texts, index): Repair[] =>
    texts.map((was) => ({ kind: 'running-head', at: pages[index] ?? 0, was })),
  );
  const letters: Repair[] = read.misread === null ? [] : [{ kind: 'encoding', at: 0, was: read.misread }];
  const repairs = [...letters, ...(thawed.repairs ?? []), ...heads].sort((a, b) => a.at - b.at);
  const silent = read.pages.flatMap((page, index) => (page.lines.length === 0 ? [index + 1] : []));
  const scans = silent.length > 0 && picturesIn(file.bytes) >= silent.length;
  return {
    format: 'pdf',
    text: { ...thawed, pages, repairs },
    tajikFont: mayHoldTajik(thawed.text) && namesTajikFont(latin1Of(file.bytes), fonts),
    // Pictures of pages among pages of text: what they say was not read, and the analyst should know.
    metadata: { ...metadata, ...(scans && { custom: { 'pages-without-text': silent } }) },
    language,
    ...(read.misread !== null && { encoding: CYRILLIC, encodingRivals: [LATIN] }),
    // Who chose the other one may choose back.
    ...(choice.encoding === LATIN && { encoding: LATIN, encodingRivals: [CYRILLIC] }),
  };
}
