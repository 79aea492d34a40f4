import { cslItemSchema } from '../../../core/citation/csl.ts';
import type { ImportOutcome } from '../../../core/contract/answers.ts';
import type { Parsed } from '../../../core/contract/commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import { canonicalJson, freezePlainText, normaliseText } from '../../../core/model/freeze.ts';
import type { StoredText } from '../../../core/model/frozen-text.ts';
import type { Id } from '../../../core/model/id.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import type { Csl } from '../../../core/model/source.ts';
import { ImportError, type Imported, type Importer } from '../../importing/index.ts';
import { StoreError } from '../../store/store.ts';
import type { Job, Jobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import { given } from '../records/given.ts';
import { addRecord, editRecord } from '../records/records.ts';
import type { Search } from '../search/search.ts';
import { frozenTextOf } from './anchors.ts';
import { importAttachments } from './attachments.ts';
import { importCatalogue } from './catalogue.ts';
import { saidInFirstLines } from './first-lines.ts';
import { type FrozenParts, firstLinesOf, partsOfFrozen } from './frozen-parts.ts';
import { findCatalogued, findLike, type KnownSources } from './known-sources.ts';
import { silentPages } from './silent-pages.ts';
import { fieldsOfItem, missingIn, titleOfText } from './source-fields.ts';
import { applyVerdicts, forecast } from './verdicts.ts';

/** What importing needs besides the library. */
export interface Importing {
  readonly importer: Pick<Importer, 'read'>;
  readonly jobs: Jobs;
  readonly known: KnownSources;
  /** The source a text nearly repeats. */
  readonly nearest: Search['nearest'];
}

type Fields = Partial<FieldsOf<'source'>>;
type Asked = Pick<Parsed<'source:import'>, 'fields' | 'replaces' | 'anyway'>;

/** Answers a call: `group` is the caller's, so that one drop of many files is undone together. */
export async function importSource(
  library: Library,
  importing: Importing,
  { file, encoding, language, ...asked }: Parsed<'source:import'>,
  group: string | null,
): Promise<ImportOutcome> {
  const { importer, jobs } = importing;
  return jobs.run(library, 'importing', file.name, async (job) => {
    const { signal, progress } = job;
    let imported: Imported;
    try {
      const choice = { ...(encoding && { encoding }), ...(language && { language }) };
      imported = await importer.read(file, choice, signal, ({ done, total }) => progress(done, total));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      if (error.code === 'cancelled') throw refuse('cancelled');
      return keepUnread(library, file, error, group);
    }
    if (imported.entries.length > 0) return catalogueOutcome(library, imported, file.name, group, job);
    const fields: Fields = {
      ...fieldsOfItem(imported.metadata),
      title: titleOf(imported.metadata, imported.frozen, file.name),
      language: imported.language,
      ...(imported.metadata.type === 'document' && saidInFirstLines(imported.frozen)),
      ...given(asked.fields ?? {}),
    };
    const outcome = await keep(
      library,
      importing,
      asked,
      group,
      imported.frozen,
      async () => ({
        ...fields,
        safeHtml: imported.safeHtml === null ? null : await library.store.putBlob(bytesOf(imported.safeHtml)),
        original: {
          hash: await library.store.putBlob(file.bytes),
          name: file.name,
          size: file.bytes.length,
          encoding: imported.encoding,
        },
      }),
      fields,
    );
    const attachments = await importAttachments(
      outcome.made === null ? [] : imported.attachments,
      (attachment, anyway) => importSource(library, importing, { file: attachment, anyway }, group),
    );
    const attached = attachments.filter(({ made }) => made !== null).length;
    return {
      ...outcome,
      ...(attachments.length > 0 && { attached, attachments }),
      problem: outcome.problem ?? silentPages(file.name, imported),
      name: file.name,
      format: imported.format,
      encoding: imported.encoding,
      encodingRivals: imported.encodingRivals,
      language: imported.language,
    };
  });
}

async function catalogueOutcome(
  library: Library,
  { entries: items, format }: Imported,
  name: string,
  group: string | null,
  job: Job,
): Promise<ImportOutcome> {
  const { entries, first } = await importCatalogue(library, items, group, job);
  const nothingNew = entries.made.length + entries.filled.length === 0;
  return {
    ...nothing,
    name,
    format,
    entries,
    outcome: nothingNew ? 'duplicate' : 'imported',
    made: first,
    like: entries.filled[0] ?? entries.held[0] ?? null,
  };
}

/** Freezes pasted words. With HTML it goes through the parser process like a page. */
export async function pasteSource(
  library: Library,
  importing: Importing,
  { text, html, fields, anyway }: Parsed<'source:paste'>,
  group: string | null,
): Promise<ImportOutcome> {
  if (normaliseText(text).trim() === '') throw refuse('empty-text', {}, 'text');
  if (html !== undefined) {
    const file = { name: 'paste.html', bytes: bytesOf(html) };
    return importSource(library, importing, { file, fields, ...(anyway && { anyway }) }, group);
  }
  const frozen = freezePlainText(text);
  // Read only here: its tables are large, and most starts paste nothing.
  const { languageOf } = await import('../../importing/language.ts');
  const { language } = languageOf(frozen.text);
  const titled = { language, ...given(fields), title: fields.title?.trim() || titleOfText(frozen) };
  return keep(library, importing, { ...(anyway && { anyway }) }, group, frozen, async () => titled, titled);
}

/** The frozen text, unless the same or nearly the same is held. A source that a catalogue named gets it as its text. */
async function keep(
  library: Library,
  importing: Importing,
  asked: Asked,
  group: string | null,
  frozen: StoredText,
  complete: () => Promise<Fields>,
  fields: Fields,
): Promise<ImportOutcome> {
  const bytes = bytesOf(canonicalJson(frozen));
  const words = frozen.text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
  const like = asked.anyway
    ? null
    : await findLike(library, importing, { words: frozen.text, frozen: bytes, url: fields.url ?? '' });
  const waiting =
    like?.same || asked.anyway || asked.replaces !== undefined
      ? null
      : await findCatalogued(library, importing.known, fields);
  // A new version is like the one it replaces.
  if (like !== null && waiting === null && (like.same || asked.replaces === undefined))
    return {
      ...nothing,
      outcome: like.same ? 'duplicate' : 'near-duplicate',
      like: like.id,
      marks: like.same ? null : await forecast(library, like.id, frozen.text),
      problem: like.same ? { code: 'duplicate-text', params: { number: like.number } } : null,
    };
  const hash = await library.store.putBlob(bytes);
  const ready = await complete();
  const made = await library.edit('source:import', group, async (transaction) => {
    const text = { frozen: hash, words, lineCount: frozen.lines.length };
    const retrieved = library.today();
    if (waiting !== null) {
      const held = await transaction.get('source', waiting);
      const { original = null, safeHtml = null, language = held.language } = ready;
      const told = held.csl.language === undefined ? { language } : {};
      const more = { retrieved, ...missingIn(held, ready), ...told, ...text, original, safeHtml };
      await editRecord(transaction, 'source', waiting, more);
      return { id: held.id, number: held.number };
    }
    const source = await addRecord(transaction, 'source', {
      retrieved,
      ...ready,
      ...text,
      replaces: asked.replaces ?? null,
    });
    if (asked.replaces) await applyVerdicts(transaction, asked.replaces, source.id);
    return source;
  });
  return { ...nothing, outcome: 'imported', made };
}

/** What could not be read is kept as it came, so that nothing that was dropped is lost. */
async function keepUnread(
  library: Library,
  file: { readonly name: string; readonly bytes: Uint8Array },
  error: ImportError,
  group: string | null,
): Promise<ImportOutcome> {
  const problem = { code: `importing.${error.code}`, params: error.params };
  if (file.bytes.length === 0) return { ...nothing, name: file.name, outcome: 'refused', problem };
  const original = {
    hash: await library.store.putBlob(file.bytes),
    name: file.name,
    size: file.bytes.length,
    encoding: null,
  };
  const made = await library.edit('source:import', group, (transaction) =>
    addRecord(transaction, 'source', {
      title: file.name || '—',
      retrieved: library.today(),
      csl: { type: 'document', custom: { unread: problem } },
      original,
    }),
  );
  return { ...nothing, name: file.name, outcome: 'kept-unread', made, problem };
}

const nothing = {
  name: '',
  made: null,
  like: null,
  marks: null,
  problem: null,
  format: null,
  encoding: null,
  encodingRivals: [],
  language: null,
} as const;

function titleOf(item: Csl, frozen: StoredText, file: string): string {
  const { title } = cslItemSchema.safeParse(item).data ?? {};
  // The first line of a table is its columns.
  if (/\.[ct]sv$/i.test(file)) return file;
  return title?.trim() || titleOfText(frozen) || file;
}

/** The text of a source. */
export const sourceText = (library: Library, id: Id): Promise<StoredText> => frozenTextOf(library, id);

/** The frozen text as it crosses to a window, its hash verified. Refuses with `not-frozen` where there is none. */
export async function sourceFrozen(library: Library, id: Id): Promise<FrozenParts> {
  return partsOf(await frozenFile(library, id));
}

/** What can be shown of a text at once, its hash verified: the first lines of a long one, all of any other. */
export async function sourceFirstLines(
  library: Library,
  id: Id,
): Promise<{ first: StoredText } | { whole: FrozenParts }> {
  const file = await frozenFile(library, id);
  const first = firstLinesOf(file.bytes);
  begun = { hash: file.hash, bytes: new WeakRef(file.bytes) };
  return first === null ? { whole: partsOf(file) } : { first };
}

interface FrozenFile {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** The file of which the first lines went last: the rest of it is asked for in a moment, and need not be read again. */
let begun: { readonly hash: string; readonly bytes: WeakRef<Uint8Array> } | null = null;

async function frozenFile(library: Library, id: Id): Promise<FrozenFile> {
  const { record } = await library.get('source', id);
  const hash = record.frozen;
  if (hash === null) throw refuse('not-frozen');
  const known = begun?.hash === hash ? begun.bytes.deref() : undefined;
  return { hash, bytes: known ?? (await library.store.getBlob(hash)) };
}

function partsOf({ hash, bytes }: FrozenFile): FrozenParts {
  const parts = partsOfFrozen(bytes);
  if (parts === null) throw new StoreError('damaged', `blobs/${hash}`);
  return parts;
}

/** Fills a source's fields from a CSL item that was catalogued elsewhere. */
export async function importMetadata(
  library: Library,
  { id, item }: Parsed<'source:import-metadata'>,
  group: string | null,
): Promise<null> {
  return library.edit('source:import-metadata', group, async (transaction) => {
    await transaction.edit('source', id, { ...fieldsOfItem(item), csl: item });
    return null;
  });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
