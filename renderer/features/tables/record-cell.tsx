import { createContext, use, useRef } from 'react';
import { changeRecord } from '../../actions/table.ts';
import { Words } from './cells.tsx';
import type { TableColumn, TableDefinition } from './definition.ts';
import styles from './edit-cell.module.css';
import { EditCell } from './edit-cell.tsx';
import type { Look } from './look.ts';

/** A cell that is a field now. */
export interface Editing {
  readonly id: string;
  readonly column: string;
}

/** What cells know of the table they stand in, so that a selection draws cells and not the whole order anew. */
interface Hand {
  /** The one row in hand: a click on a cell of it opens its field. */
  readonly only: string | null;
  readonly editing: Editing | null;
  readonly readOnly: boolean;
  readonly onEdit: (editing: Editing) => void;
  readonly onEnd: (editing: Editing, next: boolean) => void;
}

export const TableHand = createContext<Hand>({
  only: null,
  editing: null,
  readOnly: true,
  onEdit: () => undefined,
  onEnd: () => undefined,
});

interface RecordCellProps<Line> {
  readonly definition: TableDefinition<Line>;
  readonly column: TableColumn<Line>;
  readonly line: Line;
  readonly look: Look;
}

/** A click of a double one opens the record instead. */
const SECOND_CLICK = 280;

/** A cell as its column draws it; where it can be changed, F2 or one more click on the row in hand opens its field. */
export function RecordCell<Line>({ definition, column, line, look }: RecordCellProps<Line>) {
  const { only, editing, readOnly, onEdit, onEnd } = use(TableHand);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = definition.recordOf(line);
  const drawn = column.cell ? column.cell(line, look) : <Words>{plain(column.value(line, look))}</Words>;
  if (!column.edit || id === null || readOnly) return drawn;
  const here = { id, column: column.id };
  if (editing?.id === id && editing.column === column.id)
    return (
      <EditCell
        edit={column.edit}
        line={line}
        look={look}
        label={look.t(`tables.column.${column.id}`)}
        onCommit={(fields) => changeRecord({ kind: definition.kind, id }, fields)}
        onEnd={(next) => onEnd(here, next)}
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F2 does the same from the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <span
      className={only === id ? styles.ready : styles.cell}
      onClick={(event) => {
        clearTimeout(timer.current);
        if (only !== id || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (event.detail === 1) timer.current = setTimeout(() => onEdit(here), SECOND_CLICK);
      }}
    >
      {drawn}
    </span>
  );
}

const plain = (value: string | number | null): string | null => (value === null ? null : String(value));
