import { useEffect, useState } from 'react';
import { type FrozenText, lineAt } from '../../../core/model/frozen-text.ts';
import { isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import { usePreferences } from '../../state/preferences.ts';

/** Keys pressed quickly are not read out one by one. */
const PAUSE = 300;
const LONGEST = 300;

/** Reads out the line the caret has gone to, or the words selected, for those who do not see the page. */
export function Spoken({
  frozen,
  selection,
}: {
  readonly frozen: FrozenText;
  readonly selection: TextSelection | null;
}) {
  const t = usePreferences((state) => state.t);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (selection === null) return;
    const timer = setTimeout(() => {
      if (!isCaret(selection)) {
        const { start, end } = spanOf(selection);
        setWords(t('reader.selected', { words: frozen.text.slice(start, Math.min(end, start + LONGEST)) }));
        return;
      }
      const line = lineAt(frozen, selection.head);
      const [start, end] = frozen.lines.at(line - 1) ?? [0, 0];
      setWords(`${t('reader.line', { line })}: ${frozen.text.slice(start, end)}`);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [frozen, selection, t]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}
