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

/** The folder the person chooses for a copy; null where they think better of it. */
export async function chooseCopyFolder(): Promise<string | null> {
  const result = await call('window:choose-copy', {});
  if (result.ok) return result.value.directory;
  complain(result.problems);
  return null;
}

/** Copies the whole library into an empty folder. */
export async function copyLibrary(directory: string): Promise<boolean> {
  const result = await call('library:copy', { directory });
  if (!result.ok) complain(result.problems);
  else say('shell.copied', { directory });
  return result.ok;
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
