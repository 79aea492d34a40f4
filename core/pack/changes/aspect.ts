import { dateInWords } from '../../model/date.ts';
import type { Id } from '../../model/id.ts';
import type { Disclosure, Party } from '../../model/record.ts';
import { anchoredBy, type Composition, refOf } from '../composition.ts';
import { packKinds } from '../input.ts';
import { partyKey, partyNames } from '../words/names.ts';

/** How much hangs on an aspect. An `echo` follows from the others, and is a change only where they have none. */
type Bearing = 'main' | 'grave' | 'light' | 'echo';

/** One thing that a record says to a reader, in words of the pack; empty where it is not stated. */
export interface Aspect {
  /** Of `packVersions.aspect`. */
  readonly name: string;
  readonly words: string;
  readonly bearing: Bearing;
  /** What is compared where words may differ and mean the same: an actor under two spellings. */
  readonly key: string;
}

/** What a record says: what it is about, and all that a reader may rely on. */
export interface Said {
  readonly subject: string;
  readonly aspects: readonly Aspect[];
}

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** An aspect; white space counts for nothing. */
export const aspect = (bearing: Bearing, name: string, words: string, key = words): Aspect => ({
  name,
  bearing,
  words: folded(words),
  key: folded(key),
});

/** A date in the pack's words; empty for none. */
export const dated = ({ language }: Composition, date: string | null): string =>
  date === null ? '' : dateInWords(date, language);

/** Somebody named, or several: another spelling of the same actor is no change. */
export const parties = (
  { records, language }: Composition,
  name: string,
  ...named: readonly Party[]
): Aspect => aspect('grave', name, partyNames(named, records, language), named.map(partyKey).join());

/** Evidence by its numbers. */
export const evidence = (work: Composition, ids: readonly Id[]): Aspect =>
  aspect('light', 'evidence', [...new Set(ids.map((id) => numberOf(work, id)))].filter(Boolean).join(', '));

/** Who may hear of it. */
export const disclosed = ({ t }: Composition, { disclosure }: { readonly disclosure: Disclosure }): Aspect =>
  aspect('light', 'disclosure', t(`packVersions.disclosure.${disclosure}`));

/** `F 24`, of a record of any kind; empty where there is none. */
export function numberOf(work: Composition, id: Id): string {
  const own = anchoredBy(work.records, id);
  if (own) return refOf(work.t, own.kind, own.record);
  const kind = packKinds.find((one) => work.records[one][id] !== undefined);
  const record = kind && work.records[kind][id];
  return kind && record ? refOf(work.t, kind, record) : '';
}
