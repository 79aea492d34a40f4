import { create } from 'zustand';
import type { Span } from '../../core/model/frozen-text.ts';
import type { KindName } from '../../core/model/kinds.ts';

/** Kinds that have a table and no row of their own at the top of the library. */
export const furtherKinds = [
  'mark',
  'comment',
  'undertaking',
  'comparison',
  'place',
  'pack',
  'tag',
  'search',
  'template',
] as const satisfies readonly KindName[];

/** What a tab shows. */
export type View =
  | { readonly view: 'source'; readonly id: string; readonly at?: Span }
  | { readonly view: 'briefing'; readonly id: string; readonly section?: string }
  | { readonly view: 'pack'; readonly briefing: string }
  | { readonly view: 'clearances'; readonly briefing: string }
  | { readonly view: 'table'; readonly of: KindName }
  | { readonly view: 'actor'; readonly id: string }
  | { readonly view: 'timeline' }
  | { readonly view: 'positions' }
  | { readonly view: 'handover' }
  | {
      readonly view: 'search';
      readonly query: string;
      readonly filters?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly view: 'import' }
  | { readonly view: 'settings' };

/** Which half of the work area something is drawn in. */
export type Pane = 'left' | 'right';

export interface Tab {
  readonly key: string;
  readonly view: View;
}

export interface Layout {
  readonly libraryWidth: number;
  readonly inspectorWidth: number;
  readonly libraryOpen: boolean;
  readonly inspectorOpen: boolean;
  /** Share of the left pane in a split, 0 to 1. */
  readonly share: number;
  /** Folds and widths of single views, by a name of their own: `briefing.outline` → 224. */
  readonly views: Readonly<Record<string, number | boolean>>;
}

interface WorkspaceSlice {
  readonly tabs: readonly Tab[];
  readonly active: string | null;
  /** Key of the tab shown beside the active one, in the right pane of a split. */
  readonly beside: string | null;
  /** Which pane of a split has the focus. */
  readonly pane: Pane;
  /** The view on top of the library's rail or over a narrow work area, for the moment. */
  readonly floating: 'library' | 'inspector' | null;
  readonly layout: Layout;
}

export const blankLayout: Layout = {
  libraryWidth: 232,
  inspectorWidth: 344,
  libraryOpen: true,
  inspectorOpen: true,
  share: 0.5,
  views: {},
};

export const useWorkspace = create<WorkspaceSlice>()(() => ({
  tabs: [],
  active: null,
  beside: null,
  pane: 'left',
  floating: null,
  layout: blankLayout,
}));

/** Two views of the same thing are one tab. */
export function keyOf(view: View): string {
  switch (view.view) {
    case 'source':
    case 'briefing':
    case 'actor':
      return `${view.view}:${view.id}`;
    case 'pack':
    case 'clearances':
      return `${view.view}:${view.briefing}`;
    case 'table':
      return `table:${view.of}`;
    default:
      return view.view;
  }
}

/** Opens a view in its tab (making one where there is none) and goes there; `beside` shows it in the right pane. */
export function open(view: View, where: 'here' | 'beside' = 'here'): void {
  useWorkspace.setState((state) => {
    const key = keyOf(view);
    const tab: Tab = { key, view };
    const tabs = state.tabs.some((other) => other.key === key)
      ? state.tabs.map((other) => (other.key === key ? tab : other))
      : [...state.tabs, tab];
    if (where === 'beside' && state.active !== null && state.active !== key)
      return { tabs, beside: key, pane: 'right' };
    if (state.beside === key) return { tabs, pane: 'right' };
    return { tabs, active: key, pane: 'left' };
  });
}

/** Closes a tab; the neighbour takes its place. */
export function closeTab(key: string): void {
  useWorkspace.setState((state) => {
    const at = state.tabs.findIndex((tab) => tab.key === key);
    const tabs = state.tabs.filter((tab) => tab.key !== key);
    const next = tabs[Math.min(at, tabs.length - 1)]?.key ?? null;
    const beside = state.beside === key ? null : state.beside;
    const active = state.active === key ? next : state.active;
    return {
      tabs,
      active,
      beside: beside === active ? null : beside,
      pane: beside === null ? 'left' : state.pane,
    };
  });
}

export function setLayout(change: Partial<Layout>): void {
  useWorkspace.setState((state) => ({ layout: { ...state.layout, ...change } }));
}

/** Remembers a width or a fold of one view. */
export function remember(name: string, value: number | boolean): void {
  const { views } = useWorkspace.getState().layout;
  setLayout({ views: { ...views, [name]: value } });
}

/** Goes to a tab that is open; the one beside takes the focus instead of changing sides. */
export function goTo(key: string): void {
  useWorkspace.setState((state) =>
    state.beside === key ? { pane: 'right' as const } : { active: key, pane: 'left' as const },
  );
}

/** Makes one pane of two. */
export function unsplit(): void {
  useWorkspace.setState({ beside: null, pane: 'left' });
}

export function setFloating(floating: WorkspaceSlice['floating']): void {
  useWorkspace.setState({ floating });
}

/** The tab in the pane that has the focus. */
export function currentTab(): Tab | null {
  const { tabs, active, beside, pane } = useWorkspace.getState();
  const key = pane === 'right' ? beside : active;
  return tabs.find((tab) => tab.key === key) ?? null;
}
