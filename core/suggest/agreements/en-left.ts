import { EN_NOT_NAMES } from '../lexicon/en-people.ts';
import * as lex from '../lexicon/instruments.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import { headType, opensSentence } from './heads.ts';

/** A year in digits. */
export const YEAR = /^(?:19|20)\d\d$/;

/** What stands before a head and belongs to it. `from` is an index of tokens. */
export interface Left {
  readonly from: number;
  readonly capitals: number;
  readonly modifiers: number;
  readonly article: string | null;
}

/** How far to the left the title of the noun at `head` reaches. */
export function leftEdge(tokens: readonly Token[], head: number): Left {
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
