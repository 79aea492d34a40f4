import type { Token } from '../text/tokens.ts';
import { acceptPlain, acceptProper } from './en-accept.ts';
import { leftEdge } from './en-left.ts';
import { rightEdge } from './en-right.ts';
import { headType, opensSentence, type Title } from './heads.ts';

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
  // "Protocol for visiting directors: blazer": a capital that only opens the sentence is no name
  if (
    initial &&
    !properLeft &&
    /^(?:for|in|at)$/.test(tokens[head + 1]?.lower ?? '') &&
    !tokens.slice(head + 1, right).some((token) => token.capital)
  )
    return null;
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
