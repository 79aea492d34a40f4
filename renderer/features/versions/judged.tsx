import { TriangleAlert } from 'lucide-react';
import { differences } from '../../../core/anchoring/difference.ts';
import type { Output } from '../../../core/contract/commands.ts';
import { Icon } from '../../elements/icon.tsx';
import { Label } from '../../elements/label.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './versions.module.css';
import { Wording } from './wording.tsx';

type Verdict = Output<'source:verdicts'>[number];

const TONES = { exact: 'good', moved: 'good', changed: 'warn', lost: 'bad' } as const;

/** The verdict on one place, and what a reader must not overlook in it. */
export function VerdictLabels({ verdict: { state, was, is } }: { readonly verdict: Verdict }) {
  const t = useWords();
  const grave = new Set(is === null ? [] : differences(was, is).flatMap(({ why }) => why ?? []));
  // The same words, read otherwise: what stands around them says something else now.
  const around = state === 'changed' && is === was;
  return (
    <>
      <Label tone={TONES[state]}>{t(around ? 'versions.around' : `versions.state.${state}`)}</Label>
      {[...grave].map((why) => (
        <span key={why} className={styles.warning}>
          <Icon of={TriangleAlert} size={12} /> {t(`versions.differ.${why}`)}
        </span>
      ))}
    </>
  );
}

/** The words of one place as they were and as they are; as they were where no place like it was found. */
export function VerdictWords({ verdict: { was, is } }: { readonly verdict: Verdict }) {
  return <Wording stretches={differences(was, is ?? was)} />;
}
