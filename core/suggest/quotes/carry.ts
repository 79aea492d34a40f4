import { withApposition } from '../speakers/apposition.ts';
import type { Discourse } from '../speakers/discourse.ts';
import { type Phrase, readPhrase } from '../speakers/phrase.ts';
import { mainSubject } from '../speakers/subject.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { ascribedBySentence } from './elsewhere.ts';
import { type Found, type Speaker, saysI } from './found.ts';

/** The speaker of words that have no cue of their own, from what stands before them. */
export function carriedSpeaker(
  outline: Outline,
  discourse: Discourse,
  found: readonly Found[],
  index: number,
): Speaker | null {
  const item = found[index];
  if (!item) return null;
  const earlier = quotationBefore(found, index);
  if (earlier?.speaker && continuesFrom(outline, earlier, item))
    return { ...earlier.speaker, carried: 'same' };
  // "he said", and nobody is he: only whom the sentence before names
  if (item.attribution?.phrase.kind === 'pronoun') {
    const before = subjectBefore(outline, discourse, item);
    return before?.phrase?.kind === 'person' ? before : null;
  }
  const subject = ownSubject(outline, discourse, item) ?? subjectBefore(outline, discourse, item);
  if (subject) return subject;
  if (!isWholeParagraph(outline, item.at)) return null;
  const away = earlier ? item.node.paragraph - earlier.node.paragraph : Number.POSITIVE_INFINITY;
  const introduced = away <= 1 ? null : subjectOfParagraphBefore(outline, discourse, item);
  if (introduced) return introduced;
  return earlier?.speaker && away <= 2 ? { ...earlier.speaker, carried: 'paragraph' } : null;
}

function quotationBefore(found: readonly Found[], index: number): Found | null {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1)
    if (found[at]?.verdict.quote) return found[at] ?? null;
  return null;
}

/** “A,” X said. “B.” – B follows at once, or in the next paragraph under the same marks. */
function continuesFrom(outline: Outline, earlier: Found, item: Found): boolean {
  if (item.node.quote?.continues || (item.node.quote?.part ?? 0) > 1) return true;
  if (item.node.paragraph !== earlier.node.paragraph) return false;
  const gap = item.node.sentence - earlier.node.sentence;
  if (gap === 0) return item.attribution === null;
  if (gap === 1) return true;
  if (gap > 2) return false;
  // a sentence of the author between the two, with a subject of its own, breaks the chain
  return outline.nodes
    .slice(earlier.at + 1, item.at)
    .every(
      ({ kind, sentence }) =>
        kind !== 'word' || sentence === earlier.node.sentence || sentence === item.node.sentence,
    );
}

/** "The mayor of Izmail keeps a photograph on his desk “so as not to get used to it”": the sentence is about somebody. */
function ownSubject(outline: Outline, discourse: Discourse, item: Found): Speaker | null {
  const sentence = outline.sentences[item.node.sentence];
  if (!sentence || item.at - sentence.from < 3 || item.at - sentence.from > 60) return null;
  const phrase = mainSubject(outline, sentence.from, item.at);
  const referent = phrase ? discourse.resolve(phrase) : null;
  if (!phrase || !referent || !discourse.isSomebody(phrase, referent)) return null;
  return { referent, phrase, carried: 'subject' };
}

/** Nobody is named in the quotation's own sentence: the subject of the sentence before speaks. */
function subjectBefore(outline: Outline, discourse: Discourse, item: Found): Speaker | null {
  const sentence = outline.sentences[item.node.sentence];
  const before = outline.sentences[item.node.sentence - 1];
  if (!sentence || !before) return null;
  const last = outline.nodes[before.to - 1];
  const end = last?.kind === 'break' ? outline.nodes[before.to - 2] : last;
  if (before.paragraph !== sentence.paragraph && end?.text !== ':') return null;
  if (item.verdict.why === 'cue-sentence' || item.verdict.why === 'scare') return null;
  // "Schools fail, he said, and it is given to the police. “That's too much to ask.”"
  const reported = ascribedBySentence(outline, before.from);
  const phrase =
    afterAs(outline, before.from, before.to) ??
    (reported?.how === 'sentence' && (reported.phrase.kind === 'pronoun' || reported.phrase.name !== null)
      ? reported.phrase
      : mainSubject(outline, before.from, before.to));
  if (!phrase) return null;
  const referent = discourse.resolve(phrase) ?? discourse.focus.lastBefore(item.at, true);
  return referent && { referent, phrase, carried: 'subject' };
}

