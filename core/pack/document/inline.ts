import { z } from 'zod';

/** How words are set: `quiet` is secondary, `missing` stands for what a source leaves open. */
const toneSchema = z.enum(['plain', 'strong', 'emphasis', 'strong-emphasis', 'quiet', 'missing']);
export type Tone = z.infer<typeof toneSchema>;

/** Words and marks in a line of the pack. All wording is final: no writer adds words of its own. */
const inlineSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('text'), text: z.string(), tone: toneSchema }).readonly(),
  /** Words taken from a source, character for character, white space folded. Nothing is glued or replaced in them. */
  z.object({ in: z.literal('words'), text: z.string(), language: z.string() }).readonly(),
  /** Mark of the footnote of that number. */
  z.object({ in: z.literal('note'), note: z.int().positive() }).readonly(),
  /** A number of the library, linked to where the evidence is presented; `to` is null where it is not. */
  z
    .object({ in: z.literal('ref'), text: z.string(), to: z.string().nullable(), tone: toneSchema })
    .readonly(),
  /** Page of a label: `p. 4`. Where there are no pages, `otherwise` stands. */
  z.object({ in: z.literal('page'), to: z.string(), otherwise: z.string() }).readonly(),
  z.object({ in: z.literal('break') }).readonly(),
]);
export type Inline = z.infer<typeof inlineSchema>;

/** A run of words as it prints. */
export const inlinesSchema = z.array(inlineSchema).readonly();
/** Words in order as they print. */
export type Inlines = readonly Inline[];

/** Words in a tone. */
export const text = (words: string, tone: Tone = 'plain'): Inline => ({ in: 'text', text: words, tone });

/** The words of inlines without marks, links and pages. */
export function wordsOf(inlines: Inlines): string {
  return inlines.map(wordsOfOne).join('');
}

/** True where the words end with a full stop already. */
export const endsWithStop = (inlines: Inlines): boolean => wordsOf(inlines).endsWith('.');

function wordsOfOne(part: Inline): string {
  switch (part.in) {
    case 'text':
    case 'words':
    case 'ref':
      return part.text;
    case 'page':
      return part.otherwise;
    case 'break':
      return ' ';
    case 'note':
      return '';
  }
}

/** Inlines with a separator between each two groups; empty groups are left out. */
export function joined(groups: readonly Inlines[], separator: string): Inlines {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, i) => (i === 0 ? group : [text(separator), ...group]));
}
