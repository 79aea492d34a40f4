import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, nativeTheme, session, utilityProcess } from 'electron';
import { ulid } from 'ulid';
import { translator } from '../core/language/translate.ts';
import { createImporter, utilityParser } from './importing/index.ts';
import { broadcast, listen } from './ipc/desktop.ts';
import { dispatch } from './ipc/dispatch.ts';
import { type Desk, windowCommands } from './ipc/window-commands.ts';
import { LibraryInUse } from './platform/library-in-use.ts';
import { lockContents, lockSession, quietChromium } from './platform/lockdown.ts';
import { startLog } from './platform/log.ts';
import { setMenu } from './platform/menu.ts';
import { PreferencesFile } from './platform/preferences.ts';
import { registerSchemes, serve } from './platform/scheme.ts';
import { openWindow } from './platform/window.ts';
import { createPrinter, utilityPrinting } from './printing/index.ts';
import { Jobs } from './services/jobs.ts';

const here = import.meta.dirname;
const preload = join(here, '..', 'preload', 'index.cjs');

/** `--library=DIR` opens that library, `--user-data-dir=DIR` keeps this run's preferences and log apart. */
function argument(name: string): string | null {
  const found = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return found === undefined ? null : resolve(found.slice(name.length + 3));
}

/** The desktop app: store → services → handlers → window. */
async function start(log: (error: unknown) => void): Promise<void> {
  const preferences = new PreferencesFile(
    app.getPath('userData'),
    app.getLocale().startsWith('ru') ? 'ru' : 'en',
  );
  const world = { now: () => new Date(), newId: ulid, user: userInfo().username, emit: broadcast };
  const jobs = new Jobs();
  const importer = createImporter({
    spawn: utilityParser((options) => utilityProcess.fork(join(here, 'importing', 'worker.js'), [], options)),
  });
  const printer = createPrinter(
    utilityPrinting(() =>
      utilityProcess.fork(join(here, 'printing', 'worker.js'), [], { serviceName: 'Précis print', env: {} }),
    ),
  );
  const inUse = new LibraryInUse(world, { importer, printer, jobs }, (directory) => {
    preferences.remember({ library: directory });
    broadcast('library:opened', { directory });
  });
  const open = () => openWindow(preferences, preload);
  const follow = () => {
    const { language, theme } = preferences.current;
    nativeTheme.themeSource = theme === 'system' ? 'system' : theme === 'night' ? 'dark' : 'light';
    setMenu(translator(language), (action) =>
      BrowserWindow.getFocusedWindow()?.webContents.send('precis:event', 'menu:chosen', { action }),
    );
  };
  const desk: Desk = {
    preferences,
    inUse,
    sampleFolder: join(app.getPath('userData'), 'sample-library'),
    newWindow: open,
    preferred: follow,
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
  follow();

  const asked = argument('library');
  const directory = asked ?? preferences.current.library;
  if (directory !== null)
    await (asked === null ? inUse.open(directory) : inUse.openOrMake(directory)).catch(log);
  open();

  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return void open();
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    importer.close();
    printer.close();
    void inUse
      .close()
      .catch(log)
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

const userData = argument('user-data-dir');
if (userData !== null) app.setPath('userData', userData);
quietChromium();
registerSchemes();
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

if (app.requestSingleInstanceLock()) {
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
