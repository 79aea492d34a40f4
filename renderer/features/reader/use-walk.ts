import { useRef, useState } from 'react';
import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Suggestion } from '../../../core/suggest/index.ts';
import { fileSuggestion } from '../../actions/file.ts';
import { dismissSuggestions } from '../../actions/suggest.ts';

/** The walk from suggestion to suggestion. */
export interface Walk {
  /** The one stood on, or null. */
  readonly now: Suggestion | null;
  /** Goes on from where one stands; false where there is none that way, and `Tab` is navigation again. */
  readonly step: (by: 1 | -1, from: number) => boolean;
  readonly leave: () => void;
  readonly accept: () => void;
  readonly dismiss: () => void;
}

export function useWalk(
  source: Source,
  frozen: FrozenText,
  suggestions: readonly Suggestion[],
  onStep: (suggestion: Suggestion) => void,
): Walk {
  const [key, setKey] = useState<string | null>(null);
  const at = suggestions.findIndex((suggestion) => suggestion.key === key);
  const now = suggestions[at] ?? null;
  // The one whose form was opened last: going on goes past it, also where the form was discarded; not so once the
  // caret has been moved, for one may have come back to it.
  const formed = useRef<string | null>(null);

  function goTo(next: Suggestion | undefined): boolean {
    setKey(next?.key ?? null);
    if (next) onStep(next);
    return next !== undefined;
  }

  return {
    now,
    step(by, from) {
      if (now) return goTo(suggestions[at + by]);
      return goTo(
        by === 1
          ? suggestions.find((next) => next.start >= from && next.key !== formed.current)
          : suggestions.findLast(({ end }) => end <= from),
      );
    },
    leave() {
      formed.current = null;
      setKey(null);
    },
    accept() {
      if (!now) return;
      formed.current = now.key;
      void fileSuggestion(source, frozen, now);
      setKey(null);
    },
    dismiss() {
      if (!now) return;
      void dismissSuggestions(source, [now.key]);
      goTo(suggestions[at + 1]);
    },
  };
}
