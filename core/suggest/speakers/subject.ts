import { beforeTime } from '../text/dates.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { withApposition } from './apposition.ts';
import { clauseStart, isBoundary } from './clause.ts';
import { type Phrase, readPhrase } from './phrase.ts';

const INTRO =
  /^(?:asked|speaking|talking|citing|recalling|addressing|responding|replying|referring|quoting|given|according|based|having|noting|писавший|отвечая|говоря|комментируя|выступая|касаясь|оценивая|обращаясь|напомнив|согласно|напомним|отметим|добавим|кстати|впрочем|между|как|as)$/;

/** The subject of the verb at `verb`, or null. */
export function subjectBefore(outline: Outline, verb: number): Phrase | null {
  const { nodes } = outline;
  const joined = g.isConjunction(nodes[verb - 1]?.lower ?? '');
  const clause = clauseStart(outline, verb);
  // "She recalled that the appeal was met, and asked": the verb may be the main one again
  const floor = joined ? clause : reportedFrom(outline, clause, verb);
  let end = verb;
  const pastBetween = () => {
    while (end > floor && nodes[end - 1]?.kind === 'word' && g.isBetween(nodes[end - 1]?.lower ?? ''))
      end -= 1;
  };
  pastBetween();
  const timed = beforeTime(nodes, end, floor);
  if (timed !== end) {
    end = timed;
    pastBetween();
  }
  if (end > floor && /^(?:on|in|at|last|this)$/.test(nodes[end - 1]?.lower ?? '')) end -= 1;
  const last = nodes[end - 1];
  if (end <= floor || !last) return mainSubject(outline, floor, verb);
  if (last.kind === 'word' && g.isRelative(last.lower)) return antecedent(outline, floor, end - 1);
  const pronoun = last.kind === 'word' ? g.pronounKind(last.lower) : undefined;
  if (pronoun !== undefined) return readPhrase(outline, end - 1, end);
  if (last.kind === 'word' && (g.isConjunction(last.lower) || g.isClauseWord(last.lower))) {
    const main = mainSubject(outline, floor, end - 1);
    if (main && main.text.toLowerCase() !== 'it') return main;
    for (let at = end - 1; at > floor; at -= 1)
      if (/^(?:who|который|которая)$/.test(nodes[at]?.lower ?? ''))
        return antecedent(outline, floor, at) ?? main;
    return main;
  }
  if (isBoundary(last) || last.text === ')') {
    // "a trader who, asked how his night had been, answered"
    for (let at = end - 2; at > Math.max(floor, end - 16); at -= 1)
      if (/^(?:who|который|которая)$/.test(nodes[at]?.lower ?? '') && nodes[at + 1]?.text === ',')
        return antecedent(outline, floor, at) ?? mainSubject(outline, floor, end - 1);
    return mainSubject(outline, floor, end - 1);
  }
  let start = end;
  while (start > floor && !isBoundary(nodes[start - 1])) {
    const lower = nodes[start - 1]?.lower ?? '';
    // "Veterans for America said": a preposition inside the phrase
    const joins = lower === 'for' && nodes[start - 2]?.kind === 'word';
    if (
      nodes[start - 1]?.kind === 'word' &&
      g.isClauseWord(lower) &&
      !joins &&
      !/^(?:and|or|и|или)$/.test(lower)
    )
      break;
    // "the rules, which the council presents as": the clause has a subject of its own
    const own = nodes[start];
    if (g.isRelative(lower) && own?.kind === 'word' && (own.capital || g.isDeterminer(own.lower))) break;
    if (g.isRelative(lower)) {
      // "those who back the plan say": the clause belongs to the phrase before it
      const owner = antecedent(outline, floor, start - 1);
      if (owner) return owner;
    }
    start -= 1;
  }
  const phrase = phraseIn(outline, start, end);
  if (phrase && (phrase.name !== null || phrase.to >= end - 2 || start === floor))
    return withRoleBefore(outline, phrase);
  return phrase ?? mainSubject(outline, floor, end);
}

/** "A person said that the envoy, Marsh, had asked": the verb after "that" has its subject there. */
function reportedFrom({ nodes }: Outline, floor: number, verb: number): number {
  for (let at = verb - 2; at > floor; at -= 1) {
    if (!/^(?:that|что|ки)$/.test(nodes[at]?.lower ?? '')) continue;
    const before = nodes[at - 1]?.text === ',' ? nodes[at - 2] : nodes[at - 1];
    return g.isSay(before?.lower ?? '') ? at + 1 : floor;
  }
  return floor;
}

