import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf } from './coverage.ts';

/** The cuts that are set, as files of the font packages. Nothing else is loaded: system fonts never stand in. */
const FILES = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'source-serif-4/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
] as const;

/** The fonts of print: their bytes for Typst, and which characters they hold. */
export interface Fonts {
  readonly blobs: readonly Buffer[];
  readonly coverage: Coverage;
}

let loaded: Fonts | null = null;

/** Reads the fonts once a process. Throws where a font file is missing from the installation. */
export function printFonts(): Fonts {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const blobs = FILES.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
  loaded = { blobs, coverage: coverageOf(blobs) };
  return loaded;
}
