import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, nativeTheme, session, utilityProcess } from 'electron';
import { ulid } from 'ulid';
import { z } from 'zod';
import type { Problem } from '../core/contract/result.ts';
import { translator } from '../core/language/translate.ts';
import { createImporter, utilityParser } from './importing/index.ts';
import { broadcast, listen, tell } from './ipc/desktop.ts';
import { dispatch } from './ipc/dispatch.ts';
import { type Desk, windowCommands } from './ipc/window-commands.ts';
import { goOnAfterStop } from './platform/dialogs.ts';
import { offerFieldMenu } from './platform/field-menu.ts';
import { FormsInHand } from './platform/forms-in-hand.ts';
import { GivenFiles, pathsIn } from './platform/given-files.ts';
import { followLeaving } from './platform/leaving.ts';
import { LibraryInUse } from './platform/library-in-use.ts';
import { lockContents, lockSession, quietChromium } from './platform/lockdown.ts';
import { startLog } from './platform/log.ts';
import { setMenu } from './platform/menu.ts';
import { type Preferences, PreferencesFile } from './platform/preferences.ts';
import { registerSchemes, serve } from './platform/scheme.ts';
import { Spelling } from './platform/spelling.ts';
import { bringBack } from './platform/stopped-page.ts';
import { foremost, openWindow } from './platform/window.ts';
import { createPrinter, utilityPrinting } from './printing/index.ts';
import { assetsFolder } from './printing/templates.ts';
import { Jobs } from './services/jobs.ts';
import { knownWords } from './services/sources/known-words.ts';

const here = import.meta.dirname;
const preload = join(here, '..', 'preload', 'index.cjs');

/** `--library=DIR` opens that library, `--user-data-dir=DIR` keeps this run's preferences and log apart. */
function argument(name: string): string | null {
  const found = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return found === undefined ? null : resolve(found.slice(name.length + 3));
}

/** What a second start of the app hands to the first. */
const handedOver = z.object({ paths: z.array(z.string()) });

const given = new GivenFiles();
/** The person has asked to quit: each window that goes takes the next one with it. */
let quitting = false;

