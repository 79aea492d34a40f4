import type { ComponentType } from 'react';
import { frozenTextOf } from '../../actions/source-text.ts';
import { arriving, bringWhenIdle } from '../../elements/arriving.tsx';
import { loadRecords } from '../../state/library.ts';
import type { Pane, View } from '../../state/workspace.ts';

/** What a view is given: what it shows, and the half of the work area it is drawn in. */
export interface ViewProps<Name extends View['view'] = View['view']> {
  readonly view: Extract<View, { readonly view: Name }>;
  readonly pane: Pane;
}

const source = arriving(
  () => import('../reader/reader.tsx'),
  ({ view }: ViewProps<'source'>) => {
    void frozenTextOf(view.id);
    void loadRecords([{ kind: 'source', id: view.id }]);
  },
);

/** Every view and its component. A new view is a line here and its default export. */
export const views: { readonly [Name in View['view']]: ComponentType<ViewProps<Name>> } = {
  source,
  briefing: arriving(() => import('../briefing/briefing-view.tsx')),
  pack: arriving(() => import('../pack/pack-view.tsx')),
  clearances: arriving(() => import('../clearances/clearances-view.tsx')),
  table: arriving(() => import('../tables/table-view.tsx')),
  actor: arriving(() => import('../actor/actor-view.tsx')),
  timeline: arriving(() => import('../timeline/timeline-view.tsx')),
  handover: arriving(() => import('../handover/handover-view.tsx')),
  positions: arriving(() => import('../positions/positions-view.tsx')),
  search: arriving(() => import('../search/search-view.tsx')),
  import: arriving(() => import('../import-view/import-view.tsx')),
  settings: arriving(() => import('../settings/settings.tsx')),
};

/** Has the reader there before it is wanted: the first source opens as soon as any later one. */
export const bringReader = (): (() => void) => bringWhenIdle(source);
