import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Id } from '../../../core/model/id.ts';
import { makeTag } from '../../actions/tags.ts';
import { ComboBox } from '../../elements/combo-box.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { tagLines } from '../library-pane/contents.ts';
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
  // One goes on in the field, its list closed, after each that was put on.
  const [chosen, setChosen] = useState(false);
  const put = (tag: Id) => {
    setTyped('');
    setChosen(true);
    onChange([...tags, tag]);
  };
  const options = useMemo(
    () =>
      tagLines(rows)
        .filter(({ id }) => !tags.includes(id))
        .map(({ id, path }) => ({ id, label: path })),
    [rows, tags],
  );
  async function create(name: string) {
    const made = await makeTag(name);
    if (made === null) setTyped('');
    else put(made);
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
        key={tags.length}
        autoFocus={autoFocus || chosen}
        options={options}
        value={{ id: null, name: typed }}
        onChange={({ id, name }) => {
          if (id === null) setTyped(name);
          else put(id);
        }}
        onCreate={(name) => void create(name)}
        takes
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
    <FormDialog
      title={t('inspector.field.tags')}
      width="narrow"
      onClose={onClose}
      action={t('inspector.done')}
      onAction={async () => {
        onTags(chosen);
        onClose();
      }}
      keys="Enter"
    >
      <TagsOf tags={chosen} onChange={setChosen} autoFocus />
    </FormDialog>
  );
}
