import { EN_NOT_NAMES } from '../lexicon/en-people.ts';
import { EN_IRREGULAR_PASTS, EN_PRESENTS } from '../lexicon/en-verbs.ts';
import { EN_PLACE_LEADS } from '../lexicon/places.ts';
import { RU_NOT_NAMES } from '../lexicon/ru-people.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';
import type { Span } from '../types.ts';

/** A noun phrase or pronoun that can be a speaker. Indices are of outline nodes, `to` exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly kind: 'person' | 'body' | 'document' | 'description' | 'pronoun';
  /** The person's name, without title, when there is one. */
  readonly name: string | null;
  readonly nameAt: Span | null;
  /** Whole phrase as it stands, one line. */
  readonly text: string;
  /** Description or title beside the name. */
  readonly role: string | null;
}

const PARTICLE =
  /^(?:de|da|do|dos|del|della|di|du|la|le|el|al|bin|ibn|ben|van|von|der|den|ter|ould|y|аль|аль-.+|ибн|бин|фон|ван|де|оглы|кызы)$/;
const PHRASE_PREPOSITIONS =
  /^(?:of|for|in|at|from|on|to|with|against|by|по|в|во|из|на|при|от|для|с|со|о|об)$/;

export const isNameWord = (node: Node | undefined): boolean =>
  node?.kind === 'word' && node.capital && !EN_NOT_NAMES.has(node.lower) && !RU_NOT_NAMES.has(node.lower);

const initialStop = (nodes: readonly Node[], at: number): boolean => {
  const before = nodes[at - 1];
  return (
    nodes[at]?.text === '.' &&
    !nodes[at]?.spaced &&
    before?.kind === 'word' &&
    (before.text.length === 1 || g.isTitle(before.lower) || /^(?:г|im|им|jr|st)$/.test(before.lower)) &&
    nodes[at + 1]?.kind === 'word'
  );
};

