import { Menu, type MenuItemConstructorOptions } from 'electron';
import { actions, menus } from '../../core/contract/actions.ts';
import type { Translate } from '../../core/language/translate.ts';

/** Items of macOS that the system itself does. */
const ROLES: Readonly<Record<string, 'quit'>> = { quit: 'quit' };
const EDITING = ['cut', 'copy', 'paste', 'selectAll'] as const;

/**
 * The menus. macOS has them at the top of the screen; elsewhere the page draws its own under Alt, and the system gets
 * none. Keys are shown here and listened to in the page, so that each is taken once.
 */
export function setMenu(t: Translate, choose: (action: string) => void): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  const template = menus.map((menu): MenuItemConstructorOptions => {
    const items = actions
      .filter((action) => action.menu === menu)
      .map((action): MenuItemConstructorOptions => {
        const role = ROLES[action.name];
        if (role) return { role, label: t(`actions.${action.name}`) };
        return {
          label: t(`actions.${action.name}`),
          ...(action.keys && action.global && { accelerator: action.keys, registerAccelerator: false }),
          click: () => choose(action.name),
        };
      });
    const editing: MenuItemConstructorOptions[] =
      menu === 'edit' ? [{ type: 'separator' as const }, ...EDITING.map((role) => ({ role }))] : [];
    return { label: t(`shell.menu.${menu}`), submenu: [...items, ...editing] };
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, ...template]));
}
