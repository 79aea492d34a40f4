import { type Phrase, readPhrase } from '../speakers/phrase.ts';
import { clauseStart, mainSubject, subjectBefore, withApposition } from '../speakers/subject.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';

/** How a sentence ascribes one marked stretch. */
export interface Attribution {
  readonly phrase: Phrase;
  /** Nodes of the cue, `to` exclusive; null for a bare colon. */
  readonly cue: { readonly from: number; readonly to: number } | null;
  readonly how: 'after' | 'before' | 'colon' | 'according' | 'sentence' | 'words';
}

/** Stand before their subject: “…,” recalled a farmer. */
const INVERTS =
  /^(?:recalls?|recalled|wonders?|joked|jokes|quipped|laughed|sighed|complained|complains|agreed|agrees|cautioned|warned|warns|promised|predicted|continued|concluded|mused|read|reads|reported|reports|exclaimed|cried|shouted|muttered|fumed|retorted|countered|interjected|chimed|insists|insisted|argues|argued|maintains|confides|confided|shrugged|grumbled|whispered|observes|observed|remarks|remarked)$/;
/** Whoever follows these is spoken to: the report, “...,” told Univision that. */
const TAKES_HEARER = /^(?:told|tells|tell|informed|informs|assured|assures|reminded|reminds)$/;
const HEARS = /^(?:told|asked|informed|reminded|urged|ordered|instructed|advised|accused|charged|blamed)$/;
const ATTRIBUTION_END = new Set([',', '?', '!', '…', '.', '—', '–', '-', ';']);
const SOURCE_WORDS =
  /^(?:словам|мнению|данным|оценке|оценкам|информации|утверждению|выражению|сведениям|убеждению|признанию|подсчетам|расчетам|версии|замечанию|наблюдениям|сообщению|сообщениям)$/;

/** The last sign inside the marks, or '' when the words simply stop. */
export function lastSign(node: Node): string {
  const last = node.quote?.words[node.quote.words.length - 1];
  return last && last.kind !== 'word' && last.kind !== 'number' ? last.text : '';
}

/** True when a comma, dash or stop parts the marked words from what follows, as before a cue. */
export function partsBeforeCue(outline: Outline, at: number): boolean {
  const node = outline.nodes[at];
  const next = outline.nodes[at + 1];
  if (!node) return false;
  return (
    ATTRIBUTION_END.has(lastSign(node)) ||
    next?.text === ',' ||
    (next?.kind === 'dash' && next.spaced) ||
    (next?.text ?? '') === ';'
  );
}

const sentenceEnd = (outline: Outline, at: number): number =>
  outline.sentences[outline.nodes[at]?.sentence ?? 0]?.to ?? outline.nodes.length;
const sentenceStart = (outline: Outline, at: number): number =>
  outline.sentences[outline.nodes[at]?.sentence ?? 0]?.from ?? 0;

/** A finite cue verb at `at`, with the auxiliaries before it already passed. */
const isCue = (outline: Outline, at: number): boolean => {
  const node = outline.nodes[at];
  // "made it clear that"
  if (/^(?:made|makes|make)$/.test(node?.lower ?? ''))
    return outline.nodes[at + 1]?.lower === 'clear' || outline.nodes[at + 2]?.lower === 'clear';
  if (node?.kind !== 'word' || node.capital || !g.isSay(node.lower)) return false;
  const before = outline.nodes[at - 1];
  // "was asked by the host", "were told": spoken to
  if (
    HEARS.test(node.lower) &&
    g.isAuxiliary(before?.lower ?? '') &&
    !/^(?:ha[sd]|have)$/.test(before?.lower ?? '')
  )
    return false;
  if (before?.kind !== 'word') return !(before?.kind === 'mark' && before.text === '’');
  // "the report", "his call", "Marsh's claims" are nouns here; so is "to report"
  if (
    g.isDeterminer(before.lower) ||
    /'s$/.test(before.lower) ||
    /^(?:no|of|for|in|new|recent|public)$/.test(before.lower)
  )
    return false;
  return true;
};

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
  if (!partsBeforeCue(outline, at)) return null;
  const phrase = readPhrase(outline, next, end);
  if (!phrase) return null;
  verb = cueAfterPhrase(outline, phrase.to, end);
  if (verb === -1) return null;
  return { phrase: withApposition(outline, phrase, end), cue: { from: verb, to: verb + 1 }, how: 'after' };
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

