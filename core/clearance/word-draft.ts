import { z } from 'zod';

/** Longest words of one stretch, and most of each thing a Word file of a draft may hold. */
const LONGEST = 200_000;
const MOST = 60_000;

/** Who made tracked changes, and when, as the file says. */
const handSchema = z.object({ who: z.string().max(300), when: z.string().max(40).nullable() }).readonly();
export type Hand = z.infer<typeof handSchema>;

/** Words of a block: as they were, put `in`, or struck `out`; the change's hand by its index. */
const stretchSchema = z
  .object({
    text: z.string().max(LONGEST),
    as: z.enum(['kept', 'in', 'out']),
    hand: z.int().nonnegative().nullable(),
  })
  .readonly();
export type Stretch = z.infer<typeof stretchSchema>;

/** A paragraph, with the mark that a draft of ours gave it; paragraphs made of one marked paragraph are one block. */
const wordBlockSchema = z
  .object({
    mark: z.string().max(40).nullable(),
    part: z.enum(['body', 'note', 'margin']),
    stretches: z.array(stretchSchema).max(MOST).readonly(),
  })
  .readonly();
export type WordBlock = z.infer<typeof wordBlockSchema>;

/** A comment of the margin: what it says, the block it stands at, and the words it is about. */
const wordCommentSchema = z
  .object({
    who: z.string().max(300),
    when: z.string().max(40).nullable(),
    text: z.string().max(LONGEST),
    block: z.int().nonnegative().nullable(),
    about: z.string().max(LONGEST),
    /** Settled in Word already. */
    done: z.boolean(),
  })
  .readonly();
export type WordComment = z.infer<typeof wordCommentSchema>;

/** A Word file as a draft is read: its words with their tracked changes and comments, nothing of how it looks. */
export const wordDraftSchema = z
  .object({
    /** The draft it says it is; null where it says nothing. */
    token: z.string().max(100).nullable(),
    /** Who saved it last, and when. */
    saved: handSchema,
    hands: z.array(handSchema).max(MOST).readonly(),
    blocks: z.array(wordBlockSchema).max(MOST).readonly(),
    comments: z.array(wordCommentSchema).max(MOST).readonly(),
    /** Tracked changes of looks alone. */
    looks: z.int().nonnegative(),
  })
  .readonly();
export type WordDraft = z.infer<typeof wordDraftSchema>;

/** Words of a block without what was put in: as they stood before its tracked changes. */
export const wordsBefore = ({ stretches }: Pick<WordBlock, 'stretches'>): string =>
  stretches.map(({ as, text }) => (as === 'in' ? '' : text)).join('');

/** Words of a block with its tracked changes taken in. */
export const wordsAfter = ({ stretches }: Pick<WordBlock, 'stretches'>): string =>
  stretches.map(({ as, text }) => (as === 'out' ? '' : text)).join('');

/** Name of the property of a Word file that says which draft it is. Neutral: it tells a stranger nothing. */
export const DRAFT_PROPERTY = 'Draft';

/** What a file of a draft says it is: its briefing by id, its number, and nothing that tells either. */
export const tokenOf = (briefing: string, number: number): string => `${briefing}.${number}`;

/** The briefing and number of a token; null where it is none of ours. */
export function readToken(
  token: string | null,
): { readonly briefing: string; readonly number: number } | null {
  const [, briefing, number] = /^([0-7][0-9A-HJKMNP-TV-Z]{25})\.([1-9]\d{0,8})$/.exec(token ?? '') ?? [];
  return briefing === undefined ? null : { briefing, number: Number(number) };
}
