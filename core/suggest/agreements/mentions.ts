import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { AgreementSuggestion, Span } from '../types.ts';
import { headType } from './heads.ts';
import { tajikHead } from './tg-titles.ts';

/** More bare mentions than a reader could follow up are not kept. */
const MOST = 50;

/** Links bare mentions ("the protocol", «соглашение») to the last instrument of their type that the text named. */
export function withMentions(
  tokens: readonly Token[],
  agreements: readonly AgreementSuggestion[],
): readonly AgreementSuggestion[] {
  const mentions = new Map<AgreementSuggestion, Span[]>();
  let next = 0;
  const last = new Map<string, AgreementSuggestion>();
  tokens.forEach((token, at) => {
    for (; (agreements[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start; next += 1) {
      const named = agreements[next];
      if (named) last.set(named.type, named);
    }
    const type = headType(token) ?? tajikHead(token);
    const named = type === null ? undefined : last.get(type);
    if (!named || token.start < named.end || !isBare(tokens, at)) return;
    const found = mentions.get(named) ?? [];
    if (found.length < MOST) found.push({ start: token.start, end: token.end });
    mentions.set(named, found);
  });
  return agreements.map((agreement) => ({ ...agreement, mentions: mentions.get(agreement) ?? [] }));
}

/** The noun alone, pointing back: not "an agreement", not "agreement on". */
function isBare(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  if (/[а-я]/.test(tokens[at]?.lower ?? ''))
    return (
      !tokens[at]?.capital &&
      !/^(?:о|об|обо|по|между|с|со|к|на|дар|оид|доир|байни)$/.test(after) &&
      !/(?:ого|ому|ое|ый|ий|ая|ую|ой|ым|ом)$/.test(before)
    );
  return (
    /^(?:the|this|that|its|their)$/.test(before) &&
    !(g.isPreposition(after) && /^(?:on|for|of|between|with|to)$/.test(after))
  );
}

/** Whom a title names as its parties: "between Lumaria and Vedra", "with the European Union", «между А и Б». */
export function partiesIn(title: string): readonly string[] {
  const oneLine = title.replace(/\s+/g, ' ');
  const pair =
    /\bbetween (?:the )?(\p{Lu}[^,]*?),? and (?:the )?(\p{Lu}.*)$/u.exec(oneLine) ??
    /(?<!\p{L})между (\p{Lu}[^,]*?) и (\p{Lu}.*)$/u.exec(oneLine) ??
    /(?<!\p{L})(?:байни|миёни) (\p{Lu}[^,]*?) ва (\p{Lu}.*?)(?: дар бораи| оид ба| доир ба|$)/u.exec(oneLine);
  if (pair) return [pair[1] ?? '', pair[2] ?? ''];
  const other = /(?:\bwith (?:the )?|(?<!\p{L})со? )(\p{Lu}[\p{L}\s'’-]*)$/u.exec(oneLine);
  return other?.[1] ? [other[1]] : [];
}
