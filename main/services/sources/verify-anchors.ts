import { Refusal } from '../../../core/contract/result.ts';
import { numbered } from '../../../core/language/numbers.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import { StoreError } from '../../store/store.ts';
import type { Library } from '../library.ts';
import { anchorsOf, frozenTextOf } from './anchors.ts';

/** An anchor whose words are not what the source reads there. */
export interface BrokenAnchor {
  /** `F 24` */
  readonly record: string;
  readonly words: string;
}

const anchored: readonly KindName[] = ['mark', 'fact', 'quote', 'agreement'];

/** Compares every anchored word with its source, character for character. */
export async function verifyAnchors(library: Library): Promise<readonly BrokenAnchor[]> {
  const broken: BrokenAnchor[] = [];
  for (const kind of anchored)
    for (const { record } of await library.all(kind))
      for (const anchor of anchorsOf(kind, record)) {
        if (anchor.state === 'lost' || anchor.state === 'changed') continue;
        try {
          const { text } = await frozenTextOf(library, anchor.source);
          if (text.slice(anchor.start, anchor.end) === anchor.exact) continue;
        } catch (error) {
          // A source or text that is gone breaks the anchor; anything else is not about it.
          if (!(error instanceof StoreError) && !(error instanceof Refusal)) throw error;
        }
        broken.push({ record: numbered(kind, record), words: anchor.exact.slice(0, 200) });
      }
  return broken;
}
