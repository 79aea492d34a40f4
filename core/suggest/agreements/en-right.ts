import { EN_IRREGULAR_PASTS } from '../lexicon/en-verbs.ts';
import * as lex from '../lexicon/instruments.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import { YEAR } from './en-left.ts';
import { headType, verbBefore } from './heads.ts';

const stopsAll = (token: Token | undefined): boolean =>
  !token ||
  token.kind === 'break' ||
  (token.kind === 'punct' && !/^[/&'’]$/.test(token.text)) ||
  token.kind === 'mark';

const LINK_OPENERS =
  /^(?:on|for|of|against|concerning|relating|regarding|between|with|to|amending|setting|establishing|governing|about|in|covering|extending|supplementing|among)$/;

/** End of the title: past "on A and B", the year, the number in brackets, the initials. */
export function rightEdge(tokens: readonly Token[], head: number, from: number): number {
  const noun = tokens[head];
  let at = head + 1;
  const first = tokens[at];
  if (first?.kind === 'number' && (YEAR.test(first.text) || noun?.lower === 'resolution')) {
    at += 1;
    return brackets(tokens, at);
  }
  if (first?.kind === 'word' && LINK_OPENERS.test(first.lower)) {
    at = phraseEdge(tokens, head, from);
    // "the Cooperative Framework Agreement for the whole basin": a name in capitals is not continued in lower case
    const named = head - from >= 2 && tokens.slice(from, head + 1).every((token) => token.capital);
    if (
      named &&
      /^(?:for|in|covering)$/.test(first.lower) &&
      !tokens.slice(head + 1, at).some((token) => token.capital)
    )
      at = head + 1;
  }
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
  if (
    tokens[at]?.text !== '(' ||
    /^(?:article|section|annex|chapter|paragraph|see)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return at;
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
  let pair = false;
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
    if (/^(?:what|how|whether|only|but|if|unless|provided|once)$/.test(lower) && !token.capital) break;
    if (lower === 'in' && /^(?:principle|full|part|practice)$/.test(next?.lower ?? '')) break;
    // "amend the Roadmap by adding penalties": how it is done
    if (lower === 'by' && /ing$/.test(next?.lower ?? '') && !next?.capital) break;
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
    if (lower === 'between') pair = true;
    if (lower === 'and' && pair && next?.capital) {
      // "between Lumaria and Vedra and the Protocol": the first "and" is the pair's own
      pair = false;
      continue;
    }
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
