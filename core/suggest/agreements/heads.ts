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

/** True where the token at `at` opens a sentence or an item of a list. */
export const opensSentence = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return !before || before.kind === 'break' || /^[.!?:•*–—-]$/.test(before.text);
};