/** The desktop app: store → services → handlers → window. */
async function start(log: (error: unknown) => void): Promise<void> {
  const preferences = new PreferencesFile(
    app.getPath('userData'),
    app.getLocale().startsWith('ru') ? 'ru' : 'en',
  );
  const world = { now: () => new Date(), newId: ulid, user: userInfo().username, emit: broadcast };
  const jobs = new Jobs();
  const spelling = new Spelling(session.defaultSession, {
    dictionaries: () => assetsFolder('dictionaries'),
    userData: app.getPath('userData'),
  });
  const importer = createImporter({
    spawn: utilityParser((options) => utilityProcess.fork(join(here, 'importing', 'worker.js'), [], options)),
  });
  const printer = createPrinter(
    utilityPrinting(() =>
      utilityProcess.fork(join(here, 'printing', 'worker.js'), [], { serviceName: 'Précis print', env: {} }),
    ),
  );
  let trouble: Problem | null = null;
  const inUse = new LibraryInUse(world, { importer, printer, jobs }, (directory) => {
    trouble = null;
    preferences.remember({ library: directory });
    spelling.forget();
    broadcast('library:opened', { directory });
  });
  const forms = new FormsInHand<BrowserWindow>(() => inUse.current);
  const open = () => {
    const window = openWindow(preferences, preload);
    followLeaving(window);
    bringBack(window, log, () => goOnAfterStop(window, translator(preferences.current.language)));
    window.once('closed', () => {
      const count = forms.letGo(window);
      const other = foremost();
      if (count > 0 && other) tell(other, 'forms:left', { count });
    });
    offerFieldMenu(window, {
      t: () => translator(preferences.current.language),
      checks: () => preferences.current.spelling,
      learn: (word) => prefer({ words: [...new Set([...preferences.current.words, word])] }),
      check: (on) => prefer({ spelling: on }),
    });
    return window;
  };
  /** What was chosen holds for the menus, the native parts and every window but the one it was chosen in. */
  const follow = (by: BrowserWindow | null) => {
    const { language, theme, zoom, spelling: checked, words } = preferences.current;
    spelling.choose(checked, words);
    nativeTheme.themeSource = theme === 'system' ? 'system' : theme === 'night' ? 'dark' : 'light';
    setMenu(translator(language), (action) => {
      const window = BrowserWindow.getFocusedWindow();
      if (window) tell(window, 'menu:chosen', { action });
      else open();
    });
    for (const window of BrowserWindow.getAllWindows()) {
      window.webContents.setZoomFactor(zoom);
      if (window !== by)
        tell(window, 'preferences:changed', { language, theme, zoom, spelling: checked, words });
    }
  };
  const prefer = (change: Partial<Preferences>) => {
    preferences.remember(change);
    follow(null);
  };
  /** Names of the library in what is typed are no errors. */
  const spellAsLibrary = async (text: string) => {
    const library = inUse.current;
    const words = library ? await knownWords(library, text) : [];
    if (library === inUse.current) spelling.know(words);
  };
  const desk: Desk = {
    preferences,
    inUse,
    sampleFolder: join(app.getPath('userData'), 'sample-library'),
    given,
    forms,
    trouble: () => trouble,
    licences: () => readFile(join(here, '..', 'licences.txt'), 'utf8'),
    newWindow: open,
    quit: () => app.quit(),
    stayed: () => {
      quitting = false;
    },
    preferred: follow,
    typing: (text) => void spellAsLibrary(text).catch(log),
  };

  lockSession(session.defaultSession);
  serve(session.defaultSession, join(here, '..', 'renderer'), async (id) => {
    const page = await inUse.handlers?.['source:page']({ id }, null);
    return page && page.html !== '' ? page.html : null;
  });
  listen((name, input, group, window) =>
    dispatch(
      { ...inUse.handlers, ...windowCommands(window, desk) },
      () => ({ code: 'no-library', params: {}, field: null }),
      log,
      name,
      input,
      group,
    ),
  );
  follow(null);

  const asked = argument('library');
  const directory = asked ?? preferences.current.library;
  if (directory !== null)
    trouble = await inUse.openAtStart(directory, asked !== null).catch((error: unknown) => {
      log(error);
      return { code: 'unexpected', params: { detail: directory }, field: null };
    });
  // The first window need not wait for dictionaries.
  open().once('ready-to-show', () => void spelling.begin().catch(log));

  /** Shows the window one was in last, and has it take the files that wait. */
  const comeForward = () => {
    const window = foremost();
    if (window === null) return void open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (given.count > 0) tell(window, 'files:given', { count: given.count });
  };
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('second-instance', (_event, _args, _folder, data) => {
    const handed = handedOver.safeParse(data);
    if (handed.success) given.add(handed.data.paths);
    comeForward();
  });
  app.on('open-file', comeForward);
  let library: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (library === 'closed') return;
    event.preventDefault();
    if (library === 'closing') return;
    library = 'closing';
    importer.close();
    printer.close();
    void inUse
      .close()
      .catch(log)
      .finally(() => {
        library = 'closed';
        // Not within this event, which has called the quitting off: it would not be heard.
        setImmediate(() => app.quit());
      });
  });
}

const userData = argument('user-data-dir');
if (userData !== null) app.setPath('userData', userData);
quietChromium();
registerSchemes();
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('before-quit', () => {
  quitting = true;
});
// A window that stores what is typed first calls the quitting off; when it has gone, the others go on with it.
app.on('browser-window-created', (_event, window) => {
  window.once('closed', () => quitting && app.quit());
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
// macOS tells it even before the app is ready.
app.on('open-file', (event, path) => {
  event.preventDefault();
  given.add([path]);
});

const paths = pathsIn(process.argv.slice(1), process.cwd()).filter((path) => path !== app.getAppPath());

if (app.requestSingleInstanceLock({ paths })) {
  given.add(paths);
  const log = startLog(app.getPath('userData'));
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  // Not awaited: in an ES module Electron waits for the end of this file before it is ever ready.
  void app
    .whenReady()
    .then(() => start(log))
    .catch((error: unknown) => {
      log(error);
      app.exit(1);
    });
} else {
  app.quit();
}
