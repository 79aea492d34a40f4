import { anchoredKinds } from '../../../core/model/anchor.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName, Records } from '../../../core/model/kinds.ts';
import type { Row } from '../../../core/model/row.ts';
import { OwnWords } from '../../../core/purge/own-words.ts';
import { StoreError } from '../../store/store.ts';
import type { Library } from '../library.ts';
import { anchorsOf, frozenText, type Owner } from '../sources/anchors.ts';

/** A record of some kind, as it is read or as it will be. */
export type Kept = { readonly [K in KindName]: { readonly kind: K; readonly record: Records[K] } }[KindName];

/** Everything a purge finds, before it is put into words or done. */
export interface Found {
  readonly source: Records['source'];
  readonly words: OwnWords;
  /** Records that go, the source first. */
  readonly goes: readonly Row[];
  /** Records that lose what they have of it. */
  readonly changed: readonly Kept[];
  readonly packs: readonly Records['pack'][];
  readonly briefings: readonly { readonly record: Records['briefing']; readonly drafts: readonly number[] }[];
  readonly forms: readonly string[];
}

/** Finds what purging a source takes with it, and what it leaves changed. Refuses with `not-found`. */
export async function findPurged(library: Library, id: Id): Promise<Found> {
  const { record: source } = await library.get('source', id);
  const words = new OwnWords(await textOf(library, source));
  const rows = library.rows();
  const anchored = rows.filter((row) => row.refers.includes(id) && isAnchored(row.kind));
  const goes = rows.filter((row) => row.id === id);
  const changed: Kept[] = [];
  for (const row of anchored) {
    const kind = row.kind as Owner;
    const { record } = await library.get(kind, row.id);
    const elsewhere = anchorsOf(kind, record).some((anchor) => anchor.source !== id);
    // A fact or a quote is one report in one source; an instrument may be mentioned in many.
    if (kind === 'agreement' && elsewhere)
      changed.push({ kind, record: withoutPlaces(record as Records['agreement'], id) });
    else if (anchorsOf(kind, record).some((anchor) => anchor.source === id)) goes.push(row);
  }
  const gone = new Set(goes.map((row) => row.id));
  for (const row of rows)
    if (!gone.has(row.id) && row.refers.some((to) => gone.has(to))) await unlink(library, row, gone, changed);
  const marks = [...gone];
  const holds = (text: string) => marks.some((mark) => text.includes(mark)) || words.in(text);
  const forms = (await library.store.forms()).filter(({ form }) => {
    const text = JSON.stringify(form);
    return text.includes(id) || words.inAny(form);
  });
  return {
    source,
    words,
    goes,
    changed,
    packs: await packsWith(library, holds),
    briefings: await draftsWith(library, holds),
    forms: forms.map((form) => form.id),
  };
}

/** Takes away links that would lead nowhere and that the record could not be edited with. */
async function unlink(library: Library, row: Row, gone: ReadonlySet<Id>, changed: Kept[]): Promise<void> {
  const lost = (to: Id | null) => to !== null && gone.has(to);
  if (row.kind === 'source') {
    const { record } = await library.get('source', row.id);
    if (lost(record.replaces)) changed.push({ kind: 'source', record: { ...record, replaces: null } });
  }
  if (row.kind === 'fact') {
    const { record } = await library.get('fact', row.id);
    if (lost(record.supersedes)) changed.push({ kind: 'fact', record: { ...record, supersedes: null } });
  }
  if (row.kind === 'agreement') {
    const at = changed.findIndex(({ record }) => record.id === row.id);
    const known = changed[at];
    const record =
      known?.kind === 'agreement' ? known.record : (await library.get('agreement', row.id)).record;
    if (!lost(record.amends)) return;
    changed.splice(at < 0 ? changed.length : at, 1, {
      kind: 'agreement',
      record: { ...record, amends: null },
    });
  }
}

/** An agreement without its mentions in a source; a step keeps its stage and date, not the words it rested on. */
function withoutPlaces(agreement: Records['agreement'], source: Id): Records['agreement'] {
  return {
    ...agreement,
    mentions: agreement.mentions.filter(({ anchor }) => anchor.source !== source),
    status: agreement.status.map((step) =>
      step.evidence?.source === source ? { ...step, evidence: null } : step,
    ),
  };
}

async function packsWith(
  library: Library,
  holds: (text: string) => boolean,
): Promise<readonly Records['pack'][]> {
  const found: Records['pack'][] = [];
  for (const { record } of await library.all('pack'))
    if (record.purged === undefined && holds(await blobText(library, record.contents))) found.push(record);
  return found;
}

async function draftsWith(library: Library, holds: (text: string) => boolean): Promise<Found['briefings']> {
  const found: Found['briefings'][number][] = [];
  for (const { record } of await library.all('briefing')) {
    const drafts: number[] = [];
    for (const { number, words } of record.drafts) {
      const came = record.returned.filter(({ draft }) => draft === number).map(({ changes }) => changes);
      for (const blob of [words, ...came])
        if (!drafts.includes(number) && holds(await blobText(library, blob))) drafts.push(number);
    }
    if (drafts.length > 0) found.push({ record, drafts });
  }
  return found;
}

/** True for kinds whose records hold words of a source. */
export const isAnchored = (kind: KindName): boolean => (anchoredKinds as readonly string[]).includes(kind);

/** The text of a source, or nothing where it was never read or is damaged: then it is known by its id alone. */
async function textOf(library: Library, { frozen }: Records['source']): Promise<string> {
  if (frozen === null) return '';
  return frozenText(library, frozen).then(
    ({ text }) => text,
    (error: unknown) => {
      if (error instanceof StoreError) return '';
      throw error;
    },
  );
}

/** A blob of ours as text; nothing where it cannot be had. */
async function blobText(library: Library, hash: string): Promise<string> {
  return library.store.getBlob(hash).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}
