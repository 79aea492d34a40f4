import { TriangleAlert } from 'lucide-react';
import { Icon } from '../../../elements/icon.tsx';
import styles from '../cells.module.css';
import { Chips } from '../cells.tsx';
import type { TableColumn } from '../definition.ts';
import { numbersOf } from '../words.ts';

/** Records it rests on, as chips. */
export function evidenceColumn<Line>(of: (line: Line) => readonly string[]): TableColumn<Line> {
  return {
    id: 'evidence',
    width: 'minmax(124px, 1fr)',
    value: (line, look) => numbersOf(of(line), look),
    sortBy: (line) => of(line).length,
    cell: (line, look) =>
      of(line).length === 0 ? (
        <span className={styles.warn}>
          <Icon of={TriangleAlert} size={12} /> {look.t('tables.noEvidence')}
        </span>
      ) : (
        <Chips ids={of(line)} look={look} />
      ),
  };
}

/** What tables of whole records have in common. */
export const ofRecords = <Line extends { readonly id: string }>() => ({
  idOf: (line: Line) => line.id,
  recordOf: (line: Line) => line.id,
});
