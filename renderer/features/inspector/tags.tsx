import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id } from '../../../core/model/id.ts';
import { makeTag } from '../../actions/evidence.ts';
import { Button } from '../../elements/button.tsx';
import { ComboBox } from '../../elements/combo-box.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import form from './form.module.css';
import styles from './inspector.module.css';

interface TagsOfProps {
  readonly tags: readonly Id[];
  readonly onChange: (tags: readonly Id[]) => void;
  readonly autoFocus?: boolean;
}

/** Tags of something: each can be taken off, a field finds others or makes a new one. */
export function TagsOf({ tags, onChange, autoFocus = false }: TagsOfProps) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const [typed, setTyped] = useState('');
  const options = useMemo(
    () =>
      [...rows.values()]
        .filter((row) => row.kind === 'tag' && !tags.includes(row.id))
        .map((row) => ({ id: row.id, label: row.title })),
    [rows, tags],
  );
  async function create(name: string) {
    const made = await makeTag(name);
    setTyped('');
    if (made !== null) onChange([...tags, made]);
  }
  return (
    <div className={form.stack}>
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label={t('inspector.field.tags')}>
          {tags.map((id) => (
            <li key={id} className={styles.tag}>
              {rows.get(id)?.title ?? t('inspector.gone')}
              <button
                type="button"
                className={styles.tagOff}
                aria-label={t('inspector.tagOff', { name: rows.get(id)?.title ?? '' })}
                onClick={() => onChange(tags.filter((other) => other !== id))}
              >
                <Icon of={X} size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        label={t('inspector.addTag')}
        labelPlace="hidden"
        placeholder={t('inspector.addTag')}
        autoFocus={autoFocus}
        options={options}
        value={{ id: null, name: typed }}
        onChange={({ id, name }) => {
          setTyped(id === null ? name : '');
          if (id !== null) onChange([...tags, id]);
        }}
        onCreate={(name) => void create(name)}
      />
    </div>
  );
}

interface TagDialogProps {
  readonly tags: readonly Id[];
  readonly onTags: (tags: readonly Id[]) => void;
  readonly onClose: () => void;
}

/** Asks for tags by key: of the record selected, or of words just selected. */
export function TagDialog({ tags, onTags, onClose }: TagDialogProps) {
  const t = usePreferences((state) => state.t);
  const [chosen, setChosen] = useState(tags);
  return (
    <Dialog
      title={t('inspector.field.tags')}
      width="narrow"
      onClose={onClose}
      actions={
        <Button
          look="primary"
          onPress={() => {
            onTags(chosen);
            onClose();
          }}
        >
          {t('inspector.done')}
        </Button>
      }
    >
      <TagsOf tags={chosen} onChange={setChosen} autoFocus />
    </Dialog>
  );
}
