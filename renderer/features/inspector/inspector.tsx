import { EmptyView } from '../../elements/empty-view.tsx';
import { useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { useRecord } from '../reader/use-text.ts';
import { NewRecordForm } from './new-record.tsx';
import { RecordSheet } from './record.tsx';

/** Views of one record: where nothing else is selected, the inspector shows it. */
const OF_ONE = ['source', 'briefing', 'actor'] as const;

/** The form being filed; else the record selected, where it belongs to what is open; else the record that is open. */
export default function Inspector() {
  const t = usePreferences((state) => state.t);
  const { filing, selected } = useInspector();
  const shown = useWorkspace((state) => (state.pane === 'right' ? state.beside : state.active));
  const [view, id = null] = shown?.split(':') ?? [];
  const open = OF_ONE.find((kind) => kind === view);
  const row = useLibrary((state) => (selected === null ? undefined : state.rows.get(selected.id)));
  const belongs =
    selected !== null &&
    (open !== 'source' || id === null || selected.id === id || row?.refers.includes(id) === true);
  const kind = belongs ? selected.kind : (open ?? 'source');
  const chosen = useRecord(kind, belongs ? selected.id : open ? id : null);
  if (filing) return <NewRecordForm filing={filing} />;
  if (!chosen) return <EmptyView sentence={t('shell.nothingSelected')} />;
  return <RecordSheet key={chosen.id} kind={kind} record={chosen} />;
}
