import type { Translate } from '../../../core/language/translate.ts';
import { formatNumber, withUnit } from '../../../core/pack/words/numbers.ts';
import type { Span, Suggestion } from '../../../core/suggest/index.ts';

/** What a suggestion would be filed as, in a few words. */
export function suggestedWords(suggestion: Suggestion, t: Translate, language: 'en' | 'ru'): string {
  switch (suggestion.kind) {
    case 'quote':
      return [suggestion.speaker ?? t('reader.speakerUnknown'), t(`reader.form.${suggestion.form}`)].join(
        ', ',
      );
    case 'fact': {
      const { value, unit, change } = suggestion;
      const figure =
        value === null ? suggestion.text : withUnit(formatNumber(value, language), unit ?? '', t);
      return change === null ? figure : `${figure}, ${t(`reader.change.${change}`)}`;
    }
    case 'agreement':
      return t(`pack.agreements.type.${suggestion.type}`);
  }
}

/** Why it was suggested: the rule, and the word in the text that it hangs on. */
export function whyWords({ kind, why }: Suggestion, text: string, t: Translate): string {
  const wordsAt = (span: Span | null) => (span === null ? '' : text.slice(span.start, span.end));
  return t(`suggest.${kind === 'fact' ? 'figure' : kind}.${why.rule}`, {
    cue: wordsAt(why.cue),
    named: wordsAt(why.named),
  });
}
