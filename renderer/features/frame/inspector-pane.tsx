import { lazy, Suspense } from 'react';
import { classes } from '../../elements/classes.ts';
import { useWords } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import styles from './frame.module.css';

const Inspector = lazy(() => import('../inspector/inspector.tsx'));
const ImportInspector = lazy(() => import('../import-view/import-inspector.tsx'));

/** The right pane: the record selected, or what the view on top shows of itself. */
export function InspectorPane({ floating = false }: { readonly floating?: boolean }) {
  const t = useWords();
  const importing = useWorkspace(
    (state) => (state.pane === 'right' ? state.beside : state.active) === 'import',
  );
  return (
    <aside
      className={classes(styles.inspector, floating && styles.floating)}
      data-region="inspector"
      aria-label={t('shell.inspector')}
      tabIndex={-1}
    >
      <Suspense fallback={null}>{importing ? <ImportInspector /> : <Inspector />}</Suspense>
    </aside>
  );
}
