import { useEffect } from 'react';
import type { Source } from '../../../core/model/source.ts';
import { letterIn } from '../../actions/letters.ts';
import { usePreferences } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import type { Pane } from '../../state/workspace.ts';

interface Mode {
  readonly source: Source;
  readonly pane: Pane;
  readonly walking: boolean;
  readonly selecting: boolean;
  readonly adjusting: boolean;
}

/** Says in the status line how long the text is and which keys do what now. */
export function useReaderStatus({ source, pane, walking, selecting, adjusting }: Mode): void {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  useEffect(() => {
    const letter = (name: string) => letterIn(language, name);
    const hints = walking
      ? [
          { keys: 'Tab', words: t('reader.hint.next') },
          { keys: 'Enter', words: t('reader.hint.accept') },
          { keys: 'Backspace', words: t('reader.hint.dismiss') },
          { keys: 'Esc', words: t('reader.hint.leave') },
        ]
      : adjusting
        ? [
            { keys: 'Shift', words: t('reader.hint.extend') },
            { keys: 'Enter', words: t('reader.hint.keep') },
            { keys: 'Esc', words: t('reader.hint.leaveEnds') },
          ]
        : selecting
          ? [
              { keys: letter('F'), words: t('kinds.one.fact') },
              { keys: letter('Q'), words: t('kinds.one.quote') },
              { keys: letter('A'), words: t('kinds.one.agreement') },
            ]
          : [
              { keys: 'Tab', words: t('reader.hint.suggestions') },
              { keys: letter('N'), words: t('reader.hint.nextMark') },
            ];
    setStatus(pane, {
      notes: [{ id: 'words', words: t('reader.words', { count: source.words }) }],
      hints,
    });
    return () => setStatus(pane, null);
  }, [source.words, pane, walking, selecting, adjusting, t, language]);
}
