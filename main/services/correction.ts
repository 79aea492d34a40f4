import type { PackVersion } from '../../core/model/pack-version.ts';
import type { Change, Correction } from '../../core/pack/index.ts';

/** The correction of a version that was sent: what was wrong in it. Additions wait for the next version. */
export function correctionOf(version: PackVersion, changes: readonly Change[]): Correction {
  return {
    number: version.version,
    rows: changes
      .filter((change) => change.kind !== 'added')
      .map(({ ref, was, is, why }) => ({ ref, page: '', was, is, why })),
    touches: changes
      .filter((change) => change.ref?.kind === 'line')
      .map((change) => change.where)
      .join(', '),
    sent: version.copies.map(({ number, sentBy }) => ({ copy: number, how: sentBy })),
  };
}
