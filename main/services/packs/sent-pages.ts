import type { PackVersion } from '../../../core/model/pack-version.ts';
import { ImportError, type Importer } from '../../importing/index.ts';
import type { Library } from '../library.ts';

/**
 * The words of each page of the note of a version as it was sent, read from the file itself: a correction names the
 * page that its reader holds. Empty where the version had no note, or its file cannot be read.
 */
export async function sentPages(
  library: Library,
  importer: Importer,
  version: PackVersion,
): Promise<readonly string[]> {
  const file = version.files.find(({ options }) => options.output === 'note');
  if (file === undefined) return [];
  try {
    const bytes = await library.store.getBlob(file.blob);
    const { frozen } = await importer.read({ name: 'note.pdf', bytes });
    return frozen.pages.map((from, i) => frozen.text.slice(from, frozen.pages[i + 1] ?? frozen.text.length));
  } catch (error) {
    if (error instanceof ImportError) return [];
    throw error;
  }
}
