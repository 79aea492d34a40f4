import { useMemo, useState } from 'react';
import type { Id } from '../../../core/model/id.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useRecord } from '../reader/use-text.ts';
import styles from './inspector.module.css';
import { RecordLink } from './record-link.tsx';
import { usesIn } from './uses.ts';

const SHOWN = 8;

/** Every record that refers to this one. */
export function Used({ id }: { readonly id: Id }) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const [all, setAll] = useState(false);
  const users = useMemo(
    () =>
      [...rows.values()]
        .filter((row) => row.id !== id && row.refers.includes(id))
        .sort((a, b) => a.kind.localeCompare(b.kind) || a.number - b.number),
    [rows, id],
  );
  return (
    <Group
      title={t('inspector.used')}
      aside={users.length === 0 ? undefined : t('inspector.usedCount', { count: users.length })}
      ruled
    >
      {users.length === 0 && <p className={styles.quiet}>{t('inspector.usedNowhere')}</p>}
      <ul className={styles.list}>
        {(all ? users : users.slice(0, SHOWN)).map((row) => (
          <li key={row.id}>
            {row.kind === 'briefing' ? <InBriefing briefing={row.id} id={id} /> : <RecordLink id={row.id} />}
          </li>
        ))}
      </ul>
      {users.length > SHOWN && !all && (
        <div>
          <Button look="link" onPress={() => setAll(true)}>
            {t('inspector.showAll', { count: users.length })}
          </Button>
        </div>
      )}
    </Group>
  );
}

/** A briefing, and the sections in which it uses the record. */
export function InBriefing({ briefing, id }: { readonly briefing: Id; readonly id: Id }) {
  const t = usePreferences((state) => state.t);
  const record = useRecord('briefing', briefing);
  const uses = record ? usesIn(record, id) : [];
  const note = uses
    .map(({ section, shortened }) => (shortened ? t('inspector.usedShortened', { section }) : section))
    .join(', ');
  return <RecordLink id={briefing} {...(note === '' ? {} : { note })} />;
}
