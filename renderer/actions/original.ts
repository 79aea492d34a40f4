import type { Id } from '../../core/model/id.ts';
import { call } from '../bridge/call.ts';
import { complain } from '../state/notices.ts';

/** The file of a source as it came; null where it cannot be read, and then that has been said. */
export async function originalOf(id: Id) {
  const file = await call('source:original', { id });
  if (file.ok) return file.value;
  complain(file.problems);
  return null;
}

/** Saves the file of a source as it came, where a person says. */
export async function saveOriginal(id: Id): Promise<void> {
  const file = await originalOf(id);
  if (!file) return;
  const saved = await call('window:save-file', file);
  if (!saved.ok) complain(saved.problems);
}
