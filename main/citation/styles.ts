import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CitationStyle } from '../../core/citation/references.ts';
import type { Language } from '../../core/language/translate.ts';
import { assetsFolder } from '../printing/templates.ts';

const STANDARD = 'chicago';

/** The style sources are cited in where nothing else was chosen, by the language of who makes the library. */
export const usualStyle: Readonly<Record<Language, string>> = { en: STANDARD, ru: 'gost-r-7.0.5' };

/** Names of the styles there are: the `.csl` files that come with the app and any put beside them. */
async function styleNames(): Promise<readonly string[]> {
  const files = await readdir(assetsFolder('csl'));
  return files.flatMap((file) => (file.endsWith('.csl') ? [file.slice(0, -'.csl'.length)] : [])).sort();
}

/** A style by name, with the words of both languages. One that this installation lacks gives way to Chicago. */
export async function citationStyle(name: string): Promise<CitationStyle> {
  const read = (file: string): Promise<string> => readFile(join(assetsFolder('csl'), file), 'utf8');
  const known = (await styleNames()).includes(name) ? name : STANDARD;
  const [style, en, ru] = await Promise.all([
    read(`${known}.csl`),
    read('locales-en-GB.xml'),
    read('locales-ru-RU.xml'),
  ]);
  return { style, locales: { en, ru } };
}
