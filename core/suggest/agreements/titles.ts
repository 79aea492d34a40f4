import { EN_NOT_NAMES } from '../lexicon/en-people.ts';
import { EN_IRREGULAR_PASTS } from '../lexicon/en-verbs.ts';
import * as lex from '../lexicon/instruments.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { AgreementRule, InstrumentType } from '../types.ts';

/** Bounds of one title, in token indices, `to` exclusive. */
export interface Title {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly type: InstrumentType;
  readonly rule: AgreementRule;
}

const YEAR = /^(?:19|20)\d\d$/;
const RU_HEAD_STEMS: ReadonlySet<string> = new Set(lex.RU_HEADS.keys());

/** The type the noun heads, or null. */
export function headType(token: Token | undefined): InstrumentType | null {
  if (token?.kind !== 'word') return null;
  const english = lex.EN_HEADS.get(token.lower);
  if (english) return english;
  if (!/^[а-я]/.test(token.lower)) return null;
  if (
    /^(?:договоренн|договорн|договори|протокольн|планир|планет|планшет|планет|плано|планк|декларациа|партнерск|соглашательс|планов|пактов)/.test(
      token.lower,
    )
  )
    return null;
  const stem = g.stemOf(token.lower, RU_HEAD_STEMS, 3);
  return stem === null ? null : (lex.RU_HEADS.get(stem) ?? null);
}

const opensSentence = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return !before || before.kind === 'break' || /^[.!?:•*–—-]$/.test(before.text);
};

const stopsAll = (token: Token | undefined): boolean =>
  !token ||
  token.kind === 'break' ||
  (token.kind === 'punct' && !/^[/&'’]$/.test(token.text)) ||
  token.kind === 'mark';

/** The English title headed at `head`, or null where the noun is no instrument. */
export function englishTitle(tokens: readonly Token[], head: number): Title | null {
  const noun = tokens[head];
  const type = headType(noun);
  if (!noun || type === null || /[а-я]/.test(noun.lower)) return null;
  if (tokens[head - 1]?.kind === 'mark' && noun.capital) return null;
  const left = leftEdge(tokens, head);
  const initial = opensSentence(tokens, head);
  const properLeft = left.capitals > 0;
  const proper =
    noun.capital &&
    (!initial || properLeft || tokens[head + 1]?.kind === 'word' || tokens[head + 1]?.kind === 'number');
  const right = rightEdge(tokens, head, left.from);
  const extended = right > head + 1;
  const ok = proper
    ? acceptProper(tokens, head, left, extended)
    : acceptPlain(tokens, head, left, right, type);
  if (!ok) return null;
  return {
    from: left.from,
    to: right,
    head,
    type,
    rule: proper ? 'title' : 'descriptive',
  };
}

interface Left {
  readonly from: number;
  readonly capitals: number;
  readonly modifiers: number;
  readonly article: string | null;
}

function leftEdge(tokens: readonly Token[], head: number): Left {
  let from = head;
  let capitals = 0;
  let modifiers = 0;
  const noun = tokens[head];
  for (let at = head - 1; at >= Math.max(0, head - 9); at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'number') {
      if (
        YEAR.test(token.text) &&
        noun?.capital &&
        (tokens[at - 1]?.lower === 'the' || tokens[at - 1]?.kind === 'word')
      )
        from = at;
      break;
    }
    if (token.kind === 'dash' && !token.spaced && tokens[at - 1]?.capital) {
      continue;
    }
    if (token.kind !== 'word') break;
    const { lower } = token;
    const closed =
      g.isDeterminer(lower) ||
      g.isPreposition(lower) ||
      g.isConjunction(lower) ||
      g.isClauseWord(lower) ||
      g.isAuxiliary(lower) ||
      g.pronounKind(lower) !== undefined ||
      g.TIME.has(lower);
    const capital =
      token.capital &&
      !closed &&
      !(
        opensSentence(tokens, at) &&
        (g.isSay(lower) ||
          lex.EN_STOP_VERBS.has(lower) ||
          (EN_NOT_NAMES.has(lower) && !/^(?:new|old|workers)$/.test(lower)))
      );
    if (capital && headType(token) === null && (noun?.capital || tokens[head + 1]?.kind === 'number')) {
      if (/'s$/.test(lower)) break;
      from = at;
      capitals += 1;
      continue;
    }
    if (capital && headType(token) !== null && from === at + 1) {
      // "Partnership Agreement", "Action Plan": a head can qualify another
      from = at;
      capitals += 1;
      continue;
    }
    if (capitals > 0 && /^(?:and|of|for|the|on)$/.test(lower) && noun?.capital) {
      const span = lower === 'the' ? at - 1 : at;
      const word = tokens[span]?.lower ?? '';
      const before = tokens[span - 1];
      const inside =
        /^(?:of|and)$/.test(word) &&
        before?.kind === 'word' &&
        before.capital &&
        headType(before) === null &&
        !EN_NOT_NAMES.has(before.lower) &&
        word === 'of' &&
        !opensSentence(tokens, span - 1);
      // "an Economic and Technology Cooperation Agreement": what is joined stands right after the article
      const paired =
        word === 'and' &&
        before?.kind === 'word' &&
        before.capital &&
        headType(before) === null &&
        g.isDeterminer(tokens[span - 2]?.lower ?? '');
      if (paired) {
        from = span - 1;
        capitals += 1;
        break;
      }
      if (inside) {
        at = span;
        continue;
      }
      break;
    }
    if (lex.EN_MODIFIERS.has(lower) || (headType(token) !== null && from === at + 1)) {
      from = at;
      modifiers += 1;
      continue;
    }
    break;
  }
  // "a sugar protocol": whatever stands between article and head qualifies it
  let article = tokens[from - 1];
  if (
    !noun?.capital &&
    article?.kind === 'word' &&
    !g.isDeterminer(article.lower) &&
    !g.isPreposition(article.lower)
  ) {
    for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
      const token = tokens[at];
      if (
        token?.kind !== 'word' ||
        g.isPreposition(token.lower) ||
        g.isAuxiliary(token.lower) ||
        g.isClauseWord(token.lower) ||
        /(?:ed|ing)$/.test(token.lower) ||
        lex.EN_STOP_VERBS.has(token.lower)
      )
        break;
      if (g.isDeterminer(token.lower)) {
        modifiers += from - at - 1;
        from = at + 1;
        break;
      }
    }
    article = tokens[from - 1];
  }
  if (/^new$/.test(tokens[from]?.lower ?? '') && from < head) from += 1;
  return { from, capitals, modifiers, article: article?.kind === 'word' ? article.lower : null };
}

const LINK_OPENERS =
  /^(?:on|for|of|against|concerning|relating|regarding|between|with|to|amending|setting|establishing|governing|about|in|covering|extending|supplementing|among)$/;

/** End of the title: past "on A and B", the year, the number in brackets, the initials. */
function rightEdge(tokens: readonly Token[], head: number, from: number): number {
  const noun = tokens[head];
  let at = head + 1;
  const first = tokens[at];
  if (first?.kind === 'number' && (YEAR.test(first.text) || noun?.lower === 'resolution')) {
    at += 1;
    return brackets(tokens, at);
  }
  if (first?.kind === 'word' && LINK_OPENERS.test(first.lower)) at = phraseEdge(tokens, head, from);
  if (
    tokens[at]?.text === ',' &&
    YEAR.test(tokens[at + 1]?.text ?? '') &&
    noun?.capital &&
    tokens[at + 2]?.text === '('
  )
    at += 2;
  return brackets(tokens, at);
}

/** "(TPP)", "(No. 189)" right after the title. */
function brackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let look = at + 1; look < at + 6; look += 1) {
    const token = tokens[look];
    if (token?.text === ')') return look + 1;
    if (
      !token ||
      (token.kind === 'word' && !/^(?:No|[\p{Lu}\d-]{2,})$/u.test(token.text) && !/^[A-Z]/.test(token.text))
    )
      return at;
  }
  return at;
}

