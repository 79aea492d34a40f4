import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { refuse } from '../../core/contract/result.ts';
import type { Translate } from '../../core/language/translate.ts';
import { safeFileName } from '../../core/model/file-name.ts';
import { systemCode } from '../store/store-error.ts';
import { type NamedFile, readNamed } from './given-files.ts';

/** Asks for a folder. Null where the person thinks better of it. */
export async function chooseFolder(
  window: BrowserWindow,
  title: string,
  button: string,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: button,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return filePaths[0] ?? null;
}

/** Asks for files to bring in, and reads them. */
export async function chooseFiles(window: BrowserWindow, title: string): Promise<NamedFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile', 'multiSelections'],
  });
  return Promise.all(filePaths.map(readNamed));
}

/** Asks for one file of some kinds, by their endings. Null where the person thinks better of it. */
export async function chooseFile(
  window: BrowserWindow,
  title: string,
  endings: readonly string[],
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [{ name: title, extensions: [...endings] }],
  });
  return filePaths[0] ?? null;
}

/** Asks where to save a file, and saves it. Null where the person thinks better of it. */
export async function saveFile(
  window: BrowserWindow,
  name: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { defaultPath: safeFileName(name) });
  if (canceled || !filePath) return null;
  try {
    await writeFile(filePath, bytes);
  } catch (error) {
    throw refuse('file-unwritten', { detail: basename(filePath), why: systemCode(error) ?? '' });
  }
  return filePath;
}

/** Shows an address and asks each time before the system opens it. Only http, https and mailto ever get here. */
export async function openAddress(window: BrowserWindow, url: string, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('dialogs.openAddress'),
    detail: url,
    buttons: [t('dialogs.open'), t('dialogs.cancel')],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) return false;
  await shell.openExternal(url);
  return true;
}

/** The page of a window has stopped again: true where the person wants it loaded anew, false where the window goes. */
export async function goOnAfterStop(window: BrowserWindow, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('leaving.stopped'),
    detail: t('leaving.stoppedHow'),
    buttons: [t('leaving.loadAnew'), t('leaving.closeWindow')],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

/** What was typed last cannot be stored: true where the person closes the window without it. */
export async function leaveUnsaved(window: BrowserWindow, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('leaving.unsaved'),
    detail: t('leaving.unsavedHow'),
    buttons: [t('leaving.stay'), t('leaving.leave')],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
