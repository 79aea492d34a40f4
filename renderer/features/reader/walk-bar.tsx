import type { FrozenText } from '../../../core/model/frozen-text.ts';
import type { Suggestion } from '../../../core/suggest/index.ts';
import { Kbd } from '../../elements/kbd.tsx';
import { Tile } from '../../elements/tile.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './bars.module.css';
import { suggestedWords, whyWords } from './suggestion-words.ts';

interface WalkBarProps {
  readonly suggestion: Suggestion;
  readonly frozen: FrozenText;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}

/** The suggestion one stands on: what it would be filed as, why it was found, the two answers. */
export function WalkBar({ suggestion, frozen, onAccept, onDismiss }: WalkBarProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  return (
    <>
      <span className={styles.said}>
        <Tile kind={suggestion.kind} hollow />
        <span className={styles.words}>
          <strong>{suggestedWords(suggestion, t, language)}</strong>
          <span className={styles.why}>{whyWords(suggestion, frozen.text, t)}</span>
        </span>
      </span>
      <button type="button" tabIndex={-1} className={styles.choice} onClick={onAccept}>
        {t('reader.accept')}
        <Kbd keys="Enter" />
      </button>
      <button type="button" tabIndex={-1} className={styles.choice} onClick={onDismiss}>
        {t('reader.dismiss')}
        <Kbd keys="Backspace" />
      </button>
    </>
  );
}
