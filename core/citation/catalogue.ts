import { readBibtex } from './bibtex.ts';
import { type CslItem, readCslJson } from './csl.ts';
import { readRis } from './ris.ts';

/**
 * Items of a file from another catalogue: CSL-JSON, RIS or BibTeX, told apart by their content. Empty where it is none
 * of them. What cannot be read of an item is left out of it, never guessed.
 */
export function readCatalogue(text: string): readonly CslItem[] {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]/.test(start)) return readCslJson(start);
  if (/^TY {2}- /m.test(start)) return readRis(start);
  if (/^\s*@\w+\s*[{(]/m.test(start)) return readBibtex(start);
  return [];
}
