import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { differences } from '../../../core/anchoring/difference.ts';
import type { Input } from '../../../core/contract/commands.ts';
import type { Id } from '../../../core/model/id.ts';
import { settle, type Verdicts, verdictsOf } from '../../actions/versions.ts';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Label } from '../../elements/label.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { newestOf } from './newest.ts';
import styles from './versions.module.css';
import { Wording } from './wording.tsx';

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
    if (await settle({ kind, id, by: newer })) onClose();
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

function Place({ place: { state, was, is } }: { readonly place: Verdicts[number] }) {
  const t = useWords();
  const { was: gone, is: come } = differences(was, is ?? '');
  const grave = new Set([...gone, ...come].flatMap(({ why }) => why ?? []));
  const settled = state === 'exact' || state === 'moved';
  return (
    <li className={styles.place}>
      <span className={styles.labels}>
        <Label tone={settled ? 'good' : state === 'lost' ? 'bad' : 'warn'}>
          {t(`versions.state.${state}`)}
        </Label>
        {is !== null &&
          [...grave].map((why) => (
            <span key={why} className={styles.warning}>
              <Icon of={TriangleAlert} size={12} /> {t(`versions.differ.${why}`)}
            </span>
          ))}
      </span>
      <span className={styles.quiet}>{t('versions.was')}</span>
      <Wording text={was} differences={is === null ? [] : gone} side="was" />
      <span className={styles.quiet}>{t('versions.is')}</span>
      {is === null ? (
        <p className={styles.quiet}>{t('versions.nowhere')}</p>
      ) : (
        <Wording text={is} differences={come} side="is" />
      )}
    </li>
  );
}

/** The places of one record in a source, judged against a newer version; null until that is known. */
function useVerdicts(id: Id, source: Id, by: Id | null): Verdicts | null {
  const [places, setPlaces] = useState<Verdicts | null>(null);
  useEffect(() => {
    let wanted = true;
    if (by !== null)
      void verdictsOf(source, by).then((all) => {
        if (wanted) setPlaces(all?.filter(({ owner }) => owner.id === id) ?? null);
      });
    return () => {
      wanted = false;
    };
  }, [id, source, by]);
  return places;
}
