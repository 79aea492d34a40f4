import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { type LaidSide, laidSideSchema } from '../../core/outline/laid-side.ts';
import type { Note, PackDocument } from '../../core/pack/document/document.ts';
import { withCodes } from './codes.ts';
import { printFonts } from './fonts.ts';
import type { PaperHouse } from './house/paper.ts';
import { checkSlots, houseProblem, houseShadows, lostSaid, withHouseFonts } from './house/setting.ts';
import type { Wanted } from './job.ts';
import type { Picture } from './pictures.ts';
import { PrintProblem } from './problem.ts';
import { createSeating } from './seats.ts';
import { packTemplates } from './templates.ts';

/** The root Typst sees: a folder that does not exist. Everything it can read is put there in memory. */
const ROOT = process.platform === 'win32' ? 'C:\\precis-pack' : '/precis-pack';
const inRoot = (path: string) => `${ROOT}${process.platform === 'win32' ? '\\' : '/'}${path}`;

const TEMPLATE = {
  note: 'note.typ',
  'two-sides': 'two-sides.typ',
  speaking: 'speaking.typ',
  corrigendum: 'corrigendum.typ',
} as const satisfies Record<PackDocument['output'], string>;

/** A set pack: the file, how many pages it has, and for a brief how each side was laid out. */
interface Typeset {
  readonly pdf: Buffer;
  readonly pages: number;
  /** Empty for other outputs. */
  readonly sides: readonly LaidSide[];
}

/** A compiler kept warm: what did not change since the last job is not laid out again. */
export interface Typesetter {
  /**
   * Sets a pack document as PDF: of the standard it names where the file is wanted. Same document, same bytes. What no
   * font holds is set as its code. Throws `PrintProblem` where a picture is none or the layout fails.
   */
  typeset(document: PackDocument, pictures: readonly Picture[], wanted: Wanted): Typeset;
}

const EXTENSION = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

/**
 * Makes a typesetter that sets in the look of a house, or in our own. No network, no packages, no file of the system can
 * be reached by what it sets. Throws `PrintProblem` where a font of the house is none.
 */
export function createTypesetter(house: PaperHouse | null = null): Typesetter {
  const fonts = withHouseFonts(printFonts(), house);
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });
  for (const [file, words] of packTemplates()) compiler.mapShadow(inRoot(file), Buffer.from(words));
  for (const [file, bytes] of houseShadows(house)) compiler.mapShadow(inRoot(file), bytes);
  const seating = createSeating();
  let mapped: string[] = [];
  return {
    typeset(given, pictures, wanted) {
      const document = withCodes(given, fonts.coverage);
      for (const path of mapped) compiler.unmapShadow(path);
      mapped = [];
      for (const picture of pictures) {
        const path = inRoot(`pictures/${picture.blob}.${EXTENSION[picture.mediaType]}`);
        compiler.mapShadow(path, Buffer.from(picture.bytes));
        mapped.push(path);
      }
      const seated = document.output === 'note' ? { ...document, parts: seating(document.parts) } : document;
      const { set, sides } = lostSaid(house, () => settle(compiler, seated));
      if (house !== null) checkSlots(compiler.query(set, { selector: '<slots>', field: 'value' }));
      try {
        return { pdf: exported(compiler, set, document, wanted), pages: set.numOfPages, sides };
      } catch (error) {
        throw layoutProblem([{ message: error instanceof Error ? error.message : String(error) }]);
      } finally {
        // Once the answer is on its way.
        setImmediate(() => compiler.evictCache(KEPT_JOBS));
      }
    },
  };
}

function exported(
  compiler: NodeCompiler,
  set: NodeTypstDocument,
  { standard }: PackDocument,
  wanted: Wanted,
): Buffer {
  switch (wanted) {
    case 'file':
      return compiler.pdf(set, { pdfStandard: standard });
    case 'pages':
      return compiler.pdf(set, { pdfTags: false });
    case 'count':
      return Buffer.alloc(0);
  }
}

/** How often a note is set again where it can be bettered. */
const ATTEMPTS = 7;
/** What was not used for so many jobs is forgotten: a layout of 300 pages remembers some 700 MB. */
const KEPT_JOBS = 2;
/** Above these pages a layout stands as it is: each further one would cost as much as the first. */
const MANY_PAGES = 80;
/** A note of more pages has a list of contents. */
const PAGES_WITHOUT_CONTENTS = 12;
/** A note of so many letters of JSON will have more pages than that: contents from the first layout on. */
const LIKELY_LONG = 100_000;
/** A note of so many letters of JSON will have more than MANY_PAGES: nobody asks which of its lines stand alone. */
const SURELY_MANY = 700_000;

const noteCheckSchema = z.object({
  slipped: z.array(z.number()),
  lost: z.array(z.number()),
  lonely: z.array(z.string()),
});
const sidesCheckSchema = z.object({ sides: z.array(laidSideSchema) });

/** What a note is told of its last layout. */
interface Instructions {
  /** Footnotes that slipped off the page of their mark. */
  readonly pushed: readonly number[];
  /** Blocks that left a line, an entry or a row alone, or could not hold a note: each goes on to the next page whole. */
  readonly kept: readonly string[];
  readonly contents: boolean;
  /** The contents were put in before anybody counted the pages. */
  readonly guessed: boolean;
  /** Lines and rows that stand alone are looked for: marks at every paragraph, which take time to lay out. */
  readonly watched: boolean;
  /** Nothing on a page depends on where it falls: for a layout that did not settle. */
  readonly calm: boolean;
}

interface Settled {
  readonly set: NodeTypstDocument;
  readonly sides: Typeset['sides'];
}

