import { ArrowDownToLine } from 'lucide-react';
import { useMemo } from 'react';
import type { Row } from '../../../core/model/row.ts';
import { actionOf, run } from '../../actions/catalogue.ts';
import { openRecord } from '../../actions/open.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { latest } from '../../state/latest.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { sourceTitle } from '../tabs/title.ts';
import styles from './first-run.module.css';
import { SampleOffer } from './sample-offer.tsx';
import { Steps } from './steps.tsx';

const LATEST = 10;

/** Nothing is open: the first source where there is none, else what was worked on last. */
export function Start() {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const readOnly = useLibrary((state) => state.readOnly);
  const empty = useMemo(() => !holdsSource(rows), [rows]);
  return (
    <section className={styles.page} data-region="left" aria-label={t('shell.views.start')} tabIndex={-1}>
      <div className={styles.column}>
        <h2 className={styles.title}>{t(empty ? 'shell.start.first' : 'shell.start.goOn')}</h2>
        {empty ? <p className={styles.lead}>{t('shell.start.lead')}</p> : <Latest />}
        {!readOnly && (
          <div className={styles.box}>
            <Icon of={ArrowDownToLine} size={24} />
            <div className={styles.words}>
              <h3>{t('shell.start.drop')}</h3>
              <p>{t('shell.dropKinds')}</p>
            </div>
            <Button onPress={() => run('paste-source')} keys={actionOf('paste-source').keys ?? undefined}>
              {t('shell.start.paste')}
            </Button>
            <Button
              look="primary"
              autoFocus={empty}
              onPress={() => run('import-files')}
              keys={actionOf('import-files').keys ?? undefined}
            >
              {t('shell.start.open')}
            </Button>
          </div>
        )}
        {empty && (
          <>
            <SampleOffer />
            <Steps />
          </>
        )}
      </div>
    </section>
  );
}

function holdsSource(rows: ReadonlyMap<string, Row>): boolean {
  for (const { kind } of rows.values()) if (kind === 'source') return true;
  return false;
}

/** Sources and briefings, the last one changed first. */
function Latest() {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const shown = useMemo(
    () => latest(rows.values(), LATEST, ({ kind }) => kind === 'source' || kind === 'briefing'),
    [rows],
  );
  return (
    <ul className={styles.latest}>
      {shown.map((row) => (
        <li key={row.id}>
          <button type="button" onClick={() => void openRecord(row.kind, row.id)}>
            <KindSign kind={row.kind} />
            <span className={styles.latestTitle}>{row.title}</span>
            <span className={styles.latestDetail}>
              {row.kind === 'source' ? sourceTitle(row, t, language) : row.subtitle}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
