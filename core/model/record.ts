import { z } from 'zod';
import { isDate } from './date.ts';
import { idSchema } from './id.ts';
import type { FieldProblem } from './kind.ts';

/** Who may hear of it. `background` items never stand on side one or in a speaking copy. */
export const disclosureSchema = z.enum(['usable', 'without-attribution', 'background']);
export type Disclosure = z.infer<typeof disclosureSchema>;

/** Credibility of an item, Admiralty code 1–6; 6 means "cannot be judged", not "worst". */
export const credibilitySchema = z.int().min(1).max(6);
/** Reliability of an organisation, Admiralty code A–F; F means "cannot be judged". */
export const reliabilitySchema = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export type Reliability = z.infer<typeof reliabilitySchema>;

/** Somebody named in a source: the name as it stands there, and the actor it was found to be. */
export const partySchema = z
  .object({ actor: idSchema.nullable(), name: z.string().trim().max(300) })
  .readonly();
export type Party = z.infer<typeof partySchema>;

/** The link between the one who spoke and the one who published. An unnamed one has a descriptor: "ministry source". */
export const relaySchema = z
  .object({
    party: partySchema.nullable(),
    descriptor: z.string().trim().max(300),
    date: z.string().nullable(),
  })
  .readonly();
export type Relay = z.infer<typeof relaySchema>;

/** What every record carries and the app writes: never typed by the analyst. */
export const stampSchema = z.object({
  id: idSchema,
  /** Given once per kind and library, never reused: F 24, Q 12. */
  number: z.int().positive(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
});
export type Stamp = z.infer<typeof stampSchema>;

/** What any record may carry and the analyst writes. */
export const commonFields = {
  tags: z.array(idSchema).readonly(),
  note: z.string().max(20_000),
  /** Id of a level of the library's marking scheme; null where the scheme's default stands. */
  marking: z.string().nullable(),
  /** Where the item is marked below its source: who allowed it, when and why. */
  markingAuthority: z
    .object({ authority: z.string().min(1), date: z.string(), reason: z.string().min(1) })
    .readonly()
    .nullable(),
  disclosure: disclosureSchema,
  /** Names of fields that no person has confirmed yet: the form shows them dashed, the check counts them. */
  toConfirm: z.array(z.string()).readonly(),
};

/** What cannot be true of what any record carries: an authority is recorded with its date. */
export function refuseCommon({
  markingAuthority,
}: {
  readonly markingAuthority: { readonly date: string } | null;
}): readonly FieldProblem[] {
  return markingAuthority === null ? [] : dateRefused('markingAuthority.date', markingAuthority.date);
}

/** What cannot be true of a link of the chain. Its date is a text to the schema, so that what was written is read on. */
export const refuseRelay = (relay: Relay | null): readonly FieldProblem[] =>
  relay?.date == null ? [] : dateRefused('reportedThrough.date', relay.date);

function dateRefused(field: string, date: string): readonly FieldProblem[] {
  if (isDate(date)) return [];
  return date === ''
    ? [{ field, problem: 'required' }]
    : [{ field, problem: 'date', params: { value: date } }];
}

/** The fields every record has, as they begin. */
export const commonBlank = {
  tags: [],
  note: '',
  marking: null,
  markingAuthority: null,
  disclosure: 'usable',
  toConfirm: [],
} as const;

/** A party nobody has named. */
export const NOBODY: Party = { actor: null, name: '' };
