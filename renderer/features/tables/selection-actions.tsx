import { Tag, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { editAll, type InUse, type RecordRef, removeRecords } from '../../actions/table.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Menu } from '../../elements/menu.tsx';
import { asEvidence } from '../../state/dragged.ts';
import { useLibrary } from '../../state/library.ts';
import { startPlacing } from '../../state/placing.ts';
import type { Pane } from '../../state/workspace.ts';
import type { Look } from './look.ts';
import { RemoveUsed } from './remove-used.tsx';
import styles from './tables.module.css';
import { TagRecords } from './tag-records.tsx';

interface SelectionActionsProps {
  readonly records: readonly RecordRef[];
  readonly pane: Pane;
  readonly look: Look;
  /** Gives the focus back to the table. */
  readonly onDone: () => void;
}

/** What can be done with the rows in hand: tag, mark, remove. */
export function SelectionActions({ records, pane, look, onDone }: SelectionActionsProps) {
  const { t, settings } = look;
  const readOnly = useLibrary((state) => state.readOnly);
  const [tagging, setTagging] = useState(false);
  const [used, setUsed] = useState<readonly InUse[]>([]);
  const can = records.length > 0 && !readOnly;

  async function remove() {
    setUsed(await removeRecords(records, false));
    onDone();
  }

  const refs = records.flatMap(({ kind, id }) => asEvidence(kind, id) ?? []);
  const places = can && refs.length > 0;
  useAction('add-to-briefing', places ? () => startPlacing(refs) : null, pane);
  useAction('tag', can ? () => setTagging(true) : null, pane);
  useAction('remove', can ? () => void remove() : null, pane);
  return (
    <>
      {can && records.length > 1 && (
        <>
          <span className={styles.chosen} aria-live="polite">
            {t('tables.chosen', { count: records.length })}
          </span>
          {places && (
            <Button look="quiet" onPress={() => startPlacing(refs)}>
              {t('actions.add-to-briefing')}
            </Button>
          )}
          <Button look="quiet" icon={<Icon of={Tag} />} onPress={() => setTagging(true)}>
            {t('actions.tag')}
          </Button>
          <Menu
            label={t('tables.column.marking')}
            groups={[
              settings.scheme.levels.map(({ id, label }) => ({
                id,
                label,
                onPress: () => void editAll(records, { marking: id }),
              })),
            ]}
          >
            <Button look="quiet">{t('tables.column.marking')}</Button>
          </Menu>
          <IconButton label={t('actions.remove')} onPress={() => void remove()}>
            <Icon of={Trash2} />
          </IconButton>
        </>
      )}
      {tagging && (
        <TagRecords
          records={records}
          look={look}
          onClose={() => {
            setTagging(false);
            onDone();
          }}
        />
      )}
      {used.length > 0 && <RemoveUsed used={used} look={look} onClose={() => setUsed([])} />}
    </>
  );
}
