import { gatherFindings } from '../../../core/checks/index.ts';
import type { Output, Parsed } from '../../../core/contract/commands.ts';
import { refuse } from '../../../core/contract/result.ts';
import { translator } from '../../../core/language/translate.ts';
import { evidenceUsed } from '../../../core/model/briefing.ts';
import { canonicalJson } from '../../../core/model/freeze.ts';
import type { Id } from '../../../core/model/id.ts';
import type { PackOptions, PackVersion } from '../../../core/model/pack-version.ts';
import { comparedFigures } from '../../../core/pack/compared.ts';
import { changesBetween, contentsUsed, type PackContents, type PackInput } from '../../../core/pack/index.ts';
import { withReferences } from '../../citation/references.ts';
import type { Importer } from '../../importing/index.ts';
import { hashOf } from '../../store/store.ts';
import type { Library } from '../library.ts';
import { correctable, correctionOf } from './correction.ts';
import { lastVersion } from './frozen-versions.ts';
import { type Gathered, gathered } from './gathered.ts';
import { sentPages } from './sent-pages.ts';

/** Everything a pack is built from but what is chosen for one output. */
export interface Given extends Gathered {
  readonly number: number;
  /** What was finalised of the briefing, the first version first. */
  readonly versions: readonly PackVersion[];
}

/** Gathers what a pack of a briefing is built from. */
export async function gather(library: Library, briefing: Id): Promise<Given> {
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
export async function versionBefore(library: Library, { versions, contents }: Given, options: PackOptions) {
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

/** What one output is built from, as the next version or as a draft of it. */
export async function inputOf(
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
      {
        version: before.version,
        contents: was,
        pages: await sentPages(library, importer, before.version),
      },
      contents,
      changes,
      t,
    ),
  };
}

/** What changed since the version that a corrigendum corrects, and what of it counts as wrong. */
export async function changesSince(
  library: Library,
  importer: Importer,
  { briefing, options }: Parsed<'pack:changes'>,
): Promise<Output<'pack:changes'>> {
  const given = await gather(library, briefing);
  const asked = { ...options, output: 'corrigendum' as const };
  const before = await versionBefore(library, given, asked);
  if (before === null || before.contents === null) return { version: null, changes: [] };
  const { version } = await inputOf(library, importer, given, asked, { finalised: false, copies: [] });
  return correctable(
    {
      version: before.version,
      contents: before.contents,
      pages: await sentPages(library, importer, before.version),
    },
    given.contents,
    version.changes,
  );
}

/** What is frozen of a version, and what its hash is taken over: what it rests on, nothing else of the library. */
export const frozenBytes = (contents: PackContents): Uint8Array =>
  new TextEncoder().encode(canonicalJson(contentsUsed(contents, contents.briefing.language)));