/** The cue of a subject that ends at `at`, past appositions between commas and past brackets. */
function cueAfterPhrase(outline: Outline, at: number, end: number): number {
  const { nodes } = outline;
  let look = at;
  let afterComma = true;
  for (let steps = 0; look < end && steps < 60; steps += 1, look += 1) {
    const node = nodes[look];
    if (!node || node.kind === 'quote' || node.kind === 'break' || node.text === ';' || node.text === ':')
      return -1;
    if (afterComma && isCue(outline, look) && !g.isRelative(nodes[look - 1]?.lower ?? '')) return look;
    if (node.kind === 'punct') {
      if (node.text === ',' || node.text === ')') afterComma = true;
      else if (node.text === '(') {
        while (look < end && nodes[look]?.text !== ')' && look - at < 60) look += 1;
        afterComma = true;
      }
    } else if (node.kind === 'dash') afterComma = true;
    else if (!g.isBetween(node.lower) || g.isRelative(node.lower)) afterComma = false;
  }
  return -1;
}

/** "according to X", "in the words of X", «по словам X» that begins at one of the nodes from..to. */
export function accordingTo(outline: Outline, from: number, to: number, end: number): Attribution | null {
  const { nodes } = outline;
  for (let at = from; at < to; at += 1) {
    const lower = nodes[at]?.lower ?? '';
    const next = nodes[at + 1]?.lower ?? '';
    let start = -1;
    if (lower === 'according' && next === 'to') start = at + 2;
    else if (lower === 'per' && nodes[at + 1]?.capital) start = at + 1;
    else if (lower === 'words' && next === 'of') start = at + 2;
    else if (lower === 'согласно' || (lower === 'следует' && next === 'из'))
      start = at + (lower === 'следует' ? 2 : 1);
    else if ((lower === 'по' || lower === 'со') && SOURCE_WORDS.test(next)) start = at + 2;
    else if (lower === 'со' && next === 'слов') start = at + 2;
    else if (lower === 'по' && SOURCE_WORDS.test(nodes[at + 2]?.lower ?? '')) {
      const owner = nodes[at + 1];
      if (owner && /^(?:его|ее|их)$/.test(owner.lower)) {
        return {
          phrase: {
            from: at + 1,
            to: at + 2,
            kind: 'pronoun',
            name: null,
            nameAt: null,
            text: owner.text,
            role: null,
          },
          cue: { from: at, to: at + 3 },
          how: 'according',
        };
      }
    }
    if (start === -1) continue;
    const phrase = readPhrase(outline, start, end);
    if (phrase)
      return { phrase: withApposition(outline, phrase, end), cue: { from: at, to: start }, how: 'according' };
  }
  return null;
}

/** X said that “…” / X, adding that “…” / X: “…” */
export function ascribedBefore(outline: Outline, at: number): Attribution | null {
  const { nodes } = outline;
  const start = Math.max(sentenceStart(outline, at), at - 150);
  const inWords = wordsOf(outline, at, start);
  if (inWords) return inWords;
  for (let verb = at - 1; verb >= start; verb -= 1) {
    const node = nodes[verb];
    if (!node || node.text === ';' || node.kind === 'break') break;
    if (node.kind !== 'word') continue;
    const cue = { from: verb, to: verb + 1 };
    if (g.isParticiple(node.lower) && !node.capital) {
      const phrase = ownerOfParticiple(outline, verb, start);
      if (phrase) return { phrase, cue, how: 'before' };
      continue;
    }
    if (!isCue(outline, verb)) continue;
    if (/^(?:words?|term|phrase)$/.test(nodes[verb + 1]?.lower ?? '')) continue;
    const phrase = wordsOfAnother(outline, verb, at) ?? subjectOfFinite(outline, verb, at);
    if (phrase) return { phrase, cue, how: 'before' };
  }
  if (nodes[at - 1]?.text !== ':') return null;
  const phrase = mainSubject(outline, start, at - 1);
  return phrase ? { phrase, cue: null, how: 'colon' } : null;
}

