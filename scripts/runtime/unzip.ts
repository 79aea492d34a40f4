import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks a zip whose checksum has been verified. `place` gives each entry's path inside the folder, or
 * undefined to leave it out (most of the archive we open is an application we do not want). File modes are
 * kept: without them nothing in it would start.
 */
export async function unzip(
  zip: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const archive = await openPromise(zip, { autoClose: false, lazyEntries: true });
  try {
    for await (const entry of archive.eachEntry()) {
      const path = place(entry.fileName);
      if (path === undefined || path === '' || path.endsWith('/')) continue;
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(
        await archive.openReadStreamPromise(entry),
        createWriteStream(target, { mode: mode || 0o644 }),
      );
    }
  } finally {
    archive.close();
  }
}
