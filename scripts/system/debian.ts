import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingLibraries } from './libraries.ts';

/** What a window needs that Debian does not bring along. */
const forWindows = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
/** What the tests need besides: a display without a screen, and the reading of printed PDFs. */
const forTests = ['xvfb', 'poppler-utils'];

/** True on Debian and its relatives, whose packages these are. */
export const isDebian = process.platform === 'linux' && existsSync('/usr/bin/dpkg-query');

/**
 * The packages to install before `program` can show a window, and before tests can run if they are meant, under
 * the names they have had for longest.
 */
export function missingPackages(program: string, tests: boolean): readonly string[] {
  const libraries = missingLibraries(program);
  const wanted = tests ? [...forTests, ...forWindows] : libraries.length > 0 ? forWindows : [];
  return [...new Set([...wanted, ...libraries.map(packageOf)])].filter(isMissing);
}

/** One line to copy. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get install -y --no-install-recommends ${namesHere(packages).join(' ')}`;
}

/** Installs packages as root, without a question. Gives false, after apt's own words, when that fails. */
export function install(packages: readonly string[]): boolean {
  const apt = (...args: readonly string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...namesHere(packages));
}

function isMissing(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-s', name, `${name}t64`], { encoding: 'utf8' });
  return !stdout.includes('Status: install ok installed');
}

/**
 * Since 2024 Debian and Ubuntu call some libraries `…t64`; where the old name has no package, that one has. A
 * name guessed from a library that fits neither is left out: one unknown name would make apt refuse them all,
 * and the others bring it along as a rule.
 */
function namesHere(names: readonly string[]): readonly string[] {
  const { stdout } = spawnSync('apt-cache', ['policy', ...names, ...names.map((name) => `${name}t64`)], {
    encoding: 'utf8',
  });
  const offered = new Set(
    [...stdout.matchAll(/^(\S+):\n.*\n\s+Candidate: \d/gm)].flatMap(([, name]) => name ?? []),
  );
  return names.flatMap((name) => {
    if (offered.has(name)) return name;
    if (offered.has(`${name}t64`)) return `${name}t64`;
    return forWindows.includes(name) || forTests.includes(name) ? name : [];
  });
}

/** libX.so.N lies in libxN, save for a few. */
function packageOf(library: string): string {
  const known = packages[library];
  if (known) return known;
  const [, stem = library, version = ''] = /^(.+)\.so\.?(\d*)/.exec(library) ?? [];
  const name = stem.toLowerCase().replaceAll('_', '-');
  return /\d$/.test(name) && version ? `${name}-${version}` : `${name}${version}`;
}

const packages: Readonly<Record<string, string>> = {
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libsmime3.so': 'libnss3',
};
