import { useState } from 'react';
import { Button } from '../../elements/button.tsx';
import { NumberField } from '../../elements/number-field.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './bars.module.css';

interface LineBarProps {
  readonly lines: number;
  readonly onLine: (line: number) => void;
  readonly onClose: () => void;
}

/** Go to a line by its number. */
export function LineBar({ lines, onLine, onClose }: LineBarProps) {
  const t = usePreferences((state) => state.t);
  const [line, setLine] = useState<number | null>(null);
  const inside = line !== null && Number.isInteger(line) && line >= 1 && line <= lines;
  return (
    <form
      className={styles.tool}
      onSubmit={(event) => {
        event.preventDefault();
        if (inside) onLine(line);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.field}>
        <NumberField
          label={t('reader.lineNumber', { count: lines })}
          labelPlace="hidden"
          value={line}
          onChange={setLine}
          placeholder={t('reader.lineNumber', { count: lines })}
          error={line !== null && !Number.isNaN(line) && !inside ? t('reader.noSuchLine') : null}
          autoFocus
        />
      </div>
      <Button type="submit" disabled={!inside}>
        {t('reader.go')}
      </Button>
    </form>
  );
}
