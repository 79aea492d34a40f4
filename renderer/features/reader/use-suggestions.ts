import { useEffect, useMemo, useState } from 'react';
import type { FrozenText, Span } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Suggestion, SuggestionKind, Suggestions } from '../../../core/suggest/index.ts';
// Not through the index, which brings the whole engine: that belongs to the worker.
import { openSuggestions } from '../../../core/suggest/walk.ts';
import { suggestionsAt } from '../../actions/suggest.ts';
import { partAt } from '../../actions/suggest-parts.ts';
import type { Marked } from './spans.ts';

/** Suggestions of the part of the text one sees that are neither filed nor dismissed, in the order of the text. */
export function useSuggestions(
  source: Source,
  frozen: FrozenText,
  marked: readonly Marked[],
  at: number,
  wanted: boolean,
): readonly Suggestion[] {
  const part = partAt(frozen, at).start;
  const [found, setFound] = useState<{ readonly part: number; readonly suggestions: Suggestions } | null>(
    null,
  );
  const { id, publisher } = source;
  useEffect(() => {
    if (!wanted) return;
    let there = true;
    void suggestionsAt({ id, publisher }, frozen, part).then(
      (suggestions) => there && setFound({ part, suggestions }),
    );
    return () => {
      there = false;
    };
  }, [id, publisher, frozen, part, wanted]);
  return useMemo(
    () => (wanted && found ? openIn(found.suggestions, source, frozen, marked) : []),
    [found, source, frozen, marked, wanted],
  );
}

/** Those of some suggestions that are neither filed nor dismissed, in the order of the text. */
export function openIn(
  found: Suggestions,
  source: Pick<Source, 'dismissed'>,
  frozen: Pick<FrozenText, 'text'>,
  marked: readonly Marked[],
): readonly Suggestion[] {
  return openSuggestions(found, source.dismissed, filedSpans(marked, frozen.text));
}

/** Signs beside filed words that a suggestion may take in and an anchor leaves out. */
const EDGE = 3;

function filedSpans(
  marked: readonly Marked[],
  text: string,
): readonly (Span & { readonly kind: SuggestionKind })[] {
  return marked.flatMap(({ evidence: { kind }, spans }) =>
    kind === 'mark'
      ? []
      : spans.map(({ start, end }) => {
          const before = /[\p{P}\s]*$/u.exec(text.slice(Math.max(0, start - EDGE), start))?.[0] ?? '';
          const after = /^[\p{P}\s]*/u.exec(text.slice(end, end + EDGE))?.[0] ?? '';
          return { start: start - before.length, end: end + after.length, kind };
        }),
  );
}