function subjectOfFinite(outline: Outline, verb: number, quote: number): Phrase | null {
  const { nodes } = outline;
  const lower = nodes[verb]?.lower ?? '';
  // «В докладе говорится, что “…”»: the document speaks
  if (
    /^(?:говорится|говорилось|сказано|отмечено|указано|написано|записано|заявлено|зафиксировано|отмечается|подчеркивается|указывается|утверждается)$/.test(
      lower,
    )
  ) {
    for (let at = verb - 1; at >= Math.max(0, verb - 10); at -= 1) {
      const there = nodes[at];
      // «Зачитали телеграмму. Там, в частности, говорится»: the document of the sentence before
      if (there?.lower === 'там')
        return {
          from: at,
          to: at + 1,
          kind: 'pronoun',
          name: null,
          nameAt: null,
          text: there.text,
          role: null,
        };
      if (there?.text === ',') continue;
      if (/^(?:в|во|из)$/.test(nodes[at]?.lower ?? '')) return readPhrase(outline, at + 1, verb);
      if (nodes[at]?.kind !== 'word') break;
    }
    const owner = /^(?:вашем|вашей|нашем|нашей|этом|этой|его|ее|их)$/.test(nodes[verb + 2]?.lower ?? '')
      ? 1
      : 0;
    const after = readPhrase(outline, verb + 2 + owner, quote);
    if (nodes[verb + 1]?.lower === 'в' && after) return after;
  }
  const floor = sentenceStart(outline, verb);
  const opener = /^(?:как|а|но|и)$/.test(nodes[floor]?.lower ?? '') ? floor + 1 : floor;
  // «В Минздраве сообщили, что»: nobody is named but the house
  if (
    /^[а-я]+(?:ли|ют|ят)$/.test(lower) &&
    /^(?:в|во)$/.test(nodes[opener]?.lower ?? '') &&
    verb - opener < 12
  ) {
    const house = readPhrase(outline, opener + 1, verb);
    if (
      house &&
      (house.to === verb || nodes[house.to]?.kind === 'quote' || g.isBetween(nodes[house.to]?.lower ?? ''))
    )
      return house;
  }
  const before = nodes[verb - 1];
  const opensClause =
    !before ||
    before.kind === 'punct' ||
    before.kind === 'break' ||
    before.kind === 'quote' ||
    /^(?:как|as|that|что)$/.test(before.lower);
  if (opensClause && before?.kind !== 'quote') {
    // «Как рассказала Анна Петрова, “…”», "As recalled by": the subject follows its verb
    let from = verb + 1;
    while (from < quote && g.isBetween(nodes[from]?.lower ?? '')) from += 1;
    const inverted = readPhrase(outline, from, quote);
    if (inverted && (inverted.name !== null || /^(?:как|as)$/.test(before?.lower ?? '')))
      return withApposition(outline, inverted, quote);
  }
  return subjectBefore(outline, verb);
}

/** "the minister quoted a letter from the islands' envoy, Tavita Lolo: “…”": the envoy's words. */
function wordsOfAnother(outline: Outline, verb: number, quote: number): Phrase | null {
  const { nodes } = outline;
  if (
    !/^(?:quoted|quotes|cited|cites|процитировал|процитировала|цитирует)$/.test(nodes[verb]?.lower ?? '') ||
    g.isAuxiliary(nodes[verb - 1]?.lower ?? '')
  )
    return null;
  for (let at = verb + 1; at < quote; at += 1) {
    if (!/^(?:from|by)$/.test(nodes[at]?.lower ?? '')) continue;
    const author = readPhrase(outline, at + 1, quote);
    return author ? withApposition(outline, author, quote) : null;
  }
  const object = readPhrase(outline, verb + 1, quote);
  return object &&
    object.kind !== 'document' &&
    nodes[object.to]?.lower !== 'as' &&
    (object.to === quote || nodes[object.to]?.kind === 'punct')
    ? withApposition(outline, object, quote)
    : null;
}

