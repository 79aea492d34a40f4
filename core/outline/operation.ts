import { z } from 'zod';
import { sectionRoleSchema } from '../model/briefing.ts';
import { idSchema } from '../model/id.ts';
import { evidenceRefSchema, goesToSchema, itemSchema, quoteEditSchema } from '../model/narrative.ts';

const several = z.array(idSchema).min(1).max(500).readonly();

/** Where sections are put: beside another one, or into one as its first or last; `section: null` is the briefing itself. */
const sectionTargetSchema = z.discriminatedUnion('place', [
  z.object({ place: z.literal('before'), section: idSchema }).readonly(),
  z.object({ place: z.literal('after'), section: idSchema }).readonly(),
  z
    .object({ place: z.literal('into'), section: idSchema.nullable(), at: z.enum(['first', 'last']) })
    .readonly(),
]);
export type SectionTarget = z.infer<typeof sectionTargetSchema>;

/** Where items are put: in a section, before one of its items; null is its end. */
const itemTargetSchema = z.object({ section: idSchema, before: idSchema.nullable() }).readonly();
export type ItemTarget = z.infer<typeof itemTargetSchema>;

/** How evidence is placed: each piece as an item of its own, as a new gathering, or into a gathering that stands. */
const placementSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('items'), target: itemTargetSchema, ids: several }).readonly(),
  z
    .object({
      as: z.literal('gathering'),
      target: itemTargetSchema,
      id: idSchema,
      list: z.enum(['facts', 'quotes', 'agreements', 'timeline', 'positions', 'lines', 'actors']),
    })
    .readonly(),
  z.object({ as: z.literal('into'), item: idSchema, index: z.int().nonnegative().nullable() }).readonly(),
]);
export type Placement = z.infer<typeof placementSchema>;

/**
 * Everything that can be done to the outline of a briefing. New ids come with the operation, so that it can be
 * repeated and gives the same tree. `arrange` applies it.
 */
export const operationSchema = z.discriminatedUnion('do', [
  z
    .object({
      do: z.literal('add-section'),
      id: idSchema,
      title: z.string().max(300),
      role: sectionRoleSchema,
      goesTo: goesToSchema,
      target: sectionTargetSchema,
    })
    .readonly(),
  z.object({ do: z.literal('rename-section'), section: idSchema, title: z.string().max(300) }).readonly(),
  z
    .object({
      do: z.literal('set-section'),
      section: idSchema,
      role: sectionRoleSchema.optional(),
      goesTo: goesToSchema.optional(),
    })
    .readonly(),
  z.object({ do: z.literal('move-sections'), sections: several, target: sectionTargetSchema }).readonly(),
  /** Alt →: under the section before it, as its last. */
  z.object({ do: z.literal('nest'), sections: several }).readonly(),
  /** Alt ←: out of its parent, to stand right after it. */
  z.object({ do: z.literal('lift'), sections: several }).readonly(),
  /** Alt ↑ and Alt ↓ among sections of one parent. */
  z.object({ do: z.literal('move-up'), sections: several }).readonly(),
  z.object({ do: z.literal('move-down'), sections: several }).readonly(),
  z.object({ do: z.literal('remove-sections'), sections: several }).readonly(),
  /**
   * All items of a section, from its editor. `was` are the ids the editor last saw there: what came since is kept,
   * and an item that has moved away meanwhile is rewritten where it stands. `base` are these items as it saw them:
   * what was changed in them elsewhere since is merged with what is written.
   */
  z
    .object({
      do: z.literal('write-items'),
      section: idSchema,
      was: z.array(idSchema).max(2_000).readonly(),
      base: z.array(itemSchema).max(2_000).readonly().optional(),
      items: z.array(itemSchema).max(2_000).readonly(),
    })
    .readonly(),
  z
    .object({
      do: z.literal('place-evidence'),
      refs: z.array(evidenceRefSchema).min(1).max(500).readonly(),
      placement: placementSchema,
    })
    .readonly(),
  z.object({ do: z.literal('move-items'), items: several, target: itemTargetSchema }).readonly(),
  z.object({ do: z.literal('remove-items'), items: several }).readonly(),
  /** `ours` fits paragraphs, `edits` a quote set on its own, `refs` gatherings. Null `goesTo`: as its section. */
  z
    .object({
      do: z.literal('set-item'),
      item: idSchema,
      goesTo: goesToSchema.nullable().optional(),
      ours: z.boolean().optional(),
      edits: z.array(quoteEditSchema).readonly().optional(),
      refs: z.array(evidenceRefSchema).readonly().optional(),
    })
    .readonly(),
]);
export type OutlineOperation = z.infer<typeof operationSchema>;
