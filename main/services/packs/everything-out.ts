import { itemOfSource } from '../../../core/citation/of-source.ts';
import { Refusal } from '../../../core/contract/result.ts';
import { numbered } from '../../../core/language/numbers.ts';
import { type Language, type Translate, translator } from '../../../core/language/translate.ts';
import { safeFileName } from '../../../core/model/file-name.ts';
import type { Id } from '../../../core/model/id.ts';
import { type KindName, kindNames } from '../../../core/model/kinds.ts';
import { outputSchema } from '../../../core/model/pack-version.ts';
import type { Source } from '../../../core/model/source.ts';
import { defaultOptions } from '../../../core/pack/index.ts';
import { cslItem, houseFiles } from '../../printing/index.ts';
import { StoreError } from '../../store/store.ts';
import { type Job, withinJob } from '../jobs.ts';
import type { Library } from '../library.ts';
import { frozenText } from '../sources/anchors.ts';
import { type Printing, printPack } from './packs.ts';

/** A file to write: names of its folders and its own, safe on every system. */
export interface FileOut {
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
  /** True where it says why something is not there. */
  readonly missing: boolean;
}

/** What goes out: the whole library, or a briefing with all it rests on. */
export interface WantedOut {
  readonly briefing?: Id | undefined;
  /** Language of the reasons that stand in place of what is not there. */
  readonly language: Language;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const named = (kind: KindName, record: { readonly number: number; readonly title: string }) =>
  // By whole signs: half of one is no name.
  safeFileName(`${numbered(kind, record)} ${[...record.title].slice(0, 80).join('')}`);

/**
 * Everything a library holds, or all that one briefing rests on, as files other programs read, so that nobody is locked in:
 * each source with its original, its text, the blob its annotations name and its citation; each briefing printed in every
 * output as PDF and Word; each finalised version as it was; the house's templates; all records as JSON. Where one cannot be
 * had (a damaged blob, a briefing with nothing in it) the reason stands in its place, and the rest goes on. Stops between two
 * files, and within one that is printed, where the job is cancelled: refuses with `cancelled`.
 */
export async function* everythingOut(
  library: Library,
  printing: Printing,
  wanted: WantedOut,
  job: Job,
): AsyncGenerator<FileOut> {
  const { records, whole } = await recordsOf(library, wanted.briefing);
  const of = <K extends KindName>(kind: K) => records.get(kind) ?? [];
  const total = of('source').length + of('briefing').length + of('pack').length;
  let done = 0;
  const out = new Out(translator(wanted.language), job);
  for (const [kind, list] of records)
    if (list.length > 0) yield out.file(['records', `${kind}.json`], bytesOf(JSON.stringify(list, null, 1)));
  if (whole) yield* housesOut(library, out);
  for (const [kind, filesOf] of [
    ['source', sourceOut],
    ['briefing', briefingOut],
    ['pack', packOut],
  ] as const)
    for (const { id } of of(kind)) {
      yield* filesOf(library, id, out, { ...printing, jobs: withinJob(job) });
      done += 1;
      job.progress(done, total);
    }
}

interface RecordsOut {
  readonly whole: boolean;
  readonly records: ReadonlyMap<KindName, readonly { readonly id: Id }[]>;
}

/** Records that go out, by kind. Of a briefing: those it refers to, what these refer to, and its versions. */
async function recordsOf(library: Library, briefing: Id | undefined): Promise<RecordsOut> {
  const wanted = briefing === undefined ? null : closureOf(library, briefing);
  const records = new Map<KindName, readonly { readonly id: Id }[]>();
  for (const kind of kindNames) {
    const all = (await library.all(kind)).map(({ record }) => record);
    records.set(
      kind,
      wanted === null
        ? all
        : all.filter(
            (record) => wanted.has(record.id) || ('briefing' in record && record.briefing === briefing),
          ),
    );
  }
  return { whole: wanted === null, records };
}

/** A record with all that it refers to, and so on. */
function closureOf(library: Library, id: Id): ReadonlySet<Id> {
  const rows = new Map(library.rows().map((row) => [row.id, row]));
  const found = new Set<Id>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const row = rows.get(next);
    if (row === undefined || found.has(next)) continue;
    found.add(next);
    queue.push(...row.refers);
  }
  return found;
}

