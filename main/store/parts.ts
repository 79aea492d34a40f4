import type { Current } from './current.ts';
import type { DamageList } from './damage-list.ts';
import type { IndexFile } from './index-file.ts';
import type { Journal } from './journal.ts';
import type { Lock } from './lock.ts';
import type { StoreIndex, StoreOptions } from './store.ts';
import type { StoreError } from './store-error.ts';
import type { Writer } from './writer.ts';

/** What only a store that may write has. */
export interface Pen {
  readonly lock: Lock;
  readonly journal: Journal;
  readonly writer: Writer;
  /** Null where the index must not be written. */
  readonly file: IndexFile | null;
}

/** What a store is put together from. */
export interface Parts {
  readonly directory: string;
  readonly index: StoreIndex;
  readonly options: StoreOptions;
  readonly current: Current;
  readonly damage: DamageList;
  readonly pen: Pen | null;
  /** Null where there is a pen. */
  readonly readOnlyBecause: StoreError | null;
  /** Reads the library anew under the same lock. */
  readonly reopen: (lock: Lock, damage: DamageList) => Promise<Reopened>;
}

/** What is read of a library that may be written to. */
export interface Reopened {
  readonly current: Current;
  readonly pen: Pen;
}
