import type { BrowserWindow } from 'electron';

const askedFor = new WeakMap<BrowserWindow, 'reload'>();

/**
 * Remembers what was asked of a window when its page holds it open to store what is typed: to close, or to load the
 * page anew. Chromium asks the page the same way for both.
 */
export function followLeaving(window: BrowserWindow): void {
  let closing = false;
  window.on('close', () => {
    closing = true;
    askedFor.delete(window);
  });
  window.webContents.on('will-prevent-unload', () => {
    if (!closing) askedFor.set(window, 'reload');
    closing = false;
  });
}

/** What was typed cannot be stored: true where the page was only to be loaded anew, which is given up. */
export const givesUpReload = (window: BrowserWindow): boolean => askedFor.delete(window);

/** What was typed is stored: does what was asked of the window; it closes where nothing else was. */
export function leave(window: BrowserWindow): void {
  if (askedFor.delete(window)) window.webContents.reload();
  else window.close();
}
