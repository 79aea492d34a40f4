import type { Made } from '../../core/contract/record-commands.ts';
import { Refusal, refuse } from '../../core/contract/result.ts';
import type { Id } from '../../core/model/id.ts';
import type { FieldProblem } from '../../core/model/kind.ts';
import { type FieldsOf, type KindName, kinds, type Records } from '../../core/model/kinds.ts';
import {
  LIBRARY_KEY,
  type LibraryDocument,
  libraryDocumentSchema,
  type Settings,
} from '../../core/model/library.ts';
import { type Json, sameJson } from '../../core/model/patch.ts';
import { refuseCommon } from '../../core/model/record.ts';
import type { DocumentChange, DocumentKey } from '../store/store.ts';
import type { Library } from './library.ts';
import { given } from './records/given.ts';

interface Touched {
  readonly kind: string;
  readonly id: string;
  readonly before: Json;
  after: Json;
}

/** The records of one edit: read through it, so that it sees its own changes; nothing is written until it ends. */
export class Transaction {
  readonly library: Library;
  readonly author: string;
  private readonly touched = new Map<string, Touched>();
  private readonly counters = new Map<string, number>();
  private readonly at: string;

  constructor(library: Library, author: string) {
    this.library = library;
    this.author = author;
    this.at = library.world.now().toISOString();
  }

  /** What changed, for the store; documents that ended as they began are left out. */
  changes(): DocumentChange[] {
    return [...this.touched.values()].filter(({ before, after }) => !sameJson(before, after));
  }

  /**
   * The numbers given out, as a change of its own: an undo takes the records back, never their numbers, so that no
   * number is given twice. Null where none was given.
   */
  async counting(): Promise<DocumentChange | null> {
    if (this.counters.size === 0) return null;
    const before = await this.library.document();
    const counters = { ...before.counters, ...Object.fromEntries(this.counters) };
    const after: LibraryDocument = { ...before, counters };
    return { ...LIBRARY_KEY, before: await this.stored(LIBRARY_KEY), after: after as unknown as Json };
  }

  /** A record as this edit sees it. Refuses with `not-found`. */
  async get<K extends KindName>(kind: K, id: Id): Promise<Records[K]> {
    const own = this.touched.get(`${kind}/${id}`);
    if (own) {
      if (own.after === null) throw refuse('not-found', { kind, id });
      return own.after as unknown as Records[K];
    }
    return (await this.library.get(kind, id)).record;
  }

  /** All records of a kind as this edit sees them. */
  async all<K extends KindName>(kind: K): Promise<readonly Records[K][]> {
    const records = new Map((await this.library.all(kind)).map(({ record }) => [record.id, record]));
    for (const touched of this.touched.values()) {
      if (touched.kind !== kind) continue;
      if (touched.after === null) records.delete(touched.id);
      else records.set(touched.id, touched.after as unknown as Records[K]);
    }
    return [...records.values()];
  }

  /** Records of a kind that this edit made, changed or removed (null), without reading any other. */
  touchedOf<K extends KindName>(kind: K): ReadonlyMap<Id, Records[K] | null> {
    return new Map(
      [...this.touched.values()]
        .filter((touched) => touched.kind === kind)
        .map(({ id, after }) => [id, after as unknown as Records[K] | null]),
    );
  }

  /** Makes a record of these fields and the kind's blank ones, with an id and the next number of its kind. */
  async add<K extends KindName>(
    kind: K,
    fields: Partial<FieldsOf<K>>,
    id = this.library.world.newId(),
  ): Promise<Made> {
    const number = await this.nextNumber(kind);
    const stamp = {
      id,
      number,
      createdBy: this.author,
      createdAt: this.at,
      changedBy: this.author,
      changedAt: this.at,
    };
    const record = { ...kinds[kind].blank, ...given(fields), ...stamp } as unknown as Records[K];
    refuseImpossible(kind, record, null);
    this.touched.set(`${kind}/${id}`, { kind, id, before: null, after: record as unknown as Json });
    return { id, number };
  }

  /** Changes fields of a record. Refuses what cannot be true. */
  async edit<K extends KindName>(kind: K, id: Id, fields: Partial<FieldsOf<K>>): Promise<Records[K]> {
    const before = await this.get(kind, id);
    const wanted = given(fields);
    const same = Object.entries(wanted).every(([key, value]) =>
      sameJson((before as unknown as Record<string, Json>)[key], value as Json),
    );
    if (same) return before;
    const after = { ...before, ...wanted, changedBy: this.author, changedAt: this.at } as Records[K];
    refuseImpossible(kind, after, before);
    await this.touch({ kind, id }, after as unknown as Json);
    return after;
  }

  /** Takes a record away; its number is never given again. */
  async remove(kind: KindName, id: Id): Promise<void> {
    await this.get(kind, id);
    await this.touch({ kind, id }, null);
  }

  async settings(): Promise<Settings> {
    return (await this.libraryDocument()).settings;
  }

  async changeSettings(settings: Partial<Settings>): Promise<void> {
    const before = await this.libraryDocument();
    const after = { ...before, settings: { ...before.settings, ...given(settings) } };
    await this.touch(LIBRARY_KEY, after as unknown as Json);
  }

  private async libraryDocument(): Promise<LibraryDocument> {
    const own = this.touched.get(`${LIBRARY_KEY.kind}/${LIBRARY_KEY.id}`);
    return own ? libraryDocumentSchema.parse(own.after) : this.library.document();
  }

  /** Notes the last number given under a name, which no undo takes back. */
  count(name: string, last: number): void {
    this.counters.set(name, last);
  }

  private async nextNumber(kind: KindName): Promise<number> {
    const last = this.counters.get(kind) ?? (await this.library.document()).counters[kind] ?? 0;
    this.count(kind, last + 1);
    return last + 1;
  }

  private async touch(key: DocumentKey, after: Json): Promise<void> {
    const name = `${key.kind}/${key.id}`;
    const own = this.touched.get(name);
    if (own) own.after = after;
    else this.touched.set(name, { ...key, before: await this.stored(key), after });
  }

  /** As it stands on the disk: a record of an older Précis lacks fields that reading it fills in. */
  private async stored(key: DocumentKey): Promise<Json> {
    return (await this.library.store.read(key))?.data ?? null;
  }
}

/**
 * Refuses what cannot be true. What stood in the record before it was known to be impossible is no reason to refuse an
 * edit of something else: an older Précis may have written it.
 */
function refuseImpossible<K extends KindName>(kind: K, record: Records[K], before: Records[K] | null): void {
  const check = kinds[kind].refuse as unknown as (fields: Records[K]) => readonly FieldProblem[];
  const problemsOf = (one: Records[K]) => [...check(one), ...refuseCommon(one)];
  const found = problemsOf(record);
  if (found.length === 0) return;
  const stood = new Set(
    (before === null ? [] : problemsOf(before)).map((problem) => JSON.stringify(problem)),
  );
  const [first, ...others] = found
    .filter((problem) => !stood.has(JSON.stringify(problem)))
    .map(({ problem, params, field }) => ({ code: problem, params: params ?? {}, field }));
  if (first) throw new Refusal([first, ...others]);
}
