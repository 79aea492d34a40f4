import type { Id } from '../../../core/model/id.ts';
import { call } from '../../bridge/call.ts';
import { complain } from '../../state/notices.ts';

/** Saves the file of a source as it came, where a person says. */
export async function saveOriginal(id: Id): Promise<void> {
  const file = await call('source:original', { id });
  const saved = file.ok ? await call('window:save-file', file.value) : file;
  if (!saved.ok) complain(saved.problems);
}
