import { Discourse, type Referent } from '../speakers/discourse.ts';
import type { Phrase } from '../speakers/phrase.ts';
import { mainSubject } from '../speakers/subject.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';
import type { QuoteRule, QuoteSuggestion, Span } from '../types.ts';
import { suggestionKey } from '../walk.ts';
import {
  type Attribution,
  ascribedAfter,
  ascribedBefore,
  ascribedBySentence,
  lastSign,
  partsBeforeCue,
} from './attribution.ts';
import { judge, type Verdict } from './judge.ts';

interface Found {
  readonly at: number;
  readonly node: Node;
  readonly verdict: Verdict;
  readonly attribution: Attribution | null;
  referent: Referent | null;
  phrase: Phrase | null;
  group: number | null;
  carried: 'same' | 'subject' | 'paragraph' | 'ahead' | null;
}

/** Stage: marked stretches that are quotations, each with its speaker. In the order of the text. */
export function findQuotes(outline: Outline): readonly QuoteSuggestion[] {
  const found = judgeAll(outline);
  const discourse = new Discourse(outline);
  for (const item of found) speak(outline, discourse, found, item);
  lookAhead(found);
  group(outline, found);
  return found.filter((item) => item.verdict.quote).map((item) => suggestionOf(outline, item));
}

function judgeAll(outline: Outline): Found[] {
  const { nodes } = outline;
  const counts = new Map<string, number>();
  for (const node of nodes)
    if (node.quote)
      counts.set(
        node.quote.opener,
        (counts.get(node.quote.opener) ?? 0) + (node.quote.words.length > 6 ? 3 : 1),
      );
  const mainOpener = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '“';
  const found: Found[] = [];
  nodes.forEach((node, at) => {
    if (!node.quote) return;
    const last = found[found.length - 1];
    const after = ascribedAfter(outline, at);
    const before = ascribedBefore(outline, at);
    const sentence = ascribedBySentence(outline, at);
    const between = last ? nodes.slice(last.at + 1, at) : [];
    const neighbour =
      last &&
      between.length > 0 &&
      between.length <= 2 &&
      between.every((n) => n.text === ',' || g.isConjunction(n.lower) || n.lower === 'the')
        ? last.verdict
        : null;
    const verdict = judge(outline, at, {
      after,
      before,
      sentence,
      mainOpener,
      neighbour,
      title: node.paragraph === 0 && isHeading(outline),
    });
    const attribution = choose(outline, at, after, before, sentence);
    found.push({ at, node, verdict, attribution, referent: null, phrase: null, group: null, carried: null });
  });
  return found;
}

/** The first paragraph is a headline: short, one or two sentences, and not a dateline. */
function isHeading(outline: Outline): boolean {
  const first = outline.nodes.findIndex((node) => node.kind === 'break');
  return (
    first !== -1 &&
    first <= 30 &&
    !outline.nodes.slice(0, first).some((node) => node.kind === 'dash' && node.spaced)
  );
}

function choose(
  outline: Outline,
  at: number,
  after: Attribution | null,
  before: Attribution | null,
  sentence: Attribution | null,
): Attribution | null {
  const node = outline.nodes[at];
  if (!node) return null;
  const previous = outline.nodes[at - 1];
  if (after && (partsBeforeCue(outline, at) || !before)) {
    // «X said: “A”, Y added»: a colon or "that" ties the words to what stands before
    const tied =
      before?.cue &&
      (previous?.text === ':' || previous?.lower === 'that' || previous?.lower === 'что') &&
      lastSign(node) !== ',' &&
      after.how !== 'according';
    if (!tied) return after;
  }
  if (before && before.how !== 'colon') {
    const distance = at - (before.cue?.to ?? at);
    if (sentence && distance > 25 && sentence.how === 'sentence') return sentence;
    return before;
  }
  return sentence ?? before ?? after;
}

