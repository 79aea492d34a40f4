import { describe as anchorOf } from '../../core/anchoring/describe.ts';
import { trim } from '../../core/anchoring/trim.ts';
import type { Problem } from '../../core/contract/result.ts';
import type { AnchoredKind } from '../../core/model/anchor.ts';
import type { FrozenText, Span } from '../../core/model/frozen-text.ts';
import type { Id } from '../../core/model/id.ts';
import { passagesOf } from '../../core/prefill/passages.ts';
import { recordOf } from '../state/library.ts';
import { say } from '../state/notices.ts';
import { editRecord } from './evidence.ts';

/** Kinds that may stand at several places. */

/** Adds selected words to a record as a further place: a passage of a quote, an anchor of a fact, a mention. */
export async function addPlace(
  kind: AnchoredKind,
  id: Id,
  source: Id,
  frozen: FrozenText,
  span: Span,
): Promise<readonly Problem[]> {
  const within = trim(frozen.text, span);
  if (within.end === within.start) {
    say('reader.nothingToFile');
    return [];
  }
  switch (kind) {
    case 'quote': {
      const quote = recordOf('quote', id);
      if (!quote) return [];
      const passages = [...quote.passages, ...passagesOf(frozen, source, within)];
      return editRecord('quote', id, {
        passages: passages.toSorted((a, b) => a.anchor.start - b.anchor.start),
      });
    }
    case 'agreement': {
      const agreement = recordOf('agreement', id);
      if (!agreement) return [];
      const mention = {
        anchor: anchorOf(frozen, source, within),
        action: null,
        status: null,
        credibility: null,
      };
      return editRecord('agreement', id, { mentions: [...agreement.mentions, mention] });
    }
    case 'fact':
    case 'mark': {
      const record = recordOf(kind, id);
      if (!record) return [];
      return editRecord(kind, id, { anchors: [...record.anchors, anchorOf(frozen, source, within)] });
    }
  }
}

/** Takes one place off a record, by its order; the last one stays. */
export async function removePlace(kind: AnchoredKind, id: Id, index: number): Promise<readonly Problem[]> {
  switch (kind) {
    case 'quote': {
      const passages = recordOf('quote', id)?.passages ?? [];
      return passages.length < 2 ? [] : editRecord('quote', id, { passages: passages.toSpliced(index, 1) });
    }
    case 'agreement': {
      const mentions = recordOf('agreement', id)?.mentions ?? [];
      return mentions.length < 2
        ? []
        : editRecord('agreement', id, { mentions: mentions.toSpliced(index, 1) });
    }
    case 'fact':
    case 'mark': {
      const anchors = recordOf(kind, id)?.anchors ?? [];
      return anchors.length < 2 ? [] : editRecord(kind, id, { anchors: anchors.toSpliced(index, 1) });
    }
  }
}