const NUMBERED_TIME = /^(?:on|by|in|from|since|until|at)$/;

function phraseEdge(tokens: readonly Token[], head: number, from: number): number {
  const verb = verbBefore(tokens, from)?.lower ?? null;
  let end = head + 1;
  for (let at = head + 1; at < Math.min(tokens.length, head + 40); at += 1) {
    const token = tokens[at];
    if (
      !token ||
      (stopsAll(token) && !(token.text === ',' && tokens[head]?.capital && listInside(tokens, at)))
    )
      break;
    if (token.kind === 'dash') {
      if (token.spaced && !(tokens[at - 1]?.capital && tokens[at + 1]?.capital)) break;
      continue;
    }
    if (token.kind === 'number') {
      if (tokens[at - 1]?.lower === 'of' && /^(?:19|20)\d\d$/.test(token.text)) break;
      end = at + 1;
      continue;
    }
    const { lower } = token;
    const next = tokens[at + 1];
    if (g.isAuxiliary(lower) || g.isRelative(lower) || g.pronounKind(lower) !== undefined) break;
    if (lower === 'what' || lower === 'how' || lower === 'whether') break;
    if (
      (lex.EN_STOP_VERBS.has(lower) || g.isSay(lower) || EN_IRREGULAR_PASTS.has(lower)) &&
      !token.capital &&
      !g.isDeterminer(tokens[at - 1]?.lower ?? '') &&
      !(lower === 'states' && !tokens[at - 1]?.capital) &&
      !/^(?:set|setting|stand|call|need|answer|report|claim|charge|put|run|appeal|order|offer|find|show|read|post|shot|return)$/.test(
        g.isPreposition(tokens[at - 1]?.lower ?? '') ? lower : '',
      )
    )
      break;
    if (lower === 'and' || lower === 'or') {
      if (joinsAnother(tokens, at)) break;
      continue;
    }
    if (
      NUMBERED_TIME.test(lower) &&
      (next?.kind === 'number' ||
        g.TIME.has(next?.lower ?? '') ||
        (!next?.capital &&
          /^(?:late|early|haste|mid|spring|summer|autumn|winter|force)$/.test(next?.lower ?? '')) ||
        (next?.lower === 'the' &&
          /^(?:spring|autumn|summer|winter|coming|next|first|second|last|evening|morning|meantime|presence)$/.test(
            tokens[at + 2]?.lower ?? '',
          )))
    )
      break;
    if (lower === 'of' && next?.kind === 'number' && at > head + 1) break;
    if (lower === 'of' && next?.kind === 'number' && !YEAR.test(next.text)) break;
    // "adopted the Roadmap on Fraud in Bangkok": the place is of the signing
    if (
      lower === 'in' &&
      next?.capital &&
      !/[^i]s$/.test(next.lower) &&
      !tokens[at + 2]?.capital &&
      verb !== null &&
      /^(?:signed|adopted|concluded|initialled|approved|endorsed|sign|adopt)$/.test(verb) &&
      at > head + 1 &&
      tokens[at - 1]?.lower !== 'zone'
    )
      break;
    if (lower === 'in' && at === head + 1) break;
    if (
      lower === 'with' &&
      at > head + 3 &&
      verb !== null &&
      /^(?:discussing|discussed|negotiating|negotiated|finalising|exploring|discuss|negotiate)$/.test(verb)
    )
      break;
    if (
      lower === 'to' &&
      at === head + 1 &&
      verb !== null &&
      /^(?:attach|attached|add|added|append|annex|annexed)$/.test(verb)
    )
      break;
    if (
      lower === 'to' &&
      at > head + 1 &&
      next?.kind === 'word' &&
      !next.capital &&
      !g.isDeterminer(next.lower)
    )
      break;
    if (
      /^(?:during|after|before|since|until|despite|at|from|under|as|by)$/.test(lower) &&
      !(tokens[at + 1]?.capital && (lower === 'from' || lower === 'at')) &&
      !(lower === 'by' && end === at)
    )
      break;
    if (!g.isPreposition(lower) && !g.isDeterminer(lower)) end = at + 1;
  }
  return end;
}

