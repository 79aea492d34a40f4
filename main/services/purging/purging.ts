import type { Output, Parsed } from '../../../core/contract/commands.ts';
import type { Named, PurgePlan } from '../../../core/contract/purge.ts';
import { refuse } from '../../../core/contract/result.ts';
import { anchoredKinds } from '../../../core/model/anchor.ts';
import type { Id } from '../../../core/model/id.ts';
import { kindNames, type Records } from '../../../core/model/kinds.ts';
import type { Json } from '../../../core/model/patch.ts';
import type { Row } from '../../../core/model/row.ts';
import type { Purge } from '../../store/store.ts';
import type { Library } from '../library.ts';
import { blobsIn, blobsStaying } from './purge-blobs.ts';
import { type Found, findPurged, isAnchored, type Kept } from './purge-finding.ts';

/** What purging a source would do, for the person who decides. */
export async function purgePlan(library: Library, { id }: Parsed<'source:purge-plan'>): Promise<PurgePlan> {
  const { seq } = library.store;
  const found = await findPurged(library, id);
  const rows = library.rows();
  const gone = new Set(found.goes.map((row) => row.id));
  const staying = rows.filter((row) => !gone.has(row.id));
  const named = new Map(rows.map((row) => [row.id, nameOf(row)]));
  const briefing = (of: Id): Named => named.get(of) ?? { kind: 'briefing', id: of, number: 1, title: '' };
  return {
    seq,
    source: nameOf(rows.find((row) => row.id === id) ?? refuseMissing(id)),
    goes: found.goes.filter((row) => row.id !== id).map(nameOf),
    loses: found.changed.flatMap(({ kind, record }) =>
      kind === 'agreement' ? [named.get(record.id)].filter((one) => one !== undefined) : [],
    ),
    usedIn: staying
      .filter((row) => row.kind !== 'source' && row.refers.some((to) => to !== id && gone.has(to)))
      .map(nameOf),
    repeats: await repeating(library, found, gone),
    alike: await alikeTo(library, found.source),
    versions: found.packs.map((pack) => named.get(pack.id)).filter((one) => one !== undefined),
    drafts: found.briefings.flatMap(({ record, drafts }) =>
      drafts.map((draft) => ({ briefing: briefing(record.id), draft })),
    ),
    forms: found.forms.length,
  };
}

/**
 * Removes a source for good: its texts, what is anchored in it, and every earlier state of anything in which its words
 * can be read. `versions: 'remove'` takes the files of finalised versions and sent drafts that hold it too; their
 * numbers and holders stay. Refuses with `purge-stale` where the library was edited since the plan was made.
 */
export async function purgeSource(
  library: Library,
  { id, seq, versions }: Parsed<'source:purge'>,
): Promise<Output<'source:purge'>> {
  await library.purge(async (author) => {
    if (library.store.seq !== seq) throw refuse('purge-stale');
    const found = await findPurged(library, id);
    const stamp = { changedBy: author, changedAt: library.world.now().toISOString() };
    const kept: Kept[] = [
      ...found.changed,
      ...(versions === 'remove' ? withoutFiles(found, stamp.changedAt) : []),
    ];
    const gone = new Set(found.goes.map((row) => row.id));
    const staying = await blobsStaying(library, gone, kept);
    const leaving = [
      ...blobsIn({ kind: 'source', record: found.source }),
      ...found.packs.flatMap((record) => blobsIn({ kind: 'pack', record })),
      ...found.briefings.flatMap(({ record }) => blobsIn({ kind: 'briefing', record })),
    ];
    return {
      gone: found.goes.map((row) => ({ kind: row.kind, id: row.id })),
      changed: kept.map(({ kind, record }) => ({
        kind,
        id: record.id,
        // A record is JSON.
        data: { ...record, ...stamp } as unknown as Json,
      })),
      blobs: [...new Set(leaving)].filter((hash) => !staying.has(hash)),
      forms: found.forms,
      holds: holder(found),
    };
  });
  return null;
}

/** Tells what holds the source's words, or leads to it, by what `Purge.holds` is given. */
function holder({ source, words }: Pick<Found, 'source' | 'words'>): Purge['holds'] {
  const marks = [source.id, ...blobsIn({ kind: 'source', record: source })];
  const ofSources: readonly string[] = ['source', ...anchoredKinds];
  return (kind, value) => {
    const text = JSON.stringify(value);
    if (marks.some((mark) => text.includes(mark))) return true;
    // Evidence of another source holds the words of that one by right, be they the same.
    return (kind === null || !ofSources.includes(kind)) && words.inAny(value);
  };
}

/** Versions without their files, drafts away: numbers, dates, hashes and holders stay. */
function withoutFiles({ packs, briefings }: Found, purged: string): readonly Kept[] {
  return [
    ...packs.map(
      (record): Kept => ({ kind: 'pack', record: { ...record, files: [], openFindings: [], purged } }),
    ),
    ...briefings.map(
      ({ record, drafts }): Kept => ({
        kind: 'briefing',
        record: {
          ...record,
          drafts: record.drafts.filter(({ number }) => !drafts.includes(number)),
          returned: record.returned.filter(({ draft }) => !drafts.includes(draft)),
        },
      }),
    ),
  ];
}

/** Records of the desk's own in which a run of the source's words stands. */
async function repeating(
  library: Library,
  { words, changed }: Found,
  gone: ReadonlySet<Id>,
): Promise<readonly Named[]> {
  const found: Named[] = [];
  for (const kind of kindNames.filter((name) => name !== 'source' && name !== 'pack' && !isAnchored(name)))
    for (const row of library.rows(kind)) {
      const read = await library.find(kind, row.id);
      if (!gone.has(row.id) && read && words.inAny(read.record as unknown as Json)) found.push(nameOf(row));
    }
  for (const { kind, record } of changed)
    if (kind === 'agreement' && (words.in(record.title) || words.in(record.note)))
      found.push({ kind, id: record.id, number: record.number, title: record.shortTitle || record.title });
  return found;
}

async function alikeTo(library: Library, source: Records['source']): Promise<readonly Named[]> {
  const all = (await library.all('source')).map(({ record }) => record);
  return all
    .filter(
      (one) =>
        one.id !== source.id &&
        (one.id === source.replaces ||
          one.replaces === source.id ||
          (one.frozen !== null && one.frozen === source.frozen)),
    )
    .map(({ id, number, title }) => ({ kind: 'source' as const, id, number, title }));
}

const nameOf = ({ kind, id, number, title }: Row): Named => ({ kind, id, number, title });
function refuseMissing(id: Id): never {
  throw refuse('not-found', { kind: 'source', id });
}
