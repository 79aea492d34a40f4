import type { Discourse } from '../speakers/discourse.ts';
import { mainSubject } from '../speakers/subject.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { ascribedAfter } from './after.ts';
import { ascribedBefore } from './before.ts';
import { type Attribution, lastSign, partsBeforeCue } from './cue.ts';
import { ascribedBySentence } from './elsewhere.ts';
import type { Found, Speaker } from './found.ts';

/** The three places where a sentence may ascribe its marked words. */
export interface Ascriptions {
  readonly after: Attribution | null;
  readonly before: Attribution | null;
  readonly sentence: Attribution | null;
}

/** Every way in which the sentence ascribes the marked words at `at`. */
export const ascriptions = (outline: Outline, at: number): Ascriptions => ({
  after: ascribedAfter(outline, at),
  before: ascribedBefore(outline, at),
  sentence: ascribedBySentence(outline, at),
});

/** Without those that name the outlet the text is from: a channel, never a speaker of its own report. */
export function spokenBy(all: Ascriptions, publisher: string): Ascriptions {
  if (publisher === '') return all;
  const by = (one: Attribution | null): Attribution | null =>
    one?.phrase.text.includes(publisher) ? null : one;
  return { after: by(all.after), before: by(all.before), sentence: by(all.sentence) };
}

/** Words between the cue and the marks after which a cue elsewhere in the sentence is nearer. */
const FAR = 25;

/** The one that holds: a cue after the words, unless a colon or "that" ties them to one before; then the nearest. */
function chosen(
  { nodes }: Outline,
  at: number,
  { after, before, sentence }: Ascriptions,
  parted: boolean,
): Attribution | null {
  const node = nodes[at];
  if (!node) return null;
  // "X told the council that it was “days away”, according to an official": X speaks, the official passed it on
  const spoke = before?.how === 'before' && before.phrase.kind !== 'document';
  if (after?.how === 'according' && spoke) return before;
  if (after && (parted || !before)) {
    // «X said: “A”, Y added»
    const lead = nodes[at - 1];
    const tied =
      before?.cue &&
      (lead?.text === ':' || lead?.lower === 'that' || lead?.lower === 'что') &&
      lastSign(node) !== ',' &&
      after.how !== 'according';
    if (!tied) return after;
  }
  if (before && before.how !== 'colon') {
    const distance = at - (before.cue?.to ?? at);
    // "The ministers agreed that they “are close to a text” and will meet in May, Marsh said": Marsh gives the account
    const told = !g.isStrong(nodes[before.cue?.from ?? -1]?.lower ?? '');
    return sentence?.how === 'sentence' && (distance > FAR || told) ? sentence : before;
  }
  return sentence ?? before ?? after;
}

/** “A,” X told the paper, adding that “B”: who adds is whoever the sentence has just heard. */
export function adding(
  outline: Outline,
  own: Attribution | null,
  last: Found | undefined,
): Attribution | null {
  const heard = last?.attribution;
  const verb = own?.cue?.from ?? -1;
  const adds =
    own !== null &&
    heard?.how === 'after' &&
    outline.nodes[verb]?.sentence === last?.node.sentence &&
    (heard.cue?.from ?? verb) < verb &&
    g.isParticiple(outline.nodes[verb]?.lower ?? '');
  return adds ? { ...own, phrase: heard.phrase } : own;
}

/** The attribution of one marked stretch. */
export const attributionOf = (outline: Outline, at: number, all: Ascriptions): Attribution | null =>
  chosen(outline, at, all, partsBeforeCue(outline, at));

/** Who is meant by the phrase that the sentence ascribes the words to. */
export function ascribedSpeaker(outline: Outline, discourse: Discourse, item: Found): Speaker | null {
  const phrase = item.attribution?.phrase;
  if (!phrase) return null;
  if (phrase.kind === 'pronoun') {
    // "Marsh smiled, and then she said" looks to the clause before
    const from = outline.sentences[item.node.sentence]?.from ?? 0;
    const subject = mainSubject(outline, from, phrase.from);
    if (subject && subject.kind !== 'pronoun' && subject.to <= phrase.from)
      discourse.note(subject, discourse.resolve(subject));
  }
  const referent = discourse.resolve(phrase);
  if (!referent) return null;
  discourse.hear(phrase, referent);
  return { referent, phrase, carried: null };
}
