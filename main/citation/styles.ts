import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CitationStyle } from '../../core/citation/references.ts';
import { assetsFolder } from '../printing/templates.ts';

/** The styles that come with the app. Another is a `.csl` file beside these. */
export const styleNames = ['chicago', 'gost-r-7.0.5'] as const;
export type StyleName = (typeof styleNames)[number];

/** A style that comes with the app, with the words of both languages. */
export async function citationStyle(name: StyleName): Promise<CitationStyle> {
  const read = (file: string): Promise<string> => readFile(join(assetsFolder('csl'), file), 'utf8');
  const [style, en, ru] = await Promise.all([
    read(`${name}.csl`),
    read('locales-en-US.xml'),
    read('locales-ru-RU.xml'),
  ]);
  return { style, locales: { en, ru } };
}
