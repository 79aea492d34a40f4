import type { BrowserWindow } from 'electron';

/** A page that stops again so soon is not loaded anew unasked: it would go on for ever. */
const AGAIN = 30_000;

const restarted = new WeakSet<BrowserWindow>();

/**
 * Loads the page of a window anew where its process has ended (it crashed, or the system ended it). What was typed is
 * in the library but for the last moment; the page asks for it as at any start. `again` asks the person whether to go
 * on where the page stops a second time.
 */
export function bringBack(
  window: BrowserWindow,
  log: (error: unknown) => void,
  again: () => Promise<boolean>,
): void {
  let last = 0;
  async function stopped(reason: string): Promise<void> {
    log(new Error(`The page of a window has stopped: ${reason}`));
    const soon = Date.now() - last < AGAIN;
    last = Date.now();
    const goOn = !soon || (await again());
    if (window.isDestroyed()) return;
    if (!goOn) return window.destroy();
    restarted.add(window);
    window.webContents.reload();
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // Not within the event, in which Chromium still takes the old process down.
    if (reason !== 'clean-exit') setImmediate(() => !window.isDestroyed() && void stopped(reason).catch(log));
  });
}

/** True once after a page had stopped and was loaded anew. */
export const wasRestarted = (window: BrowserWindow): boolean => restarted.delete(window);
