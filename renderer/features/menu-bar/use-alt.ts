import { useEffect } from 'react';
import { menus } from '../../../core/contract/actions.ts';
import { platform } from '../../actions/platform.ts';
import { useOverlay } from '../../state/overlay.ts';
import { usePreferences } from '../../state/preferences.ts';
import { hideMenus, useMenuBar } from './menu-bar-state.ts';

/** Alt pressed and let go by itself shows the menus; with the first letter of one it opens it. Not on a Mac. */
export function useAlt(): void {
  useEffect(() => {
    if (platform() === 'darwin') return;
    let alone = false;
    const down = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && useMenuBar.getState().shown) {
        event.preventDefault();
        event.stopPropagation();
        hideMenus();
        return;
      }
      alone = event.key === 'Alt' && !event.ctrlKey && !event.shiftKey && !event.metaKey;
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.key.length !== 1) return;
      const { t } = usePreferences.getState();
      const menu = menus.find(
        (name) => t(`shell.menu.${name}`).slice(0, 1).toLowerCase() === event.key.toLowerCase(),
      );
      if (!menu || useOverlay.getState().overlay !== null) return;
      event.preventDefault();
      useMenuBar.setState({ shown: true, open: menu });
    };
    const up = (event: KeyboardEvent) => {
      if (event.key !== 'Alt' || !alone) return;
      alone = false;
      event.preventDefault();
      if (useOverlay.getState().overlay !== null) return;
      if (useMenuBar.getState().shown) hideMenus();
      else useMenuBar.setState({ shown: true, open: null });
    };
    const away = (event: PointerEvent) => {
      alone = false;
      const inside =
        event.target instanceof Element &&
        event.target.closest('[role="menubar"], [role="menu"], [data-trigger]');
      if (useMenuBar.getState().shown && !inside) hideMenus();
    };
    window.addEventListener('keydown', down, true);
    window.addEventListener('keyup', up, true);
    window.addEventListener('pointerdown', away, true);
    return () => {
      window.removeEventListener('keydown', down, true);
      window.removeEventListener('keyup', up, true);
      window.removeEventListener('pointerdown', away, true);
    };
  }, []);
}
