import { EN_IRREGULAR_PASTS, EN_PRESENTS } from '../lexicon/en-verbs.ts';
import { dayEnd, pastTime } from '../text/dates.ts';
import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';
import type { Span } from '../types.ts';
import { isPossessive, nameAfterOffice, nameIn } from './name.ts';

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

const PHRASE_PREPOSITIONS =
  /^(?:of|for|in|at|from|on|to|with|against|by|по|в|во|из|на|при|от|для|с|со|о|об)$/;

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

/** The text of the nodes from `from` to before `to`, as it stands. */
export function clip(outline: Outline, from: number, to: number): string {
  const first = outline.nodes[from];
  const last = outline.nodes[to - 1];
  if (!first || !last) return '';
  return outline.text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

/** "Another called him": a determiner that can be the subject. */
const STANDS_ALONE = /^(?:another|one|some|each)$/;

/** The first and the second person. */
const SPEAKS = /^(?:i|we|you|я|мы|вы|ты|ман|мо|шумо)$/;

/** Before a plural: "both states", "several reports" hold no verb. */
const COUNTS = /^(?:own|both|all|two|three|four|five|six|several|many|few|other|member|these|those)$/;

/** Reads the phrase that begins at `at` and ends before `limit`; null where none begins. */
export function readPhrase(outline: Outline, at: number, limit: number): Phrase | null {
  const { nodes } = outline;
  const first = nodes[at];
  if (first?.kind !== 'word' && first?.kind !== 'number') return null;
  const pronoun = g.pronounKind(first.lower);
  if (pronoun !== undefined && (pronoun !== 'i' || g.isRelative(first.lower) || SPEAKS.test(first.lower))) {
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
  // "2. They noted": the number of a paragraph is nobody
  if (to === at || nodes.slice(at, to).every((node) => node.kind !== 'word')) return null;
  return describePhrase(outline, at, to);
}

function continuesPhrase(nodes: readonly Node[], from: number, at: number, limit: number): boolean {
  const node = nodes[at];
  const before = nodes[at - 1];
  if (!node) return false;
  if (at - from > 24) return false;
  // «Лола Мирзоева 24 февраля 2025 г. сообщила»: the day is no part of the name
  if (at > from && pastTime(nodes, at) > at) return false;
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
      ((g.isDeterminer(before.lower) &&
        !(STANDS_ALONE.test(before.lower) && /(?:ed|s|said|told|wrote)$/.test(lower))) ||
        COUNTS.test(before.lower) ||
        (lower === 'states' && !statesSomething(nodes, at)) ||
        isPossessive(before) ||
        g.isPreposition(before.lower));
    return node.capital && !g.isStrong(lower) ? true : noun;
  }
  if (g.isAuxiliary(lower)) return false;
  if (g.pronounKind(lower) !== undefined) return false;
  if (!node.capital && before?.kind === 'word' && endsSubject(nodes, at, before)) return false;
  if (lower === 'and' || lower === 'и' || lower === 'ва' || lower === 'or' || lower === '&') {
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
  // «дипломат на условиях анонимности», "an official on condition of anonymity"
  if (/^(?:на|on)$/.test(lower) && /^(?:услови|condition)/.test(nodes[at + 1]?.lower ?? '')) return false;
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
  return !/^(?:later|also|already|still|again|never|not|now|then|even|just|too|также|еще|уже|потом|затем|позже|позднее|раньше|только|лишь|коротко|не|there|here|herself|himself)$/.test(
    lower,
  );
}

/** "The report states that"; but "ministers of the four coastal states" is a noun. */
export function statesSomething(nodes: readonly Node[], at: number): boolean {
  const before = nodes[at - 1];
  const after = nodes[at + 1];
  if (before?.kind !== 'word') return before?.kind === 'number' || before?.text === ')';
  const leads = after?.text === ':' || after?.lower === 'that';
  return g.isDocument(before.lower) || g.pronounKind(before.lower) !== undefined || (leads && before.capital);
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
  return (
    node !== undefined &&
    (g.TIME.has(node.lower) || /^(?:\d{4}|recent|last|this)$/.test(node.lower) || dayEnd(nodes, at) !== -1)
  );
};

/** The office before a name, without “Mr”, «г-н» or «уважаемая»; null where there is no more than that. */
export function officeIn(outline: Outline, from: number, to: number): string | null {
  let end = to;
  while (
    end > from &&
    /^(?:mr|mrs|ms|miss|dr|dear|г-н|г-жа|господин|госпожа|уважаем(?:ый|ая)|ҷаноби|хонуми|\.)$/.test(
      outline.nodes[end - 1]?.lower ?? '',
    )
  )
    end -= 1;
  return end > from ? clip(outline, from, end) : null;
}

function isCyrillic(nodes: readonly Node[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((nodes[at]?.lower.charCodeAt(0) ?? 0) >= 0x400) return true;
  return false;
}

/** Finds the name inside the phrase and says what kind of speaker it is. */
function describePhrase(outline: Outline, from: number, to: number): Phrase {
  const { nodes } = outline;
  const text = clip(outline, from, to);
  let core = from;
  while (core < to && !(g.isPreposition(nodes[core]?.lower ?? '') && core > from)) core += 1;
  // a Russian title may take its complement before the name: "руководитель центра по лавинам Иван Орлов"
  const name =
    (isCyrillic(nodes, from, to) ? nameIn(nodes, from, to) : null) ??
    nameIn(nodes, from, core) ??
    nameAfterOffice(nodes, from, core, to);
  const whole = { from, to, text };
  if (name) {
    const start = nodes[name.from]?.start ?? 0;
    const end = nodes[name.to - 1]?.end ?? 0;
    const before = officeIn(outline, from, name.from);
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
