import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seatsTemplate } from './seats.ts';

/** Finds a folder of `assets/`: beside the program's archive when packaged, in the checkout while developing. */
export function assetsFolder(name: string): string {
  const resources = 'resourcesPath' in process ? String(process.resourcesPath) : null;
  const candidates = resources === null ? [] : [join(resources, 'assets', name)];
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    candidates.push(join(folder, 'assets', name));
    if (dirname(folder) === folder) break;
  }
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined)
    throw new Error(`The installation lacks its folder assets/${name}. Install it again.`);
  return found;
}

/** The Typst templates by file name. */
export function packTemplates(): ReadonlyMap<string, string> {
  const folder = assetsFolder('pack');
  const files = readdirSync(folder).filter((file) => file.endsWith('.typ'));
  return new Map([
    ...files.sort().map((file): [string, string] => [file, readFileSync(join(folder, file), 'utf8')]),
    ['seats.typ', seatsTemplate()],
  ]);
}
