import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { refuse } from '../../core/contract/result.ts';
import type { Translate } from '../../core/language/translate.ts';
import { safeFileName } from '../../core/model/file-name.ts';
import { systemCode } from '../store/store-error.ts';

/** Files above this are not read into memory; the importer would refuse them too. */
const LARGEST = 1_024 * 1_048_576;

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
export async function chooseFiles(
  window: BrowserWindow,
  title: string,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile', 'multiSelections'],
  });
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of filePaths) {
    const bytes = await readFile(path).catch((error: unknown) => {
      throw refuse('file-unreadable', { detail: basename(path), why: systemCode(error) ?? '' });
    });
    if (bytes.length > LARGEST) throw refuse('file-unreadable', { detail: basename(path), why: '1 GB' });
    files.push({ name: basename(path), bytes: new Uint8Array(bytes) });
  }
  return files;
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
