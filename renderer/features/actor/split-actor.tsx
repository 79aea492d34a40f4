import { useState } from 'react';
import type { Actor } from '../../../core/model/actor.ts';
import { splitActor } from '../../actions/actors.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './actor.module.css';

/** Spellings that belong to somebody else become an actor of their own; evidence under them goes along. */
export function SplitActor({ actor, onClose }: { readonly actor: Actor; readonly onClose: () => void }) {
  const t = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const texts = [...new Set(actor.names.map((name) => name.text))];
  const ready = chosen.size > 0 && chosen.size < texts.length;
  const toggle = (text: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(text);
      else next.delete(text);
      return next;
    });

  return (
    <FormDialog
      title={t('records.splitActorTitle')}
      onClose={onClose}
      width="narrow"
      action={t('records.split')}
      onAction={async () => {
        if (ready && (await splitActor(actor.id, [...chosen]))) onClose();
      }}
      ready={ready}
      className={styles.form}
    >
      <p className={styles.quiet}>{t('records.splitActorHow')}</p>
      {texts.map((text) => (
        <Checkbox key={text} checked={chosen.has(text)} onChange={(on) => toggle(text, on)}>
          {text}
        </Checkbox>
      ))}
      {chosen.size === texts.length && <p className={styles.warn}>{t('records.oneStays')}</p>}
    </FormDialog>
  );
}
