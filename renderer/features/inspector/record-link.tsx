import type { Id } from '../../../core/model/id.ts';
import { openRecord } from '../../actions/open.ts';
import { KindSign } from '../../elements/kind-sign.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './inspector.module.css';

/** A record by sign, number and title; a press opens it where it is at home. */
export function RecordLink({ id, note }: { readonly id: Id; readonly note?: string }) {
  const t = usePreferences((state) => state.t);
  const row = useLibrary((state) => state.rows.get(id));
  if (!row) return <span className={styles.quiet}>{t('inspector.gone')}</span>;
  return (
    <button type="button" className={styles.link} onClick={() => void openRecord(row.kind, row.id)}>
      <KindSign kind={row.kind} />
      <span className={styles.linkWords}>
        {t(`kinds.number.${row.kind}`, { number: row.number })} {row.title}
        {note !== undefined && <span className={styles.quiet}> {note}</span>}
      </span>
    </button>
  );
}
