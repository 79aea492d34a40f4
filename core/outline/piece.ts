import { z } from 'zod';
import { entryPlaceSchema } from '../model/list.ts';
import { type Item, runSchema } from '../model/narrative.ts';
import { pictureTypes } from '../model/picture.ts';

type Written = Extract<Item, { readonly item: 'paragraph' | 'quotation' | 'list' | 'table' | 'evidence' }>;
type Bare<T> = T extends unknown ? Omit<T, 'id' | 'goesTo' | 'ours'> : never;
type Heading = { readonly item: 'heading'; readonly level: number; readonly runs: PieceRuns };
type PieceRuns = Extract<Item, { readonly item: 'paragraph' }>['runs'];

/**
 * What stands in a page or a document, in order: items that are none yet. Headings know their level, 1–6, and 0 is
 * the title of the whole; a note is what a mark like `¹` in the pieces before leads to.
 */
export type Piece =
  | Bare<Written>
  | Heading
  | { readonly item: 'note'; readonly runs: PieceRuns }
  | { readonly item: 'picture'; readonly source: string; readonly alt: string };

const bytesSchema = z.instanceof(Uint8Array as new () => Uint8Array<ArrayBufferLike>);
/** Words only: a document from elsewhere names no record of ours. */
const runs = z.array(runSchema.refine((run) => run.run !== 'chip')).readonly();

/** A piece of a document as it crosses the border of the parser process. */
export const documentPieceSchema = z.discriminatedUnion('item', [
  z.object({ item: z.literal('paragraph'), runs }).readonly(),
  z.object({ item: z.literal('quotation'), runs }).readonly(),
  z.object({ item: z.literal('note'), runs }).readonly(),
  z.object({ item: z.literal('heading'), level: z.int().min(0).max(6), runs }).readonly(),
  z
    .object({
      item: z.literal('list'),
      ordered: z.boolean(),
      entries: z.array(runs).readonly(),
      places: z.array(entryPlaceSchema).readonly().exactOptional(),
    })
    .readonly(),
  z
    .object({
      item: z.literal('table'),
      header: z.boolean(),
      rows: z.array(z.array(runs).readonly()).readonly(),
    })
    .readonly(),
  /** A picture that can be kept, or (`bytes` null) that there was one. */
  z
    .object({
      item: z.literal('picture'),
      mediaType: z.enum(pictureTypes).nullable(),
      bytes: bytesSchema.nullable(),
      alt: z.string(),
    })
    .readonly(),
]);
export type DocumentPiece = z.infer<typeof documentPieceSchema>;
/** A picture of a document that becomes a draft. */
export type DocumentPicture = Extract<DocumentPiece, { readonly item: 'picture' }>;

/** What a document had that a narrative cannot hold. Each selects the words `draft.left.<what>`. */
const leftBehind = [
  'comments',
  'margins',
  'hidden',
  'tracked',
  'contents',
  'drawings',
  'pictures',
  'struck',
] as const;
/** One of them, and how many there were. */
export const leftOutSchema = z.object({ what: z.enum(leftBehind), count: z.int().positive() }).readonly();
export type LeftOut = z.infer<typeof leftOutSchema>;

/** A document read to become a draft. */
export const readDocumentSchema = z
  .object({
    /** By its properties or its name; a title that stands in it is among the pieces. */
    title: z.string(),
    /** BCP 47. */
    language: z.string(),
    pieces: z.array(documentPieceSchema).readonly(),
    leftOut: z.array(leftOutSchema).readonly(),
  })
  .readonly();
export type ReadDocument = z.infer<typeof readDocumentSchema>;