/** After "and": a verb, or the article of another instrument, and the title is over. */
/** "for Safe, Orderly and Regular Migration": a comma inside a title of capitals. */
function listInside(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at - 1]?.capital || !tokens[at + 1]?.capital) return false;
  for (let look = at + 1; look < at + 9; look += 1) {
    const token = tokens[look];
    if (token?.kind !== 'word') return token?.text === ',' && look > at + 1 && listInside(tokens, look);
    if (token.lower === 'and')
      return (
        tokens[look + 1]?.capital === true &&
        !joinsAnother(tokens, look) &&
        headType(tokens[look + 1]) === null
      );
    if (!token.capital && !lex.EN_TITLE_WORDS.has(token.lower)) return false;
    if (headType(token) !== null || g.isDeterminer(token.lower)) return false;
  }
  return false;
}

function joinsAnother(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return true;
  if (
    (lex.EN_STOP_VERBS.has(next.lower) ||
      g.isSay(next.lower) ||
      g.isAuxiliary(next.lower) ||
      g.isBetween(next.lower)) &&
    !next.capital
  )
    return true;
  if (
    /^[a-z]+ed$/.test(next.lower) ||
    /^(?:will|would|is|has|took|foresees|hopes|wants|urges|gave|is|plans|they|it|he|she)$/.test(next.lower)
  )
    return true;
  for (let look = at + 1; look < at + 8; look += 1) {
    const token = tokens[look];
    if (token?.kind !== 'word' && token?.kind !== 'number') return false;
    if (
      headType(token) !== null &&
      (g.isDeterminer(next.lower) || (next.kind === 'word' && next.capital === token.capital && look > at))
    )
      return g.isDeterminer(next.lower) || token.capital || lex.EN_MODIFIERS.has(next.lower);
    if (token.kind === 'word' && g.isPreposition(token.lower)) return false;
  }
  return false;
}

/** The nearest verb of dealing before the title. */
export function verbBefore(tokens: readonly Token[], from: number): Token | null {
  for (let at = from - 1; at >= Math.max(0, from - 12); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'break' || /^[.;]$/.test(token.text)) return null;
    if (
      lex.ACTIONS.has(token.lower) ||
      /^(?:discuss\w*|negotiat\w*|attach\w*|add|added|append\w*|annex\w*|explor\w*|endorsed|reach\w*)$/.test(
        token.lower,
      )
    )
      return token;
  }
  return null;
}

