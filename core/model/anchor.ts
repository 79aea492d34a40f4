import { z } from 'zod';
import { idSchema } from './id.ts';

/** Kinds of records that are words of a source: their anchors say where. */
export const anchoredKinds = ['fact', 'quote', 'agreement', 'mark'] as const;
export type AnchoredKind = (typeof anchoredKinds)[number];

/** How sure the place is: after a new version of the source an anchor is one of the last three until settled. */
export const anchorStateSchema = z.enum(['exact', 'moved', 'changed', 'lost']);
export type AnchorState = z.infer<typeof anchorStateSchema>;

/**
 * A place in the frozen text of a source, embedded in the record that owns it. Offsets are UTF-16 code units,
 * `end` exclusive; enclosing quotation marks are left out. `before` and `after` hold up to 32 code units of
 * context, as in the W3C Web Annotation TextQuoteSelector.
 */
export const anchorSchema = z
  .object({
    source: idSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    exact: z.string().min(1),
    before: z.string().max(40),
    after: z.string().max(40),
    state: anchorStateSchema,
  })
  .readonly()
  .refine((anchor) => anchor.end > anchor.start && anchor.exact.length === anchor.end - anchor.start, {
    error: 'anchor-length',
  });
export type Anchor = z.infer<typeof anchorSchema>;
