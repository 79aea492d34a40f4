import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { PreferencesFile } from './preferences.ts';
import { ORIGIN } from './scheme.ts';

const LEAST = { width: 800, height: 560 };
const FIRST = { width: 1440, height: 900 };
/** The token `chrome` of the two themes, which the page begins with: nothing flashes before the first paint. */
const GROUND = { day: '#f3f2ee', night: '#1d1d1b' };

let last: BrowserWindow | null = null;

/** The window one is in or was in last; null where none is open. */
export function foremost(): BrowserWindow | null {
  if (last !== null && !last.isDestroyed()) return last;
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

/** Opens a window of the app: sandboxed, isolated, with the one bridge, where the last one was. */
export function openWindow(preferences: PreferencesFile, preload: string): BrowserWindow {
  const { theme, window: bounds, maximised, zoom } = preferences.current;
  const night = theme === 'night' || (theme === 'system' && nativeTheme.shouldUseDarkColors);
  const window = new BrowserWindow({
    ...FIRST,
    ...(bounds && isOnScreen(bounds) && bounds),
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Précis',
    backgroundColor: night ? GROUND.night : GROUND.day,
    autoHideMenuBar: true,
    ...(process.platform === 'darwin' && { titleBarStyle: 'hiddenInset' as const }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      zoomFactor: zoom,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  // A page loaded anew starts at the size Chromium remembers, which need not be ours.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(preferences.current.zoom));
  window.on('focus', () => {
    last = window;
  });
  window.on('close', () => {
    preferences.remember({ window: window.getNormalBounds(), maximised: window.isMaximized() });
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
}

function isOnScreen(bounds: Electron.Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  return (
    bounds.x < workArea.x + workArea.width - 80 &&
    bounds.x + bounds.width > workArea.x + 80 &&
    bounds.y >= workArea.y - 10 &&
    bounds.y < workArea.y + workArea.height - 80
  );
}
