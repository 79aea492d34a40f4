import { z } from 'zod';

/** One level of a marking scheme, lowest first in the list. */
export const levelSchema = z
  .object({
    id: z.string().min(1).max(40),
    /** As printed. TLP labels are never translated. */
    label: z.string().min(1).max(80),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/)
      .nullable(),
  })
  .readonly();
export type Level = z.infer<typeof levelSchema>;

/** The levels of marking of a library, lowest first. */
export const schemeSchema = z
  .object({ id: z.enum(['tlp', 'plain', 'house']), levels: z.array(levelSchema).min(1).readonly() })
  .readonly();
export type Scheme = z.infer<typeof schemeSchema>;

/** Traffic Light Protocol 2.0 (FIRST): the colours are the standard's own, on black. */
export const TLP: Scheme = {
  id: 'tlp',
  levels: [
    { id: 'clear', label: 'TLP:CLEAR', colour: '#ffffff' },
    { id: 'green', label: 'TLP:GREEN', colour: '#33ff00' },
    { id: 'amber', label: 'TLP:AMBER', colour: '#ffc000' },
    { id: 'amber-strict', label: 'TLP:AMBER+STRICT', colour: '#ffc000' },
    { id: 'red', label: 'TLP:RED', colour: '#ff2b2b' },
  ],
};

/** Three plain levels for a house without a scheme of its own. */
export const PLAIN: Scheme = {
  id: 'plain',
  levels: [
    { id: 'open', label: 'OPEN', colour: null },
    { id: 'internal', label: 'INTERNAL', colour: null },
    { id: 'restricted', label: 'RESTRICTED', colour: null },
  ],
};

/** Rank of a level in its scheme, from 0; a level the scheme does not know ranks above all, so that it is never leaked. */
export function rank(scheme: Scheme, level: string): number {
  const at = scheme.levels.findIndex((candidate) => candidate.id === level);
  return at === -1 ? scheme.levels.length : at;
}

/** The highest of some levels; null counts as the default. */
export function highest(scheme: Scheme, levels: readonly (string | null)[], byDefault: string): string {
  return levels
    .map((level) => level ?? byDefault)
    .reduce(
      (top, level) => (rank(scheme, level) > rank(scheme, top) ? level : top),
      scheme.levels[0]?.id ?? byDefault,
    );
}
