import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ImportError } from '../import-error.ts';

/** Pages above which a file is not read: an annual report has hundreds, a bomb as many as it says. */
const MOST_PAGES = 5_000;

type Pdfjs = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'VerbosityLevel'>;

let loaded: Promise<Pdfjs> | null = null;

/**
 * pdf.js leaves out every character that Unicode calls a format mark, and counts the soft hyphen among them. In a PDF
 * it is drawn, so without it “dis-cussed” over two lines would be read as two words. There is no option for this;
 * the one pattern that decides it is made at loading, through this constructor.
 */
const keepSoftHyphens = new Proxy(RegExp, {
  construct: (target, [source, flags]: [string | RegExp, string?]) =>
    new target(
      source === '^(\\s)|(\\p{Mn})|(\\p{Cf})$' ? '^(\\s)|(\\p{Mn})|((?!\u00ad)\\p{Cf})$' : source,
      flags,
    ),
});

/**
 * Loads pdf.js with its worker in this very process, which is a worker of our own. It wants a few things of a
 * browser at loading, for drawing; nothing is drawn here.
 */
function load(): Promise<Pdfjs> {
  loaded ??= (async () => {
    const scope = globalThis as Record<string, unknown>;
    for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {};
    scope.navigator ??= { language: 'en', platform: '', userAgent: '' };
    const usual = scope.RegExp;
    scope.RegExp = keepSoftHyphens;
    try {
      // Its presence keeps pdf.js from starting a thread. It has no types.
      // @ts-expect-error TS7016
      await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    } finally {
      scope.RegExp = usual;
    }
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return loaded;
}

/** Folder of the character maps and fonts that come with pdf.js. */
const dataFolder = (name: string): string =>
  `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

/** Reads what pdf.js asks for of its own data, by name: never a path that a document made up. */
class OwnData {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' }[kind];
    if (folder === undefined || !/^[\w-]+(?:\.\w+)?$/.test(filename)) throw new Error('no such data');
    const { readFile } = await import('node:fs/promises');
    return new Uint8Array(await readFile(join(dataFolder(folder), filename)));
  }
}

/** Whether a file stops before its end: nothing closes it, or objects follow the last thing that does. */
function breaksOff(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('%%EOF');
  return end < 0 || /\d\s+\d+\s+obj\b/.test(buffer.toString('latin1', end, end + 1_000_000));
}

/** Characters a font can number (PDF 32000-1, 9.7.4): two bytes. */
const MOST_CHARACTERS = 65_536;

/**
 * Whether a font gives one width to more characters than there can be. pdf.js lays a number down for each of them,
 * and goes on until its memory is full. Seen where the font stands in the clear; the limits stop the rest.
 */
function hasEndlessWidths(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('/W'); at >= 0; at = buffer.indexOf('/W', at + 2)) {
    const [, widths] = /^\/W2?\s*\[([\d\s.[\]+-]*)/.exec(buffer.toString('latin1', at, at + 100_000)) ?? [];
    const ranges = widths?.replace(/\[[^\]]*\]/g, ' ').match(/[\d.]{6,}/g);
    if (ranges?.some((number) => Number(number) > MOST_CHARACTERS)) return true;
  }
  return false;
}

/** A file's bytes as letters, to look at what stands in it in the clear. */
export const latin1Of = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Pictures a file holds, by what stands in it in the clear: their dictionaries are never packed. */
export function picturesIn(bytes: Uint8Array): number {
  return latin1Of(bytes).match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
}

/**
 * Opens a PDF for its text. Nothing in it is run, drawn or fetched. Throws ImportError `truncated`, `encrypted`,
 * `damaged`, `too-many-pages`. The caller destroys what it is given.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (breaksOff(bytes)) throw new ImportError('truncated');
  if (hasEndlessWidths(bytes))
    throw new ImportError('damaged', { what: 'PDF', detail: 'widths of characters that no font has' });
  const { getDocument, VerbosityLevel } = await load();
  const task = getDocument({
    // A copy: pdf.js takes the bytes over, and wants no Buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    disableAutoFetch: true,
    BinaryDataFactory: OwnData,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'standard_fonts/',
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      await document.destroy();
      throw new ImportError('too-many-pages', { pages: document.numPages, limit: MOST_PAGES });
    }
    return document;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ImportError('encrypted', { what: 'PDF' });
    throw new ImportError('damaged', { what: 'PDF', detail: String(error).slice(0, 300) });
  }
}