function speak(outline: Outline, discourse: Discourse, found: readonly Found[], item: Found): void {
  const { node, attribution } = item;
  discourse.readTo(node.sentence - 1);
  if (!item.verdict.quote) return;
  if (attribution) {
    item.phrase = attribution.phrase;
    item.referent = discourse.resolve(attribution.phrase);
    if (attribution.phrase.kind === 'pronoun') {
      const subject = mainSubject(
        outline,
        outline.sentences[node.sentence]?.from ?? 0,
        attribution.phrase.from,
      );
      // “his speech, in which he joked” looks back; "Marsh smiled, and then she said" looks to the clause before
      if (subject && subject.kind !== 'pronoun' && subject.to <= attribution.phrase.from) {
        discourse.note(subject, discourse.resolve(subject));
        item.referent = discourse.resolve(attribution.phrase);
      }
    }
    if (item.referent) discourse.note(attribution.phrase, item.referent);
    if (item.referent) return;
  }
  const index = found.indexOf(item);
  const earlier = previousQuote(found, index);
  if (earlier?.referent && continuesFrom(outline, earlier, item)) {
    item.referent = earlier.referent;
    item.phrase = earlier.phrase;
    item.carried = 'same';
    return;
  }
  const carried = fromSentenceBefore(outline, discourse, item);
  if (carried) {
    item.referent = carried;
    item.carried = 'subject';
    return;
  }
  if (!wholeParagraph(outline, item.at)) return;
  const introduced =
    earlier && item.node.paragraph - earlier.node.paragraph <= 1
      ? null
      : fromParagraphBefore(outline, discourse, item);
  if (introduced) {
    item.referent = introduced;
    item.carried = 'subject';
    return;
  }
  if (earlier?.referent && item.node.paragraph - earlier.node.paragraph <= 2) {
    item.referent = earlier.referent;
    item.phrase = earlier.phrase;
    item.carried = 'paragraph';
  }
}

function previousQuote(found: readonly Found[], index: number): Found | null {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1)
    if (found[at]?.verdict.quote) return found[at] ?? null;
  return null;
}

/** “A,” X said. “B.” – the second has no cue of its own and follows at once, or in the next paragraph under the same marks. */
function continuesFrom(outline: Outline, earlier: Found, item: Found): boolean {
  if (item.node.quote?.continues) return true;
  if (item.node.quote?.part !== undefined && item.node.quote.part > 1) return true;
  if (item.node.paragraph !== earlier.node.paragraph) return false;
  const gap = item.node.sentence - earlier.node.sentence;
  if (gap === 0) return item.attribution === null;
  if (gap > 2) return false;
  const between = outline.nodes.slice(earlier.at + 1, item.at);
  // a sentence of the author between the two, with a subject of its own, breaks the chain
  return (
    gap === 1 ||
    between.every(
      (node) =>
        node.sentence === earlier.node.sentence ||
        node.kind !== 'word' ||
        node.sentence === item.node.sentence,
    )
  );
}

/** Nobody is named in the quotation's own sentence: the subject of the sentence before speaks. */
function fromSentenceBefore(outline: Outline, discourse: Discourse, item: Found): Referent | null {
  const sentence = outline.sentences[item.node.sentence];
  const before = outline.sentences[item.node.sentence - 1];
  if (!sentence || !before) return null;
  const last =
    outline.nodes[before.to - 1]?.kind === 'break'
      ? outline.nodes[before.to - 2]
      : outline.nodes[before.to - 1];
  const sameParagraph = before.paragraph === sentence.paragraph;
  if (!sameParagraph && last?.text !== ':') return null;
  if (!['sentence', 'continued', 'long', 'colon', 'cue-after', 'cue-before'].includes(item.verdict.why))
    return null;
  for (let at = before.to - 1; at >= before.from; at -= 1) {
    const node = outline.nodes[at];
    if (node?.kind !== 'word' || !g.isSay(node.lower) || node.capital) continue;
    const start = outline.nodes[at - 1];
    if (start && g.isDeterminer(start.lower)) continue;
    break;
  }
  const inverted = sayThenName(outline, before.from, before.to);
  const subject = inverted ?? mainSubject(outline, before.from, before.to);
  if (!subject) return null;
  item.phrase = subject;
  const referent = discourse.resolve(subject);
  if (!referent) return discourse.lastBefore(item.at, true);
  return referent;
}

/** A paragraph of quotation after one about somebody: "The chief engineer, Ana Prat, opened with good news." */
function fromParagraphBefore(outline: Outline, discourse: Discourse, item: Found): Referent | null {
  const before = outline.sentences[item.node.sentence - 1];
  if (!before || item.node.paragraph - before.paragraph !== 1) return null;
  const subject = mainSubject(outline, before.from, before.to);
  const referent = subject ? discourse.resolve(subject) : null;
  if (!subject || referent?.person == null) return null;
  item.phrase = subject;
  return referent;
}

