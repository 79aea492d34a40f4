import type { Agreement } from '../model/agreement.ts';
import type { Briefing } from '../model/briefing.ts';
import type { FrozenText } from '../model/frozen-text.ts';
import type { Id } from '../model/id.ts';
import type { Records } from '../model/kinds.ts';
import type { Settings } from '../model/library.ts';
import type { EvidenceRef } from '../model/narrative.ts';
import type { PackOptions, PackVersion } from '../model/pack-version.ts';

/** Kinds of records a pack is made of. */
export const packKinds = [
  'source',
  'fact',
  'quote',
  'agreement',
  'mark',
  'position',
  'actor',
  'comparison',
  'place',
  'event',
  'comment',
  'line',
  'undertaking',
] as const;
export type PackKind = (typeof packKinds)[number];

/** Every record a briefing uses, by kind and id. Plain JSON. */
export type PackRecords = { readonly [K in PackKind]: Readonly<Record<Id, Records[K]>> };

/** No records at all: to build lookups from. */
export const noRecords: PackRecords = {
  source: {},
  fact: {},
  quote: {},
  agreement: {},
  mark: {},
  position: {},
  actor: {},
  comparison: {},
  place: {},
  event: {},
  comment: {},
  line: {},
  undertaking: {},
};

/** What is frozen with a version: the briefing and every record used, as they stood. */
export interface PackContents {
  readonly briefing: Briefing;
  readonly records: PackRecords;
}

/** What comparing two reports of one measure says; `core/figures` computes it. */
export type Verdict =
  | 'agree'
  | 'differ-in-period'
  | 'differ-in-population'
  | 'differ-in-definition'
  | 'conflict'
  | 'does-not-compute';

/** Facts of one measure side by side, as compared beforehand. */
export interface PackComparison {
  /** The comparison record with what may be said, where there is one. */
  readonly comparison: Id | null;
  readonly measure: string;
  readonly verdict: Verdict;
  /** Why, in words of the pack's language; empty: the words of the verdict. */
  readonly reason: string;
  readonly rows: readonly {
    readonly fact: Id;
    /** The figure compared: the value, or the change where that is what is compared. */
    readonly value: number | null;
    /** What was worked out from it, with its arithmetic: `93,000 ÷ 1.53 = 60,784`. */
    readonly computed: { readonly value: number; readonly formula: string } | null;
  }[];
}

/** A change since the version before. `was` and `is` are words of the pack's language. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'superseded' | 'dropped' | 'reattributed';
  /** Of the record or the item of the narrative: by it a correction is chosen. */
  readonly id: string;
  readonly ref: EvidenceRef | null;
  /** `F 25`, or the title of a section. */
  readonly where: string;
  readonly was: string;
  readonly is: string;
  readonly why: string;
  /** The change in one sentence, for the cover. */
  readonly sentence: string;
  /** The lower, the graver: see `WEIGHT`. */
  readonly weight: number;
  /** False where only the wording, the grade or the handling is another. */
  readonly inContent: boolean;
  /** Records without which it may not be told, and all words of it where they were cut: for a release. */
  readonly rests: readonly Id[];
  readonly whole: string;
}

/** The version that is printed. */
interface PackVersionInput {
  readonly number: number;
  /** Fixed date of the document, an ISO day. Nothing in a pack depends on the clock. */
  readonly date: string;
  readonly finalised: boolean;
  readonly replaces: { readonly number: number; readonly date: string } | null;
  readonly copies: PackVersion['copies'];
  readonly changes: readonly Change[];
  /** SHA-256 of the contents, printed on annex A; empty while it is a draft. */
  readonly hash: string;
}

/** A finding of the check, listed in annex A. `records` lets a release leave out what names a higher item. */
interface PackFinding {
  readonly severity: 'red' | 'amber';
  readonly text: string;
  readonly records: readonly Id[];
}

/** A correction of a version that was sent out. */
export interface Correction {
  readonly number: number;
  readonly rows: readonly {
    readonly ref: EvidenceRef | null;
    /** Page in the version that was sent, where known. */
    readonly page: string;
    readonly was: string;
    readonly is: string;
    readonly why: string;
  }[];
  /** Lines to take that rest on what was wrong. */
  readonly touches: string;
  readonly sent: readonly { readonly copy: number; readonly how: string }[];
}

/** All that a pack is built from. Plain JSON: what is not here cannot be on paper. */
export interface PackInput extends PackContents {
  /** Frozen texts of the sources, by source id. */
  readonly texts: Readonly<Record<Id, FrozenText>>;
  readonly settings: Settings;
  readonly options: PackOptions;
  readonly version: PackVersionInput;
  readonly comparisons: readonly PackComparison[];
  readonly findings: readonly PackFinding[];
  /** How each source is cited, by its id: an entry of a list of references in the library's style. */
  readonly references?: Readonly<Record<Id, string>>;
  readonly correction: Correction | null;
}

export type { Agreement };