/** "the rector of the school, who thinks": the phrase that ends before the relative pronoun. */
function antecedent(outline: Outline, floor: number, pronoun: number): Phrase | null {
  const { nodes } = outline;
  let end = pronoun;
  while (end > floor && isBoundary(nodes[end - 1])) end -= 1;
  let start = end;
  while (
    start > floor &&
    !isBoundary(nodes[start - 1]) &&
    !(g.isClauseWord(nodes[start - 1]?.lower ?? '') && !g.isConjunction(nodes[start - 1]?.lower ?? '')) &&
    !g.isSay(nodes[start - 1]?.lower ?? '') &&
    end - start < 14
  )
    start -= 1;
  // the last office noun, or the last capitalised run, is whom the clause is about
  for (let at = end - 1; at >= start; at -= 1) {
    const node = nodes[at];
    if (node?.kind !== 'word') continue;
    if (g.isTitle(node.lower) || (g.isBody(node.lower) && !node.capital)) {
      let from = at;
      while (
        from > start &&
        nodes[from - 1]?.kind === 'word' &&
        !g.isPreposition(nodes[from - 1]?.lower ?? '') &&
        !g.isSay(nodes[from - 1]?.lower ?? '') &&
        at - from < 4 &&
        /^(?:the|a|an|его|ее|[a-z-]+|[а-я]+(?:ого|его|ий|ый|ой|ую|ая))$/.test(nodes[from - 1]?.lower ?? '')
      ) {
        from -= 1;
        if (g.isDeterminer(nodes[from]?.lower ?? '')) break;
      }
      const phrase = readPhrase(outline, from, end);
      if (phrase) return phrase;
    }
  }
  return phraseIn(outline, start, end);
}

/** First phrase of a stretch, after conjunctions, adverbs and a leading prepositional phrase. */
function phraseIn(outline: Outline, from: number, to: number): Phrase | null {
  const { nodes } = outline;
  let at = from;
  while (at < to) {
    const node = nodes[at];
    if (!node) return null;
    const { lower } = node;
    // "this year it was", "last week the board": a time, not a subject
    if (
      /^(?:this|last|next|earlier|later|each|every)$/.test(lower) &&
      g.TIME.has(nodes[at + 1]?.lower ?? '')
    ) {
      at += 2;
      continue;
    }
    if (
      node.kind === 'word' &&
      (lower === 'as' ||
        g.isConjunction(lower) ||
        g.isClauseWord(lower) ||
        (g.isBetween(lower) && !g.isDeterminer(lower)) ||
        INTRO.test(lower) ||
        // “…,” says Cookie Ortega
        (at === from && g.isStrong(lower) && !node.capital))
    ) {
      at += 1;
      continue;
    }
    if (node.kind === 'word' && g.isPreposition(lower)) {
      const next = skipPrepositional(outline, at, to);
      if (next >= to) return null;
      at = next;
      continue;
    }
    const phrase = readPhrase(outline, at, to);
    if (phrase) return phrase;
    at += 1;
  }
  return null;
}

/** Past "in a speech last week": to the next pronoun or title or name that opens a phrase of its own. */
function skipPrepositional(outline: Outline, at: number, to: number): number {
  const { nodes } = outline;
  for (let look = at + 1; look < to; look += 1) {
    const node = nodes[look];
    if (node?.kind !== 'word') continue;
    const before = nodes[look - 1];
    if (before?.kind === 'word' && g.isPreposition(before.lower)) continue;
    if (g.pronounKind(node.lower) !== undefined) return look;
    if (g.isDeterminer(node.lower) && look > at + 1) return look;
    if (
      before &&
      ((g.TIME.has(before.lower) && !g.isDeterminer(nodes[look - 2]?.lower ?? '')) ||
        before.kind === 'number' ||
        /^(?:года|год|году|ago)$/.test(before.lower))
    )
      return look;
    if (
      node.capital &&
      before?.kind === 'word' &&
      !before.capital &&
      !g.isDeterminer(before.lower) &&
      look > at + 1 &&
      !g.TIME.has(node.lower)
    )
      return look;
  }
  return to;
}

