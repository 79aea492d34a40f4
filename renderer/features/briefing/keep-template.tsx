import { useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import { keepAsTemplate } from '../../actions/briefing.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';

/** Keeps the headings of a briefing as a template of one's own. */
export function KeepTemplate({
  briefing,
  onClose,
}: {
  readonly briefing: Briefing;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const [name, setName] = useState(briefing.shortTitle);
  const ready = name.trim() !== '';
  async function keep() {
    if (ready && (await keepAsTemplate(briefing.id, name.trim()))) onClose();
  }
  return (
    <FormDialog
      title={t('briefing.keepTemplate')}
      onClose={onClose}
      width="narrow"
      action={t('briefing.keep')}
      onAction={keep}
      ready={ready}
    >
      <TextField
        label={t('briefing.templateName')}
        hint={t('briefing.templateHint')}
        value={name}
        maxLength={100}
        onChange={setName}
        autoFocus
      />
    </FormDialog>
  );
}
