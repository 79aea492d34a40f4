import { z } from 'zod';
import { frozenTextSchema } from '../../core/model/frozen-text.ts';
import { cslSchema } from '../../core/model/source.ts';

/** What a file turned out to be, by its content. */
const formatSchema = z.enum([
  'text',
  'markdown',
  'html',
  'docx',
  'pdf',
  'email',
  'rtf',
  'odt',
  'mhtml',
  'catalogue',
]);
export type Format = z.infer<typeof formatSchema>;

/**
 * Bytes as they are shared between processes: `Buffer` is one of them.
 * Written so that the schema gives the plain `Uint8Array` type.
 */
const bytesSchema = z.instanceof(Uint8Array as new () => Uint8Array<ArrayBufferLike>);

/** A file that came inside another: an attachment of a message. */
const attachmentSchema = z.object({ name: z.string(), bytes: bytesSchema }).readonly();
export type Attachment = z.infer<typeof attachmentSchema>;

/** Everything made of one file. Checked again on the privileged side of the process border. */
export const importedSchema = z
  .object({
    format: formatSchema,
    frozen: frozenTextSchema,
    /** Encoding the bytes were read as, in lower case (`utf-8`, `windows-1251`); null where the format fixes it. */
    encoding: z.string().nullable(),
    /** Other encodings that would give a readable text, likeliest first. */
    encodingRivals: z.array(z.string()).readonly(),
    /** BCP 47. */
    language: z.string(),
    /** Other languages it may be in, likeliest first. */
    languageRivals: z.array(z.string()).readonly(),
    /** CSL-JSON item filled from the document's own properties. */
    metadata: cslSchema,
    attachments: z.array(attachmentSchema).readonly(),
    /** Works that a catalogue names, CSL-JSON; none where the file is a document. */
    entries: z.array(cslSchema).readonly(),
    /**
     * The original as HTML without anything that runs or is fetched, for a sandboxed frame. Elements that hold a
     * block of the frozen text carry its offset as `data-at`.
     */
    safeHtml: z.string().nullable(),
  })
  .readonly();
export type Imported = z.infer<typeof importedSchema>;

/** What the analyst chose instead of what was detected. */
export const choiceSchema = z
  .object({ encoding: z.string().max(40).optional(), language: z.string().max(35).optional() })
  .readonly();
export type Choice = z.infer<typeof choiceSchema>;

/** A file as it came: the name is used for its ending only. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How far a long import has come, in steps of the format's own (pages, parts). */
interface Progress {
  readonly done: number;
  readonly total: number;
}
/** Hears how far reading is. */
export type Report = (progress: Progress) => void;
