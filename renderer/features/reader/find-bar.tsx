import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './bars.module.css';
import { MOST } from './find.ts';

interface FindBarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly count: number;
  /** The one shown, from 0. */
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Find in the text: Enter the next, Shift+Enter the one before, Esc back to the text. */
export function FindBar({ query, onQuery, count, at, onStep, onClose }: FindBarProps) {
  const t = usePreferences((state) => state.t);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <search
      className={styles.tool}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
      }}
    >
      <div className={styles.field}>
        <TextField
          ref={field}
          label={t('actions.find')}
          labelPlace="hidden"
          type="search"
          value={query}
          onChange={onQuery}
          placeholder={t('reader.findWords')}
          autoFocus
        />
      </div>
      <span className={styles.count} aria-live="polite">
        {query.trim() === ''
          ? ''
          : count === 0
            ? t('reader.notFound')
            : t(count === MOST ? 'reader.foundMany' : 'reader.found', { at: at + 1, count })}
      </span>
      <IconButton
        label={t('reader.previousFind')}
        keys="Shift+Enter"
        disabled={count === 0}
        onPress={() => onStep(-1)}
      >
        <Icon of={ChevronUp} />
      </IconButton>
      <IconButton label={t('reader.nextFind')} keys="Enter" disabled={count === 0} onPress={() => onStep(1)}>
        <Icon of={ChevronDown} />
      </IconButton>
      <IconButton label={t('elements.close')} keys="Esc" onPress={onClose}>
        <Icon of={X} />
      </IconButton>
    </search>
  );
}
