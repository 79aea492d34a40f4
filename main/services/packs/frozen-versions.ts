import { refuse } from '../../../core/contract/result.ts';
import type { Id } from '../../../core/model/id.ts';
import type { PackVersion } from '../../../core/model/pack-version.ts';
import { type Json, sameJson } from '../../../core/model/patch.ts';
import type { Library } from '../library.ts';
import { given } from '../records/given.ts';
import type { Transaction } from '../transaction.ts';

/** What may be written on a version once it is finalised: what the desk notes of it, and what was wrong in it. */
const OPEN: readonly string[] = ['tags', 'note', 'corrections'];

/** Refuses with `version-frozen` to change anything else of a finalised version than what may be. */
export function refuseToRewrite(version: PackVersion, fields: Partial<PackVersion>): void {
  const stands = version as unknown as Readonly<Record<string, Json>>;
  for (const [field, value] of Object.entries(given(fields)))
    if (!OPEN.includes(field) && !sameJson(stands[field], value as Json))
      throw refuse('version-frozen', { version: version.version, title: version.title }, field);
}

/** The name under which the library counts the versions of a briefing. */
const counterOf = (briefing: Id): string => `version/${briefing}`;

/** The highest number that a version of a briefing was ever given, be it gone or damaged; 0 where none was. */
export async function lastVersion(
  library: Library,
  briefing: Id,
  versions: readonly PackVersion[],
): Promise<number> {
  const counted = (await library.document()).counters[counterOf(briefing)] ?? 0;
  return Math.max(counted, ...versions.map(({ version }) => version));
}

/**
 * Takes the number a version was printed with, for good. Refuses with `version-taken` where another window has
 * finalised one since.
 */
export async function takeVersion(transaction: Transaction, briefing: Id, number: number): Promise<void> {
  const versions = (await transaction.all('pack')).filter((version) => version.briefing === briefing);
  const last = await lastVersion(transaction.library, briefing, versions);
  if (last >= number) throw refuse('version-taken', { version: last });
  transaction.count(counterOf(briefing), number);
}
