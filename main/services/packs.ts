import { gatherFindings, wordFinding } from '../../core/checks/index.ts';
import type { Format } from '../../core/contract/answers.ts';
import type { Output, Parsed } from '../../core/contract/commands.ts';
import type { Made } from '../../core/contract/record-commands.ts';
import { refuse } from '../../core/contract/result.ts';
import { translator } from '../../core/language/translate.ts';
import { evidenceUsed } from '../../core/model/briefing.ts';
import { canonicalJson } from '../../core/model/freeze.ts';
import type { Id } from '../../core/model/id.ts';
import type { PackOptions, PackVersion } from '../../core/model/pack-version.ts';
import { compositionOf } from '../../core/pack/build.ts';
import { comparedFigures } from '../../core/pack/compared.ts';
import type { Composition } from '../../core/pack/composition.ts';
import {
  buildPack,
  changesBetween,
  contentsUsed,
  leftOutOf,
  type PackContents,
  type PackDocument,
  type PackInput,
  PackRefused,
  picturesOf,
} from '../../core/pack/index.ts';
import { release } from '../../core/pack/release.ts';
import { withReferences } from '../citation/references.ts';
import type { Importer } from '../importing/index.ts';
import {
  type PackFormat,
  type Picture,
  type Printer,
  type PrintJob,
  PrintProblem,
} from '../printing/index.ts';
import { hashOf } from '../store/store.ts';
import { correctionOf } from './correction.ts';
import { lastVersion, takeVersion } from './frozen-versions.ts';
import { type Gathered, gathered } from './gathered.ts';
import { houseFor } from './houses.ts';
import type { Job, RunsJobs } from './jobs.ts';
import type { Library } from './library.ts';
import { sentPages } from './sent-pages.ts';

/** What printing needs besides the library. */
export interface Printing {
  readonly importer: Importer;
  readonly printer: Printer;
  readonly jobs: RunsJobs;
}

const formats: Readonly<Record<Format, PackFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  md: 'md',
  html: 'html',
  csv: 'csv',
  'csl-json': 'csl',
  annotations: 'jsonld',
};

/** Prints a briefing as it stands, as a draft. Refuses in words where it cannot be done; nothing is changed by it. */
export async function printPack(
  library: Library,
  { importer, printer, jobs }: Printing,
  { briefing, options, format, wanted, house: tried }: Parsed<'pack:print'>,
): Promise<Output<'pack:print'>> {
  const given = await gather(library, briefing);
  const input = await inputOf(library, importer, given, options, { finalised: false, copies: [] });
  const t = translator(options.language);
  const document = built(input);
  return jobs.run(library, 'printing', given.contents.briefing.title, async (job) => {
    const { bytes, pages, sides } = await printed(
      library,
      printer,
      document,
      {
        format: formats[format],
        wanted,
        house: await houseFor(library, printer, formats[format], options, tried),
      },
      job,
    );
    const leftOut = leftOutOf(input, t).map(({ words }) => words);
    return { bytes, pages, leftOut, sides };
  });
}

/** A draft of a briefing in Word, with what it was made of. Refuses in words where it cannot be made. */
export async function printDraft(
  library: Library,
  { importer, printer, jobs }: Printing,
  briefing: Id,
  options: PackOptions,
): Promise<{ readonly bytes: Uint8Array; readonly work: Composition }> {
  const given = await gather(library, briefing);
  const input = await inputOf(library, importer, given, options, { finalised: false, copies: [] });
  const document = built(input);
  const house = await houseFor(library, printer, 'docx', options);
  const { bytes } = await jobs.run(library, 'printing', given.contents.briefing.title, (job) =>
    printed(library, printer, document, { format: 'docx', wanted: 'file', house }, job),
  );
  const t = translator(options.language);
  return { bytes, work: compositionOf(release(input, t), t) };
}

/** What the words of a briefing are composed with as it stands, as for a draft in a language. */
export async function compositionNow(
  library: Library,
  importer: Importer,
  briefing: Id,
  options: PackOptions,
): Promise<Composition> {
  const given = await gather(library, briefing);
  const input = await inputOf(library, importer, given, options, { finalised: false, copies: [] });
  const t = translator(options.language);
  return compositionOf(release(input, t), t);
}

/**
 * Freezes a version: the briefing and every record used, as they stand, with the files that were printed of them.
 * Refuses where a red finding stands, and where another window has finalised one meanwhile.
 */
export async function finalisePack(
  library: Library,
  { importer, printer, jobs }: Printing,
  { briefing, outputs, copies }: Parsed<'pack:finalise'>,
  group: string | null,
): Promise<Made> {
  const given = await gather(library, briefing);
  const red = given.findings.find(({ severity }) => severity === 'red');
  if (red) throw refuse('red-findings', { number: red.number });
  return jobs.run(library, 'printing', given.contents.briefing.title, async (job) => {
    const files: PackVersion['files'][number][] = [];
    for (const options of outputs) {
      const document = built(await inputOf(library, importer, given, options, { finalised: true, copies }));
      const { bytes, pages } = await printed(
        library,
        printer,
        document,
        { format: 'pdf', house: await houseFor(library, printer, 'pdf', options) },
        job,
      );
      files.push({ options, blob: await library.store.putBlob(bytes), pages: pages ?? 1 });
    }
    const contents = await library.store.putBlob(frozenBytes(given.contents));
    const t = translator(given.contents.briefing.language);
    return library.edit('pack:finalise', group, async (transaction) => {
      await takeVersion(transaction, briefing, given.number);
      return transaction.add('pack', {
        briefing,
        version: given.number,
        title: given.contents.briefing.title,
        finalisedAt: library.world.now().toISOString(),
        // The blob is named by its SHA-256, and holds what the hash is taken over.
        hash: contents,
        contents,
        files,
        copies,
        marking: given.contents.briefing.marking,
        openFindings: given.findings
          .filter(({ severity }) => severity !== 'grey')
          .map((finding) => wordFinding(finding, t, given.contents.briefing.language)),
      });
    });
  });
}

