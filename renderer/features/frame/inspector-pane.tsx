import { arriving, bringWhenIdle } from '../../elements/arriving.tsx';
import { classes } from '../../elements/classes.ts';
import { useInspector } from '../../state/inspector.ts';
import { useWords } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Boundary } from '../work/boundary.tsx';
import styles from './frame.module.css';

const Inspector = arriving(() => import('../inspector/inspector.tsx'));
const BriefingLeaves = arriving(() => import('../briefing/briefing-leaves.tsx'));
const PackInspector = arriving(() => import('../pack/pack-inspector.tsx'));
const ChangeInspector = arriving(() => import('../clearances/change-inspector.tsx'));
const ImportInspector = arriving(() => import('../import-view/import-inspector.tsx'));

/** Has the inspector there before anything is opened that it shows. */
export const bringInspector = (): (() => void) => bringWhenIdle(Inspector);

/** The right pane: the record selected, or what the view on top shows of itself. */
export function InspectorPane({ floating = false }: { readonly floating?: boolean }) {
  const t = useWords();
  const key = useWorkspace((state) => (state.pane === 'right' ? state.beside : state.active));
  const selected = useInspector((state) => state.selected?.id);
  // Beside the work it stands in a landmark of this name already.
  const Frame = floating ? 'section' : 'div';
  return (
    <Frame
      className={classes(styles.inspector, floating && styles.floating)}
      data-region="inspector"
      aria-label={floating ? t('shell.inspector') : undefined}
      tabIndex={-1}
    >
      <Boundary of={`${key} ${selected}`} t={t}>
        {contentOf(key)}
      </Boundary>
    </Frame>
  );
}

function contentOf(key: string | null) {
  const [view, id] = key?.split(':') ?? [];
  if (view === 'import') return <ImportInspector />;
  if (view === 'briefing' && id) return <BriefingLeaves key={id} id={id} />;
  if (view === 'pack' && id) return <PackInspector key={id} id={id} />;
  if (view === 'clearances' && id) return <ChangeInspector key={id} id={id} />;
  return <Inspector />;
}
