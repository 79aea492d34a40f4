import type { BrowserWindow } from 'electron';
import type { Output, Parsed, WindowCommand } from '../../core/contract/commands.ts';
import { translator } from '../../core/language/translate.ts';
import { chooseFiles, chooseFolder, openAddress, saveFile } from '../platform/dialogs.ts';
import type { LibraryInUse } from '../platform/library-in-use.ts';
import type { PreferencesFile } from '../platform/preferences.ts';
import { printPdf, systemPrinters } from '../platform/print.ts';

/** What the window commands act on. */
export interface Desk {
  readonly preferences: PreferencesFile;
  readonly inUse: LibraryInUse;
  /** Where the sample library is made. */
  readonly sampleFolder: string;
  readonly newWindow: () => void;
  /** Called when language or theme were chosen, so that menus and native parts follow. */
  readonly preferred: () => void;
}

type WindowCommands = {
  readonly [N in WindowCommand]: (input: Parsed<N>, group: string | null) => Promise<Output<N>>;
};

/** The commands that need a window: what the system does for the person in front of it. */
export function windowCommands(window: BrowserWindow, desk: Desk): WindowCommands {
  const { preferences, inUse } = desk;
  const t = translator(preferences.current.language);
  return {
    'window:choose-library': async ({ what }) => {
      if (what === 'sample') {
        await inUse.openSample(desk.sampleFolder);
        return { opened: true };
      }
      const folder = await chooseFolder(window, t(`dialogs.${what}Title`), t(`dialogs.${what}`));
      if (folder === null) return { opened: false };
      await (what === 'create' ? inUse.make(folder) : inUse.open(folder));
      return { opened: true };
    },
    'window:choose-sources': () => chooseFiles(window, t('dialogs.sources')),
    'window:save-file': async ({ name, bytes }) => ({ path: await saveFile(window, name, bytes) }),
    'window:print': async (request) => ({ printed: await printPdf(request) }),
    'window:printers': async () => [...(await systemPrinters())],
    'window:open-address': async ({ url }) => ({ opened: await openAddress(window, url, t) }),
    'window:new': async () => {
      desk.newWindow();
      return null;
    },
    'window:preferences': async () => {
      const { language, theme, layout } = preferences.current;
      return { language, theme, layout, hasLibrary: inUse.current !== null };
    },
    'window:remember': async ({ language, theme, layout }) => {
      preferences.remember({
        ...(language && { language }),
        ...(theme && { theme }),
        ...(layout !== undefined && { layout }),
      });
      if (language || theme) desk.preferred();
      return null;
    },
  };
}
