import { type FrozenText, lineAt } from '../../../core/model/frozen-text.ts';
import { Group } from '../../elements/group.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './original.module.css';

interface RepairsProps {
  readonly frozen: FrozenText;
  readonly onGoTo: (offset: number) => void;
}

const SHOWN = 200;
/** Letters shown of what stood there. */
const LETTERS = 120;

const shortened = (words: string): string =>
  words.length <= LETTERS ? words : `${words.slice(0, LETTERS).replace(/\s+\S*$/, '')} …`;

/** What was put right when the text was frozen, line by line: no word was changed. */
export function Repairs({ frozen, onGoTo }: RepairsProps) {
  const t = usePreferences((state) => state.t);
  return (
    <div className={styles.repairs}>
      <Group title={t('reader.repairs', { count: frozen.repairs.length })}>
        <ul>
          {frozen.repairs.slice(0, SHOWN).map((repair) => (
            <li key={`${repair.kind} ${repair.at} ${repair.was}`}>
              <button type="button" className={styles.repair} onClick={() => onGoTo(repair.at)}>
                <span className={styles.where}>{t('reader.line', { line: lineAt(frozen, repair.at) })}</span>
                <span className={styles.what}>
                  {t(`reader.repair.${repair.kind}`)}
                  {repair.was.trim() !== '' && `: ${shortened(repair.was.replace(/\s+/g, ' '))}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className={styles.where}>{t('reader.noWordChanged')}</p>
      </Group>
    </div>
  );
}
