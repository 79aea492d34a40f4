import type { Span } from '../model/frozen-text.ts';
import type { FieldsOf } from '../model/kinds.ts';
import type { Suggestion, SuggestionKind } from '../suggest/types.ts';
import { agreementFrom } from './agreement.ts';
import { factsFrom } from './fact.ts';
import { quoteFrom, quoteOf } from './quote.ts';
import type { Reading } from './reading.ts';

/**
 * A form filled in from the text, not yet filed. `fields.toConfirm` names every field that was read from the text and
 * that no person has confirmed.
 */
export type Draft =
  | { readonly kind: 'quote'; readonly fields: FieldsOf<'quote'> }
  | { readonly kind: 'fact'; readonly fields: FieldsOf<'fact'> }
  | {
      readonly kind: 'agreement';
      readonly fields: FieldsOf<'agreement'>;
      /** Title of the instrument it amends, which the library may hold or not. */
      readonly amendsTitle: string | null;
    };

/** Forms for words the analyst selected; several where the words hold several figures. Never empty. */
export function prefillSelection(
  reading: Reading,
  kind: SuggestionKind,
  span: Span,
): readonly [Draft, ...Draft[]] {
  switch (kind) {
    case 'quote':
      return [{ kind, fields: quoteFrom(reading, span) }];
    case 'fact': {
      const [first, ...more] = factsFrom(reading, span);
      return [{ kind, fields: first }, ...more.map((fields) => ({ kind, fields }))];
    }
    case 'agreement': {
      const { fields, amendsTitle } = agreementFrom(reading, span);
      return [{ kind, fields, amendsTitle }];
    }
  }
}

/** The form for a suggestion the analyst accepts: a quotation in parts comes whole. */
export function prefillSuggestion(reading: Reading, suggestion: Suggestion): Draft {
  if (suggestion.kind === 'quote') return { kind: 'quote', fields: quoteOf(reading, suggestion) };
  return prefillSelection(reading, suggestion.kind, suggestion)[0];
}
