import { EmptyView } from '../../elements/empty-view.tsx';
import { useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useRecord } from '../reader/use-text.ts';
import { NewRecordForm } from './new-record.tsx';
import { RecordSheet } from './record.tsx';

/** The form being filed; else the record selected, where it belongs to what is open; else the source that is open. */
export default function Inspector() {
  const t = usePreferences((state) => state.t);
  const { filing, selected } = useInspector();
  const shown = useWorkspace((state) => (state.pane === 'right' ? state.beside : state.active));
  const open = shown?.startsWith('source:') ? shown.slice('source:'.length) : null;
  const row = useLibrary((state) => (selected === null ? undefined : state.rows.get(selected.id)));
  const belongs =
    selected !== null && (open === null || selected.id === open || row?.refers.includes(open) === true);
  const kind = belongs ? selected.kind : 'source';
  const chosen = useRecord(kind, belongs ? selected.id : open);
  if (filing) return <NewRecordForm filing={filing} />;
  if (!chosen) return <EmptyView sentence={t('shell.nothingSelected')} />;
  return <RecordSheet key={chosen.id} kind={kind} record={chosen} />;
}
