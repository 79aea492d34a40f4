import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Level } from '../../../core/model/marking.ts';
import { setSettings } from '../../actions/library.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './settings.module.css';

/** The house's own levels, lowest first. */
export function HouseLevels() {
  const t = useWords();
  const levels = useLibrary((state) => state.settings.scheme.levels);
  const [label, setLabel] = useState('');
  const set = (next: readonly Level[]) => void setSettings({ scheme: { id: 'house', levels: [...next] } });

  function move(at: number, by: 1 | -1) {
    const next = [...levels];
    const [level] = next.splice(at, 1);
    if (level) next.splice(at + by, 0, level);
    set(next);
  }

  function add() {
    if (label.trim() === '') return;
    set([...levels, { id: crypto.randomUUID(), label: label.trim(), colour: null }]);
    setLabel('');
  }

  return (
    <div className={styles.list}>
      <p className={styles.note}>{t('settings.levelsHint')}</p>
      {levels.map((level, at) => (
        <div key={level.id} className={styles.line}>
          <span className={styles.grow}>{level.label}</span>
          <IconButton label={t('settings.lower')} disabled={at === 0} onPress={() => move(at, -1)}>
            <Icon of={ArrowUp} />
          </IconButton>
          <IconButton
            label={t('settings.higher')}
            disabled={at === levels.length - 1}
            onPress={() => move(at, 1)}
          >
            <Icon of={ArrowDown} />
          </IconButton>
          <IconButton
            label={t('settings.removeLevel', { label: level.label })}
            disabled={levels.length === 1}
            onPress={() => set(levels.filter((other) => other.id !== level.id))}
          >
            <Icon of={X} />
          </IconButton>
        </div>
      ))}
      <form
        className={styles.adding}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={t('settings.newLevel')}
          labelPlace="hidden"
          placeholder={t('settings.newLevel')}
          value={label}
          onChange={setLabel}
        />
        <Button type="submit" icon={<Icon of={Plus} />} disabled={label.trim() === ''}>
          {t('settings.add')}
        </Button>
      </form>
    </div>
  );
}
