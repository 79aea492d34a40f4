import { Check, CircleX, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../elements/button.tsx';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { dismiss, useNotices } from '../../state/notices.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './notices.module.css';

const SHOWN = 6_000;

/** What was done, for a moment; what was not done and why, until it is dismissed. Read out either way. */
export function Notices() {
  const t = useWords();
  const notice = useNotices((state) => state.notice);
  const problem = notice?.tone === 'problem';
  useEffect(() => {
    if (!notice || notice.tone === 'problem') return;
    const timer = setTimeout(dismiss, SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  const words = notice ? t(notice.key, notice.params) : '';
  return (
    <div className={styles.place}>
      <div role="status" className="visually-hidden">
        {problem ? '' : words}
      </div>
      <div role="alert" className="visually-hidden">
        {problem ? words : ''}
      </div>
      {notice && (
        <div
          key={notice.at}
          className={classes(styles.notice, problem && styles.problem)}
          aria-hidden={!problem && !notice.action}
        >
          <Icon of={problem ? CircleX : Check} />
          <div className={styles.said}>
            <span className={classes(notice.action && styles.words)}>{words}</span>
            {notice.action && (
              <Button
                onPress={() => {
                  dismiss();
                  notice.action?.run();
                }}
              >
                {t(notice.action.key)}
              </Button>
            )}
          </div>
          {problem && (
            <IconButton label={t('elements.close')} size={20} onPress={dismiss}>
              <Icon of={X} size={14} />
            </IconButton>
          )}
        </div>
      )}
    </div>
  );
}
