import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables';
import { BetweenHorizontalEnd, BetweenVerticalEnd, Columns3, Rows3, Trash2 } from 'lucide-react';

/** What can be done with the rows and columns of the table the cursor is in. */
export const TABLE_STEPS = [
  { id: 'rowAfter', icon: BetweenHorizontalEnd, run: addRowAfter },
  { id: 'columnAfter', icon: BetweenVerticalEnd, run: addColumnAfter },
  { id: 'rowAway', icon: Rows3, run: deleteRow },
  { id: 'columnAway', icon: Columns3, run: deleteColumn },
  { id: 'tableAway', icon: Trash2, run: deleteTable },
] as const;
