import { useMemo, useState } from 'react';
import { type RecordRef, tagRecords } from '../../actions/table.ts';
import { makeTag } from '../../actions/tags.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { ComboBox, type Named } from '../../elements/combo-box.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { tagLines } from '../library-pane/contents.ts';
import type { Look } from './look.ts';
import styles from './tables.module.css';

interface TagRecordsProps {
  readonly records: readonly RecordRef[];
  readonly look: Look;
  readonly onClose: () => void;
}

const NOBODY: Named = { id: null, name: '' };

/** Tags of the records in hand: those on all of them ticked, on some half ticked; a new one is made by its name. */
export function TagRecords({ records, look, onClose }: TagRecordsProps) {
  const { t, rows } = look;
  const tags = useMemo(() => tagLines(rows), [rows]);
  const [change, setChange] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [named, setNamed] = useState(NOBODY);

  const carried = (tag: string) => records.filter(({ id }) => rows.get(id)?.tags.includes(tag)).length;
  const shown = tags.filter(({ id }) => change.has(id) || carried(id) > 0);
  const set = (id: string, on: boolean) => setChange((before) => new Map(before).set(id, on));

  function choose(value: Named) {
    if (value.id === null) return setNamed(value);
    set(value.id, true);
    setNamed(NOBODY);
  }

  async function make(name: string) {
    const made = await makeTag(name);
    if (made !== null) set(made, true);
    setNamed(NOBODY);
  }

  async function keep() {
    const add = [...change].filter(([, on]) => on).map(([id]) => id);
    const remove = [...change].filter(([, on]) => !on).map(([id]) => id);
    if (add.length + remove.length === 0 || (await tagRecords(records, { add, remove }))) onClose();
  }

  return (
    <FormDialog
      title={t('tables.tagTitle', { count: records.length })}
      onClose={onClose}
      width="narrow"
      action={t('tables.keepTags')}
      onAction={keep}
      ready={change.size > 0}
      keys="Enter"
      className={styles.form}
    >
      <ComboBox
        key={change.size}
        label={t('tables.addTag')}
        options={tags.map((tag) => ({ id: tag.id, label: tag.path, detail: String(tag.count) }))}
        value={named}
        onChange={choose}
        onCreate={(name) => void make(name)}
        takes
        autoFocus
      />
      <div className={styles.chosenTags}>
        {shown.map((tag) => {
          const count = carried(tag.id);
          const on = change.get(tag.id);
          return (
            <Checkbox
              key={tag.id}
              checked={on ?? count === records.length}
              mixed={on === undefined && count > 0 && count < records.length}
              onChange={(checked) => set(tag.id, checked)}
            >
              {tag.path}
            </Checkbox>
          );
        })}
        {shown.length === 0 && <p className={styles.note}>{t('tables.noTags')}</p>}
      </div>
    </FormDialog>
  );
}
