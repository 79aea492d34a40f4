import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture } from '../run.ts';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('electron/package.json');
const folder = dirname(packageFile);

type Download = (request: {
  readonly version: string;
  readonly artifactName: 'electron';
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly checksums: unknown;
  readonly downloadOptions: {
    readonly quiet: true;
    readonly signal: AbortSignal;
    readonly getProgressCallback: () => void;
  };
}) => Promise<string>;

/** The program of the pinned `electron` package, where its own installer has already put it. */
export function installedOfficial(): string | undefined {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches the official binary as the `electron` package itself would, and gives its path, or undefined when
 * it cannot be had. The package's installer waits for ever on a network that swallows packets, so its
 * downloader is called here first, given up after `patience` milliseconds without a single byte, and the
 * installer then only unpacks what lies in its cache.
 */
export async function downloadOfficial(patience: number): Promise<string | undefined> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const download = await officialDownloader();
    await download({
      version: String(require(packageFile).version),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('electron/checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback: () => clearTimeout(timer),
      },
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
  const { code } = await capture(process.execPath, [join(folder, 'install.js')]);
  return code === 0 ? installedOfficial() : undefined;
}

/** `@electron/get` belongs to `electron`, not to us: it is taken from there, in the version `electron` wants. */
async function officialDownloader(): Promise<Download> {
  const path = require.resolve('@electron/get', { paths: [folder] });
  const get: { readonly downloadArtifact: Download } = await import(pathToFileURL(path).href);
  return get.downloadArtifact;
}