const isPossessive = (node: Node | undefined): boolean => node !== undefined && /(?:'s)$/.test(node.lower);

export function clip(outline: Outline, from: number, to: number): string {
  const first = outline.nodes[from];
  const last = outline.nodes[to - 1];
  if (!first || !last) return '';
  return outline.text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

/** Reads the phrase that begins at `at` and ends before `limit`; null where none begins. */
export function readPhrase(outline: Outline, at: number, limit: number): Phrase | null {
  const { nodes } = outline;
  const first = nodes[at];
  if (first?.kind !== 'word' && first?.kind !== 'number') return null;
  const pronoun = g.pronounKind(first.lower);
  if (
    pronoun !== undefined &&
    !(
      pronoun === 'i' &&
      g.isRelative(first.lower) === false &&
      first.lower !== 'i' &&
      first.lower !== 'we' &&
      first.lower !== 'я' &&
      first.lower !== 'мы'
    )
  ) {
    return { from: at, to: at + 1, kind: 'pronoun', name: null, nameAt: null, text: first.text, role: null };
  }
  if (g.isPreposition(first.lower) && !first.capital) return null;
  if (g.isClauseWord(first.lower) || g.isAuxiliary(first.lower)) return null;
  let to = at;
  while (to < limit && continuesPhrase(nodes, at, to, limit)) to += 1;
  while (
    to > at &&
    (g.isPreposition(nodes[to - 1]?.lower ?? '') ||
      g.isConjunction(nodes[to - 1]?.lower ?? '') ||
      nodes[to - 1]?.kind === 'punct')
  )
    to -= 1;
  if (to === at) return null;
  return describePhrase(outline, at, to);
}

function continuesPhrase(nodes: readonly Node[], from: number, at: number, limit: number): boolean {
  const node = nodes[at];
  const before = nodes[at - 1];
  if (!node) return false;
  if (at - from > 24) return false;
  if (node.kind === 'number') return at === from || before?.kind === 'word' || before?.text === '№';
  // "the 83-page report"
  if (node.kind === 'dash')
    return before?.kind === 'number' && !node.spaced && nodes[at + 1]?.spaced === false && at + 1 < limit;
  // «директор школы № 7 Роза Абенова»
  if (node.text === '№') return nodes[at + 1]?.kind === 'number' && at + 1 < limit;
  if (node.kind === 'punct') return initialStop(nodes, at) || (node.text === '’' && before?.kind === 'word');
  if (node.kind === 'mark')
    return (
      (node.text === '’' || node.text === "'") &&
      before?.kind === 'word' &&
      /[sxz]$/.test(before.lower) &&
      nodes[at + 1]?.kind === 'word'
    );
  if (node.kind === 'quote') return at > from && node.named;
  if (node.kind !== 'word') return false;
  const { lower } = node;
  if (at === from) return true;
  if (g.isSay(lower) || g.isParticiple(lower)) {
    // "the report said", "the group calls": after a determiner or adjective it is a noun
    const noun =
      before?.kind === 'word' &&
      (g.isDeterminer(before.lower) ||
        isPossessive(before) ||
        (before.kind === 'word' && g.isPreposition(before.lower)));
    return node.capital && !g.isStrong(lower) ? true : noun;
  }
  if (g.isAuxiliary(lower)) return false;
  if (g.pronounKind(lower) !== undefined) return false;
  if (!node.capital && before?.kind === 'word' && endsSubject(nodes, at, before)) return false;
  if (lower === 'and' || lower === 'и' || lower === 'or' || lower === '&') {
    const next = nodes[at + 1];
    if (!next || at + 1 >= limit) return false;
    return (
      next.capital ||
      (next.kind === 'word' &&
        !g.isSay(next.lower) &&
        !g.isAuxiliary(next.lower) &&
        g.pronounKind(next.lower) === undefined &&
        !g.isBetween(next.lower) &&
        !g.isPreposition(next.lower) &&
        next.kind === 'word' &&
        hasOf(nodes, from, at))
    );
  }
  if (g.isPreposition(lower))
    return (
      PHRASE_PREPOSITIONS.test(lower) &&
      at + 1 < limit &&
      nodes[at + 1]?.kind !== 'quote' &&
      !timeFollows(nodes, at + 1)
    );
  if (g.isClauseWord(lower)) return false;
  if (g.TIME.has(lower) && node.capital) return before?.kind === 'word' && g.isDeterminer(before.lower);
  if (
    !node.capital &&
    /^[a-z]{3,}ly$/.test(lower) &&
    nodes[at + 1]?.kind === 'word' &&
    !/^(?:family|ally|italy|elderly|early|daily|weekly|monthly|assembly|friendly|likely|only|newly|recently|widely|highly|largely|nearly|deeply)$/.test(
      lower,
    )
  )
    return false;
  return !/^(?:later|also|already|still|again|never|not|now|then|even|just|too|также|еще|уже|потом|затем|позже|позднее|раньше|только|лишь|коротко|не)$/.test(
    lower,
  );
}

/** A verb of any kind after the noun or name: "Marsh opened", "a study released on Monday", "nurse Ada Birch fills the". */
function endsSubject(nodes: readonly Node[], at: number, before: Node): boolean {
  const lower = nodes[at]?.lower ?? '';
  if (
    g.isDeterminer(before.lower) ||
    isPossessive(before) ||
    g.isPreposition(before.lower) ||
    /ly$/.test(before.lower) ||
    g.isTitle(lower)
  )
    return false;
  // «Дарья Ветлугина начала», «Петров приехал»
  if (before.capital && /[а-я]{2}(?:л|ла|ло|ли|лся|лась|лись|ет|ит|ют|ят|ется|ются)$/.test(lower))
    return true;
  if (EN_IRREGULAR_PASTS.has(lower)) return true;
  if (/^[a-z]{2,}ed$/.test(lower))
    return (
      !/^(?:united|armed|hundred|indeed|seed|need|speed|breed|feed)$/.test(lower) &&
      !/^(?:former|retired|new|old|two|three|many|most|several|other|recent)$/.test(before.lower)
    );
  const next = nodes[at + 1];
  if (EN_PRESENTS.has(lower)) return true;
  return (
    before.capital &&
    /^[a-z]{2,}[^s]s$/.test(lower) &&
    next?.kind === 'word' &&
    (g.isDeterminer(next.lower) || /^(?:out|up|off|down|back|that|no)$/.test(next.lower))
  );
}

const hasOf = (nodes: readonly Node[], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (/^(?:of|for)$/.test(nodes[at]?.lower ?? '')) return true;
  return (
    /^(?:multiple|many|several|some|both|two|three|eleven)$/.test(nodes[from]?.lower ?? '') ||
    /[а-я]/.test(nodes[from]?.lower ?? '')
  );
};

const timeFollows = (nodes: readonly Node[], at: number): boolean => {
  const node = nodes[at];
  return node !== undefined && (g.TIME.has(node.lower) || /^(?:\d{4}|recent|last|this)$/.test(node.lower));
};

/** Finds the name inside the phrase and says what kind of speaker it is. */
export function describePhrase(outline: Outline, from: number, to: number): Phrase {
  const { nodes } = outline;
  const text = clip(outline, from, to);
  let core = from;
  while (core < to && !(g.isPreposition(nodes[core]?.lower ?? '') && core > from)) core += 1;
  // a Russian title may take its complement before the name: "руководитель центра по лавинам Иван Орлов"
  const name =
    (/\p{Script=Cyrillic}/u.test(text) ? nameIn(nodes, from, to) : null) ??
    nameIn(nodes, from, core) ??
    nameAfterOffice(nodes, from, core, to);
  const whole = { from, to, text };
  if (name) {
    const start = nodes[name.from]?.start ?? 0;
    const end = nodes[name.to - 1]?.end ?? 0;
    const before = name.from > from ? clip(outline, from, name.from) : null;
    const bare = outline.text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(/['’]s$/, '');
    return { ...whole, kind: 'person', name: bare, nameAt: { start, end }, role: before };
  }
  const coreWords = nodes.slice(from, core);
  const head = [...coreWords].reverse().find((node) => node.kind === 'word');
  const kind =
    head && g.isTitle(head.lower)
      ? 'description'
      : coreWords.some(
            (n) => n.kind === 'word' && (g.isBody(n.lower, n.text) || (n.capital && g.isPlace(n.lower))),
          )
        ? 'body'
        : coreWords.some((n) => g.isDocument(n.lower))
          ? 'document'
          : 'description';
  return { ...whole, kind, name: null, nameAt: null, role: null };
}

/** "Russia", "West Virginia", "South Korea"; but Michael Jordan and Nikki Haley of Georgia are people. */
const isPlaceName = (words: readonly Node[]): boolean => {
  const last = words[words.length - 1];
  if (!last || !g.isPlace(last.lower)) return false;
  return words.every((word) => g.isPlace(word.lower) || EN_PLACE_LEADS.has(word.lower));
};

/** "Secretary of State John Kerry", "President of Latvia Egils Levits": the office ends where a first name begins. */
function nameAfterOffice(
  nodes: readonly Node[],
  from: number,
  core: number,
  to: number,
): { from: number; to: number } | null {
  if (nodes[core]?.lower !== 'of' || !nodes.slice(from, core).some((node) => g.isTitle(node.lower)))
    return null;
  let start = to;
  while (start > core + 1 && isNameWord(nodes[start - 1])) start -= 1;
  for (let at = start; at < to - 1; at += 1)
    if (g.isFirstName(nodes[at]?.lower ?? '')) return { from: at, to };
  return to - start >= 3 ? { from: to - 2, to } : null;
}

/** The last run of capitalised words that can be a person's name. */
export function nameIn(
  nodes: readonly Node[],
  from: number,
  to: number,
): { from: number; to: number } | null {
  let end = to;
  while (end > from && !isNameWord(nodes[end - 1])) {
    if (nodes[end - 1]?.kind === 'word' && !nodes[end - 1]?.capital) return null;
    end -= 1;
  }
  if (end === from) return null;
  let start = end;
  for (let at = end - 1; at >= from; at -= 1) {
    const node = nodes[at];
    if (node?.kind === 'word') {
      const titled = g.isTitle(node.lower) && node.text.length > 1;
      if (isNameWord(node) && !(titled && start < end) && !(isPossessive(node) && at < end - 1)) start = at;
      else if (!(PARTICLE.test(node.lower) && start < end && isNameWord(nodes[at - 1]))) break;
    } else if (!(node?.text === '.' && nodes[at - 1]?.text.length === 1 && nodes[at - 1]?.capital)) break;
  }
  if (start >= end || isPossessive(nodes[end - 1])) return null;
  // "представитель МИД Дарья Ветлугина", "Fox News Bret Hale": the body before the name is not part of it
  for (let at = end - 3; at >= start; at -= 1) {
    const node = nodes[at];
    if (node?.kind === 'word' && node.text.length > 1 && g.isNoPerson(node.lower, node.text)) {
      start = at + 1;
      break;
    }
  }
  const words = nodes.slice(start, end).filter((node) => node.kind === 'word');
  const last = words[words.length - 1];
  if (!last || words.length > 5) return null;
  if (
    words.some((word) => word.text.length > 1 && g.isNoPerson(word.lower, word.text)) ||
    isPlaceName(words) ||
    g.isDocument(last.lower)
  )
    return null;
  const before = nodes[start - 1];
  const determined = start > from && before !== undefined && g.isDeterminer(before.lower);
  if (determined) return null;
  const forename = words[words.length - 2];
  // "Foreign Ministers", "Top Tajik"; but Martin Luther King and Juan Williams Christian
  if ((g.isTitle(last.lower) || g.isDemonym(last.lower)) && !(forename && g.isFirstName(forename.lower)))
    return null;
  if (words.length >= 3 && start > from - 1) {
    // "министр транспорта Узбекистана Ойбек Усманов": the country belongs to the office
    const lead = words[0];
    const officeBefore = before?.kind === 'word' && start > from;
    if (
      lead &&
      officeBefore &&
      /[а-я](?:а|я|и|ы|ии)$/.test(lead.lower) &&
      !/(?:ова|ева|ина|ая)$/.test(lead.lower) &&
      words[1]?.text.length !== 1
    ) {
      start += 1;
    }
  }
  if (words.length === 1 && /[а-я]/.test(last.lower) && start > from) {
    // "посол Марокко", "сосед Жолдошева": one capitalised word after an office is a place or a possessor
    if (
      before?.kind === 'word' &&
      /[аяиыоеу]$/.test(last.lower) &&
      !/(?:ова|ева|ина|ая|ко|енко|ий)$/.test(last.lower)
    )
      return null;
  }
  return { from: start, to: end };
}
