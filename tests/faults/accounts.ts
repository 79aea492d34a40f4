import type { Json } from '../../core/model/patch.ts';
import type { Edit, Store } from '../../main/store/store.ts';
import type { Random } from '../fixtures/random.ts';
import { note } from '../fixtures/store.ts';

/** How many documents the work is about. */
export const ACCOUNTS = 6;

/**
 * Each document is an account; every edit moves something from one to another and counts itself in both, so that a
 * torn edit shows as a sum that is not zero, and a lost one as a count that is too small.
 */
export interface Account {
  readonly title: string;
  readonly balance: number;
  readonly moves: readonly number[];
}

export async function accountOf(store: Store, n: number): Promise<Account | null> {
  const stored = await store.read(note(n));
  // What this file wrote, or the test fails on it.
  return stored === null ? null : (stored.data as unknown as Account);
}

/** A next edit: from the accounts as `states` says they are, which it brings up to date. `move` is its number. */
export function nextMove(random: Random, states: (Account | null)[], move: number): Edit {
  const from = random.below(ACCOUNTS);
  const to = (from + 1 + random.below(ACCOUNTS - 1)) % ACCOUNTS;
  const amount = 1 + random.below(100);
  const changes = [change(states, from, -amount, move), change(states, to, amount, move)];
  return { command: 'test:move', group: `m${move}`, by: 'test', changes };
}

function change(states: (Account | null)[], n: number, amount: number, move: number) {
  const before = states[n] ?? null;
  // Sometimes an account is closed when it is even: removals and births happen too.
  const balance = (before?.balance ?? 0) + amount;
  const moves = [...(before?.moves ?? []).slice(-20), move];
  const after: Account = { title: `Account ${n}`, balance, moves };
  states[n] = after;
  return { ...note(n), before: before as unknown as Json, after: after as unknown as Json };
}
