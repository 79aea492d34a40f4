import { useSyncExternalStore } from 'react';
import { useWorkspace } from '../../state/workspace.ts';

const WORK = 640;
/** What the page as it came takes beside the text. */
const ORIGINAL = 480;
const RAIL = 48;
/** What the work is left where the inspector must give way. */
const WORK_BESIDE_RAIL = 672;
const LEAST_INSPECTOR = 304;

interface Fit {
  /** The library has room beside the work; else it is a rail that opens over it. */
  readonly library: boolean;
  readonly inspector: boolean;
  /** Width the inspector may take so that the work keeps its least. */
  readonly inspectorMost: number;
}

/** What fits beside the work at this width of the window: the work keeps 640 a pane, and room for an original. */
export function useFit(): Fit {
  const width = useSyncExternalStore(follow, () => window.innerWidth);
  const layout = useWorkspace((state) => state.layout);
  const split = useWorkspace((state) => state.beside !== null && state.active !== null);
  const original = useWorkspace(
    ({ tabs, active, layout: { views } }) =>
      views['reader.original'] === true && tabs.find(({ key }) => key === active)?.view.view === 'source',
  );
  const work = split ? 2 * WORK : original ? WORK + ORIGINAL : WORK;
  const inspector = width - RAIL - work >= LEAST_INSPECTOR;
  const wanted = inspector && layout.inspectorOpen ? layout.inspectorWidth : 0;
  const library = width - layout.libraryWidth - work >= wanted;
  const beside = library && layout.libraryOpen ? layout.libraryWidth : RAIL;
  return {
    library,
    inspector,
    inspectorMost: Math.max(
      LEAST_INSPECTOR,
      width - beside - (split ? work : beside === RAIL ? WORK_BESIDE_RAIL : work),
    ),
  };
}

function follow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
