import { freeze } from '../../core/model/freeze.ts';
import type { Draft } from './draft.ts';
import { ImportError } from './import-error.ts';
import type { Choice, Format, Imported, IncomingFile, Report } from './imported.ts';
import { languageOf } from './language.ts';
import { readMarkdown } from './markdown.ts';
import { formatNames, sniff } from './sniff.ts';
import { asTajik, withTajikLetters } from './tajik-letters.ts';
import { readText } from './text.ts';

type Reader = (file: IncomingFile, choice: Choice, report: Report) => Draft | Promise<Draft>;

/** Heavy parsers are loaded when a file of theirs comes. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  text: async () => readText,
  markdown: async () => readMarkdown,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  email: async () => (await import('./email.ts')).readEmail,
  mhtml: async () => (await import('./email.ts')).readMhtml,
  odt: async () => (await import('./odt.ts')).readOdt,
  rtf: async () => (await import('./rtf/rtf.ts')).readRtf,
  catalogue: async () => (await import('./catalogue.ts')).readCatalogueFile,
  pdf: async () => (await import('./pdf/pdf.ts')).readPdf,
};

/**
 * Reads a file in this process: what it is by its content, its text with blocks, pages and lines, its metadata.
 * Meant for the parser process (`worker.ts`) and for tests; the app calls `createImporter`.
 * Throws ImportError; anything else thrown is a fault of a parser and means `damaged`.
 */
export async function parse(
  file: IncomingFile,
  choice: Choice = {},
  report: Report = () => {},
): Promise<Imported> {
  const draft = await readDraft(file, choice, report);
  const tajik = withTajikLetters(draft.text, draft.tajikFont ?? false);
  const text = { ...draft.text, ...tajik };
  const frozen = 'lines' in text ? text : freeze(text);
  if (frozen.lines.length === 0) throw new ImportError('no-text');
  const seen = tajik === null ? (words: string) => words : asTajik;
  const detected = languageOf(seen(draft.prose ?? draft.text.text), draft.language);
  const { title } = draft.metadata;
  return {
    format: draft.format,
    frozen,
    encoding: draft.encoding ?? null,
    encodingRivals: draft.encodingRivals ?? [],
    language: choice.language ?? detected.language,
    languageRivals: detected.rivals.filter((rival) => rival !== choice.language),
    metadata: {
      language: choice.language ?? detected.language,
      ...draft.metadata,
      ...(typeof title === 'string' && { title: seen(title) }),
    },
    attachments: draft.attachments ?? [],
    entries: draft.entries ?? [],
    safeHtml: draft.safeHtml ?? null,
  };
}

/** What the parser of a file's format makes of it. Throws ImportError. */
export async function readDraft(file: IncomingFile, choice: Choice, report: Report): Promise<Draft> {
  const format = sniff(file);
  const read = await readers[format]?.();
  if (!read) throw new ImportError('unsupported', { what: formatNames[format] });
  return readOr(format, () => read(file, choice, report));
}

/** Runs a parser of a format; what it throws that is no ImportError means `damaged`. */
export async function readOr<T>(format: Format, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // Parsers throw what they like at damaged files. What they said goes along for the log, not for people.
    throw new ImportError('damaged', { what: format.toUpperCase(), detail: String(error).slice(0, 300) });
  }
}
