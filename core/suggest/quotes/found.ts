import type { Referent } from '../speakers/focus.ts';
import type { Phrase } from '../speakers/phrase.ts';
import type { Node } from '../text/outline.ts';
import type { Attribution } from './cue.ts';
import type { Verdict } from './verdict.ts';

/** A marked stretch on its way through the stages: judged, ascribed, given a speaker, grouped. */
export interface Found {
  /** Index of its node in the outline. */
  readonly at: number;
  readonly node: Node;
  readonly verdict: Verdict;
  readonly attribution: Attribution | null;
  /** The outlet or person through whom the words came, where the sentence names both. */
  readonly through: string | null;
  speaker: Speaker | null;
  group: number | null;
}

/** "I told him “…”", "you said “…”": no neighbour's speaker may be taken for the narrator or the hearer. */
export const saysI = ({ attribution }: Found): boolean =>
  attribution?.phrase.kind === 'pronoun' &&
  /^(?:i|we|you|я|мы|вы|ты|ман|мо|шумо)$/i.test(attribution.phrase.text);

/** Who speaks, which words say so, and by which of the rules that need no cue, where there was none. */
export interface Speaker {
  readonly referent: Referent;
  readonly phrase: Phrase | null;
  readonly carried: Carried | null;
}

type Carried = 'same' | 'subject' | 'paragraph' | 'ahead';
