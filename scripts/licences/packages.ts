import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string().default(''),
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
  author: z.union([z.string(), z.looseObject({ name: z.string() })]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().optional() })).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const NAME = /^(?:@[a-z\d-][\w.-]*\/)?[a-z\d-][\w.-]*$/;
/** There without a package: Electron is the program itself and brings its own texts. */
const PROVIDED: readonly string[] = ['electron', ...builtinModules];

/** A package that is shipped, by what its own manifest says. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly author: string;
  readonly folder: string;
}

/** Names of packages that source files below some folders import: what a bundler takes in. Sorted. */
export function importedBelow(root: string, folders: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|css)$/.test(entry.name) || /\.test\.tsx?$/.test(entry.name))
        continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const [, from = ''] of text.matchAll(
        /(?:from|import\(?|@import|url\()\s*['"]([^'".][^'"]*)['"]/g,
      )) {
        const name = from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/');
        if (NAME.test(name) && !PROVIDED.includes(name)) names.add(name);
      }
    }
  return [...names].sort();
}

/** These packages and all that they rest on, as Node finds them from `root`, by name and version. Types are not shipped. */
export function withTheirOwn(root: string, names: readonly string[]): readonly Shipped[] {
  const found = new Map<string, Shipped>();
  const queue = names.map((name) => ({ name, from: root }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const folder = folderOf(next.name, next.from);
    if (folder === null || found.has(folder) || next.name.startsWith('@types/')) continue;
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const { license = '', author = '' } = manifest;
    found.set(folder, {
      name: manifest.name,
      version: manifest.version,
      licence: typeof license === 'string' ? license : license.type,
      author: typeof author === 'string' ? author : author.name,
      folder,
    });
    const { dependencies, peerDependencies, peerDependenciesMeta, optionalDependencies } = manifest;
    for (const name of Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies }))
      if (!peerDependenciesMeta[name]?.optional) queue.push({ name, from: folder });
  }
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ name, version }: Shipped): string => `${name} ${version}`;

/** Where Node finds a package from a folder; null where it is not installed, as optional ones need not be. */
function folderOf(name: string, from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(at) === at) return null;
  }
}
