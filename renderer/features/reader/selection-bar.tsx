import { Tag } from 'lucide-react';
import { actionOf, run } from '../../actions/catalogue.ts';
import { letterIn } from '../../actions/letters.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { Tile } from '../../elements/tile.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './bars.module.css';

const kinds = ['fact', 'quote', 'agreement'] as const;

interface SelectionBarProps {
  readonly active: string | null;
  readonly narrow: boolean;
  /** The record selected, which the words can be added to as a further place. */
  readonly addTo: { readonly name: string; readonly onPress: () => void } | null;
}

/** What selected words can become. */
export function SelectionBar({ active, narrow, addTo }: SelectionBarProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const cap = (name: Parameters<typeof actionOf>[0]) =>
    narrow ? null : <Kbd keys={letterIn(language, actionOf(name).keys ?? '')} />;
  return (
    <>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          tabIndex={-1}
          className={classes(styles.choice, active === kind && styles.active)}
          onClick={() => run(`file-${kind}`)}
        >
          <Tile kind={kind} />
          {t(`reader.bar.${kind}`)}
          {cap(`file-${kind}`)}
        </button>
      ))}
      <span className={styles.rule} />
      <button type="button" tabIndex={-1} className={styles.choice} onClick={() => run('mark')}>
        {t('reader.bar.mark')}
        {cap('mark')}
      </button>
      <button type="button" tabIndex={-1} className={styles.choice} onClick={() => run('tag')}>
        <Icon of={Tag} />
        {t('reader.bar.tag')}
        {cap('tag')}
      </button>
      {addTo && (
        <>
          <span className={styles.rule} />
          <button type="button" tabIndex={-1} className={styles.choice} onClick={addTo.onPress}>
            {t('reader.bar.addTo', { name: addTo.name })}
            {!narrow && <Kbd keys="+" />}
          </button>
        </>
      )}
    </>
  );
}
