// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with the arrows is a grid
import { Flag } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { openRecord } from '../../actions/open.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { select, useInspector } from '../../state/inspector.ts';
import type { Look } from '../tables/look.ts';
import { numberOf, partyWords } from '../tables/words.ts';
import { CellEditor } from './cell-editor.tsx';
import type { Grid } from './grid.ts';
import { PositionCell } from './position-cell.tsx';
import styles from './positions.module.css';
import { holderWords, questionWords } from './words.ts';

interface PositionsGridProps {
  readonly grid: Grid;
  readonly look: Look;
  readonly readOnly: boolean;
}

/** Width of the first column, and the least of the others, in px. */
const HOLDER = 136;
const QUESTION = 176;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** One tab stop, arrows inside; Enter and F2 change the cell where it stands, also one that was not stated. */
export function PositionsGrid({ grid, look, readOnly }: PositionsGridProps) {
  const { t } = look;
  const inspected = useInspector((state) => state.selected?.id);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Place | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const cellOf = ({ row, column }: Place) =>
    table.current?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`);

  function go(place: Place) {
    const row = Math.max(0, Math.min(grid.holders.length - 1, place.row));
    const column = Math.max(0, Math.min(grid.questions.length - 1, place.column));
    setAt({ row, column });
    cellOf({ row, column })?.focus();
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (editing || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, Place>> = {
      ArrowUp: { row: at.row - 1, column: at.column },
      ArrowDown: { row: at.row + 1, column: at.column },
      ArrowLeft: { row: at.row, column: at.column - 1 },
      ArrowRight: { row: at.row, column: at.column + 1 },
      Home: { row: at.row, column: 0 },
      End: { row: at.row, column: grid.questions.length - 1 },
    };
    const place = steps[event.key];
    if (place) go(place);
    else if ((event.key === 'Enter' || event.key === 'F2') && !readOnly) setEditing(at);
    else return;
    event.preventDefault();
  }

  return (
    <table
      ref={table}
      role="grid"
      aria-label={t('shell.views.positions')}
      className={styles.grid}
      style={{ minWidth: HOLDER + QUESTION * grid.questions.length }}
      onKeyDown={keys}
    >
      <colgroup>
        <col style={{ width: HOLDER }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {t('tables.column.actor')}
          </th>
          {grid.questions.map((question) => (
            <th key={question.key} scope="col" className={styles.question}>
              {questionWords(question, look)}
              <span className={styles.under}>
                {question.agreement === null ? (
                  t('records.topic')
                ) : (
                  <button
                    type="button"
                    tabIndex={-1}
                    className={styles.link}
                    onClick={() => question.agreement && void openRecord('agreement', question.agreement)}
                  >
                    {numberOf(question.agreement, look)}
                  </button>
                )}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.holders.map((holder, row) => (
          <tr key={holder.key} className={holder.ours ? styles.ours : undefined}>
            <th scope="row" className={styles.holder}>
              {holderWords(holder, look)} {holder.ours && <Icon of={Flag} size={14} />}
              {holder.ours && (
                <span className={styles.under}>{partyWords(holder.party, look) ?? t('records.ourDesk')}</span>
              )}
            </th>
            {grid.questions.map((question, column) => {
              const held = grid.at(holder, question);
              const [latest] = held;
              const here = at.row === row && at.column === column;
              const open = editing?.row === row && editing.column === column;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
                <td
                  key={question.key}
                  role="gridcell"
                  data-place={`${row} ${column}`}
                  tabIndex={here ? 0 : -1}
                  data-first={here ? '' : undefined}
                  aria-selected={latest !== undefined && latest.id === inspected}
                  className={classes(
                    styles.cell,
                    latest !== undefined && latest.id === inspected && styles.selected,
                  )}
                  onFocus={() => latest && select('position', latest.id)}
                  onClick={() => !open && go({ row, column })}
                  onDoubleClick={() => !readOnly && setEditing({ row, column })}
                >
                  {open ? (
                    <CellEditor
                      position={latest}
                      holder={holder}
                      question={question}
                      look={look}
                      onEnd={() => {
                        setEditing(null);
                        requestAnimationFrame(() => cellOf({ row, column })?.focus());
                      }}
                    />
                  ) : (
                    <PositionCell held={held} look={look} />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
