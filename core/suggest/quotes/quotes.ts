import { Discourse } from '../speakers/discourse.ts';
import { namedParties } from '../speakers/parties.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import type { NamedParty, QuoteSuggestion, Span } from '../types.ts';
import { adding, ascribedSpeaker, ascriptions, attributionOf, spokenBy } from './ascribe.ts';
import { carriedSpeaker, lookAhead } from './carry.ts';
import { Surroundings } from './circumstances.ts';
import { type Found, saysI } from './found.ts';
import { group } from './group.ts';
import { type Indirect, indirectIn } from './indirect.ts';
import { judge } from './judge.ts';
import { throughOutlet } from './relay.ts';
import { indirectSuggestion, quotedSuggestion } from './suggestion.ts';
import type { Verdict } from './verdict.ts';

/** What the stage gives: the quotations, and whom the text was found to speak of. */
export interface QuotesFound {
  readonly quotes: readonly QuoteSuggestion[];
  readonly people: readonly NamedParty[];
  /** Marked stretches that are no quotations: titles, names, terms. In order. */
  readonly names: readonly Span[];
}

/** Stage: quotations in marks and reported speech, each with its speaker. In the order of the text. */
export function findQuotes(outline: Outline, publisher: string): QuotesFound {
  const found = judgeAll(outline, publisher);
  const discourse = new Discourse(outline);
  const reported: Indirect[] = [];
  let next = 0;
  outline.sentences.forEach((_, sentence) => {
    let quoted = false;
    for (; found[next]?.node.sentence === sentence; next += 1) {
      const item = found[next];
      if (!item?.verdict.quote) continue;
      quoted = true;
      item.speaker =
        ascribedSpeaker(outline, discourse, item) ??
        (saysI(item) ? null : carriedSpeaker(outline, discourse, found, next));
    }
    const indirect = quoted ? null : indirectIn(outline, discourse, sentence);
    if (indirect) reported.push(indirect);
    discourse.readTo(sentence);
  });
  lookAhead(outline, discourse, found);
  group(outline, found);
  const parties = namedParties(discourse);
  const around = new Surroundings(outline, publisher);
  const quotes = found
    .filter((item) => item.verdict.quote)
    .map((item) => quotedSuggestion(outline, parties, around, item));
  const indirect = reported.map((item) => indirectSuggestion(outline, parties, around, item));
  return {
    quotes: [...quotes, ...indirect].toSorted((a, b) => a.start - b.start || a.end - b.end),
    people: parties.list,
    names: found.filter((item) => !item.verdict.quote).map(({ node }) => node.quote?.inner ?? node),
  };
}

function judgeAll(outline: Outline, publisher: string): readonly Found[] {
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
    const own = adding(outline, attributionOf(outline, at, spokenBy(all, publisher)), found.at(-1));
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

/** The first paragraph is a headline: short, no sentence with its stop, and not a dateline. */
function hasHeading({ nodes }: Outline): boolean {
  const first = nodes.findIndex((node) => node.kind === 'break');
  return (
    first !== -1 &&
    first <= 30 &&
    nodes[first - 1]?.text !== '.' &&
    !nodes.slice(0, first).some((node) => node.kind === 'dash' && node.spaced)
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
