import type { Input } from '../../core/contract/commands.ts';
import { call } from '../bridge/call.ts';
import { useLibrary } from '../state/library.ts';
import { complain, say } from '../state/notices.ts';
import { storeDrafts } from './briefing-drafts.ts';
import { storeForms } from './forms.ts';

/** Opens another library by the system's dialog, makes one, or opens the sample. The window follows by the event. */
export async function chooseLibrary(what: Input<'window:choose-library'>['what']): Promise<void> {
  // What is typed belongs to the library that is open now.
  await Promise.all([storeDrafts(), storeForms()]);
  const result = await call('window:choose-library', { what });
  if (!result.ok) complain(result.problems);
}

/** Changes settings of the library. */
export async function setSettings(settings: Input<'library:set'>['settings']): Promise<boolean> {
  const result = await call('library:set', { settings });
  if (!result.ok) complain(result.problems);
  return result.ok;
}

/** Copies the whole library into an empty folder that the person chooses by the system's dialog. */
export async function copyLibrary(): Promise<void> {
  // A copy has what is typed now.
  await Promise.all([storeDrafts(), storeForms()]);
  const result = await call('window:copy-library', {});
  if (!result.ok) complain(result.problems);
  else if (result.value.directory !== null) say('shell.copied', { directory: result.value.directory });
}

/** Writes everything out into a folder that the person chooses, or a briefing with all it rests on. */
export async function exportOut(briefing?: string): Promise<void> {
  // What goes out has what is typed now.
  await Promise.all([storeDrafts(), storeForms()]);
  const result = await call('window:export', briefing === undefined ? {} : { briefing });
  if (!result.ok) complain(result.problems);
  else if (result.value.folder !== null) {
    const { folder, written, missing } = result.value;
    if (missing > 0) say('exporting.doneMissing', { folder, written, missing });
    else say('exporting.done', { folder, count: written });
  }
}

/** Stops an export; what is written so far stays. */
export async function stopExport(job: string): Promise<void> {
  await call('job:cancel', { job });
}

/** Reads every file of the library against its hash. Null where it could not be done. */
export async function verifyLibrary(): Promise<number | null> {
  const result = await call('library:verify', {});
  if (!result.ok) {
    complain(result.problems);
    return null;
  }
  useLibrary.setState({ damage: result.value });
  if (result.value.length === 0) say('shell.verified');
  return result.value.length;
}

/** Licence texts of everything that is shipped; null, and why, where they cannot be had. */
export async function licences(): Promise<string | null> {
  const result = await call('window:licences', {});
  if (result.ok) return result.value.text;
  complain(result.problems);
  return null;
}
