import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import type { PackDocument } from '../../core/pack/document.ts';
import { type MissingCharacter, missingIn } from './coverage.ts';
import { printFonts } from './fonts.ts';
import { checkPicture, type Picture } from './pictures.ts';
import { PrintProblem } from './problem.ts';
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

/** A set pack: the file, and how many pages it has. */
export interface Typeset {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** A compiler kept warm: what did not change since the last job is not laid out again. */
export interface Typesetter {
  /**
   * Sets a pack document as PDF of the standard it names. Same document, same bytes. Throws `PrintProblem` where
   * a character has no glyph, a picture is none, or the layout fails.
   */
  typeset(document: PackDocument, pictures: readonly Picture[]): Typeset;
}

const EXTENSION = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

/** Makes a typesetter. No network, no packages, no file of the system can be reached by what it sets. */
export function createTypesetter(): Typesetter {
  const fonts = printFonts();
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });
  for (const [file, words] of packTemplates()) compiler.mapShadow(inRoot(file), Buffer.from(words));
  let mapped: string[] = [];
  return {
    typeset(document, pictures) {
      const missing = missingIn(document, fonts.coverage);
      if (missing) throw glyphProblem(document, missing);
      for (const path of mapped) compiler.unmapShadow(path);
      mapped = [];
      for (const picture of pictures) {
        checkPicture(picture);
        const path = inRoot(`pictures/${picture.blob}.${EXTENSION[picture.mediaType]}`);
        compiler.mapShadow(path, Buffer.from(picture.bytes));
        mapped.push(path);
      }
      const { set, slipped } = settle(compiler, document);
      if (slipped.length > 0)
        throw new PrintProblem(
          'lost-text',
          { notes: slipped.join(', ') },
          `Footnotes ${slipped.join(', ')} stand on another page than their marks.`,
        );
      try {
        const pdf = compiler.pdf(set, { pdfStandard: document.standard });
        return { pdf, pages: set.numOfPages };
      } catch (error) {
        throw layoutProblem([{ message: error instanceof Error ? error.message : String(error) }]);
      } finally {
        compiler.evictCache(10);
      }
    },
  };
}

/** How often a layout whose footnotes slipped is set again. */
const ATTEMPTS = 6;
const checkSchema = z.array(z.object({ slipped: z.array(z.number()) }));

/** Lays out a document; where a footnote slipped off the page of its mark, tells the template and lays out again. */
function settle(
  compiler: NodeCompiler,
  document: PackDocument,
): { set: NodeTypstDocument; slipped: readonly number[] } {
  let pushed: readonly number[] = [];
  for (let attempt = 1; ; attempt += 1) {
    compiler.mapShadow(inRoot('job.json'), Buffer.from(JSON.stringify({ ...document, pushed })));
    const result = compiler.compile({ mainFilePath: inRoot(TEMPLATE[document.output]), resetRead: true });
    const set = result.result;
    if (result.hasError() || set === null) {
      const error = result.takeError();
      throw layoutProblem(error === null ? [] : compiler.fetchDiagnostics(error));
    }
    if (document.output !== 'note') return { set, slipped: [] };
    const [check] = checkSchema.parse(compiler.query(set, { selector: '<check>', field: 'value' }));
    const slipped = check?.slipped ?? [];
    if (slipped.length === 0 || attempt === ATTEMPTS) return { set, slipped };
    pushed = [...new Set([...pushed, ...slipped])];
  }
}

const diagnosticSchema = z.looseObject({
  message: z.string(),
  path: z.string().optional(),
  range: z.looseObject({ start: z.looseObject({ line: z.number() }) }).nullish(),
  severity: z.number().optional(),
});

/** Typst's own errors, each with the file and line of the template, for the report of a fault. */
function layoutProblem(diagnostics: readonly unknown[]): PrintProblem {
  const words = diagnostics.flatMap((one) => {
    const parsed = diagnosticSchema.safeParse(one);
    if (!parsed.success || (parsed.data.severity ?? 1) > 1) return [];
    const { message, path, range } = parsed.data;
    const file = path?.split(/[\\/]/).at(-1);
    return [file === undefined ? message : `${message} (${file}:${(range?.start.line ?? 0) + 1})`];
  });
  const detail = words.join('; ');
  return new PrintProblem('layout', { detail }, `The pages could not be laid out: ${detail}`);
}

/** Where a character stands, in words of the pack: the number of the source and line, or the title of the part. */
function glyphProblem(document: PackDocument, missing: MissingCharacter): PrintProblem {
  const code = `U+${(missing.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const where = placeOf(document, missing.path);
  return new PrintProblem(
    'glyph',
    { character: missing.character, code, where, context: missing.context },
    `No font of print holds the character “${missing.character}” (${code}) in ${where}: “${missing.context}”.`,
  );
}

function placeOf(document: PackDocument, path: readonly (string | number)[]): string {
  const [member, index, , blockIndex, , rowIndex] = path;
  if (document.output !== 'note' || member !== 'parts' || typeof index !== 'number') return String(member);
  const part = document.parts[index];
  const block = typeof blockIndex === 'number' ? part?.blocks[blockIndex] : undefined;
  if (block?.block === 'passages' && typeof rowIndex === 'number') {
    const row = block.rows[rowIndex];
    return row?.row === 'line' ? `${block.source}, ${row.number}` : block.source;
  }
  return part?.title ?? String(member);
}
