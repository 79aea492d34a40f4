import { create } from 'zustand';
import type { Menu } from '../../../core/contract/actions.ts';

interface MenuBarSlice {
  /** The bar lies over the tabs. */
  readonly shown: boolean;
  readonly open: Menu | null;
}

export const useMenuBar = create<MenuBarSlice>()(() => ({ shown: false, open: null }));

export const hideMenus = (): void => useMenuBar.setState({ shown: false, open: null });