function ownerOfParticiple(outline: Outline, verb: number, start: number): Phrase | null {
  const { nodes } = outline;
  if (nodes[verb - 1]?.lower === 'as') {
    for (let at = verb - 2; at >= Math.max(start, verb - 40); at -= 1) {
      if (!/^(?:quoted|quotes|cited|cites|quoting|citing)$/.test(nodes[at]?.lower ?? '')) continue;
      if (g.isAuxiliary(nodes[at - 1]?.lower ?? '') || g.isBetween(nodes[at - 1]?.lower ?? ''))
        return subjectBefore(outline, at);
      const quoted = readPhrase(outline, at + 1, verb);
      return quoted ? withApposition(outline, quoted, verb) : null;
    }
  }
  return g.isAuxiliary(nodes[verb - 1]?.lower ?? '') || g.isBetween(nodes[verb - 1]?.lower ?? '')
    ? subjectBefore(outline, verb)
    : mainSubject(outline, Math.max(start, clauseStart(outline, verb)), verb);
}

/** "in the mayor's words, “…”", "in his words". */
function wordsOf(outline: Outline, at: number, start: number): Attribution | null {
  const { nodes } = outline;
  let words = at - 1;
  while (words > start && (nodes[words]?.text === ',' || nodes[words]?.text === ':')) words -= 1;
  if (nodes[words]?.lower !== 'words' && nodes[words]?.lower !== 'phrase') return null;
  for (let open = words - 1; open >= Math.max(start, words - 8); open -= 1) {
    if (nodes[open]?.lower !== 'in') continue;
    const owner = nodes[open + 1];
    if (!owner) return null;
    const pronoun = /^(?:his|her|their|its)$/.test(owner.lower);
    const phrase: Phrase | null = pronoun
      ? {
          from: open + 1,
          to: open + 2,
          kind: 'pronoun',
          name: null,
          nameAt: null,
          text: owner.text,
          role: null,
        }
      : readPhrase(outline, open + 1, words);
    return phrase ? { phrase: unpossessed(phrase), cue: { from: open, to: words + 1 }, how: 'words' } : null;
  }
  return null;
}

const unpossessed = (phrase: Phrase): Phrase => ({ ...phrase, text: phrase.text.replace(/['’]s?$/, '') });

/** A sentence of which the attribution stands apart from the marks: "Sales “fell off a cliff” in May, the board said." */
export function ascribedBySentence(outline: Outline, at: number): Attribution | null {
  const { nodes } = outline;
  const start = Math.max(sentenceStart(outline, at), at - 150);
  const end = Math.min(sentenceEnd(outline, at), at + 150);
  const according = accordingTo(outline, at + 1, end, end) ?? accordingTo(outline, start, at, end);
  let after: Attribution | null = null;
  for (let verb = at + 1; verb < end; verb += 1) {
    if (nodes[verb]?.text === ';') break;
    if (
      !isCue(outline, verb) ||
      (g.isClauseWord(nodes[verb + 1]?.lower ?? '') && nodes[verb + 1]?.lower === 'that')
    )
      continue;
    let from = verb - 1;
    while (from > at && nodes[from]?.kind === 'word') from -= 1;
    if (from <= at || nodes[from]?.text !== ',') continue;
    const phrase = readPhrase(outline, from + 1, verb);
    if (!phrase) {
      const inverted = verb === from + 1 ? readPhrase(outline, verb + 1, end) : null;
      if (inverted)
        after = {
          phrase: withApposition(outline, inverted, end),
          cue: { from: verb, to: verb + 1 },
          how: 'sentence',
        };
      continue;
    }
    let gap = phrase.to;
    while (gap < verb && g.isBetween(nodes[gap]?.lower ?? '')) gap += 1;
    if (gap === verb && !g.isRelative(nodes[from + 1]?.lower ?? ''))
      after = { phrase, cue: { from: verb, to: verb + 1 }, how: 'sentence' };
  }
  return after ?? according;
}
