import { Refusal } from '../../core/contract/result.ts';
import { numbered } from '../../core/language/numbers.ts';
import { safeFileName } from '../../core/model/file-name.ts';
import { type KindName, kindNames } from '../../core/model/kinds.ts';
import { outputSchema } from '../../core/model/pack-version.ts';
import { defaultOptions } from '../../core/pack/index.ts';
import { houseFiles } from '../printing/index.ts';
import { StoreError } from '../store/store.ts';
import { frozenText } from './anchors.ts';
import type { Library } from './library.ts';
import { type Printing, printPack } from './packs.ts';

/** A file to write: names of its folders and its own, safe on every system. */
export interface FileOut {
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const named = (kind: KindName, record: { readonly number: number; readonly title: string }) =>
  safeFileName(`${numbered(kind, record)} ${record.title}`.slice(0, 80));

/**
 * Everything a library holds, as files other programs read, so that nobody is locked in: each source with its
 * original, its text and its citation; each briefing printed in every output as PDF and Word; each finalised version
 * as it was; the house's templates; all records as JSON. Where one cannot be had (a damaged blob, a briefing with nothing in it) the reason
 * stands in its place, and the rest goes on.
 */
export async function* everythingOut(library: Library, printing: Printing): AsyncGenerator<FileOut> {
  for (const kind of kindNames) {
    const records = (await library.all(kind)).map(({ record }) => record);
    if (records.length > 0)
      yield { path: ['records', `${kind}.json`], bytes: bytesOf(JSON.stringify(records, null, 1)) };
  }
  yield* sourcesOut(library);
  yield* briefingsOut(library, printing);
  yield* housesOut(library);
  for (const { record } of await library.all('pack'))
    for (const [i, file] of record.files.entries()) {
      const name = `${named('pack', record)}, ${file.options.output} ${i + 1}.pdf`;
      yield* orReason(['packs', name], () => library.store.getBlob(file.blob));
    }
}

async function* sourcesOut(library: Library): AsyncGenerator<FileOut> {
  for (const { record } of await library.all('source')) {
    const folder = ['sources', named('source', record)];
    const { original, frozen } = record;
    yield { path: [...folder, 'citation.json'], bytes: bytesOf(JSON.stringify([record.csl], null, 1)) };
    if (original)
      yield* orReason([...folder, `original ${safeFileName(original.name)}`], () =>
        library.store.getBlob(original.hash),
      );
    if (frozen !== null)
      yield* orReason([...folder, 'text.txt'], async () => {
        const { text, lines } = await frozenText(library, frozen);
        return bytesOf(lines.map(([from, to], i) => `${i + 1}\t${text.slice(from, to)}\n`).join(''));
      });
  }
}

async function* briefingsOut(library: Library, printing: Printing): AsyncGenerator<FileOut> {
  const settings = await library.settings();
  for (const { record } of await library.all('briefing')) {
    const folder = ['briefings', named('briefing', record)];
    for (const output of outputSchema.options.filter((one) => one !== 'corrigendum'))
      for (const format of ['pdf', 'docx'] as const)
        yield* orReason([...folder, `${output}.${format}`], async () => {
          const options = defaultOptions(output, record, settings);
          return (await printPack(library, printing, { briefing: record.id, options, format })).bytes;
        });
  }
}

async function* housesOut(library: Library): AsyncGenerator<FileOut> {
  for (const { of, name, blob } of (await library.settings()).houses ?? []) {
    const path = ['houses', safeFileName(of === 'word' ? `${name}.dotx` : name)];
    for await (const kept of orReason(path, () => library.store.getBlob(blob)))
      if (of === 'word' || kept.path.at(-1) !== path.at(-1)) yield kept;
      else
        for (const file of houseFiles(kept.bytes))
          yield { path: [...path, ...file.name.split('/').map(safeFileName)], bytes: file.bytes };
  }
}

/** The file, or beside its place one that says why it is not there. */
async function* orReason(path: readonly string[], read: () => Promise<Uint8Array>): AsyncGenerator<FileOut> {
  try {
    yield { path, bytes: await read() };
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof Refusal)) throw error;
    yield {
      path: [...path.slice(0, -1), `${path.at(-1)}.missing.txt`],
      bytes: bytesOf(`${error.message}\n`),
    };
  }
}
