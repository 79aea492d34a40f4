import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { PackVersion } from '../../../core/model/pack-version.ts';
import { numberedThrough } from '../../../core/pack/release/copies.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './finalise.module.css';

export type Copies = PackVersion['copies'];

const NONE = '-';

/** True where it is said of each copy who holds it. */
export const allNamed = (copies: Copies): boolean => copies.every((copy) => copy.holder.trim() !== '');

interface CopyRowsProps {
  readonly copies: Copies;
  readonly onChange: (copies: Copies) => void;
}

/** Numbered copies: who holds each, how it is sent, what is left out of it. */
export function CopyRows({ copies, onChange }: CopyRowsProps) {
  const t = useWords();
  const levels = useLibrary((state) => state.settings.scheme.levels);
  const [added, setAdded] = useState(false);
  const change = (number: number, fields: Partial<Copies[number]>) =>
    onChange(copies.map((copy) => (copy.number === number ? { ...copy, ...fields } : copy)));
  return (
    <fieldset className={styles.copies}>
      <legend>{t('packView.finalise.copies')}</legend>
      {copies.map((copy, i) => (
        <div key={copy.number} className={styles.copy}>
          <span className={styles.number}>{copy.number}</span>
          <TextField
            label={t('packView.finalise.holder', { number: copy.number })}
            labelPlace="hidden"
            placeholder={t('packView.finalise.holderShort')}
            maxLength={300}
            value={copy.holder}
            onChange={(holder) => change(copy.number, { holder })}
            autoFocus={added && i === copies.length - 1}
          />
          <TextField
            label={t('packView.finalise.sentBy')}
            labelPlace="hidden"
            placeholder={t('packView.finalise.sentBy')}
            maxLength={300}
            value={copy.sentBy}
            onChange={(sentBy) => change(copy.number, { sentBy })}
          />
          <Select
            label={t('packView.releaseAt')}
            labelPlace="hidden"
            value={copy.release ?? NONE}
            options={[
              { id: NONE, label: t('packView.everything') },
              ...levels.map(({ id, label }) => ({ id, label })),
            ]}
            onChange={(release) => change(copy.number, { release: release === NONE ? null : release })}
          />
          <IconButton
            label={t('packView.finalise.withoutCopy', { number: copy.number })}
            onPress={() => onChange(numberedThrough(copies.filter(({ number }) => number !== copy.number)))}
          >
            <Icon of={X} />
          </IconButton>
        </div>
      ))}
      <Button
        look="quiet"
        icon={<Icon of={Plus} size={14} />}
        onPress={() => {
          setAdded(true);
          onChange(numberedThrough([...copies, { number: 0, holder: '', sentBy: '', release: null }]));
        }}
      >
        {t('packView.finalise.addCopy')}
      </Button>
      {!allNamed(copies) && <p className={styles.reason}>{t('packView.finalise.whoHolds')}</p>}
    </fieldset>
  );
}
