import { app, type Session, type WebContents } from 'electron';
import { isOurs, ORIGIN } from './scheme.ts';

/** Chromium's own errands, none of which an offline app has: told to it before it is ready. */
export function quietChromium(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ])
    commandLine.appendSwitch(name);
  // The last is Windows' own speller: with the dictionaries of the app words are checked alike on every machine.
  commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,OptimizationHints,AutofillServerCommunication,WinUseBrowserSpellChecker',
  );
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Headers are ASCII: with the é of our name in this one, no request of a page could be answered.
  app.userAgentFallback = app.userAgentFallback.replace(/\S*[^\x20-\x7e]\S*/g, 'Precis');
  // As root, in tests alone, Chromium has no sandbox to give; the pages stay isolated all the same.
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Denies a session every permission and device, and every request that is not for our own files. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
  session.on('will-download', (event) => event.preventDefault());
  // Dictionaries come with the app (`spelling.ts`); one that is missing is asked for here, where there is none.
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/no-dictionaries/`);
}

/** Keeps every page where it is: no navigation, no window of its own making, no embedded browser. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
