import type { Span, Suggestion, SuggestionKind, Suggestions } from './types.ts';

/** The key of a suggestion: what `Source.dismissed` holds. The same text always gives the same keys. */
export function suggestionKey({ start, end }: Span, kind: SuggestionKind): string {
  return `${start}-${end}-${kind}`;
}

/** Suggestions of every kind in the order of the text; where two begin together, the longer first. */
export function inTextOrder(found: Suggestions): readonly Suggestion[] {
  return [...found.quotes, ...found.figures, ...found.agreements].toSorted(
    (a, b) => a.start - b.start || b.end - a.end || a.key.localeCompare(b.key, 'en'),
  );
}

/** The surest first, equally sure ones in the order of the text. */
export function byConfidence(found: Suggestions): readonly Suggestion[] {
  return inTextOrder(found).toSorted((a, b) => b.confidence - a.confidence);
}

/** What is still to be decided: neither dismissed by the analyst nor covered by something of its kind filed already. */
export function openSuggestions(
  found: Suggestions,
  dismissed: readonly string[],
  filed: readonly (Span & { readonly kind: SuggestionKind })[] = [],
): readonly Suggestion[] {
  const gone = new Set(dismissed);
  return inTextOrder(found).filter(
    (suggestion) =>
      !gone.has(suggestion.key) &&
      !filed.some(
        (record) =>
          record.kind === suggestion.kind && record.start <= suggestion.start && suggestion.end <= record.end,
      ),
  );
}
