import { EmptyView } from '../../elements/empty-view.tsx';
import { useWords } from '../../state/preferences.ts';

/** The form of what is selected. */
export default function Inspector() {
  const t = useWords();
  return <EmptyView sentence={t('shell.nothingSelected')} />;
}
