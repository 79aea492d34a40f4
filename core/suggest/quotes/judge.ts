import { EN_TERM_VERBS } from '../lexicon/en-cues.ts';
import { TG_SAY } from '../lexicon/tg-cues.ts';
import type { Node, Outline } from '../text/outline.ts';
import { type Attribution, lastSign } from './cue.ts';
import { isNamed, startsSentence } from './naming.ts';
import { no, type Verdict, yes } from './verdict.ts';

const SINGLE = new Set(['‘', "'", '`', '‚']);
const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|by|with|from|as|vs|и|в|на|о|об|с|по|для|к)$/;

/** A show, a paper or a place follows: on “Face the Nation”. */
const NAMES_AFTER = /^(?:on|in|at|from|of|aboard|в|на|из)$/;

const SO_CALLED =
  /^(?:so-called|self-styled|self-described|quote-unquote|называем(?:ый|ая|ое|ые|ого|ой|ых|ому|ую|ым|ом|ыми))$/;
const wordCount = (node: Node): number =>
  node.quote?.words.filter((token) => token.kind === 'word' || token.kind === 'number').length ?? 0;

/** Every word of substance begins with a capital, as in a title. */
function isTitleCase(node: Node): boolean {
  const list = node.quote?.words.filter((token) => token.kind === 'word') ?? [];
  const first = list[0];
  if (!first?.capital) return false;
  return list.every((token) => token.capital || SMALL.test(token.lower));
}

const firstWord = (node: Node) => node.quote?.words.find((token) => token.kind === 'word');

/** Opens with a capital and ends with a stop inside the marks, or is a sentence by its length. */
const isSentence = (node: Node): boolean => {
  const first = node.quote?.words.find((token) => token.kind === 'word' || token.kind === 'number');
  return first !== undefined && (first.capital || first.kind === 'number') && wordCount(node) >= 3;
};

/** What is known around a marked stretch. */
export interface Circumstance {
  readonly after: Attribution | null;
  readonly before: Attribution | null;
  readonly sentence: Attribution | null;
  /** The marks used for most of the text's quotations. */
  readonly mainOpener: string;
  /** Verdict on the marked stretch just before, when only "and", "or" or a comma parts the two. */
  readonly neighbour: Verdict | null;
  readonly title: boolean;
}

/** Whether the marked stretch at `at` is a quotation, and by which rule. */
export function judge(outline: Outline, at: number, about: Circumstance): Verdict {
  const { nodes } = outline;
  const node = nodes[at];
  if (!node?.quote) return no('none');
  const count = wordCount(node);
  if (count === 0) return no('no-words');
  const before = wordBefore(nodes, at);
  const after = nodes[at + 1];
  const sign = lastSign(node);
  // an interview is headed by words of it
  if (about.title && nodes[at + 1]?.kind === 'break' && nodes[at - 1] === undefined) return no('heading');
  if (about.title && (SINGLE.has(node.quote.opener) || isTitleCase(node) || count < 4)) return no('heading');
  if (before && SO_CALLED.test(before.lower)) return no('so-called');
  if (about.neighbour && !about.neighbour.quote && /^(?:term|naming|so-called)$/.test(about.neighbour.why))
    return no(about.neighbour.why);
  if (node.quote.continues || node.quote.part > 0) return yes('continued');
  // "Appearing on “Face the Nation,” the senator said", «в интервью газете «Степной маяк» назвала»
  if (
    count <= 6 &&
    !/[!?]/.test(sign) &&
    (node.named || (isTitleCase(node) && before && NAMES_AFTER.test(before.lower)))
  )
    return no('naming');
  // «Ӯ таъхирро «боҳашамате» номид»: one word, and its verb at once after it
  const atOnce = about.after !== null && TG_SAY.has(nodes[at + 1]?.lower ?? '');
  if (about.after && (count >= 2 || sign !== '' || atOnce)) return yes('cue-after');
  const naming = isNamed(outline, at, before, count, about.before !== null || about.sentence !== null);
  if (naming) return naming;
  if (after?.kind === 'word' && EN_TERM_VERBS.has(after.lower) && count <= 3) return no('term');
  const cue = about.before;
  if (
    nodes[at - 1]?.text === ':' &&
    isTitleCase(node) &&
    cue?.cue === null &&
    !/[!?]/.test(sign) &&
    !(/\./.test(sign) && cue.phrase.kind === 'person') &&
    count <= (sign === '' ? 12 : 6)
  )
    return no('naming');
  const colon = nodes[at - 1]?.text === ':' || (nodes[at - 1]?.text === ',' && cue !== null);
  if (SINGLE.has(node.quote.opener) && !SINGLE.has(about.mainOpener) && !(colon && count >= 3))
    return no('single-marks');
  const direct = cue !== null && governs(outline, cue, at);
  if (isTitleCase(node) && !colon && !(direct && /[.,!?]/.test(sign)) && !(count >= 6 && sign !== ''))
    return no('name');
  if (colon && (count >= 3 || cue !== null)) return yes('colon');
  if (isSentence(node) && startsSentence(nodes, at))
    return allCapitals(node) ? no('heading') : yes('sentence');
  // “No, don't.” is a whole utterance; “corridor” at the head of a sentence is a word
  if (
    startsSentence(nodes, at) &&
    count <= 3 &&
    firstWord(node)?.capital &&
    /[.!?…]/.test(sign) &&
    count >= 2
  )
    return yes('sentence');
  if (startsSentence(nodes, at) && count <= 3 && !about.sentence) return no('term');
  if (node.quote.unclosed && count >= 5) return yes('sentence');
  const determined =
    before !== undefined && /^(?:the|этот|эта|это)$/.test(before.lower) && count <= 3 && !/[.,!?]/.test(sign);
  // «говорит, что это «стрижка хлебным ножом»»: это is "it is", no article
  const told = before?.lower === 'это' && nodes[at - 2]?.lower === 'что' && cue !== null;
  if (
    determined &&
    !told &&
    !nodes[at - 2]?.lower.match(/^(?:tell|call|calls|called|denounced|blamed|attacked)$/)
  )
    return no('scare');
  if (cue && (direct || count >= 2)) return yes('cue-before');
  if (about.sentence && count >= 1) return yes('cue-sentence');
  if (cue) return yes('cue-before');
  if (count >= 4 && !isTitleCase(node)) return yes('long');
  return no('scare');
}

const allCapitals = (node: Node): boolean =>
  node.quote?.words.every((token) => token.kind !== 'word' || token.text === token.text.toUpperCase()) ??
  false;

function wordBefore(nodes: readonly Node[], at: number): Node | undefined {
  const before = nodes[at - 1];
  return before?.kind === 'word' ? before : undefined;
}

/** The cue verb reaches the marks with no other clause between: "called it “…”", "said that “…”". */
function governs(outline: Outline, cue: Attribution, at: number): boolean {
  const end = cue.cue?.to ?? at;
  if (cue.cue === null) return true;
  if (at - end > 14) return false;
  for (let look = end; look < at; look += 1)
    if (/^(?:when|because|if|where|когда|если|потому)$/.test(outline.nodes[look]?.lower ?? '')) return false;
  return true;
}