/** Makes files, and reasons in the place of those that cannot be had. */
class Out {
  constructor(
    private readonly t: Translate,
    private readonly job: Job,
  ) {}

  file(path: readonly string[], bytes: Uint8Array, missing = false): FileOut {
    return { path, bytes, missing };
  }

  /** The file, or beside its place one that says why it is not there. */
  async *orReason(path: readonly string[], read: () => Promise<Uint8Array>): AsyncGenerator<FileOut> {
    try {
      yield this.file(path, await read());
    } catch (error) {
      if (this.job.signal.aborted || !(error instanceof StoreError || error instanceof Refusal)) throw error;
      const name = `${path.at(-1) ?? ''}.missing.txt`;
      yield this.file([...path.slice(0, -1), name], bytesOf(`${this.inWords(error)}\n`), true);
    }
  }

  private inWords(error: StoreError | Refusal): string {
    if (error instanceof StoreError) return this.t(`problems.${error.code}`, { detail: error.detail });
    return error.problems.map(({ code, params }) => this.t(`problems.${code}`, params)).join('\n');
  }
}

async function* sourceOut(library: Library, id: Id, out: Out): AsyncGenerator<FileOut> {
  const { record } = await library.get('source', id);
  const folder = ['sources', named('source', record)];
  const { original, frozen } = record;
  yield out.file([...folder, 'citation.json'], bytesOf(citationOf(record)));
  if (original)
    yield* out.orReason([...folder, safeFileName(`original ${original.name}`)], () =>
      library.store.getBlob(original.hash),
    );
  if (frozen === null) return;
  yield* out.orReason([...folder, 'text.txt'], async () => {
    const { text, lines } = await frozenText(library, frozen);
    return bytesOf(lines.map(([from, to], i) => `${i + 1}\t${text.slice(from, to)}\n`).join(''));
  });
  // Web Annotations name it by its SHA-256 and count in its text.
  yield* out.orReason([...folder, 'frozen.json'], () => library.store.getBlob(frozen));
}

const citationOf = (source: Source): string =>
  JSON.stringify(
    [cslItem(itemOfSource(source, source.publisher.name), numbered('source', source).replace(/\s/g, '-'))],
    null,
    1,
  );

async function* briefingOut(library: Library, id: Id, out: Out, printing: Printing): AsyncGenerator<FileOut> {
  const { record } = await library.get('briefing', id);
  const settings = await library.settings();
  const folder = ['briefings', named('briefing', record)];
  for (const output of outputSchema.options.filter((one) => one !== 'corrigendum'))
    for (const format of ['pdf', 'docx'] as const)
      yield* out.orReason([...folder, `${output}.${format}`], async () => {
        const options = defaultOptions(output, record, settings);
        return (await printPack(library, printing, { briefing: id, options, format })).bytes;
      });
}

async function* packOut(library: Library, id: Id, out: Out): AsyncGenerator<FileOut> {
  const { record } = await library.get('pack', id);
  for (const [i, file] of record.files.entries())
    yield* out.orReason(['packs', `${named('pack', record)}, ${file.options.output} ${i + 1}.pdf`], () =>
      library.store.getBlob(file.blob),
    );
}

async function* housesOut(library: Library, out: Out): AsyncGenerator<FileOut> {
  for (const { of, name, blob } of (await library.settings()).houses ?? []) {
    const path = ['houses', safeFileName(of === 'word' ? `${name}.dotx` : name)];
    for await (const kept of out.orReason(path, () => library.store.getBlob(blob)))
      if (of === 'word' || kept.missing) yield kept;
      else
        for (const file of houseFiles(kept.bytes))
          yield out.file([...path, ...file.name.split('/').map(safeFileName)], file.bytes);
  }
}
