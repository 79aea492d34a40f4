import * as lex from '../lexicon/instruments.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { InstrumentType } from '../types.ts';
import type { Left } from './en-left.ts';
import { headType, opensSentence } from './heads.ts';

/** True where the noun at `head` heads a title: what stands before it, or its extension to the right, says so. */
export function acceptProper(tokens: readonly Token[], head: number, left: Left, extended: boolean): boolean {
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

/** True where a head in lower case is an instrument described, not a word in passing. */
export function acceptPlain(
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