/** «Как рассказала председатель Анна Лунёва, ...» in the sentence before. */
function sayThenName(outline: Outline, from: number, to: number): Phrase | null {
  const first = outline.nodes[from];
  const verb = outline.nodes[from + 1];
  if (!first || !verb || !/^(?:как|as)$/.test(first.lower) || !g.isSay(verb.lower)) return null;
  return mainSubject(outline, from + 2, to);
}

const wholeParagraph = (outline: Outline, at: number): boolean => {
  const { nodes } = outline;
  const before = nodes[at - 1];
  return (
    (!before || before.kind === 'break' || before.paragraph !== nodes[at]?.paragraph) &&
    (nodes[at + 1] === undefined || nodes[at + 1]?.kind === 'break')
  );
};

/** Paragraphs of one long quotation named only at its end; “A.” “B,” she said. */
function lookAhead(found: readonly Found[]): void {
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const item = found[at];
    const next = found[at + 1];
    if (!item || !next || !item.verdict.quote || !next.verdict.quote) continue;
    const joined = item.node.quote?.unclosed && next.node.quote?.continues;
    const adjacent =
      item.referent === null &&
      next.node.paragraph === item.node.paragraph &&
      next.node.sentence - item.node.sentence <= 1;
    if (next.referent && ((joined && (item.referent === null || item.carried !== null)) || adjacent)) {
      item.referent = next.referent;
      item.phrase = next.phrase;
      item.carried = 'ahead';
    }
  }
}

function group(outline: Outline, found: readonly Found[]): void {
  let number = 0;
  for (let at = 1; at < found.length; at += 1) {
    const item = found[at];
    const before = found[at - 1];
    if (!item || !before || !item.verdict.quote || !before.verdict.quote) continue;
    const paragraphs = before.node.quote?.unclosed && item.node.quote?.continues;
    const carried = item.carried === 'same' && before.referent !== null && item.referent === before.referent;
    const interrupted =
      item.node.sentence === before.node.sentence &&
      item.referent !== null &&
      item.referent.name === before.referent?.name &&
      before.attribution?.how === 'after' &&
      item.attribution?.how === 'before' &&
      item.attribution.cue?.from === before.attribution.cue?.from;
    const parts =
      (item.node.quote?.part ?? 0) > 1 && outline.nodes[item.at]?.paragraph === before.node.paragraph;
    if (!paragraphs && !carried && !interrupted && !parts) continue;
    if (before.group === null) {
      number += 1;
      before.group = number;
    }
    item.group = before.group;
  }
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

function suggestionOf(outline: Outline, item: Found): QuoteSuggestion {
  const { node, attribution, referent, phrase } = item;
  const span = node.quote?.inner ?? node;
  const text = outline.text.slice(span.start, span.end);
  const rule: QuoteRule = referent === null ? 'nobody' : (item.carried ?? attribution?.how ?? 'nobody');
  const cue = item.carried || !attribution?.cue ? null : spanOf(outline, attribution.cue);
  const whole = !PARTIAL_START.test(text) && (text.split(/\s+/).length > 4 || /[.!?]$/.test(text));
  const pronoun = phrase?.kind === 'pronoun';
  return {
    kind: 'quote',
    key: suggestionKey(span, 'quote'),
    start: span.start,
    end: span.end,
    text,
    form: whole ? 'direct' : 'partial',
    group: item.group,
    speaker: referent?.name ?? null,
    person: null,
    role: referent?.role ?? (pronoun ? null : (phrase?.role ?? null)),
    cue: cue && outline.text.slice(cue.start, cue.end).replace(/\s+/g, ' '),
    hedge: null,
    reportedThrough: null,
    occasion: null,
    place: null,
    said: null,
    confidence: SURE[rule] - (pronoun && rule !== 'nobody' ? PRONOUN : 0),
    why: { rule, cue, named: phrase && (phrase.nameAt ?? spanOf(outline, phrase)) },
  };
}

function spanOf(
  { nodes }: Outline,
  { from, to }: { readonly from: number; readonly to: number },
): Span | null {
  const first = nodes[from];
  const last = nodes[to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}
