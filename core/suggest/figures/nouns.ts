import { EN_IRREGULAR_PLURALS } from '../lexicon/en-numbers.ts';
import * as g from '../text/grammar.ts';
import { isRussianVerb } from '../text/russian-verb.ts';
import type { Token } from '../text/tokens.ts';
import { isDuration } from './durations.ts';

const NOT_NOUN =
  /^(?:is|was|has|this|as|its|us|does|goes|his|hers|theirs|thus|yes|plus|versus|less|across|besides|always|perhaps|towards|afterwards|says|tells|runs|leaves|uses|means|lists|opens|closes|starts|ends|begins)$/;

/** The noun a bare number counts: "suspected areas", "автоматических станций"; null where none follows. */
export function countedNoun(tokens: readonly Token[], at: number, cyrillic: boolean): string | null {
  const out: string[] = [];
  for (let look = at; look < at + 5; look += 1) {
    const token = tokens[look];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    if (
      g.isPreposition(lower) ||
      g.isAuxiliary(lower) ||
      g.isClauseWord(lower) ||
      g.pronounKind(lower) !== undefined ||
      NOT_NOUN.test(lower)
    )
      break;
    if (
      /^(?:more|other|new|of|additional|further|the|another|дополнительных|новых)$/.test(lower) &&
      !cyrillic &&
      out.length === 0
    ) {
      if (lower === 'of' || lower === 'the') break;
      continue;
    }
    if (/[а-я]/.test(lower)) {
      if (
        g.isSay(lower) ||
        isDuration(lower) ||
        (out.length === 0 && /[а-я]{3}(?:ли|ла|ло)$/.test(lower) && isRussianVerb(lower)) ||
        /^(?:при|уже|еще|не|раз|по|тыс|млн|млрд|годовых|больше|меньше|выше|ниже|раньше|позже|дороже|дешевле|быстрее)$/.test(
          lower,
        )
      )
        break;
      if (token.capital && out.length > 0) break;
      if (token.capital && !/(?:их|ых|ого|ий)$/.test(lower)) break;
      out.push(token.text);
      if (!/(?:ых|их|ого|ные|ые|ие|ая|яя|ую)$/.test(lower)) return out.join(' ');
      continue;
    }
    out.push(token.text);
    if (/^(?:killed|wounded|injured|dead|missing|displaced|homeless|arrested)$/.test(lower))
      return out.length === 1 ? 'people' : out.join(' ');
    if (EN_IRREGULAR_PLURALS.has(lower)) return out.join(' ');
    if (
      !token.capital &&
      /(?:[^sui]s|ies)$/.test(lower) &&
      !/(?:ous|ness|less)$/.test(lower) &&
      lower.length > 3
    )
      return out.join(' ');
  }
  return null;
}
