import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../core/contract/commands.ts';
import type { Id } from '../../../core/model/id.ts';
import type { Source } from '../../../core/model/source.ts';
import { openRecord } from '../../actions/open.ts';
import { settle, verdictsOn } from '../../actions/source-versions.ts';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { RecordLink } from '../inspector/record-link.tsx';
import { VerdictLabels, VerdictWords } from '../versions/judged.tsx';
import styles from './versions.module.css';

type Verdict = Output<'source:verdicts'>[number];

/** Above a text that has another version: where the newer one is, or what became of the marks on the older one. */
export function Versions({ source }: { readonly source: Source }) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const records = useLibrary((state) => state.records.source);
  const [comparing, setComparing] = useState(false);
  const newer = useMemo(
    () =>
      [...rows.values()].find(
        (row) =>
          row.kind === 'source' && row.refers.includes(source.id) && records?.get(row.id)?.replaces !== null,
      ),
    [rows, records, source.id],
  );
  const older = source.replaces === null ? undefined : rows.get(source.replaces);
  return (
    <>
      {newer && (
        <Banner
          tone="warn"
          actions={
            <Button onPress={() => void openRecord('source', newer.id)}>{t('reader.openNewer')}</Button>
          }
        >
          {t('reader.replacedBy', { number: t('kinds.number.source', { number: newer.number }) })}
        </Banner>
      )}
      {older && (
        <Banner
          tone="plain"
          actions={<Button onPress={() => setComparing(true)}>{t('reader.compareMarks')}</Button>}
        >
          {t('reader.replacing', { number: t('kinds.number.source', { number: older.number }) })}
        </Banner>
      )}
      {comparing && source.replaces !== null && (
        <Verdicts older={source.replaces} newer={source.id} onClose={() => setComparing(false)} />
      )}
    </>
  );
}

interface VerdictsProps {
  readonly older: Id;
  readonly newer: Id;
  readonly onClose: () => void;
}

/** Each mark on the older text against the newer: what fits goes over by itself, the rest a person decides. */
function Verdicts({ older, newer, onClose }: VerdictsProps) {
  const t = usePreferences((state) => state.t);
  const seq = useLibrary((state) => state.seq);
  const [verdicts, setVerdicts] = useState<readonly Verdict[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged anew after each edit
  useEffect(() => {
    let there = true;
    void verdictsOn(older, newer).then((read) => there && setVerdicts(read));
    return () => {
      there = false;
    };
  }, [older, newer, seq]);
  const fit = verdicts?.filter(({ state }) => state === 'exact' || state === 'moved').length ?? 0;
  return (
    <Dialog title={t('reader.marksOnOlder')} width="wide" onClose={onClose}>
      {verdicts !== null && (
        <p className={styles.summary}>
          {fit === 0
            ? t('versions.waitAll', { count: verdicts.length })
            : t('reader.marksFit', { fit, count: verdicts.length, waiting: verdicts.length - fit })}
        </p>
      )}
      <ul className={styles.list}>
        {verdicts?.map((verdict) => (
          <Mark key={`${verdict.owner.id} ${verdict.path.join('.')}`} verdict={verdict} newer={newer} />
        ))}
      </ul>
    </Dialog>
  );
}

function Mark({ verdict, newer }: { readonly verdict: Verdict; readonly newer: Id }) {
  const t = usePreferences((state) => state.t);
  const { owner, state } = verdict;
  const owned =
    owner.kind === 'fact' || owner.kind === 'quote' || owner.kind === 'agreement' || owner.kind === 'mark';
  return (
    <li className={styles.mark}>
      <div className={styles.head}>
        <RecordLink id={owner.id} />
        <VerdictLabels verdict={verdict} />
      </div>
      <VerdictWords verdict={verdict} />
      {owned && state !== 'exact' && (
        <div className={styles.choices}>
          {state !== 'lost' && (
            <Button onPress={() => void settle(owner.kind as 'fact', owner.id, newer)}>
              {t('reader.takeOver')}
            </Button>
          )}
          <Button onPress={() => void settle(owner.kind as 'fact', owner.id, null)}>
            {t('reader.stayWithOlder')}
          </Button>
        </div>
      )}
    </li>
  );
}
