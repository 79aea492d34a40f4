import type { ImportOutcome } from '../../../core/contract/answers.ts';
import type { Attachment } from '../../importing/index.ts';

type Brought = NonNullable<ImportOutcome['attachments']>;

/**
 * Brings in files that came with a message, as sources of their own. One that nearly repeats a source is kept apart and
 * said to be like it: a message has no place to ask. What came within a file is told of after it.
 */
export async function importAttachments(
  files: readonly Attachment[],
  importOne: (file: Attachment, anyway: boolean) => Promise<ImportOutcome>,
): Promise<Brought> {
  const brought: Brought[number][] = [];
  for (const file of files) {
    const first = await importOne(file, false);
    const taken = first.outcome === 'near-duplicate' ? await importOne(file, true) : first;
    const { outcome, made, problem, attachments = [] } = taken;
    brought.push({ name: file.name, outcome, made, like: first.like, problem }, ...attachments);
  }
  return brought;
}