/** The bytes of a file of a version, as they were printed. */
export async function reopenPack(
  library: Library,
  { id, file }: Parsed<'pack:reopen'>,
): Promise<Output<'pack:reopen'>> {
  const { record } = await library.get('pack', id);
  const stored = record.files[file];
  if (stored === undefined) throw refuse('not-found', { kind: 'pack', id });
  return { bytes: await library.store.getBlob(stored.blob) };
}

/** Everything a pack is built from but what is chosen for one output. */
interface Given extends Gathered {
  readonly number: number;
  /** What was finalised of the briefing, the first version first. */
  readonly versions: readonly PackVersion[];
}

async function gather(library: Library, briefing: Id): Promise<Given> {
  const versions = (await library.all('pack'))
    .map(({ record }) => record)
    .filter((version) => version.briefing === briefing)
    .toSorted((a, b) => a.version - b.version);
  return {
    ...(await gathered(library, briefing)),
    number: (await lastVersion(library, briefing, versions)) + 1,
    versions,
  };
}

/** The version that a pack replaces, which is the last one; that a corrigendum corrects, which may be any. */
async function versionBefore(library: Library, { versions, contents }: Given, options: PackOptions) {
  const corrected = options.output === 'corrigendum' ? options.corrects : null;
  const version = corrected === null ? versions.at(-1) : versions.find((one) => one.version === corrected);
  if (corrected !== null && version === undefined)
    throw refuse('no-version', { version: corrected, title: contents.briefing.title });
  if (version === undefined) return null;
  const purged = version.purged !== undefined;
  if (purged && options.output === 'corrigendum')
    throw refuse('version-purged', { version: version.version, title: version.title });
  return { version, contents: purged ? null : await frozenContents(library, version) };
}

/** The briefing and records of a version as they were frozen. */
async function frozenContents(library: Library, version: PackVersion): Promise<PackContents> {
  const bytes = await library.store.getBlob(version.contents);
  // Our own canonical JSON, verified against its hash when it was read.
  return JSON.parse(new TextDecoder().decode(bytes)) as PackContents;
}

async function inputOf(
  library: Library,
  importer: Importer,
  given: Given,
  options: PackOptions,
  { finalised, copies }: { readonly finalised: boolean; readonly copies: PackVersion['copies'] },
): Promise<PackInput> {
  const { contents, texts, settings, today, findings, number } = given;
  const before = await versionBefore(library, given, options);
  const t = translator(options.language);
  const used = new Set(evidenceUsed(contents.briefing).map((ref) => ref.id));
  const base = {
    ...contents,
    texts,
    settings,
    options,
    comparisons: comparedFigures(
      Object.values(contents.records.fact),
      Object.values(contents.records.comparison),
      (id) => used.has(id),
      options.language,
    ),
    findings: gatherFindings(findings, t, options.language).flatMap(({ severity, text, records }) =>
      severity === 'grey' ? [] : [{ severity, text, records }],
    ),
    correction: null,
    version: {
      number,
      date: today,
      finalised,
      replaces:
        before === null
          ? null
          : { number: before.version.version, date: before.version.finalisedAt.slice(0, 10) },
      copies,
      changes: [],
      hash: finalised ? hashOf(frozenBytes(contents)) : '',
    },
  } satisfies PackInput;
  const was = before?.contents ?? null;
  if (before === null || was === null) return withReferences(base);
  const changes = changesBetween(was, contents, base, t);
  if (options.output !== 'corrigendum')
    return withReferences({ ...base, version: { ...base.version, changes } });
  // It goes to those who hold the version that is corrected.
  return {
    ...base,
    version: { ...base.version, changes, copies: before.version.copies },
    correction: correctionOf(
      { version: before.version, contents: was },
      contents,
      changes,
      await sentPages(library, importer, before.version),
      t,
    ),
  };
}

/** What is frozen of a version, and what its hash is taken over: what it rests on, nothing else of the library. */
const frozenBytes = (contents: PackContents): Uint8Array =>
  new TextEncoder().encode(canonicalJson(contentsUsed(contents, contents.briefing.language)));

function built(input: PackInput): PackDocument {
  try {
    return buildPack(input, translator(input.options.language));
  } catch (error) {
    if (error instanceof PackRefused) throw refuse('pack-refused', { detail: error.message });
    throw error;
  }
}

async function printed(
  library: Library,
  printer: Printer,
  document: PackDocument,
  how: Pick<PrintJob, 'format' | 'wanted' | 'house'>,
  { signal, progress }: Job,
) {
  const pictures: Picture[] = [];
  for (const { blob, mediaType, caption } of picturesOf(document))
    pictures.push({ blob, mediaType, caption, bytes: await library.store.getBlob(blob) });
  try {
    return await printer.print(
      { document, pictures, ...how },
      { signal, onProgress: (done) => progress(done, null) },
    );
  } catch (error) {
    if (!(error instanceof PrintProblem)) throw error;
    if (error.key === 'cancelled') throw refuse('cancelled');
    throw refuse(`print.${error.key}`, error.params);
  }
}
