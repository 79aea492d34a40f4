import { kinds } from '../../core/model/kinds.ts';
import { nothingFiled, useFiling } from '../state/filing.ts';
import { type NewRecord, startFiling } from '../state/inspector.ts';
import { setLayout, useWorkspace } from '../state/workspace.ts';

/** Opens the empty form of a record that comes from no words of a source. */
export function fileNew(kind: 'actor' | 'event' | 'position' | 'line'): void {
  useFiling.setState({ ...nothingFiled, total: 1, at: 1, pane: useWorkspace.getState().pane });
  setLayout({ inspectorOpen: true });
  // The blank of a kind has its fields; the union cannot follow a kind that varies.
  startFiling({ kind, fields: kinds[kind].blank } as NewRecord);
}
