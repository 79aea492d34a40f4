import { useState } from 'react';
import { saveSearch } from '../../actions/search.ts';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';
import type { Filters } from './use-search.ts';

interface SaveSearchProps {
  readonly query: string;
  readonly filters: Filters;
  readonly onClose: () => void;
}

/** Asks for the name under which words and filters are kept. */
export function SaveSearch({ query, filters, onClose }: SaveSearchProps) {
  const t = useWords();
  const [name, setName] = useState(query.trim().slice(0, 100));
  const ready = name.trim() !== '';

  async function keep() {
    if (ready && (await saveSearch(name.trim(), query, filters))) onClose();
  }

  return (
    <FormDialog
      title={t('records.saveSearch')}
      onClose={onClose}
      width="narrow"
      action={t('tables.keepSaid')}
      onAction={keep}
      ready={ready}
    >
      <TextField label={t('tables.column.name')} value={name} onChange={setName} maxLength={100} autoFocus />
    </FormDialog>
  );
}