/** «Как рассказала председатель Анна Лунёва, ...» in the sentence before. */
function afterAs(outline: Outline, from: number, to: number): Phrase | null {
  const as = outline.nodes[from]?.lower ?? '';
  const verb = outline.nodes[from + 1]?.lower ?? '';
  return /^(?:как|as)$/.test(as) && g.isSay(verb) ? mainSubject(outline, from + 2, to) : null;
}

/** A paragraph of quotation after one about somebody: "The chief engineer, Ana Prat, opened with good news." */
function subjectOfParagraphBefore(outline: Outline, discourse: Discourse, item: Found): Speaker | null {
  const before = outline.sentences[item.node.sentence - 1];
  if (!before || item.node.paragraph - before.paragraph !== 1) return null;
  const phrase = mainSubject(outline, before.from, before.to);
  const referent = phrase ? discourse.resolve(phrase) : null;
  return referent?.person ? { referent, phrase, carried: 'subject' } : null;
}

function isWholeParagraph({ nodes }: Outline, at: number): boolean {
  const before = nodes[at - 1];
  const after = nodes[at + 1];
  return (
    (!before || before.kind === 'break' || before.paragraph !== nodes[at]?.paragraph) &&
    (!after || after.kind === 'break')
  );
}

/** Gives words the speaker who is named only after them. */
export function lookAhead(outline: Outline, discourse: Discourse, found: readonly Found[]): void {
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const item = found[index];
    if (!item?.verdict.quote || saysI(item)) continue;
    if (!item.speaker?.referent.person) {
      const announced = announcedAfter(outline, discourse, item);
      // "Top Tajik diplomat has expressed concern": the description stays as the role
      const role = item.speaker?.referent.name ?? announced?.referent.role ?? null;
      if (announced?.referent.person)
        item.speaker = { ...announced, referent: { ...announced.referent, role } };
      else item.speaker = item.speaker ?? announced;
    }
    const next = found[index + 1];
    if (!next?.verdict.quote || !next.speaker) continue;
    // paragraphs of one long quotation named only at its end
    const joined = item.node.quote?.unclosed && next.node.quote?.continues;
    // “A.” “B,” she said.
    const adjacent =
      item.speaker === null &&
      item.attribution?.phrase.kind !== 'pronoun' &&
      next.node.paragraph === item.node.paragraph &&
      next.node.sentence - item.node.sentence <= 1;
    if ((joined && (item.speaker === null || item.speaker.carried !== null)) || adjacent)
      item.speaker = { ...next.speaker, carried: 'ahead' };
  }
}

/**
 * «... Об этом заявил министр Иванов», "Muhriddin stated this while speaking at": the sentence after says whose words
 * they were.
 */
function announcedAfter(outline: Outline, discourse: Discourse, item: Found): Speaker | null {
  const next = outline.sentences[item.node.sentence + 1];
  if (!next || next.paragraph - item.node.paragraph > 1) return null;
  const verb = pointsBack(outline, next.from, next.to);
  if (verb === -1) return null;
  let from = verb + 1;
  while (from < next.to && g.isBetween(outline.nodes[from]?.lower ?? '')) from += 1;
  const inverted = outline.cyrillic ? readPhrase(outline, from, next.to) : null;
  const phrase = inverted
    ? withApposition(outline, inverted, next.to)
    : mainSubject(outline, next.from, verb);
  const referent = phrase ? discourse.resolve(phrase) : null;
  return referent && { referent, phrase, carried: 'ahead' };
}

/** The verb of a sentence about what was just said, or -1: «об этом сообщил», "stated this", "made the remarks". */
function pointsBack({ nodes, cyrillic }: Outline, from: number, to: number): number {
  const lower = (at: number) => nodes[at]?.lower ?? '';
  const about =
    (/^(?:об|о)$/.test(lower(from)) && /^(?:этом|чем)$/.test(lower(from + 1))) ||
    /^(?:так|такое|такую|такими|соответствующее)$/.test(lower(from));
  if (cyrillic && !about) return -1;
  for (let at = from + 1; at < Math.min(to, from + 16); at += 1) {
    if (cyrillic && g.isSay(lower(at))) return at;
    if (cyrillic || nodes[at]?.capital) continue;
    if (g.isSay(lower(at)) && /^(?:this|so)$/.test(lower(at + 1))) return at;
    if (
      lower(at) === 'made' &&
      /^(?:the|these|this|his|her)$/.test(lower(at + 1)) &&
      /^(?:remarks?|comments?|statement|announcement|claim)$/.test(lower(at + 2))
    )
      return at;
  }
  return -1;
}
