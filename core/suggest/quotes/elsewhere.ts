import { withApposition } from '../speakers/apposition.ts';
import { readPhrase } from '../speakers/phrase.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { accordingTo } from './according.ts';
import { type Attribution, isCue, lastSign, sentenceEnd, sentenceStart } from './cue.ts';

/** A sentence of which the attribution stands apart from the marks: "Sales “fell off a cliff” in May, the board said." */
export function ascribedBySentence(outline: Outline, at: number): Attribution | null {
  const { nodes } = outline;
  const start = Math.max(sentenceStart(outline, at), at - 150);
  const end = Math.min(sentenceEnd(outline, at), at + 150);
  const according = accordingTo(outline, at + 1, end, end) ?? accordingTo(outline, start, at, end);
  let after: Attribution | null = null;
  for (let verb = at + 1; verb < end; verb += 1) {
    if (nodes[verb]?.text === ';') break;
    if (
      !isCue(outline, verb) ||
      (g.isClauseWord(nodes[verb + 1]?.lower ?? '') && nodes[verb + 1]?.lower === 'that')
    )
      continue;
    let from = verb - 1;
    while (from > at && nodes[from]?.kind === 'word') from -= 1;
    const before = nodes[from];
    // “..., and it will go on until the ice melts,” X said: the comma stands inside the later marks
    if (!before || from <= at || (before.text !== ',' && !(before.quote && lastSign(before) === ',')))
      continue;
    const phrase = readPhrase(outline, from + 1, verb);
    if (!phrase) {
      const inverted = verb === from + 1 ? readPhrase(outline, verb + 1, end) : null;
      if (inverted)
        after = {
          phrase: withApposition(outline, inverted, end),
          cue: { from: verb, to: verb + 1 },
          how: 'sentence',
        };
      continue;
    }
    let gap = phrase.to;
    while (gap < verb && g.isBetween(nodes[gap]?.lower ?? '')) gap += 1;
    if (gap === verb && !g.isRelative(nodes[from + 1]?.lower ?? ''))
      after = { phrase, cue: { from: verb, to: verb + 1 }, how: 'sentence' };
  }
  return after ?? according;
}
