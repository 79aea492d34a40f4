import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Pane, View } from '../../state/workspace.ts';

/** What a view is given: what it shows, and the half of the work area it is drawn in. */
export interface ViewProps<Name extends View['view'] = View['view']> {
  readonly view: Extract<View, { readonly view: Name }>;
  readonly pane: Pane;
}

type Shown<Name extends View['view']> =
  | ComponentType<ViewProps<Name>>
  | LazyExoticComponent<ComponentType<ViewProps<Name>>>;

/** Every view and its component. A new view is a line here and its default export. */
export const views: { readonly [Name in View['view']]: Shown<Name> } = {
  source: lazy(() => import('../reader/reader.tsx')),
  briefing: lazy(() => import('../briefing/briefing-view.tsx')),
  pack: lazy(() => import('../pack/pack-view.tsx')),
  table: lazy(() => import('../tables/table-view.tsx')),
  actor: lazy(() => import('../actor/actor-view.tsx')),
  timeline: lazy(() => import('../timeline/timeline-view.tsx')),
  positions: lazy(() => import('../positions/positions-view.tsx')),
  search: lazy(() => import('../search/search-view.tsx')),
  import: lazy(() => import('../import-view/import-view.tsx')),
  settings: lazy(() => import('../settings/settings.tsx')),
};
