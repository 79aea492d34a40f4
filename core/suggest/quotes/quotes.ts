import { Discourse } from '../speakers/discourse.ts';
import { namedParties, type Parties } from '../speakers/parties.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import type { NamedParty, QuoteRule, QuoteSuggestion, Span } from '../types.ts';
import { suggestionKey } from '../walk.ts';
import { ascribedSpeaker, ascriptions, attributionOf } from './ascribe.ts';
import { carriedSpeaker, lookAhead } from './carry.ts';
import { circumstancesOf } from './circumstances.ts';
import type { Found } from './found.ts';
import { group } from './group.ts';
import { judge, type Verdict } from './judge.ts';
import { throughOutlet } from './relay.ts';

/** What the stage gives: the quotations inside marks, and whom the text was found to speak of. */
export interface QuotesFound {
  readonly quotes: readonly QuoteSuggestion[];
  readonly people: readonly NamedParty[];
}

/** Stage: marked stretches that are quotations, each with its speaker. In the order of the text. */
export function findQuotes(outline: Outline): QuotesFound {
  const found = judgeAll(outline);
  const discourse = new Discourse(outline);
  found.forEach((item, index) => {
    discourse.readTo(item.node.sentence - 1);
    if (!item.verdict.quote) return;
    item.speaker =
      ascribedSpeaker(outline, discourse, item) ?? carriedSpeaker(outline, discourse, found, index);
  });
  lookAhead(outline, discourse, found);
  group(outline, found);
  const parties = namedParties(discourse);
  const quotes = found
    .filter((item) => item.verdict.quote)
    .map((item) => suggestionOf(outline, parties, item));
  return { quotes, people: parties.list };
}

function judgeAll(outline: Outline): readonly Found[] {
  const mainOpener = usualOpener(outline);
  const headed = hasHeading(outline);
  const found: Found[] = [];
  outline.nodes.forEach((node, at) => {
    if (!node.quote) return;
    const all = ascriptions(outline, at);
    const verdict = judge(outline, at, {
      ...all,
      mainOpener,
      neighbour: neighbourOf(outline, found[found.length - 1], at),
      title: headed && node.paragraph === 0,
    });
    const own = attributionOf(outline, at, all);
    const relay = own && throughOutlet(outline, own, at);
    found.push({
      at,
      node,
      verdict,
      attribution: relay ? { ...own, phrase: relay.source } : own,
      through: relay?.outlet ?? null,
      speaker: null,
      group: null,
    });
  });
  return found;
}

/** The marks used for most of the text's quotations; long ones count more. */
function usualOpener({ nodes }: Outline): string {
  const counts = new Map<string, number>();
  for (const { quote } of nodes)
    if (quote) counts.set(quote.opener, (counts.get(quote.opener) ?? 0) + (quote.words.length > 6 ? 3 : 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '“';
}

/** The first paragraph is a headline: short, and not a dateline. */
function hasHeading({ nodes }: Outline): boolean {
  const first = nodes.findIndex((node) => node.kind === 'break');
  return (
    first !== -1 && first <= 30 && !nodes.slice(0, first).some((node) => node.kind === 'dash' && node.spaced)
  );
}

/** Verdict on the stretch just before, where only "and", "or" or a comma parts the two: the words “a” and “b”. */
function neighbourOf({ nodes }: Outline, last: Found | undefined, at: number): Verdict | null {
  if (!last || at - last.at < 2 || at - last.at > 3) return null;
  const joins = nodes
    .slice(last.at + 1, at)
    .every((node) => node.text === ',' || g.isConjunction(node.lower) || node.lower === 'the');
  return joins ? last.verdict : null;
}

const PARTIAL_START = /^\p{Ll}/u;

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
  nobody: 0.45,
};
/** Taken off where the speaker is a pronoun that had to be followed back. */
const PRONOUN = 0.15;

function suggestionOf(outline: Outline, parties: Parties, item: Found): QuoteSuggestion {
  const { node, attribution, speaker } = item;
  const span = node.quote?.inner ?? node;
  const text = outline.text.slice(span.start, span.end);
  const phrase = speaker?.phrase ?? null;
  const rule: QuoteRule = speaker === null ? 'nobody' : (speaker.carried ?? attribution?.how ?? 'nobody');
  const cue = speaker?.carried || !attribution?.cue ? null : spanOf(outline, attribution.cue);
  const pronoun = phrase?.kind === 'pronoun';
  return {
    kind: 'quote',
    key: suggestionKey(span, 'quote'),
    start: span.start,
    end: span.end,
    text,
    form: isWhole(text) ? 'direct' : 'partial',
    group: item.group,
    speaker: speaker?.referent.name ?? null,
    person: parties.indexOf(speaker?.referent.person ?? null),
    role: speaker?.referent.role ?? (pronoun ? null : (phrase?.role ?? null)),
    cue: cue && oneLine(outline.text, cue),
    ...circumstancesOf(outline, item),
    confidence: SURE[rule] - (pronoun && rule !== 'nobody' ? PRONOUN : 0),
    why: { rule, cue, named: phrase && (phrase.nameAt ?? spanOf(outline, phrase)) },
  };
}

/** A sentence, or most of one, and not a fragment of somebody else's. */
const isWhole = (text: string): boolean =>
  !PARTIAL_START.test(text) && (text.split(/\s+/).length > 4 || /[.!?]$/.test(text));

const oneLine = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

function spanOf({ nodes }: Outline, range: { readonly from: number; readonly to: number }): Span | null {
  const first = nodes[range.from];
  const last = nodes[range.to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
