import { X } from 'lucide-react';
import { platform } from '../../actions/platform.ts';
import { chooseSpelling, unlearn } from '../../actions/preferences.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { usePreferences, useWords } from '../../state/preferences.ts';
import styles from './settings.module.css';

/** Whether spelling is checked on this machine, and the words that the person has taught it. */
export function Spelling() {
  const t = useWords();
  const { spelling, words } = usePreferences();
  return (
    <div className={styles.spelling}>
      <Checkbox checked={spelling} onChange={chooseSpelling}>
        {t('spelling.check')}
      </Checkbox>
      <p className={styles.note}>{t(platform() === 'darwin' ? 'spelling.howMac' : 'spelling.how')}</p>
      {words.length > 0 && (
        <Group title={t('spelling.own')}>
          <p className={styles.note}>{t('spelling.ownHow')}</p>
          <div className={styles.list}>
            {words.map((word) => (
              <div key={word} className={styles.line}>
                <span className={styles.grow}>{word}</span>
                <IconButton label={t('spelling.unlearn', { word })} onPress={() => unlearn(word)}>
                  <Icon of={X} />
                </IconButton>
              </div>
            ))}
          </div>
        </Group>
      )}
    </div>
  );
}
