import { create } from 'zustand';
import type { LibraryState } from '../../core/contract/answers.ts';
import type { Payload } from '../../core/contract/events.ts';
import type { KindName, Records } from '../../core/model/kinds.ts';
import { blankSettings, type Settings } from '../../core/model/library.ts';
import type { Row } from '../../core/model/row.ts';
import { call, callForMany } from '../bridge/call.ts';

type Held = { readonly [K in KindName]?: ReadonlyMap<string, Records[K]> };

interface LibrarySlice {
  /** Null until the first state has come; then the library's folder. */
  readonly directory: string | null;
  readonly readOnly: boolean;
  readonly heldBy: string | null;
  readonly damage: LibraryState['damage'];
  readonly settings: Settings;
  /** Sequence number of the last edit seen: the next event must follow it. */
  readonly seq: number;
  readonly rows: ReadonlyMap<string, Row>;
  /** Records read so far, by kind. */
  readonly records: Held;
  /** Kinds of which all records are held. */
  readonly whole: ReadonlySet<KindName>;
}

/** What the windows know of the library: rows of everything, records as they were asked for. */
export const useLibrary = create<LibrarySlice>()(() => ({
  directory: null,
  readOnly: false,
  heldBy: null,
  damage: [],
  settings: blankSettings,
  seq: 0,
  rows: new Map(),
  records: {},
  whole: new Set(),
}));

/** Loads the library afresh: at start, when another one is opened, and when an event was missed. */
export async function loadLibrary(): Promise<boolean> {
  const result = await callForMany('library:state', {});
  if (!result.ok) return false;
  const { rows, ...state } = result.value;
  const before = useLibrary.getState();
  const same = before.directory === state.directory;
  useLibrary.setState({
    ...state,
    rows: new Map(rows.map((row) => [row.id, row])),
    records: {},
    whole: new Set(),
  });
  if (same) await Promise.all([...before.whole].map((kind) => loadKind(kind)));
  return true;
}

const loading = new Map<KindName, Promise<void>>();

/** Reads all records of a kind, once. */
export function loadKind(kind: KindName): Promise<void> {
  if (useLibrary.getState().whole.has(kind)) return Promise.resolve();
  const running = loading.get(kind);
  if (running) return running;
  const job = readKind(kind).finally(() => loading.delete(kind));
  loading.set(kind, job);
  return job;
}

async function readKind<K extends KindName>(kind: K): Promise<void> {
  const result = await callForMany(`${kind}:all`, {} as never);
  if (!result.ok) return;
  const all = result.value as unknown as readonly { readonly record: Records[K] }[];
  useLibrary.setState((state) => ({
    records: { ...state.records, [kind]: new Map(all.map(({ record }) => [record.id, record])) },
    whole: new Set([...state.whole, kind]),
  }));
}

/** Reads single records that are not held yet, each by its kind and id. */
export async function loadRecords(
  wanted: readonly { readonly kind: KindName; readonly id: string }[],
): Promise<void> {
  const missing = wanted.filter(({ kind, id }) => recordOf(kind, id) === undefined);
  if (missing.length === 0) return;
  const answers = await Promise.all(
    missing.map(async ({ kind, id }) => ({ kind, id, result: await call(`${kind}:get`, { id } as never) })),
  );
  const { rows, records } = useLibrary.getState();
  const read: Record<string, Map<string, unknown>> = {};
  for (const { kind, id, result } of answers) {
    // What an event brought meanwhile is newer than this answer.
    if (!result.ok || !rows.has(id) || records[kind]?.has(id)) continue;
    const map = read[kind] ?? new Map<string, unknown>(records[kind] ?? []);
    map.set(id, (result.value as unknown as { readonly record: unknown }).record);
    read[kind] = map;
  }
  useLibrary.setState({ records: { ...records, ...(read as unknown as Held) } });
}

/** Applies one edit. An edit that does not follow the last one seen means that one was missed: all is read again. */
export function applyChange(change: Payload<'records:changed'>): void {
  const state = useLibrary.getState();
  if (change.seq <= state.seq) return;
  if (change.seq !== state.seq + 1) {
    void loadLibrary();
    return;
  }
  // Numbers handed out change no record.
  if (change.changes.length === 0) {
    useLibrary.setState({ seq: change.seq });
    return;
  }
  const rows = new Map(state.rows);
  const records: Record<string, Map<string, unknown>> = {};
  for (const { kind, id, record, row } of change.changes) {
    if (row) rows.set(id, row);
    else rows.delete(id);
    const map = records[kind] ?? new Map<string, unknown>(state.records[kind] ?? []);
    if (record === null) map.delete(id);
    else map.set(id, record);
    records[kind] = map;
  }
  useLibrary.setState({
    seq: change.seq,
    rows,
    records: { ...state.records, ...(records as unknown as Held) },
  });
}

/** One record, where it has been read. */
export function recordOf<K extends KindName>(kind: K, id: string): Records[K] | undefined {
  return useLibrary.getState().records[kind]?.get(id);
}
