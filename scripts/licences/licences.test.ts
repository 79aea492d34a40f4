import { expect, test } from 'vitest';
import { checkout } from '../checkout.ts';
import { licencesOf } from './licences.ts';
import { importedBelow, withTheirOwn } from './packages.ts';

const text = licencesOf(checkout);

test('everything shipped is named with its licence: run-time, bundled, typefaces, dictionaries', () => {
  for (const name of [
    'react-dom',
    '@tiptap/core',
    'prosemirror-state',
    'react-aria-components',
    'lucide-react',
    '@fontsource-variable/source-serif-4',
    '@expo-google-fonts/source-sans-3',
    '@myriaddreamin/typst-ts-node-compiler',
    'citeproc',
    'sanitize-html',
    'postcss',
  ])
    expect(text, name).toMatch(new RegExp(`\n${name.replace('/', '\\/')} \\d+\\.\\d+\\.\\d+\n`));
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('Common Public Attribution License');
  expect(text).toContain('Spelling dictionary ru-RU');
});

test('tools of the makers are not named, and no path of this machine', () => {
  expect(text).not.toMatch(/\n(?:vitest|@biomejs\/biome|electron-builder|typescript|electron) \d/);
  expect(text).not.toContain(checkout);
});

test('every package has a licence that goes with GPL 3, and the same packages give the same text', () => {
  const names = importedBelow(checkout, ['core', 'main', 'renderer']);
  const fits =
    /^\(?(?:MIT|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|Zlib|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|LGPL-|CPAL-1\.0|Unlicense)/;
  const odd = withTheirOwn(checkout, names)
    .filter(({ licence }) => !fits.test(licence))
    .map(({ name, licence }) => `${name}: ${licence}`);
  expect(odd).toEqual([]);
  expect(licencesOf(checkout)).toBe(text);
});
