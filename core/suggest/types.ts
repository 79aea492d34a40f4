/** A place in the text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One stretch of quoted (or, for `indirect`, reported) words with what the sentence says about them. */
export interface QuoteCandidate extends Span {
  /** The text between the offsets, without the quotation marks. */
  readonly text: string;
  /** The resolved speaker: a name where the text gives one, else the description as it stands. */
  readonly speaker: string | null;
  readonly kind: 'direct' | 'partial' | 'indirect';
  /** The same number on every part of one split quotation; null for a quotation in one piece. */
  readonly group: number | null;
  /** Title or description that stands with the name. */
  readonly role: string | null;
  /** The cue verb or phrase as it stands. */
  readonly cue: string | null;
  /** Where the name, description or pronoun stands. */
  readonly speakerAt: Span | null;
  /** Through whom the words came ("as the agency reports"). */
  readonly reportedThrough: string | null;
  readonly occasion: string | null;
  /** ISO 8601 date or EDTF, only when the sentence states it. */
  readonly saidOn: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Key of the rule, then its parts after colons; worded by the reader's language elsewhere. */
  readonly why: string;
}

/** One number with what it counts. A range is two candidates; the first holds the second's value too. */
export interface FigureCandidate extends Span {
  readonly text: string;
  readonly value: number | null;
  /** Upper end of a range of which this is the lower. */
  readonly valueTo: number | null;
  /** `percent`, `percentage points`, `times`, an ISO 4217 code, or the unit or counted noun as it stands. */
  readonly unit: string | null;
  readonly change: 'up' | 'down' | null;
  readonly qualifier: string | null;
  readonly population: string | null;
  readonly measure: string | null;
  readonly period: string | null;
  readonly basePeriod: string | null;
  readonly originator: string | null;
  readonly confidence: number;
  readonly why: string;
}

export type InstrumentType =
  | 'agreement'
  | 'treaty'
  | 'protocol'
  | 'memorandum'
  | 'convention'
  | 'amendment'
  | 'declaration'
  | 'concept'
  | 'roadmap'
  | 'resolution'
  | 'pact'
  | 'plan'
  | 'agenda'
  | 'partnership'
  | 'programme';

export type InstrumentAction = 'conclude' | 'finalise' | 'amend' | 'ratify' | 'suspend' | 'withdraw';

/** The title of one instrument where it stands. */
export interface AgreementCandidate extends Span {
  readonly text: string;
  readonly type: InstrumentType;
  /** Title of the instrument this one amends or is attached to. */
  readonly amends: string | null;
  readonly action: InstrumentAction | null;
  /** What the verb asserts: `proposed`, `draft`, `initialled`, `adopted`, `signed`, `ratified`, `in force`, `suspended`. */
  readonly status: string | null;
  readonly confidence: number;
  readonly why: string;
}

export interface Suggestions {
  readonly quotes: readonly QuoteCandidate[];
  readonly figures: readonly FigureCandidate[];
  readonly agreements: readonly AgreementCandidate[];
}
