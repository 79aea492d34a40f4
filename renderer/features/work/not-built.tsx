import { EmptyView } from '../../elements/empty-view.tsx';
import { useWords } from '../../state/preferences.ts';

/** Stands where a view is not built yet. */
export function NotBuilt() {
  const t = useWords();
  return <EmptyView sentence={t('shell.notBuilt')} />;
}
