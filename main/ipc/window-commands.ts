import type { BrowserWindow } from 'electron';
import type { Output, Parsed, WindowCommand } from '../../core/contract/commands.ts';
import type { Problem } from '../../core/contract/result.ts';
import { translator } from '../../core/language/translate.ts';
import { usualStyle } from '../citation/styles.ts';
import {
  chooseFile,
  chooseFiles,
  chooseFolder,
  leaveUnsaved,
  openAddress,
  saveFile,
} from '../platform/dialogs.ts';
import type { FormsInHand } from '../platform/forms-in-hand.ts';
import type { GivenFiles } from '../platform/given-files.ts';
import { readHouseAt } from '../platform/house-folder.ts';
import { givesUpReload, leave } from '../platform/leaving.ts';
import type { LibraryInUse } from '../platform/library-in-use.ts';
import type { PreferencesFile } from '../platform/preferences.ts';
import { printPdf, systemPrinters } from '../platform/print.ts';
import { wasRestarted } from '../platform/stopped-page.ts';

/** What the window commands act on. */
export interface Desk {
  readonly preferences: PreferencesFile;
  readonly inUse: LibraryInUse;
  /** Where the sample library is made. */
  readonly sampleFolder: string;
  readonly given: GivenFiles;
  readonly forms: FormsInHand<BrowserWindow>;
  /** Why the library wanted at start is not open. */
  readonly trouble: () => Problem | null;
  /** Licence texts of everything that is shipped. */
  readonly licences: () => Promise<string>;
  readonly newWindow: () => void;
  readonly quit: () => void;
  /** Called when the person stays after all. */
  readonly stayed: () => void;
  /** Called when something was chosen for all windows, so that menus, native parts and the other windows follow. */
  readonly preferred: (by: BrowserWindow) => void;
  /** Called with what somebody types in words of their own. */
  readonly typing: (text: string) => void;
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
      const citationStyle = usualStyle[preferences.current.language];
      await (what === 'create' ? inUse.make(folder, { citationStyle }) : inUse.open(folder));
      return { opened: true };
    },
    'window:choose-house': async ({ of }) => {
      const path =
        of === 'paper'
          ? await chooseFolder(window, t('house.chooseFolder'), t('house.choose'))
          : await chooseFile(window, t('house.chooseFile'), ['dotx', 'docx', 'dotm', 'docm']);
      return { given: path === null ? null : await readHouseAt(path) };
    },
    'window:copy-library': async () => {
      const directory = await chooseFolder(window, t('dialogs.copyTitle'), t('dialogs.copy'));
      if (directory !== null) await inUse.copyTo(directory);
      return { directory };
    },
    'window:export': async ({ briefing }) => {
      const chosen = await chooseFolder(window, t('exporting.title'), t('exporting.here'));
      if (chosen === null) return { folder: null, written: 0, missing: 0 };
      return inUse.exportTo(chosen, { briefing, language: preferences.current.language });
    },
    'window:choose-sources': () => chooseFiles(window, t('dialogs.sources')),
    'window:save-file': async ({ name, bytes }) => ({ path: await saveFile(window, name, bytes) }),
    'window:print': async (request) => ({ printed: await printPdf(request) }),
    'window:printers': async () => [...(await systemPrinters())],
    'window:open-address': async ({ url }) => ({ opened: await openAddress(window, url, t) }),
    'window:licences': async () => ({ text: await desk.licences() }),
    'window:new': async () => {
      desk.newWindow();
      return null;
    },
    'window:quit': async () => {
      desk.quit();
      return null;
    },
    'window:leave': async () => {
      leave(window);
      return null;
    },
    'window:leave-unsaved': async () => {
      // A page that is loaded anew can wait: it stays, and why has been said.
      const left = !givesUpReload(window) && (await leaveUnsaved(window, t));
      if (left) window.destroy();
      else desk.stayed();
      return { left };
    },
    'window:given-files': () => desk.given.take(),
    'window:keep-form': async (form) => {
      await desk.forms.keep(window, form);
      return null;
    },
    'window:drop-form': async ({ id }) => {
      await desk.forms.drop(id);
      return null;
    },
    'window:take-forms': async () => [...(await desk.forms.take(window))],
    'window:preferences': async () => {
      const { language, theme, zoom, spelling, words, layout } = preferences.current;
      const hasLibrary = inUse.current !== null;
      const trouble = wasRestarted(window)
        ? { code: 'window-restarted', params: {}, field: null }
        : desk.trouble();
      return { language, theme, zoom, spelling, words: [...words], layout, hasLibrary, trouble };
    },
    'window:remember': async ({ language, theme, zoom, spelling, words, layout }) => {
      preferences.remember({
        ...(language && { language }),
        ...(theme && { theme }),
        ...(zoom && { zoom }),
        ...(spelling !== undefined && { spelling }),
        ...(words && { words }),
        ...(layout !== undefined && { layout }),
      });
      if (language || theme || zoom || spelling !== undefined || words) desk.preferred(window);
      return null;
    },
    'window:typing': async ({ text }) => {
      desk.typing(text);
      return null;
    },
  };
}
