import { useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { PackOptions } from '../../../core/model/pack-version.ts';
import { editBriefing } from '../../actions/briefing.ts';
import { Button } from '../../elements/button.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Group } from '../../elements/group.tsx';
import { Select } from '../../elements/select.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './finalise.module.css';
import { allNamed, type Copies, CopyRows } from './finalise-copies.tsx';
import { useRecipients } from './versions.ts';

interface RecipientsProps {
  readonly briefing: Briefing;
  readonly copy: PackOptions['copy'];
  readonly onCopy: (copy: PackOptions['copy']) => void;
}

const NONE = '-';

/** Who gets the next version, and whose copy the pages are shown as: its number, its name, what is left out of it. */
export function Recipients({ briefing, copy, onCopy }: RecipientsProps) {
  const t = useWords();
  const copies = useRecipients(briefing);
  const [asking, setAsking] = useState(false);
  return (
    <Group
      title={t('packVersions.recipients.title')}
      aside={
        <Button look="link" onPress={() => setAsking(true)}>
          {t(`packVersions.recipients.${copies.length === 0 ? 'name' : 'change'}`)}
        </Button>
      }
    >
      {copies.length === 0 ? (
        <p className={styles.reason}>{t('packVersions.recipients.none')}</p>
      ) : (
        <Select
          label={t('packVersions.recipients.shown')}
          labelPlace="beside"
          value={copy === null ? NONE : String(copy.number)}
          options={[
            { id: NONE, label: t('packVersions.recipients.unnumbered') },
            ...copies.map(({ number, holder }) => ({
              id: String(number),
              label: t('packVersions.recipients.copyOf', { number, of: copies.length, holder }),
            })),
          ]}
          onChange={(number) => onCopy(copies.find((one) => String(one.number) === number) ?? null)}
        />
      )}
      {asking && (
        <RecipientsDialog
          copies={copies}
          onClose={() => setAsking(false)}
          onDone={async (named) => {
            if (!(await editBriefing(briefing.id, { copies: named }))) return;
            setAsking(false);
            onCopy(named.find(({ number }) => number === copy?.number) ?? null);
          }}
        />
      )}
    </Group>
  );
}

interface RecipientsDialogProps {
  readonly copies: Copies;
  readonly onClose: () => void;
  readonly onDone: (copies: Copies) => Promise<void>;
}

function RecipientsDialog({ copies, onClose, onDone }: RecipientsDialogProps) {
  const t = useWords();
  const [named, setNamed] = useState(copies);
  const ready = allNamed(named);
  return (
    <FormDialog
      title={t('packVersions.recipients.title')}
      onClose={onClose}
      action={t('packVersions.recipients.keep')}
      onAction={() => (ready ? onDone(named) : undefined)}
      ready={ready}
      width="wide"
    >
      <div className={styles.finalise}>
        <p>{t('packVersions.recipients.what')}</p>
        <CopyRows copies={named} onChange={setNamed} />
      </div>
    </FormDialog>
  );
}
