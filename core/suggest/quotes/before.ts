import { withApposition } from '../speakers/apposition.ts';
import { clauseStart } from '../speakers/clause.ts';
import { type Phrase, readPhrase } from '../speakers/phrase.ts';
import { mainSubject, subjectBefore } from '../speakers/subject.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { type Attribution, isCue, sentenceStart } from './cue.ts';

/** X said that “…” / X, adding that “…” / X: “…” */
export function ascribedBefore(outline: Outline, at: number): Attribution | null {
  const { nodes } = outline;
  const start = Math.max(sentenceStart(outline, at), at - 150);
  const inWords = wordsOf(outline, at, start);
  if (inWords) return inWords;
  const inverted = nodes[at - 1]?.text === ':' ? subjectBeforeColon(outline, start, at - 1) : null;
  if (inverted) return inverted;
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

/** Tajik verbs of what stands in a document: «Дар изҳорот гуфта мешавад, ки». */
const DOCUMENT_SAYS = / (?:шуд|шудааст|мешавад|гардид|мегардад)$|^омадааст$/;

/** Whom one says it to. */
const DATIVE = /^(?:мне|нам|ему|ей|им|вам|себе)$|(?:ам|ям|ому|ему|ю|[бвгджзклмнпрстфхцчшщ]у)$/;

/** «Причину назвала заместитель министра Наталья Ковш: “...”»: the subject after its verb, right before the colon. */
function subjectBeforeColon(outline: Outline, start: number, colon: number): Attribution | null {
  if (!outline.cyrillic) return null;
  for (let verb = colon - 1; verb >= Math.max(start, colon - 10); verb -= 1) {
    const node = outline.nodes[verb];
    if (node?.kind !== 'word') return null;
    if (node.capital || !/[а-я]{2}(?:л|ла|ло|ли|лся|лась)$/.test(node.lower)) continue;
    const phrase = readPhrase(outline, verb + 1, colon);
    const ahead = mainSubject(outline, start, verb);
    // «он сказал мне: ...» has its subject before the verb
    if (
      ahead &&
      (ahead.kind === 'pronoun' ||
        ahead.name?.includes(' ') ||
        g.isTitle(outline.nodes[ahead.to - 1]?.lower ?? ''))
    )
      return null;
    const closes =
      phrase?.to === colon &&
      !DATIVE.test(outline.nodes[verb + 1]?.lower ?? '') &&
      phrase.kind !== 'document' &&
      phrase.kind !== 'pronoun';
    return closes ? { phrase, cue: { from: verb, to: verb + 1 }, how: 'before' } : null;
  }
  return null;
}

/** Whose verb a finite cue is: its subject before it or, inverted, after it; the document or house it is said in. */
export function subjectOfFinite(outline: Outline, verb: number, quote: number): Phrase | null {
  const { nodes } = outline;
  const lower = nodes[verb]?.lower ?? '';
  // «В докладе говорится, что “…”»: the document speaks
  if (
    DOCUMENT_SAYS.test(lower) ||
    /^(?:говорится|говорилось|сказано|отмечено|указано|написано|записано|заявлено|зафиксировано|отмечается|подчеркивается|указывается|утверждается)$/.test(
      lower,
    )
  ) {
    // «Зачитали телеграмму. Там, в частности, говорится»: the document of the sentence before
    const there = sentenceStart(outline, verb);
    if (nodes[there]?.lower === 'там')
      return {
        from: there,
        to: there + 1,
        kind: 'pronoun',
        name: null,
        nameAt: null,
        text: 'там',
        role: null,
      };
    for (let at = verb - 1; at >= Math.max(0, verb - 10); at -= 1) {
      if (/^(?:в|во|из|дар)$/.test(nodes[at]?.lower ?? '')) return readPhrase(outline, at + 1, verb);
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
    /^[а-я]+(?:ли|ют|ят)$|[а-я]анд$/.test(lower) &&
    /^(?:в|во|дар)$/.test(nodes[opener]?.lower ?? '') &&
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
  // whoever follows "told" is spoken to
  if (opensClause && before?.kind !== 'quote' && !/^(?:told|tells|tell)$/.test(lower)) {
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
