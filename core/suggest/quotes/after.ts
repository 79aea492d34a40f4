import { TG_SAY } from '../lexicon/tg-cues.ts';
import { withApposition } from '../speakers/apposition.ts';
import { readPhrase } from '../speakers/phrase.ts';
import { mainSubject } from '../speakers/subject.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { accordingTo } from './according.ts';
import {
  type Attribution,
  cueAfterPhrase,
  isCue,
  partsBeforeCue,
  sentenceEnd,
  sentenceStart,
} from './cue.ts';

/** Stand before their subject: “…,” recalled a farmer. */
const INVERTS =
  /^(?:recalls?|recalled|wonders?|joked|jokes|quipped|laughed|sighed|complained|complains|agreed|agrees|cautioned|warned|warns|promised|predicted|continued|concluded|mused|read|reads|reported|reports|exclaimed|cried|shouted|muttered|fumed|retorted|countered|interjected|chimed|insists|insisted|argues|argued|maintains|confides|confided|shrugged|grumbled|whispered|observes|observed|remarks|remarked)$/;

/** Whoever follows these is spoken to: the report, “...,” told Univision that. */
const TAKES_HEARER = /^(?:told|tells|tell|informed|informs|assured|assures|reminded|reminds)$/;

/** “…,” said X / “…,” X said / “…,” according to X. */
export function ascribedAfter(outline: Outline, at: number): Attribution | null {
  const { nodes } = outline;
  const end = sentenceEnd(outline, at);
  let next = at + 1;
  while (
    next < end &&
    (nodes[next]?.text === ',' ||
      nodes[next]?.kind === 'dash' ||
      nodes[next]?.text === ';' ||
      (nodes[next]?.kind === 'punct' &&
        /[.!?…]/.test(nodes[next]?.text ?? '') &&
        nodes[next + 1]?.kind === 'dash'))
  )
    next += 1;
  let verb = next;
  while (verb < end && g.isAuxiliary(nodes[verb]?.lower ?? '') && verb - next < 3) verb += 1;
  if (isCue(outline, verb) && !TAKES_HEARER.test(nodes[verb]?.lower ?? '')) {
    let from = verb + 1;
    while (from < end && nodes[from]?.kind === 'word' && g.isBetween(nodes[from]?.lower ?? '')) from += 1;
    const phrase = readPhrase(outline, from, end);
    const object =
      verb === next &&
      !g.isStrong(nodes[verb]?.lower ?? '') &&
      nodes[at]?.quote !== null &&
      (phrase?.kind !== 'person' || /^(?:his|her|its|their|the|any|all)$/.test(nodes[from]?.lower ?? '')) &&
      !/[а-я]/.test(nodes[verb]?.lower ?? '') &&
      !INVERTS.test(nodes[verb]?.lower ?? '');
    if (phrase && !object)
      return {
        phrase: withApposition(outline, phrase, end),
        cue: { from: verb, to: verb + 1 },
        how: 'after',
      };
  }
  const reply = cameTheReply(outline, next, end);
  if (reply) return reply;
  const according = accordingTo(outline, next, next + 1, end);
  if (according) return according;
  const named = namedLast(outline, at, end);
  if (named) return named;
  if (!partsBeforeCue(outline, at)) return null;
  const phrase = readPhrase(outline, next, end);
  if (!phrase) return null;
  verb = cueAfterPhrase(outline, phrase.to, end);
  if (verb === -1) return null;
  return { phrase: withApposition(outline, phrase, end), cue: { from: verb, to: verb + 1 }, how: 'after' };
}

/** «Ӯ онро «номаи гаравгирон» номид»: Tajik has its verb at the end, its subject at the head of the sentence. */
function namedLast(outline: Outline, at: number, end: number): Attribution | null {
  const { nodes } = outline;
  const verb = nodes[at + 1];
  const closes =
    at + 2 >= end || /^[.,;!?]$/.test(nodes[at + 2]?.text ?? '') || nodes[at + 2]?.kind === 'break';
  if (!verb || !TG_SAY.has(verb.lower) || !closes) return null;
  const phrase = mainSubject(outline, sentenceStart(outline, at), at);
  return phrase && { phrase, cue: { from: at + 1, to: at + 2 }, how: 'after' };
}

/** “No,” came the reply from X. */
function cameTheReply(outline: Outline, at: number, end: number): Attribution | null {
  const { nodes } = outline;
  if (
    nodes[at]?.lower !== 'came' ||
    !/^(?:reply|answer|response|retort|verdict)$/.test(nodes[at + 2]?.lower ?? '') ||
    nodes[at + 3]?.lower !== 'from'
  )
    return null;
  const phrase = readPhrase(outline, at + 4, end);
  return phrase
    ? { phrase: withApposition(outline, phrase, end), cue: { from: at, to: at + 3 }, how: 'after' }
    : null;
}
