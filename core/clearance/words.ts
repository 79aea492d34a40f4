import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { evidenceRefSchema } from '../model/narrative.ts';

/**
 * A stretch of what the briefing prints, by whose words it is: `own` of the narrative, a `field` of a record that is
 * the desk's own (a line, a comment), verbatim `words` of a source, what is `derived` from a record, marks the pack
 * puts round them, and a `chip`, which prints none.
 */
export const partSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('own'), text: z.string() }).readonly(),
  z
    .object({
      as: z.literal('field'),
      text: z.string(),
      ref: evidenceRefSchema,
      field: z.enum(['text', 'prompt']),
    })
    .readonly(),
  z.object({ as: z.literal('words'), text: z.string(), ref: evidenceRefSchema }).readonly(),
  z.object({ as: z.literal('derived'), text: z.string(), ref: evidenceRefSchema }).readonly(),
  z.object({ as: z.literal('mark'), text: z.string() }).readonly(),
  z.object({ as: z.literal('chip'), text: z.literal(''), ref: evidenceRefSchema }).readonly(),
]);
export type PiecePart = z.infer<typeof partSchema>;

/** Words of one place of the briefing: a line of an item, or one record an item shows. */
export const pieceSchema = z
  .object({
    /** Null where no item shows them: words of a record that the pack itself gathers, as statements by actor are. */
    at: z.object({ section: idSchema, item: idSchema }).readonly().nullable(),
    /** Which line of a narrative item, as `core/outline/find.ts` counts them. */
    line: z.int().nonnegative(),
    place: z
      .object({
        section: z.string(),
        title: z.string(),
        item: z.string(),
        nth: z.int().nonnegative(),
      })
      .readonly(),
    parts: z.array(partSchema).readonly(),
  })
  .readonly();
export type Piece = z.infer<typeof pieceSchema>;

/** A block of the Word file as it was sent, and the pieces whose words stand in it. */
export const sentBlockSchema = z
  .object({
    mark: z.string().nullable(),
    part: z.enum(['body', 'note', 'margin']),
    text: z.string(),
    pieces: z.array(z.int().nonnegative()).readonly(),
  })
  .readonly();
export type SentBlock = z.infer<typeof sentBlockSchema>;

/** What is frozen of a draft beside its file: every word that was sent, and where it came from. */
export const sentWordsSchema = z
  .object({
    format: z.literal(1),
    pieces: z.array(pieceSchema).readonly(),
    blocks: z.array(sentBlockSchema).readonly(),
  })
  .readonly();
export type SentWords = z.infer<typeof sentWordsSchema>;

/** All that a piece prints. */
export const textOfPiece = ({ parts }: Pick<Piece, 'parts'>): string =>
  parts.map(({ text }) => text).join('');
