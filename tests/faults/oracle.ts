import { expect } from 'vitest';
import { applyPatches, type Json } from '../../core/model/patch.ts';
import type { JournalEntry, Store } from '../../main/store/store.ts';
import type { Random } from '../fixtures/random.ts';
import { note } from '../fixtures/store.ts';
import { ACCOUNTS, accountOf } from './accounts.ts';
import { checkForms, type MayStand } from './typed-forms.ts';

/** What a store said was durable: groups of edits by their number, hashes of blobs, steps of forms. */
export interface Acknowledged {
  readonly edits: Map<number, string>;
  readonly blobs: string[];
  readonly forms: MayStand;
}

/** What the journal says of every document after each edit, told from nothing. */
function told(entries: readonly JournalEntry[]): Map<number, readonly Json[]> {
  const after = new Map<number, readonly Json[]>();
  const states: Json[] = Array.from({ length: ACCOUNTS }, () => null);
  for (const entry of entries) {
    for (const { id, patches } of entry.changes) {
      const n = Array.from({ length: ACCOUNTS }, (_, i) => note(i).id).indexOf(id);
      if (n >= 0) states[n] = applyPatches(states[n] ?? null, patches);
    }
    after.set(entry.seq, [...states]);
  }
  return after;
}

/** Expects everything acknowledged to be there, whole, and every document to be what the journal tells. */
export async function check(store: Store, acknowledged: Acknowledged, random: Random): Promise<void> {
  const entries = (await store.history({})).toReversed();
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: store.seq }, (_, n) => n + 1));
  const groups = new Map(entries.map(({ seq, group }) => [seq, group]));
  for (const [seq, group] of acknowledged.edits) expect(groups.get(seq), `edit ${seq}`).toBe(group);

  const states = told(entries);
  const accounts = await Promise.all(Array.from({ length: ACCOUNTS }, (_, n) => accountOf(store, n)));
  expect(accounts).toEqual(states.get(store.seq));
  expect(accounts.reduce((sum, account) => sum + (account?.balance ?? 0), 0)).toBe(0);
  const [seq, n] = [1 + random.below(store.seq), random.below(ACCOUNTS)];
  expect(await store.readAt(note(n), seq)).toEqual(states.get(seq)?.[n]);

  for (const hash of acknowledged.blobs) expect((await store.getBlob(hash)).length).toBeGreaterThanOrEqual(0);
  // Forms are for the one who can write.
  if (!store.readOnly) await checkForms(store, acknowledged.forms);
  const damage = (await store.verify()).filter(
    ({ what, outcome }) => what !== 'journal' || outcome !== 'kept',
  );
  expect(damage).toEqual([]);
}
