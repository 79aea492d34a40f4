import { z } from 'zod';
import { wordRolesSchema } from '../../../core/model/house.ts';

const bytesSchema = z.instanceof(Uint8Array as new () => Uint8Array<ArrayBufferLike>);

/** The template of a house with a job, as it is kept: not yet read, since it comes from outside. */
export const jobHouseSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('paper'), blob: bytesSchema }),
  z.object({ of: z.literal('word'), blob: bytesSchema, roles: wordRolesSchema }),
]);
export type JobHouse = z.infer<typeof jobHouseSchema>;
