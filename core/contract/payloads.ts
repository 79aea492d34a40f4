import { z } from 'zod';

/** Nothing comes out: the command is done. */
export const nothing = z.null();
/** Nothing goes in. */
export const noInput = z.object({});
/** The bytes of a file or a blob. */
export const bytesSchema = z.instanceof(Uint8Array as new () => Uint8Array<ArrayBufferLike>);
/** A file as it is given: its name, not where it lies. */
export const fileSchema = z.object({ name: z.string().max(500), bytes: bytesSchema });
/** A template of the house's own: the files of a folder for paper, or a template of Word. */
export const houseGivenSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('paper'), files: z.array(fileSchema).max(500) }),
  z.object({ of: z.literal('word'), file: fileSchema }),
]);
