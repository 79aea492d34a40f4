import type { LibraryState } from '../../core/contract/answers.ts';
import type { Parsed } from '../../core/contract/commands.ts';
import { refuse } from '../../core/contract/result.ts';
import { type KindName, kindNames } from '../../core/model/kinds.ts';
import {
  blankSettings,
  LIBRARY_KEY,
  libraryDocumentSchema,
  type Settings,
} from '../../core/model/library.ts';
import type { Json } from '../../core/model/patch.ts';
import { ROW_VERSION, rowOf } from '../../core/model/row.ts';
import { createLibrary, openStore, type StoreIndex, type StoreOptions } from '../store/store.ts';
import { asRecord, Library, type World } from './library.ts';

/** How a record becomes a row of the index, and which blobs it needs. */
const recordIndex: StoreIndex = {
  version: ROW_VERSION,
  row: ({ kind }, data, revision) => {
    const name = kindNames.find((one) => one === kind);
    return name === undefined ? null : (rowOf(name, asRecord(name, data), revision) as unknown as Json);
  },
  blobs: ({ kind }, data) => {
    const name = kindNames.find((one) => one === kind);
    if (kind === LIBRARY_KEY.kind)
      return (libraryDocumentSchema.parse(data).settings.houses ?? []).map(({ blob }) => blob);
    return name === undefined ? [] : blobsOf(name, data);
  },
};

/** Hashes of the blobs a stored record of a kind refers to, but for pictures in its narrative. */
export function blobsOf(kind: KindName, data: Json): readonly string[] {
  switch (kind) {
    case 'source': {
      const { original, frozen, safeHtml } = asRecord('source', data);
      return [original?.hash, frozen, safeHtml].filter((hash) => typeof hash === 'string');
    }
    case 'pack': {
      const { contents, files, purged } = asRecord('pack', data);
      return [
        ...(purged === undefined ? [contents] : []),
        ...files.flatMap(({ blob, options }) => [blob, options.house.paper ?? blob]),
      ];
    }
    case 'briefing': {
      const { drafts, returned } = asRecord('briefing', data);
      return [
        ...drafts.flatMap(({ file, words }) => [file, words]),
        ...returned.flatMap(({ file, changes }) => [file, changes]),
      ];
    }
    default:
      return [];
  }
}

/** Makes an empty library in an empty or missing folder, named as the folder is, and opens it. */
export async function newLibrary(
  directory: string,
  world: World,
  settings: Partial<Settings> = {},
): Promise<Library> {
  await createLibrary(directory, {
    id: world.newId(),
    settings: { ...blankSettings, name: nameOf(directory), ...settings },
    counters: {},
  });
  return openLibrary(directory, world);
}

function nameOf(directory: string): string {
  const folder = directory.split(/[\\/]/).findLast((part) => part !== '');
  return folder?.slice(0, 100) ?? blankSettings.name;
}

/** Opens a library. Where another program has it open, it is opened for reading only. Throws `StoreError`. */
export async function openLibrary(
  directory: string,
  world: World,
  options: StoreOptions = {},
): Promise<Library> {
  return new Library(await openStore(directory, recordIndex, { now: world.now, ...options }), world);
}

/** What a window needs to draw itself; no record is read for it. */
export async function libraryState(library: Library): Promise<LibraryState> {
  const { directory, readOnly, heldBy, damage, seq } = library.store;
  return {
    directory,
    readOnly,
    heldBy,
    damage,
    seq,
    settings: await library.settings(),
    rows: library.rows(),
  };
}

/** Changes settings. Refuses a default marking that the scheme does not have. */
export function setLibrary(
  library: Library,
  { settings }: Parsed<'library:set'>,
  group: string | null,
): Promise<null> {
  return library.edit('library:set', group, async (transaction) => {
    await transaction.changeSettings(settings as Partial<Settings>);
    const { scheme, defaultMarking } = await transaction.settings();
    if (!scheme.levels.some(({ id }) => id === defaultMarking))
      throw refuse('unknown-level', { level: defaultMarking }, 'defaultMarking');
    return null;
  });
}
