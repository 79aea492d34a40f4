import { Radio, RadioGroup } from 'react-aria-components';
import styles from './credibility-cells.module.css';
import { useElementWords } from './words.tsx';

interface CredibilityCellsProps {
  readonly value: number | null;
  readonly onChange?: ((value: number) => void) | undefined;
  /** Values that cannot be chosen now (1 without a second originator): shown pale, not closed without a reason in words. */
  readonly closed?: readonly number[];
}

/** Credibility of an item, Admiralty code 1–6, as six cells and the word of the one chosen. */
export function CredibilityCells({ value, onChange, closed = [] }: CredibilityCellsProps) {
  const { t } = useElementWords();
  return (
    <div className={styles.line}>
      <RadioGroup
        aria-label={t('elements.credibility')}
        orientation="horizontal"
        className={styles.cells ?? ''}
        value={value === null ? null : String(value)}
        isReadOnly={onChange === undefined}
        onChange={(chosen) => onChange?.(Number(chosen))}
      >
        {[1, 2, 3, 4, 5, 6].map((cell) => (
          <Radio
            key={cell}
            value={String(cell)}
            className={styles.cell ?? ''}
            isDisabled={closed.includes(cell)}
            aria-label={`${cell}, ${t(`elements.credibilityOf.${cell}`)}`}
          >
            {cell}
          </Radio>
        ))}
      </RadioGroup>
      <span className={styles.words}>
        {value === null ? t('elements.notGraded') : t(`elements.credibilityOf.${value}`)}
      </span>
    </div>
  );
}
