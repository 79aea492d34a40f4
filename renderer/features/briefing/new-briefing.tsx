import { useState } from 'react';
import { z } from 'zod';
import { newBriefing } from '../../actions/briefing.ts';
import { chooseDraft } from '../../actions/draft.ts';
import { cancelDialog } from '../../actions/unfiled.ts';
import { Button } from '../../elements/button.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useTypedIn } from '../../state/dialogs.ts';
import { loadRecords, recordOf } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import { DialogAsLeft } from '../inspector/dialog-as-left.tsx';
import styles from './forms.module.css';
import { goToPlace } from './where.ts';

const READY = ['meeting', 'information', 'decision', 'parliamentary', 'situation'] as const;

/** When the focus has come back from a dialog, ms. */
const RETURNED = 150;

const briefingSchema = z.object({ template: z.string(), title: z.string(), language: z.enum(['en', 'ru']) });

/** A new briefing: from which template, its title, its language. */
export function NewBriefing({ onClose }: { readonly onClose: () => void }) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const own = [...(useRecords('template')?.values() ?? [])];
  const blank = { template: 'meeting', title: '', language: ui };
  const typed = useTypedIn('new-briefing', blank, (kept) => briefingSchema.safeParse(kept).data ?? {});
  const { template, title, language } = typed.values;
  const [busy, setBusy] = useState(false);
  const ready = title.trim() !== '' && !busy;

  async function make() {
    if (!ready) return;
    setBusy(true);
    const made = await newBriefing(template, title.trim(), language);
    setBusy(false);
    if (!made) return;
    end();
    await loadRecords([{ kind: 'briefing', id: made }]);
    const first = recordOf('briefing', made)?.sections[0];
    // The dialog gives the focus back first, or the view takes it where that has nobody to go to.
    if (first) setTimeout(() => goToPlace(made, first.id), RETURNED);
  }

  function end() {
    typed.end();
    onClose();
  }

  return (
    <FormDialog
      title={t('briefing.new.title')}
      onClose={onClose}
      onCancel={() => {
        cancelDialog('new-briefing');
        onClose();
      }}
      action={t('briefing.new.make')}
      onAction={make}
      ready={ready}
      keys="Enter"
      className={styles.fields}
    >
      <DialogAsLeft at={typed.leftAt} />
      <TextField
        label={t('briefing.details.titleField')}
        value={title}
        maxLength={300}
        lang={language}
        spellCheck
        onChange={(words) => typed.set({ title: words })}
        autoFocus
      />
      <Select
        label={t('briefing.new.template')}
        value={template}
        options={[
          ...READY.map((id) => ({
            id: id as string,
            label: t(`pack.kind.${id}`),
            detail: t(`briefing.new.how.${id}`),
          })),
          ...own.map((record) => ({ id: record.id, label: record.name, detail: t('briefing.new.own') })),
        ]}
        onChange={(id) => typed.set({ template: id })}
      />
      <Segmented
        label={t('briefing.details.language')}
        labelPlace="above"
        value={language}
        options={(['en', 'ru'] as const).map((id) => ({ id, label: t(`shell.languages.${id}`) }))}
        onChange={(id) => typed.set({ language: id })}
      />
      <div className={styles.instead}>
        <Button onPress={() => chooseDraft(end)}>{t('draft.chooseButton')}</Button>
        <span>{t('draft.choose')}</span>
      </div>
    </FormDialog>
  );
}
