import { withApposition } from '../speakers/apposition.ts';
import { clip, type Phrase, readPhrase } from '../speakers/phrase.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline, Sentence } from '../text/outline.ts';
import { type Attribution, isCue, sentenceEnd, sentenceStart } from './cue.ts';

/** An outlet is the channel, not the speaker: the one it cites speaks through it. */
export interface Relay {
  readonly source: Phrase;
  readonly outlet: string;
}

/** An outlet's verb of passing on words: whoever is its object speaks. */
const QUOTES = /^(?:quoted|quotes|cited|cites|quoting|citing|цитирует|процитировал[ао]?|приводит|передает)$/;
/** Between such a verb and whose words they are. */
const HIS_WORDS = /^(?:слова|мнение|заявление|высказывание|комментарий)$/;

/** Who speaks through the outlet that the sentence ascribes the words to; null where it cites nobody. */
export const throughOutlet = (outline: Outline, own: Attribution, at: number): Relay | null =>
  quotedBy(outline, own) ?? citedBy(outline, own, at);

/** "Talas quoted the headman as saying “…”", «“…”, – цитирует главу района агентство «Талас»». */
function quotedBy(outline: Outline, own: Attribution): Relay | null {
  const { nodes } = outline;
  const verb = own.cue?.from ?? -1;
  if (!QUOTES.test(nodes[verb]?.lower ?? '') || g.isAuxiliary(nodes[verb - 1]?.lower ?? '')) return null;
  const end = sentenceEnd(outline, verb);
  // «которого цитирует агентство «Талас»»: the clause is about the speaker
  if (g.isRelative(nodes[verb - 1]?.lower ?? '')) {
    const outlet = outletAt(outline, verb + 1, end);
    return outlet === null ? null : { source: own.phrase, outlet };
  }
  const said = nodes.slice(verb + 1, verb + 12).findIndex((node) => HIS_WORDS.test(node.lower));
  const words = said === -1 ? -1 : verb + 1 + said;
  if (own.phrase.from < verb) {
    const object = readPhrase(outline, words === verb + 1 ? words + 1 : verb + 1, end);
    return object && { source: withApposition(outline, object, end), outlet: own.phrase.text };
  }
  // «приводит «Талас» слова главы», «приводит слова главы «Талас»», «цитирует главу «Талас»»
  let outlet = verb + 1;
  while (words <= verb + 1 && outlet < end && !isOutletNoun(nodes[outlet])) outlet += 1;
  const named = outletAt(outline, outlet, words > outlet ? words : end);
  const source = readPhrase(outline, Math.max(verb, words) + 1, words > outlet ? end : outlet);
  return named !== null && source ? { source, outlet: named } : null;
}

/** "the agency, citing a source in the industry, said that “…”", «агентство со ссылкой на источник сообщало». */
function citedBy(outline: Outline, own: Attribution, at: number): Relay | null {
  const { nodes } = outline;
  if (own.phrase.kind !== 'body' && own.phrase.kind !== 'description') return null;
  const floor = Math.max(sentenceStart(outline, at), own.phrase.from);
  const limit = Math.min(Math.max(at, own.cue?.to ?? at), floor + 60);
  for (let look = floor; look < limit; look += 1) {
    const lower = nodes[look]?.lower ?? '';
    const onto = /^(?:ссылкой|ссылаясь)$/.test(lower) && nodes[look + 1]?.lower === 'на';
    const cited = /^(?:citing|quoting|цитируя)$/.test(lower) ? look + 1 : onto ? look + 2 : -1;
    const source = cited === -1 ? null : readPhrase(outline, cited, limit);
    if (!source || source.kind === 'document') continue;
    // the phrase may have run on into the citing
    const end = Math.min(own.phrase.to, lower === 'ссылкой' ? look - 1 : look);
    return { source, outlet: clip(outline, own.phrase.from, end) };
  }
  return null;
}

/** Through whom a sentence says that words came: "according to Y", "quoted by Y", "told Y", «передаёт агентство Y». */
export function relayerIn(outline: Outline, own: Sentence, attribution: Attribution | null): string | null {
  const { nodes } = outline;
  const cue = attribution?.cue?.from;
  const near = cue ?? own.from;
  for (let at = Math.max(own.from, near - 60); at < Math.min(own.to, near + 60); at += 1) {
    const lower = nodes[at]?.lower ?? '';
    const next = nodes[at + 1]?.lower ?? '';
    if (lower === 'according' && next === 'to' && attribution?.how !== 'according')
      return readPhrase(outline, at + 2, own.to)?.text ?? null;
    const told = /^(?:told|tells)$/.test(lower) ? readPhrase(outline, at + 1, own.to) : null;
    if (told && isOutlet(nodes.slice(told.from, told.to))) return told.text;
    const as = /^(?:как|as)$/.test(lower) && at === own.from && isCue(outline, at + 1) && at + 1 !== cue;
    const source = as ? readPhrase(outline, at + 2, own.to) : null;
    if (source && source.kind !== 'pronoun') return source.text;
    const passive = /^(?:quoted|cited|carried|published|reported|relayed)$/.test(lower) && next === 'by';
    if (passive || (RELAYS.test(lower) && at !== cue)) {
      const outlet = outletAt(outline, passive ? at + 2 : at + 1, own.to);
      if (outlet !== null) return outlet;
    }
  }
  return null;
}

const RELAYS = /^(?:передает|передают|цитирует|цитируют|приводит|приводят|пишет|сообщает)$/;

/** The outlet that is named at `at`: a body, a name, or only a name in marks: «Талас». */
function outletAt(outline: Outline, at: number, limit: number): string | null {
  const node = outline.nodes[at];
  if (node?.quote && node.quote.words.length <= 4) return node.quote.words.map(({ text }) => text).join(' ');
  const phrase = readPhrase(outline, at, limit);
  const named =
    phrase !== null &&
    (phrase.kind === 'body' || outline.nodes.slice(phrase.from, phrase.to).some((one) => one.capital));
  return named && phrase.kind !== 'pronoun' ? phrase.text : null;
}

const isOutletNoun = (node: Node | undefined): boolean =>
  node !== undefined &&
  (node.quote !== null || (node.kind === 'word' && !node.capital && g.isBody(node.lower)));

/** A paper, an agency or a station; whoever else is told something heard it, and passed nothing on. */
const isOutlet = (nodes: readonly Node[]): boolean => nodes.some((node) => MEDIA.test(node.lower));
const MEDIA =
  /^(?:news|newspaper|paper|magazine|cnn|bbc|nbc|abc|cbs|npr|msnbc|reuters|afp|bloomberg|agence|times|post|journal|herald|tribune|gazette|guardian|telegraph|observer|daily|weekly|review|chronicle|bulletin|radio|television|tv|press|channel|station|agency)$/;
