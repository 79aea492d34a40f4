import yauzl from 'yauzl';
import { ImportError } from './import-error.ts';

/** Parts a document may have, and bytes they may unpack to together: a bomb says it is small. */
const MOST_PARTS = 5_000;
const MOST_BYTES = 400 * 1_048_576;

/** An office document's zip. Sizes are counted as they unpack, never believed; names are looked up, never written. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes of a part. Throws ImportError `too-much-inside`, `encrypted` or `damaged`. */
  read(name: string): Promise<Uint8Array>;
  /** A part as UTF-8 (or UTF-16 with a mark), or the empty string where there is none. */
  text(name: string): Promise<string>;
}

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      buffer,
      { lazyEntries: true, strictFileNames: false, validateEntrySizes: true },
      (error, zip) => {
        if (zip) resolve(zip);
        else if (/end of central directory/i.test(error?.message ?? '')) reject(new ImportError('truncated'));
        else reject(new ImportError('damaged', { what: 'ZIP', detail: error?.message ?? '' }));
      },
    );
  });
}

function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.size >= MOST_PARTS) {
        reject(new ImportError('too-much-inside', { limit: MOST_PARTS }));
        return;
      }
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) =>
      reject(new ImportError('damaged', { what: 'ZIP', detail: error.message })),
    );
    zip.readEntry();
  });
}

/** Opens a zip held in memory. Throws ImportError `truncated`, `damaged` or `too-much-inside`. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const zip = await open(bytes);
  const entries = await entriesOf(zip);
  let unpacked = 0;
  const read = (name: string): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const entry = entries.get(name);
      if (!entry) {
        reject(new ImportError('damaged', { what: 'ZIP', detail: name }));
        return;
      }
      if (entry.isEncrypted()) {
        reject(new ImportError('encrypted', { what: 'ZIP' }));
        return;
      }
      zip.openReadStream(entry, (error, stream) => {
        if (!stream) {
          reject(new ImportError('damaged', { what: 'ZIP', detail: error?.message ?? name }));
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          unpacked += chunk.length;
          chunks.push(chunk);
          if (unpacked > MOST_BYTES) {
            stream.destroy();
            reject(new ImportError('too-much-inside', { limit: MOST_BYTES / 1_048_576 }));
          }
        });
        stream.on('error', (problem: Error) =>
          reject(new ImportError('damaged', { what: 'ZIP', detail: problem.message })),
        );
        stream.on('end', () => resolve(Buffer.concat(chunks)));
      });
    });
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    text: async (name) => {
      if (!entries.has(name)) return '';
      const part = await read(name);
      return new TextDecoder(part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(part);
    },
  };
}
