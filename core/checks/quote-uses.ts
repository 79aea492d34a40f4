import { NEGATION } from '../anchoring/negation.ts';
import { numbered } from '../language/numbers.ts';
import { verbatim } from '../model/quote.ts';
import { quoteUses } from '../outline/admissible.ts';
import { editProblem } from '../outline/quote-use.ts';

import type { Draft } from './finding.ts';
import type { Survey } from './survey.ts';

/** Shortened quotations whose edits cannot stand, and those from which a negation was cut. */
export function quotesInUse({ input, items }: Survey): readonly Draft[] {
  return items.flatMap(({ section, item }) =>
    quoteUses(item).flatMap(({ ref, edits }): Draft[] => {
      const quote = ref.kind === 'quote' ? input.records.quote[ref.id] : undefined;
      if (!quote || edits.length === 0) return [];
      const words = verbatim(quote);
      const where = {
        section: section.id,
        item: item.id,
        record: { kind: 'quote' as const, id: quote.id },
        field: 'edits',
      };
      const record = numbered('quote', quote);
      if (editProblem(words, edits)) return [{ kind: 'use-differs', ...where, params: { record } }];
      const cut = edits.flatMap((edit) => (edit.edit === 'cut' ? [words.slice(edit.start, edit.end)] : []));
      const negation = cut.map((text) => NEGATION.exec(text)?.[0]).find((found) => found !== undefined);
      return negation === undefined
        ? []
        : [{ kind: 'negation-cut', ...where, params: { record, word: negation } }];
    }),
  );
}
