import { call } from '../bridge/call.ts';
import { complain } from '../state/notices.ts';
import {
  closeTab,
  currentTab,
  goTo,
  setFloating,
  setLayout,
  unsplit,
  useWorkspace,
} from '../state/workspace.ts';

/** Another window on the same library. */
export async function newWindow(): Promise<void> {
  const result = await call('window:new', {});
  if (!result.ok) complain(result.problems);
}

/** Closes every window of the app, each when what is typed in it is stored. */
export async function quit(): Promise<void> {
  const result = await call('window:quit', {});
  if (!result.ok) complain(result.problems);
}

export function closeCurrentTab(): void {
  const tab = currentTab();
  if (tab) closeTab(tab.key);
  else void call('window:leave', {});
}

/** Closes every tab that is not shown. */
export function closeOtherTabs(): void {
  const { active, beside, tabs } = useWorkspace.getState();
  for (const { key } of tabs) if (key !== active && key !== beside) closeTab(key);
}

/** The tab so many places on, round the end. */
export function stepTab(by: 1 | -1): void {
  const { tabs, active, beside } = useWorkspace.getState();
  const shown = tabs.filter((tab) => tab.key !== beside);
  const at = shown.findIndex((tab) => tab.key === active);
  const next = shown[(at + by + shown.length) % shown.length];
  if (next) goTo(next.key);
}

/** Shows the tab last in the strip beside the active one, or makes one pane of two. */
export function toggleSplit(): void {
  const { tabs, active, beside } = useWorkspace.getState();
  const other = tabs.filter((tab) => tab.key !== active).at(-1);
  if (beside !== null) unsplit();
  else if (other) useWorkspace.setState({ beside: other.key, pane: 'right' });
}

/** Whether a side pane fits beside the work at this width; where not, it lies over the work. */
export function toggleSide(side: 'library' | 'inspector', fits: boolean): void {
  const { floating, layout } = useWorkspace.getState();
  if (!fits) setFloating(floating === side ? null : side);
  else
    setLayout(
      side === 'library' ? { libraryOpen: !layout.libraryOpen } : { inspectorOpen: !layout.inspectorOpen },
    );
}

const region = (name: string) => document.querySelector<HTMLElement>(`[data-region="${name}"]`);

/** The next region of the window takes the focus: library, work (both panes of a split), inspector, status. */
export function nextRegion(by: 1 | -1 = 1): void {
  const { beside, active } = useWorkspace.getState();
  const split = beside !== null && active !== null;
  // Where the window is too narrow for two panes only one of them is drawn; the other is a region all the same.
  const names = ['library', 'left', 'right', 'inspector', 'status'].filter((name) =>
    name === 'left' || name === 'right' ? name === 'left' || split : region(name) !== null,
  );
  const at = names.findIndex((name) => region(name)?.contains(document.activeElement));
  const next = names[(at + by + names.length) % names.length];
  if (next === undefined) return;
  if (next === 'left' || next === 'right') useWorkspace.setState({ pane: next });
  if (region(next)) focusRegion(region(next));
  else requestAnimationFrame(() => focusRegion(region(next)));
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';

/** Puts the focus where a region wants it (`data-first`), else on the first thing that takes it, else on itself. */
export function focusRegion(region: HTMLElement | null | undefined): void {
  if (!region) return;
  const first =
    region.querySelector<HTMLElement>('[data-first]') ??
    [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
    ) ??
    region;
  first.focus();
}
