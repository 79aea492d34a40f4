import type { Instrument, ProposedAction, Stage } from '../model/agreement.ts';
import type { Span } from '../model/frozen-text.ts';

export type { Span };

/**
 * What a suggestion becomes once it is accepted. With the offsets it makes the key under which a dismissed suggestion
 * is remembered in `Source.dismissed`.
 */
export type SuggestionKind = 'quote' | 'fact' | 'agreement';

/** How the speaker of a quotation was found. */
export type QuoteRule =
  /** The cue follows the words: “…,” said X. */
  | 'after'
  /** The cue stands before them: X said: “…” */
  | 'before'
  /** Only a colon does: X: “…” */
  | 'colon'
  /** "according to X", «по словам X» */
  | 'according'
  /** The cue stands elsewhere in the sentence: "Sales “fell off a cliff”, the board said" */
  | 'sentence'
  /** "in the mayor's words" */
  | 'words'
  /** The words go on from the quotation before: “A,” said X. “B.” */
  | 'same'
  /** The subject of the sentence itself, or of the one before, speaks. */
  | 'subject'
  /** A paragraph of quotation after another: the last speaker goes on. */
  | 'paragraph'
  /** The speaker is named only after the quotation that follows. */
  | 'ahead'
  /** The speaker is "he" or "I", and the text does not say who that is. */
  | 'pronoun'
  /** Nobody is named. */
  | 'nobody';

/** What makes a number a figure. */
export type FigureRule =
  | 'percent'
  | 'points'
  | 'money'
  | 'physical'
  | 'times'
  /** A noun that can be counted follows, or is lent by the figure before. */
  | 'count'
  /** A part in words: "two thirds". */
  | 'share'
  /** A verb that is a number: "doubled", «вдвое». */
  | 'factor'
  /** A bare number that the sentence treats as an amount. */
  | 'bare';

/** What makes words the title of an instrument. */
export type AgreementRule =
  /** Capital letters, and where the title ends. */
  | 'title'
  /** Lower case, but said what about: "agreement on shared quotas". */
  | 'descriptive'
  /** Initials known as a name: "NAFTA". */
  | 'acronym';

/** Why something was suggested: the rule, and what to point at in the text. */
interface Why<Rule extends string> {
  readonly rule: Rule;
  /** The word or words the rule hangs on: "said", "according to", "up", "ratified". */
  readonly cue: Span | null;
  /** Where the speaker's name, description or pronoun stands. */
  readonly named: Span | null;
}

interface Candidate extends Span {
  /** `start-end-kind`: the same for the same text, and what `Source.dismissed` holds. */
  readonly key: string;
  /** The text between the offsets. */
  readonly text: string;
  /** From 0 to 1; the reader walks the sure ones first where it orders by it. */
  readonly confidence: number;
}

/** One stretch of quoted (or, for `indirect`, reported) words with what the text says about them. */
export interface QuoteSuggestion extends Candidate {
  readonly kind: 'quote';
  /** `direct` and `partial` stood inside quotation marks, which the span leaves out; `indirect` did not. */
  readonly form: 'direct' | 'partial' | 'indirect';
  /** The same number on every part of one split quotation; null for a quotation in one piece. */
  readonly group: number | null;
  /** The resolved speaker: the fullest name the text gives, else the description as it stands. */
  readonly speaker: string | null;
  /** Index of the speaker in `Suggestions.people`. */
  readonly person: number | null;
  /** Title or description that stands with the name or from which the name was resolved. */
  readonly role: string | null;
  /** The cue verb or phrase as it stands. */
  readonly cue: string | null;
  /** How far the text itself stands back from the words: "reportedly", "allegedly", «якобы». */
  readonly hedge: string | null;
  /** Through whom the words came, as the text says: "an official source within the Foreign Ministry". */
  readonly reportedThrough: string | null;
  readonly occasion: string | null;
  readonly place: string | null;
  /** The day as the text states it: "October 7", «14 апреля 2024 года». Never reckoned from "yesterday". */
  readonly said: string | null;
  readonly why: Why<QuoteRule>;
}

/** One number with what it counts. A range is two suggestions; the lower holds the value of the upper too. */
export interface FigureSuggestion extends Candidate {
  readonly kind: 'fact';
  readonly value: number | null;
  /** Upper end of a range of which this is the lower. */
  readonly valueTo: number | null;
  /** `percent`, `percentage points`, `times`, an ISO 4217 code, or the unit or counted noun as it stands. */
  readonly unit: string | null;
  readonly change: 'up' | 'down' | null;
  /** The figure is the level a change ended at ("fell to 1.2 percent"), not the size of the change. */
  readonly reached: boolean;
  readonly qualifier: string | null;
  /** Who or what is counted: "people", «пассажиров». */
  readonly population: string | null;
  /** What is measured, in the words of the sentence: "temporary and permanent residence permits issued". */
  readonly measure: string | null;
  /** As the text states it: "from January to July", «за квартал». */
  readonly period: string | null;
  /** True where the period was read from a sentence before. */
  readonly periodFromContext: boolean;
  readonly basePeriod: string | null;
  readonly originator: string | null;
  readonly why: Why<FigureRule>;
}

/** The types a title tells; `other` is for people to say. */
export type InstrumentType = Exclude<Instrument, 'other'>;

/** The title of one instrument where it stands. */
export interface AgreementSuggestion extends Candidate {
  readonly kind: 'agreement';
  readonly type: InstrumentType;
  /** Title of the instrument this one amends or is attached to. */
  readonly amends: string | null;
  readonly action: ProposedAction | null;
  /** The stage the verb asserts: "signed" is `signed`, "negotiating" is `proposed`. */
  readonly status: Stage | null;
  /** The parties a title names: "between Lumaria and Vedra". */
  readonly parties: readonly string[];
  /** Later places where the text speaks of it by its bare noun: "the protocol", «соглашение». */
  readonly mentions: readonly Span[];
  readonly why: Why<AgreementRule>;
}

/** Somebody or some body the text names, under the fullest form it gives. */
export interface NamedParty {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  /** Every other form in which the text names it: "Muhriddin", "H. Sulejmenova". */
  readonly aliases: readonly string[];
  /** Title or description beside the name. */
  readonly role: string | null;
  readonly mentions: readonly Span[];
}

/** Anything a text suggests filing. */
export type Suggestion = QuoteSuggestion | FigureSuggestion | AgreementSuggestion;

/** All that a text suggests; every list is sorted by offset. Offsets are UTF-16 code units of the text, end exclusive. */
export interface Suggestions {
  readonly quotes: readonly QuoteSuggestion[];
  readonly figures: readonly FigureSuggestion[];
  readonly agreements: readonly AgreementSuggestion[];
  /** In the order in which the text first names them. */
  readonly people: readonly NamedParty[];
}
