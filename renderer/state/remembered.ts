import type { Json } from '../../core/model/patch.ts';
import { useLibrary } from './library.ts';
import { blankLayout, keyOf, type Layout, type Tab, useWorkspace, type View } from './workspace.ts';

/** Libraries whose tabs are remembered, the latest first. */
const LIBRARIES = 5;
const QUIET = 300;

interface Places {
  readonly tabs: readonly View[];
  readonly active: string | null;
  readonly beside: string | null;
}

interface Remembered {
  readonly layout?: Partial<Layout>;
  readonly libraries?: readonly (Places & { readonly directory: string })[];
}

let remembered: Remembered = {};

/** Widths and folds as they were left. What cannot be read counts as not there. */
export function restoreLayout(json: Json): void {
  remembered = isObject(json) ? (json as Remembered) : {};
  useWorkspace.setState({ layout: { ...blankLayout, ...remembered.layout } });
}

/** Tabs of the library that is open, as far as what they show still exists. */
export function restoreTabs(): void {
  const { directory, rows } = useLibrary.getState();
  const places = remembered.libraries?.find((library) => library.directory === directory);
  const views = (places?.tabs ?? []).filter((view) => {
    const id = 'id' in view ? view.id : 'briefing' in view ? view.briefing : null;
    return id === null || rows.has(id);
  });
  const tabs: Tab[] = views.map((view) => ({ key: keyOf(view), view }));
  const known = (key: string | null) => (tabs.some((tab) => tab.key === key) ? key : null);
  const active = known(places?.active ?? null) ?? tabs[0]?.key ?? null;
  const beside = known(places?.beside ?? null);
  useWorkspace.setState({
    tabs,
    active,
    beside: beside === active ? null : beside,
    pane: 'left',
    floating: null,
  });
}

/** Hands over what is to be remembered when the workspace has been quiet for a moment. */
export function followLayout(keep: (layout: Json) => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = () => {
    timer = null;
    remembered = snapshot();
    keep(remembered as unknown as Json);
  };
  useWorkspace.subscribe((state, before) => {
    const same =
      state.layout === before.layout &&
      state.tabs === before.tabs &&
      state.active === before.active &&
      state.beside === before.beside;
    if (same) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, QUIET);
  });
  window.addEventListener('pagehide', () => {
    if (timer !== null) write();
  });
}

function snapshot(): Remembered {
  const { layout, tabs, active, beside } = useWorkspace.getState();
  const { directory } = useLibrary.getState();
  const others = (remembered.libraries ?? []).filter((library) => library.directory !== directory);
  const views = tabs.map((tab) => tab.view).filter((view) => view.view !== 'import');
  return {
    layout,
    libraries:
      directory === null
        ? others
        : [{ directory, tabs: views, active, beside }, ...others].slice(0, LIBRARIES),
  };
}

const isObject = (json: Json): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
