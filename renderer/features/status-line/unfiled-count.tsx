import { FilePen } from 'lucide-react';
import { run } from '../../actions/catalogue.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../state/preferences.ts';
import { useUnfiled } from '../../state/unfiled.ts';
import styles from './status-line.module.css';

/** How many forms wait to be gone on with; pressing it lists them. */
export function UnfiledCount() {
  const t = useWords();
  const count = useUnfiled().length;
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={classes(styles.part, styles.press)}
      aria-haspopup="dialog"
      onClick={() => run('unfiled')}
    >
      <Icon of={FilePen} size={14} />
      {t('forms.count', { count })}
    </button>
  );
}
