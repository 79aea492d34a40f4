import { useEffect, useState } from 'react';
import type { Input, Output } from '../../../core/contract/commands.ts';
import type { Id } from '../../../core/model/id.ts';
import { settle, verdictsOn } from '../../actions/source-versions.ts';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { VerdictLabels, VerdictWords } from './judged.tsx';
import { newestOf } from './newest.ts';
import styles from './versions.module.css';

type Verdicts = Output<'source:verdicts'>;

interface SettleProps {
  readonly kind: Input<'record:settle'>['kind'];
  readonly id: Id;
  /** The source its places are in. */
  readonly source: Id;
  readonly onClose: () => void;
}

/** Places that a newer version of their source left in question: what they read now, and the choice between the two. */
export function Settle({ kind, id, source, onClose }: SettleProps) {
  const t = useWords();
  const rows = useLibrary((state) => state.rows);
  const by = newestOf(rows, source);
  const places = useVerdicts(id, source, by);
  const number = (of: Id | null) => t('kinds.number.source', { number: rows.get(of ?? '')?.number ?? 0 });
  const lost = places?.some((place) => place.state === 'lost') ?? false;
  const goes = by !== null && places !== null && (kind === 'agreement' || !lost);

  async function choose(newer: Id | null) {
    if (await settle(kind, id, newer)) onClose();
  }

  return (
    <Dialog
      title={t('versions.title', { source: number(source) })}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="primary" disabled={!goes} onPress={() => void choose(by)}>
            {t('versions.goOver', { source: number(by) })}
          </Button>
          <Button onPress={() => void choose(null)}>{t('versions.stay', { source: number(source) })}</Button>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <div className={styles.settle}>
        <p className={styles.quiet}>{by === null ? t('versions.noneNewer') : t('versions.how')}</p>
        {lost && kind !== 'agreement' && (
          <Banner tone="warn">{t('versions.lostHow', { source: number(by) })}</Banner>
        )}
        <ul className={styles.places}>
          {places?.map((place) => (
            <Place key={place.path.join(' ')} place={place} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Place({ place }: { readonly place: Verdicts[number] }) {
  return (
    <li className={styles.place}>
      <span className={styles.labels}>
        <VerdictLabels verdict={place} />
      </span>
      <VerdictWords verdict={place} />
    </li>
  );
}

/** The places of one record in a source, judged against a newer version; null until that is known. */
function useVerdicts(id: Id, source: Id, by: Id | null): Verdicts | null {
  const [places, setPlaces] = useState<Verdicts | null>(null);
  useEffect(() => {
    let wanted = true;
    if (by !== null)
      void verdictsOn(source, by).then((all) => {
        if (wanted) setPlaces(all.filter(({ owner }) => owner.id === id));
      });
    return () => {
      wanted = false;
    };
  }, [id, source, by]);
  return places;
}