function acceptProper(tokens: readonly Token[], head: number, left: Left, extended: boolean): boolean {
  const noun = tokens[head]?.lower ?? '';
  const before = tokens[left.from]?.lower ?? '';
  if (
    noun === 'convention' &&
    /^(?:national|party|democratic|republican|constitutional|libertarian|annual)$/.test(
      tokens[head - 1]?.lower ?? '',
    )
  )
    return false;
  if (
    noun === 'agenda' ||
    noun === 'plan' ||
    noun === 'concept' ||
    noun === 'partnership' ||
    noun === 'resolution'
  ) {
    if (left.capitals === 0 && !extended && left.from === head) return false;
    if (left.capitals === 0 && extended && opensSentence(tokens, head) && noun !== 'partnership')
      return /^(?:on|for)$/.test(tokens[head + 1]?.lower ?? '');
  }
  if (left.capitals > 0 || (left.from < head && tokens[left.from]?.kind === 'number'))
    return !/^(?:january|monday)$/.test(before);
  return extended && !/^(?:among|about)$/.test(tokens[head + 1]?.lower ?? '');
}

function acceptPlain(
  tokens: readonly Token[],
  head: number,
  left: Left,
  right: number,
  type: InstrumentType,
): boolean {
  const noun = tokens[head];
  const before = tokens[left.from - 1]?.lower ?? '';
  const lead = tokens[head - 1]?.lower ?? '';
  const earlier = tokens[left.from - 2]?.lower ?? '';
  if (lex.EN_TRAPS_BEFORE.has(lead) || lex.EN_TRAPS_BEFORE.has(before)) return false;
  if (
    g.isDeterminer(before) &&
    /^(?:reach|reached|reaching|reaches|to|towards|without)$/.test(earlier) &&
    (/^(?:to|towards)$/.test(earlier)
      ? /^(?:come|came|comes|close|closer)$/.test(tokens[left.from - 3]?.lower ?? '')
      : true)
  )
    return false;
  if (before === 'no' || /^(?:this|that|such)$/.test(before)) return false;
  const link = tokens[head + 1]?.lower ?? '';
  const extended = right > head + 1;
  const understanding = noun?.lower === 'memorandum' && link === 'of';
  if (extended && understanding) return true;
  if (noun?.lower === 'mou') return extended;
  if (type === 'amendment') return extended && link === 'to' && hasHead(tokens, head + 1, right);
  if (type === 'plan' || type === 'agenda' || type === 'concept' || type === 'partnership') {
    return (
      extended &&
      left.modifiers > 0 &&
      /^(?:on|for|to|between|with)$/.test(link) &&
      hasWord(
        tokens,
        left.from,
        head,
        /^(?:draft|joint|action|proposed|contingency|bilateral|regional|strategic|comprehensive)$/,
      )
    );
  }
  if (type === 'resolution' && tokens[head + 1]?.kind === 'number') return left.capitals > 0;
  if (type === 'resolution') return extended && /^(?:on|condemning|calling|concerning)$/.test(link);
  const links =
    /^(?:on|between|with|concerning|regarding|relating|amending|setting|establishing|governing|for|to|covering|about|extending)$/;
  if (extended && links.test(link)) {
    if (link === 'about' && left.modifiers === 0) return false;
    if (link === 'with' && !tokens.slice(head + 1, right).some((token) => token.capital)) return false;
    if (
      left.article === null &&
      left.modifiers === 0 &&
      left.from === head &&
      !/^(?:a|an|the|its|their|of)$/.test(before)
    )
      return false;
    if (
      /^(?:the|their|its|our|his|her)$/.test(left.article ?? '') &&
      left.modifiers === 0 &&
      link !== 'on' &&
      link !== 'between'
    )
      return false;
    return true;
  }
  if (extended) return false;
  const next = tokens[head + 1];
  const compound =
    next?.kind === 'word' &&
    !g.isPreposition(next.lower) &&
    !g.isAuxiliary(next.lower) &&
    !g.isClauseWord(next.lower) &&
    !lex.EN_STOP_VERBS.has(next.lower) &&
    !g.isRelative(next.lower) &&
    next.lower !== 'that';
  return (
    !compound &&
    (type === 'protocol' || type === 'pact' || type === 'treaty') &&
    /^(?:a|an)$/.test(left.article ?? '') &&
    left.modifiers > 0
  );
}

const hasHead = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => headType(token) !== null);
const hasWord = (tokens: readonly Token[], from: number, to: number, pattern: RegExp): boolean =>
  tokens.slice(from, to).some((token) => pattern.test(token.lower));
