import type { Translate } from '../../../core/language/translate.ts';
import { type FrozenText, linesOfSpan, type Span } from '../../../core/model/frozen-text.ts';

/** "Lines 6–9"; of several spans the first and the last. Empty where there is none. */
export function linesInWords(
  frozen: Pick<FrozenText, 'lines'>,
  spans: readonly Span[],
  t: Translate,
): string {
  if (spans.length === 0) return '';
  const lines = spans.map((span) => linesOfSpan(frozen, span));
  const first = Math.min(...lines.map((line) => line.first));
  const last = Math.max(...lines.map((line) => line.last));
  return first === last ? t('inspector.lineAt', { line: first }) : t('inspector.linesAt', { first, last });
}
