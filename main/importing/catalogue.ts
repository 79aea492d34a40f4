import { readCatalogue } from '../../core/citation/catalogue.ts';
import { decode } from './decode.ts';
import type { Draft } from './draft.ts';
import { ImportError } from './import-error.ts';
import type { Choice, IncomingFile } from './imported.ts';
import { readText } from './text.ts';

/** Bytes above which a file is no catalogue that a desk keeps: some fifty thousand entries. */
const LARGEST = 20 * 1_048_576;

/** Entries of another catalogue (CSL-JSON, RIS, BibTeX). A file of that ending with no entry in it is a text like any. */
export function readCatalogueFile(file: IncomingFile, choice: Choice): Draft {
  if (file.bytes.length > LARGEST)
    throw new ImportError('too-large', {
      size: Math.round(file.bytes.length / 1_048_576),
      limit: LARGEST / 1_048_576,
    });
  const { text, encoding } = decode(file.bytes, choice.encoding);
  // A JSON file of any other kind has items too, that say nothing.
  const entries = readCatalogue(text).filter(({ title, URL, DOI }) => title ?? URL ?? DOI);
  if (entries.length === 0) return readText(file, choice);
  return { ...readText(file, choice), format: 'catalogue', encoding, encodingRivals: [], entries };
}
