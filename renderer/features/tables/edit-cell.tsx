import { type KeyboardEvent, useRef, useState } from 'react';
import type { Problem } from '../../../core/contract/result.ts';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { complain } from '../../state/notices.ts';
import type { CellEdit } from './definition.ts';
import styles from './edit-cell.module.css';
import type { Look } from './look.ts';

interface EditCellProps<Line> {
  readonly edit: CellEdit<Line>;
  readonly line: Line;
  readonly look: Look;
  readonly label: string;
  /** Gives why the edit cannot stand, or null. */
  readonly onCommit: (fields: Readonly<Record<string, unknown>>) => Promise<Problem | null>;
  /** Ends the edit; `next` goes on to the next cell that can be changed. */
  readonly onEnd: (next: boolean) => void;
}

/**
 * A field in place of a cell: Enter keeps, Esc leaves, Tab keeps and goes on. What is refused stays in the field, which
 * says so; a row has no room for the reason, which is said in the corner of the window.
 */
export function EditCell<Line>({ edit, line, look, label, onCommit, onEnd }: EditCellProps<Line>) {
  const before = edit.current(line, look);
  const [typed, setTyped] = useState(before);
  const [refused, setRefused] = useState(false);
  const ending = useRef(false);
  const options = edit.options?.(line, look);

  async function keep(value: string, next: boolean) {
    if (ending.current) return;
    if (value === before) return onEnd(next);
    const problem = edit.refuse?.(value) ?? null;
    if (problem) return refuse(problem);
    ending.current = true;
    const failed = await onCommit(edit.fields(value, line));
    ending.current = false;
    if (failed) refuse(failed);
    else onEnd(next);
  }

  function refuse(problem: Problem) {
    setRefused(true);
    complain([problem]);
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape') {
      ending.current = true;
      onEnd(false);
    } else if (event.key === 'Tab') void keep(typed, true);
    else if (event.key === 'Enter' && !options) void keep(typed, false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const field = {
    label,
    labelPlace: 'hidden' as const,
    autoFocus: true,
    error: refused ? look.t('tables.refused') : null,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the field's keys and clicks from the row
    <span
      role="presentation"
      className={styles.edit}
      onKeyDown={keys}
      // A click elsewhere keeps what was typed; the list of choices takes the focus and gives it back.
      onBlur={options ? undefined : () => void keep(typed, false)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {options ? (
        <Select
          {...field}
          options={options}
          value={typed === '' ? null : typed}
          onChange={(value) => {
            setTyped(value);
            void keep(value, false);
          }}
        />
      ) : (
        <TextField {...field} value={typed} onChange={setTyped} />
      )}
    </span>
  );
}
