import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../core/language/translate.ts';

/** What the menu of a text needs of the app at the time it is opened. */
export interface FieldMenu {
  readonly t: () => Translate;
  readonly checks: () => boolean;
  readonly learn: (word: string) => void;
  readonly check: (on: boolean) => void;
}

const EDITING = ['cut', 'copy', 'paste', 'selectAll'] as const;

/** The menu of a text one types in, by the right button, the menu key or Shift F10: spelling first, then editing. */
export function offerFieldMenu(window: BrowserWindow, app: FieldMenu): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, { isEditable, misspelledWord, ...at }) => {
    if (!isEditable) return;
    const t = app.t();
    const can: Readonly<Record<(typeof EDITING)[number], boolean>> = {
      cut: at.editFlags.canCut,
      copy: at.editFlags.canCopy,
      paste: at.editFlags.canPaste,
      selectAll: at.editFlags.canSelectAll,
    };
    const suggested = at.dictionarySuggestions.map((word) => ({
      label: word,
      click: () => webContents.replaceMisspelling(word),
    }));
    const spelling: readonly MenuItemConstructorOptions[] = [
      ...(suggested.length > 0 ? suggested : [{ label: t('spelling.nothingLike'), enabled: false }]),
      { type: 'separator' },
      { label: t('spelling.learn', { word: misspelledWord }), click: () => app.learn(misspelledWord) },
      { type: 'separator' },
    ];
    Menu.buildFromTemplate([
      ...(misspelledWord === '' ? [] : spelling),
      ...EDITING.map((role) => ({ role, label: t(`spelling.${role}`), enabled: can[role] })),
      { type: 'separator' },
      {
        type: 'checkbox',
        label: t('spelling.check'),
        checked: app.checks(),
        click: ({ checked }) => app.check(checked),
      },
    ]).popup({ window, x: Math.round(at.x), y: Math.round(at.y), sourceType: at.menuSourceType });
  });
}
