import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { kindSchema } from './answers.ts';

const namedSchema = z
  .object({ kind: kindSchema, id: idSchema, number: z.int().positive(), title: z.string() })
  .readonly();
/** A record as a list names it. */
export type Named = z.infer<typeof namedSchema>;

/** What purging a source would do, as the library stands after the edit `seq`. */
export const purgePlanSchema = z
  .object({
    seq: z.int().nonnegative(),
    source: namedSchema,
    /** Facts, quotes, marks and agreements anchored in it and nowhere else: they go. */
    goes: z.array(namedSchema).readonly(),
    /** Agreements that stand in other sources too: they lose their places in this one. */
    loses: z.array(namedSchema).readonly(),
    /** What stays and refers to what goes. */
    usedIn: z.array(namedSchema).readonly(),
    /** Records in which the desk repeats eight or more of its words in a row: they stay as they are. */
    repeats: z.array(namedSchema).readonly(),
    /** Sources with the same text, or that replace it or are replaced by it: they stay. */
    alike: z.array(namedSchema).readonly(),
    /** Finalised versions that hold it. */
    versions: z.array(namedSchema).readonly(),
    /** Drafts that were sent out with it, by the number of the draft in its briefing. */
    drafts: z.array(z.object({ briefing: namedSchema, draft: z.int().positive() }).readonly()).readonly(),
    /** Forms that are not filed yet and hold its words: they go. */
    forms: z.int().nonnegative(),
  })
  .readonly();
export type PurgePlan = z.infer<typeof purgePlanSchema>;
