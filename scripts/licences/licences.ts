import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { importedBelow, type Shipped, withTheirOwn } from './packages.ts';

const TEXT = /^(?:licen[cs]e|copying|notice|ofl)\b.*$/i;
const RULE = '='.repeat(80);

/**
 * The licence texts of everything that is shipped besides our own: packages the app imports at run time or that are
 * bundled into its windows, typefaces among them, and the spelling dictionaries. Same packages, same text.
 */
export function licencesOf(root: string): string {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const names = [...Object.keys(dependencies), ...importedBelow(root, ['core', 'main', 'renderer'])];
  const packages = withTheirOwn(root, names);
  return `${[HEAD, ...packages.map(entryOf), ...dictionaries(root)].join(`\n\n${RULE}\n`)}\n`;
}

const HEAD = `Précis is free software under the GNU General Public License, version 3 or later: see LICENSE.
It is made with the following, each under a licence of its own. Electron and Chromium bring
their own texts, LICENSE.electron.txt and LICENSES.chromium.html, beside the program.`;

function entryOf({ name, version, licence, author, folder }: Shipped): string {
  const texts = readdirSync(folder)
    .filter((file) => TEXT.test(file) && !/\.(?:[cm]?[jt]s|json)$/.test(file))
    .sort()
    .map((file) => plain(readFileSync(join(folder, file), 'utf8')));
  // Some packages come without the text: then the name of the licence and of the author is all there is.
  const said = texts.length > 0 ? texts.join('\n\n') : `Copyright ${author || `the authors of ${name}`}.`;
  return `${name} ${version}\n${licence}\n\n${said}`;
}

function dictionaries(root: string): readonly string[] {
  const folder = join(root, 'assets', 'dictionaries');
  return readdirSync(folder)
    .filter((file) => file.startsWith('licence-'))
    .sort()
    .map((file) => {
      const language = file.slice('licence-'.length, -'.txt'.length);
      return `Spelling dictionary ${language}\n\n${plain(readFileSync(join(folder, file), 'utf8'))}`;
    });
}

const plain = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trim();
