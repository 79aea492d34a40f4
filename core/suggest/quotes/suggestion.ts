import type { Parties } from '../speakers/parties.ts';
import type { Outline } from '../text/outline.ts';
import type { QuoteRule, QuoteSuggestion, Span } from '../types.ts';
import { suggestionKey } from '../walk.ts';
import type { Surroundings } from './circumstances.ts';
import type { Attribution } from './cue.ts';
import type { Found, Speaker } from './found.ts';
import type { Indirect } from './indirect.ts';

/** How sure a speaker is who was found by each rule. */
const SURE: Readonly<Record<QuoteRule, number>> = {
  after: 0.95,
  before: 0.9,
  colon: 0.9,
  according: 0.9,
  words: 0.9,
  sentence: 0.8,
  same: 0.7,
  subject: 0.7,
  paragraph: 0.7,
  ahead: 0.7,
  pronoun: 0.45,
  nobody: 0.45,
};
/** Taken off where the speaker is a pronoun that had to be followed back. */
const PRONOUN = 0.15;
/** Reported speech is walked after everything in marks. */
const REPORTED = 0.4;

/** The suggestion for a marked stretch. */
export function quotedSuggestion(
  outline: Outline,
  parties: Parties,
  around: Surroundings,
  item: Found,
): QuoteSuggestion {
  const { node, attribution, speaker } = item;
  const span = node.quote?.inner ?? node;
  const rule = ruleOf(attribution, speaker);
  const text = outline.text.slice(span.start, span.end);
  return {
    ...spoken(outline, parties, span, rule, attribution, speaker),
    form: isWhole(text) ? 'direct' : 'partial',
    group: item.group,
    ...around.of({
      sentence: node.sentence,
      attribution,
      through: item.through,
      person: speaker?.referent.person ?? null,
    }),
  };
}

function ruleOf(attribution: Attribution | null, speaker: Speaker | null): QuoteRule {
  if (speaker) return speaker.carried ?? attribution?.how ?? 'nobody';
  return attribution?.phrase.kind === 'pronoun' ? 'pronoun' : 'nobody';
}

/** The suggestion for reported speech. */
export function indirectSuggestion(
  outline: Outline,
  parties: Parties,
  around: Surroundings,
  item: Indirect,
): QuoteSuggestion {
  const { span, attribution, speaker, sentence } = item;
  const words = spoken(outline, parties, span, ruleOf(attribution, speaker), attribution, speaker);
  return {
    ...words,
    form: 'indirect',
    group: null,
    ...around.of({ sentence, attribution, through: null, person: speaker?.referent.person ?? null }),
    confidence: words.confidence - REPORTED,
  };
}

type Spoken = Omit<
  QuoteSuggestion,
  'form' | 'group' | 'hedge' | 'reportedThrough' | 'occasion' | 'place' | 'said'
>;

function spoken(
  outline: Outline,
  parties: Parties,
  span: Span,
  rule: QuoteRule,
  attribution: Attribution | null,
  speaker: Speaker | null,
): Spoken {
  const phrase = speaker?.phrase ?? (rule === 'pronoun' ? (attribution?.phrase ?? null) : null);
  const cue = speaker?.carried || !attribution?.cue ? null : spanOf(outline, attribution.cue);
  const pronoun = phrase?.kind === 'pronoun';
  return {
    kind: 'quote',
    key: suggestionKey(span, 'quote'),
    start: span.start,
    end: span.end,
    text: outline.text.slice(span.start, span.end),
    speaker: speaker?.referent.name ?? null,
    person: parties.indexOf(speaker?.referent.person ?? null),
    role: speaker?.referent.role ?? (pronoun ? null : (phrase?.role ?? null)),
    cue: cue && outline.text.slice(cue.start, cue.end).replace(/\s+/g, ' '),
    confidence: SURE[rule] - (pronoun && speaker ? PRONOUN : 0),
    why: { rule, cue, named: phrase && (phrase.nameAt ?? spanOf(outline, phrase)) },
  };
}

const PARTIAL_START = /^\p{Ll}/u;
/** A sentence, or most of one, and not a fragment of somebody else's. */
const isWhole = (text: string): boolean =>
  !PARTIAL_START.test(text) && (text.split(/\s+/).length > 4 || /[.!?]$/.test(text));

function spanOf({ nodes }: Outline, range: { readonly from: number; readonly to: number }): Span | null {
  const first = nodes[range.from];
  const last = nodes[range.to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
