import { rm } from 'node:fs/promises';

/**
 * Removes a folder that a window used. Chromium's other processes may still write into the data folder for a
 * moment after the first one is gone, so a folder found full again is tried again.
 */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