/** The subject of the main clause between two nodes, passing over what only introduces it. */
export function mainSubject(outline: Outline, from: number, to: number): Phrase | null {
  const { nodes } = outline;
  let at = from;
  let introduced = false;
  let asideOpen = false;
  while (at < to) {
    let end = at;
    while (end < to && !isBoundary(nodes[end])) end += 1;
    if (end > at) {
      const passed: boolean =
        introduced &&
        nodes[end]?.text === ',' &&
        (aside(outline, at, end) ||
          (asideOpen && /^(?:a|an|the|who|which|his|her)$/.test(nodes[at]?.lower ?? '')));
      const intro: boolean = passed || introduces(outline, at, end) || parenthesis(outline, at, end);
      asideOpen = passed;
      introduced = introduced || intro;
      const phrase = intro ? null : phraseIn(outline, at, end);
      if (phrase) return withApposition(outline, phrase, Math.min(nodes.length, to + 1));
    }
    at = end + 1;
  }
  for (at = from; at < to; at += 1) {
    // nothing but introductions: a name or pronoun inside them is better than none
    if (nodes[at]?.kind === 'word' && (g.pronounKind(nodes[at]?.lower ?? '') ?? 'i') !== 'i')
      return readPhrase(outline, at, at + 1);
  }
  return null;
}

/** After an introduction a bare name between commas goes with it: "At a rally in Tralee, Kerry,", "with her brother, Liam Doyle,". */
const aside = (outline: Outline, from: number, to: number): boolean => {
  const before = outline.nodes[from - 2];
  const words = outline.nodes.slice(from, to);
  if (!words.every((node) => node.capital) || !words[0]) return false;
  return words.length === 1 ? before?.capital === true : before !== undefined && g.isTitle(before.lower);
};

/** ", he says," inside a sentence tells whose account it is, not who acts. */
const parenthesis = ({ nodes }: Outline, from: number, to: number): boolean =>
  nodes[from - 1]?.text === ',' &&
  nodes[to]?.text === ',' &&
  to - from <= 3 &&
  g.isSay(nodes[to - 1]?.lower ?? '') &&
  (g.pronounKind(nodes[from]?.lower ?? '') !== undefined || nodes[from]?.capital === true);

function introduces(outline: Outline, from: number, to: number): boolean {
  const { nodes } = outline;
  let at = from;
  while (
    at < to &&
    (g.isConjunction(nodes[at]?.lower ?? '') ||
      /^(?:just|only|even|однако|также)$/.test(nodes[at]?.lower ?? ''))
  )
    at += 1;
  const first = nodes[at];
  if (!first) return true;
  if (first.kind !== 'word') return first.kind !== 'number';
  if (g.isPreposition(first.lower) || first.lower === 'along')
    return skipPrepositional(outline, at, to) >= to;
  if (
    INTRO.test(first.lower) ||
    /^(?:when|while|if|although|though|because|since|once|unless|where|когда|если|хотя|пока)$/.test(
      first.lower,
    )
  )
    return true;
  if (/^[a-z]+ing$/.test(first.lower) && first.lower !== 'beijing' && g.isParticiple(first.lower))
    return true;
  if (/(?:вший|вшая|вшие|ав|яв|ив|ев|ая|яя)$/.test(first.lower) && g.isParticiple(first.lower)) return true;
  // "The third time, he says, a colonel took him aside"
  if (
    first.lower === 'the' &&
    to - at <= 4 &&
    /^(?:first|second|third|fourth|next|last|same|following|previous)$/.test(nodes[at + 1]?.lower ?? '') &&
    /^(?:time|day|week|month|year|morning|evening|night)$/.test(nodes[to - 1]?.lower ?? '')
  )
    return true;
  const last = nodes[to - 1];
  const timed =
    /^(?:most|last|two|three|earlier|later|next|this|that|a|one|several|hours|days|weeks|years)$/.test(
      first.lower,
    ) || g.isBetween(first.lower);
  return (
    to - at <= 5 &&
    timed &&
    (g.TIME.has(last?.lower ?? '') ||
      /^(?:later|ago|earlier|before|weeks|hours|days|years|months|however|recently|позже|назад|спустя)$/.test(
        last?.lower ?? '',
      ) ||
      to - at === 1)
  );
}

/** For "..., Ana Prat said" the description may stand before the comma. */
function withRoleBefore(outline: Outline, phrase: Phrase): Phrase {
  return phrase.name !== null && phrase.role === null
    ? withApposition(outline, phrase, outline.nodes.length)
    : phrase;
}
