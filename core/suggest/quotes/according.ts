import { TG_WORDS_OF } from '../lexicon/tg-cues.ts';
import { withApposition } from '../speakers/apposition.ts';
import { type Phrase, readPhrase } from '../speakers/phrase.ts';
import type { Outline } from '../text/outline.ts';
import type { Attribution } from './cue.ts';

const SOURCE_WORDS =
  /^(?:словам|мнению|данным|оценке|оценкам|информации|утверждению|выражению|сведениям|убеждению|признанию|подсчетам|расчетам|версии|замечанию|наблюдениям|сообщению|сообщениям)$/;

/** "according to X", "in the words of X", «по словам X» that begins at one of the nodes from..to. */
export function accordingTo(outline: Outline, from: number, to: number, end: number): Attribution | null {
  const { nodes } = outline;
  for (let at = from; at < to; at += 1) {
    const lower = nodes[at]?.lower ?? '';
    const next = nodes[at + 1]?.lower ?? '';
    let start = -1;
    if (lower === 'according' && next === 'to') start = at + 2;
    else if (lower === 'per' && nodes[at + 1]?.capital) start = at + 1;
    else if (lower === 'words' && next === 'of') start = at + 2;
    else if (lower === 'согласно' || (lower === 'следует' && next === 'из'))
      start = at + (lower === 'следует' ? 2 : 1);
    else if ((lower === 'по' || lower === 'со') && SOURCE_WORDS.test(next)) start = at + 2;
    else if (lower === 'со' && next === 'слов') start = at + 2;
    else if (/^(?:ба|аз|тибқи|мувофиқи)$/.test(lower) && TG_WORDS_OF.has(next)) start = at + 2;
    else if (lower === 'по' && SOURCE_WORDS.test(nodes[at + 2]?.lower ?? '')) {
      const owner = nodes[at + 1];
      if (owner && /^(?:его|ее|их)$/.test(owner.lower)) {
        return {
          phrase: pronoun(at + 1, owner.text),
          cue: { from: at, to: at + 3 },
          how: 'according',
        };
      }
    }
    if (start === -1) continue;
    // «согласно данным ведомства»
    if (SOURCE_WORDS.test(nodes[start]?.lower ?? '')) start += 1;
    const meant = nodes[start];
    if (
      meant &&
      /^(?:him|her|them|ним|нему|ней|ӯ|вай|онҳо)$/.test(meant.lower) &&
      nodes[start + 1]?.kind !== 'word'
    )
      return { phrase: pronoun(start, meant.text), cue: { from: at, to: start }, how: 'according' };
    const phrase = readPhrase(outline, start, end);
    if (phrase)
      return { phrase: withApposition(outline, phrase, end), cue: { from: at, to: start }, how: 'according' };
  }
  return null;
}

const pronoun = (at: number, text: string): Phrase => ({
  from: at,
  to: at + 1,
  kind: 'pronoun',
  name: null,
  nameAt: null,
  text,
  role: null,
});