/**
 * Lays out a document. A note is looked at after each layout and set again where a footnote slipped off its page, a
 * line stands alone or contents are needed; what cannot be bettered stands.
 * Throws where a footnote is on no page at all.
 */
function settle(compiler: NodeCompiler, document: PackDocument): Settled {
  if (document.output !== 'note') {
    const { set } = layOut(compiler, document, {});
    if (document.output !== 'two-sides') return { set, sides: [] };
    const [check] = z
      .array(sidesCheckSchema)
      .parse(compiler.query(set, { selector: '<check>', field: 'value' }));
    return { set, sides: check?.sides ?? [] };
  }
  const letters = JSON.stringify(document.parts).length;
  const long = letters > LIKELY_LONG;
  let told: Instructions = {
    pushed: [],
    kept: [],

    contents: long,
    guessed: long,
    watched: letters <= SURELY_MANY,
    calm: false,
  };
  for (let attempt = 1; ; attempt += 1) {
    const { set, settled } = layOut(compiler, document, told);
    if (!settled && !told.calm) {
      told = { ...told, calm: true };
      continue;
    }
    const better = attempt >= ATTEMPTS ? null : bettered(compiler, document, set, told);
    if (better === null) return { set, sides: [] };
    told = better;
  }
}

/** What the next layout is told; null where this one stands. */
function bettered(
  compiler: NodeCompiler,
  document: Note,
  set: NodeTypstDocument,
  told: Instructions,
): Instructions | null {
  const [check] = z
    .array(noteCheckSchema)
    .parse(compiler.query(set, { selector: '<check>', field: 'value' }));
  if (check === undefined) return null;
  if (check.lost.length > 0) throw lostNotes(check.lost);
  // The contents themselves take a page.
  if (told.guessed && set.numOfPages <= PAGES_WITHOUT_CONTENTS + 1)
    return { ...told, contents: false, guessed: false };
  // Contents that were counted for are not taken back: without them a note could come to twelve pages, and with them to thirteen, for ever.
  if (set.numOfPages > PAGES_WITHOUT_CONTENTS && !told.contents) return { ...told, contents: true };
  if (set.numOfPages > MANY_PAGES) return null;
  if (!told.watched) return { ...told, watched: true };
  const slipped = check.slipped.filter((note) => !told.pushed.includes(note));
  // More room did not hold the line and its note together: the whole block goes on to the next page.
  const still = check.slipped.filter((note) => told.pushed.includes(note));
  const moved = still.map((note) => blockOfNote(document, note)).filter((key) => !told.kept.includes(key));
  const lonely = check.lonely.filter((key) => !told.kept.includes(key));
  if (slipped.length + lonely.length + moved.length === 0) return null;
  return {
    ...told,
    pushed: [...told.pushed.filter((note) => !still.includes(note)), ...slipped],
    kept: [...new Set([...told.kept, ...lonely, ...moved])],
  };
}

/** The block that holds the mark of a footnote, as the template names it: part and block, from nought. */
function blockOfNote({ parts }: Note, note: number): string {
  const holds = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    (('note' in value && value.note === note) || Object.values(value).some(holds));
  const part = parts.findIndex(({ blocks }) => blocks.some(holds));
  return `${part}-${parts[part]?.blocks.findIndex(holds)}`;
}

function layOut(
  compiler: NodeCompiler,
  document: PackDocument,
  told: Partial<Instructions>,
): { readonly set: NodeTypstDocument; readonly settled: boolean } {
  const { guessed: _guessed, ...shown } = told;
  compiler.mapShadow(inRoot('job.json'), Buffer.from(JSON.stringify({ ...document, ...shown })));
  const result = compiler.compile({ mainFilePath: inRoot(TEMPLATE[document.output]), resetRead: true });
  const set = result.result;
  if (result.hasError() || set === null) {
    const error = result.takeError();
    throw layoutProblem(error === null ? [] : compiler.fetchDiagnostics(error));
  }
  // A layout that has not settled may name a wrong page.
  const warnings = result.takeWarnings();
  const said = z
    .array(diagnosticSchema)
    .safeParse(warnings === null ? [] : compiler.fetchDiagnostics(warnings));
  const unset = said.success ? houseProblem(said.data.map(ofHouse)) : null;
  if (unset) throw unset;
  return { set, settled: !said.success || !said.data.some((one) => /converge/.test(one.message)) };
}

function lostNotes(notes: readonly number[]): PrintProblem {
  const list = notes.join(', ');
  return new PrintProblem('lost-text', { notes: list }, `Footnotes ${list} could not be set on any page.`);
}

const diagnosticSchema = z.looseObject({
  message: z.string(),
  path: z.string().optional(),
  range: z.looseObject({ start: z.looseObject({ line: z.number() }) }).nullish(),
  severity: z.number().optional(),
});

const ofHouse = ({ message, path, range }: z.infer<typeof diagnosticSchema>) => ({
  message,
  path,
  line: (range?.start.line ?? 0) + 1,
});

/** Typst's own errors, each with the file and line of the template, for the report of a fault. */
function layoutProblem(diagnostics: readonly unknown[]): PrintProblem {
  const errors = diagnostics.flatMap((one) => {
    const parsed = diagnosticSchema.safeParse(one);
    return parsed.success && (parsed.data.severity ?? 1) <= 1 ? [ofHouse(parsed.data)] : [];
  });
  const ofTheirs = houseProblem(errors);
  if (ofTheirs) return ofTheirs;
  const words = errors.map(({ message, path, line }) => {
    const file = path?.split(/[\\/]/).at(-1);
    return file === undefined ? message : `${message} (${file}:${line})`;
  });
  const detail = words.join('; ');
  return new PrintProblem('layout', { detail }, `The pages could not be laid out: ${detail}`);
}
