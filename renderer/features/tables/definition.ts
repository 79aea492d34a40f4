import type { ReactNode } from 'react';
import type { ActionName } from '../../../core/contract/actions.ts';
import type { Problem } from '../../../core/contract/result.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { TableGroup } from '../../elements/data-table.tsx';
import type { Option } from '../../elements/select.tsx';
import type { StatusNote } from '../../state/status.ts';
import type { Look } from './look.ts';

/** A cell that can be changed where it stands. */
export interface CellEdit<Line> {
  /** What the field holds when it opens. */
  readonly current: (line: Line, look: Look) => string;
  /** A choice of these rather than words of one's own. */
  readonly options?: (line: Line, look: Look) => readonly Option[];
  /** Why what was typed cannot stand, before the record is asked; null where it may. */
  readonly refuse?: (typed: string) => Problem | null;
  /** The fields of the record that the edit sets. */
  readonly fields: (typed: string, line: Line) => Readonly<Record<string, unknown>>;
}

export interface TableColumn<Line> {
  /** Its title is `tables.column.<id>`. */
  readonly id: string;
  /** A track of a CSS grid. */
  readonly width: string;
  readonly align?: 'end';
  readonly leavesUnder?: number;
  /** Words too long for the column go on in a second line. */
  readonly wraps?: true;
  /** Shown only where it was chosen. */
  readonly extra?: true;
  /** The cell in words or as a number: it is filtered, sorted and exported by it. Null where nothing is stated. */
  readonly value: (line: Line, look: Look) => string | number | null;
  /** Order where it is not that of `value`, such as of dates. */
  readonly sortBy?: (line: Line, look: Look) => string | number | null;
  /** Drawn where words alone do not do. */
  readonly cell?: (line: Line, look: Look) => ReactNode;
  readonly edit?: CellEdit<Line>;
}

export interface Grouping<Line> {
  /** Its name is `tables.group.<id>`. */
  readonly id: string;
  readonly of: (line: Line, look: Look) => TableGroup;
}

/** A kind of record as a table. A line is mostly a record; some are computed and have none. */
export interface TableDefinition<Line> {
  readonly kind: KindName;
  /** Kinds whose records the cells are worded from. */
  readonly needs: readonly KindName[];
  readonly rowHeight: number;
  readonly lines: (look: Look) => readonly Line[];
  readonly idOf: (line: Line) => string;
  /** The record of a line; null where it is computed. */
  readonly recordOf: (line: Line) => string | null;
  readonly columns: readonly TableColumn<Line>[];
  readonly groupings: readonly Grouping<Line>[];
  /** Grouping at first. */
  readonly grouped?: string;
  /** Order of `lines` where it is another than that of making. */
  readonly natural?: 'worst' | 'name' | 'latest';
  /** Small words after the title. */
  readonly summary: (lines: readonly Line[], look: Look) => string;
  readonly notes?: (lines: readonly Line[], look: Look) => readonly StatusNote[];
  /** Words under the table: `tables.footer.<kind>`. */
  readonly footer?: true;
  /** How a new one is made. */
  readonly make?: ActionName;
}
