import { wordFinding } from '../../../core/checks/index.ts';
import type { Format } from '../../../core/contract/answers.ts';
import type { Output, Parsed } from '../../../core/contract/commands.ts';
import type { Made } from '../../../core/contract/record-commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import { translator } from '../../../core/language/translate.ts';
import type { Id } from '../../../core/model/id.ts';
import type { PackOptions, PackVersion } from '../../../core/model/pack-version.ts';
import { compositionOf } from '../../../core/pack/build.ts';
import type { Composition } from '../../../core/pack/composition.ts';
import {
  buildPack,
  leftOutOf,
  type PackDocument,
  type PackInput,
  PackRefused,
  picturesOf,
} from '../../../core/pack/index.ts';
import { filesOf, recipientsOf } from '../../../core/pack/release/copies.ts';
import { release } from '../../../core/pack/release/release.ts';
import type { Importer } from '../../importing/index.ts';
import {
  type PackFormat,
  type Picture,
  type Printer,
  type PrintJob,
  PrintProblem,
} from '../../printing/index.ts';
import type { Job, RunsJobs } from '../jobs.ts';
import type { Library } from '../library.ts';
import { takeVersion } from './frozen-versions.ts';
import { houseFor } from './houses.ts';
import { frozenBytes, gather, inputOf, versionBefore } from './pack-input.ts';

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

/** A draft is printed for those who are to get the version. */
const draftInput = (
  library: Library,
  importer: Importer,
  given: Awaited<ReturnType<typeof gather>>,
  options: PackOptions,
) =>
  inputOf(library, importer, given, options, {
    finalised: false,
    copies: recipientsOf(given.contents.briefing, given.versions),
  });

/** Prints a briefing as it stands, as a draft. Refuses in words where it cannot be done; nothing is changed by it. */
export async function printPack(
  library: Library,
  { importer, printer, jobs }: Printing,
  { briefing, options, format, wanted, house: tried }: Parsed<'pack:print'>,
): Promise<Output<'pack:print'>> {
  const given = await gather(library, briefing);
  const input = await draftInput(library, importer, given, options);
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
  const input = await draftInput(library, importer, given, options);
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
  const input = await draftInput(library, importer, given, options);
  const t = translator(options.language);
  return compositionOf(release(input, t), t);
}

/**
 * Freezes a version: the briefing and every record used, as they stand, with the files that were printed of them: one
 * of each output to keep, and one for each who holds a copy.
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
    const corrected = outputs.find(({ output }) => output === 'corrigendum');
    const held = corrected && (await versionBefore(library, given, corrected))?.version.copies;
    for (const options of filesOf(outputs, copies, held ?? [])) {
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
