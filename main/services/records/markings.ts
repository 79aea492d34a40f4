import { refuse } from '../../../core/contract/result.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import { rank } from '../../../core/model/marking.ts';
import { anchorsOf } from '../sources/anchors.ts';
import type { Transaction } from '../transaction.ts';

/** Refuses a marking the library does not know, and one below the record's source without authority and reason. */
export async function checkMarking<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
): Promise<void> {
  const record = await transaction.get(kind, id);
  const { scheme, defaultMarking } = await transaction.settings();
  if (record.marking !== null && !scheme.levels.some((level) => level.id === record.marking))
    throw refuse('unknown-level', { level: record.marking }, 'marking');
  if (record.markingAuthority !== null || record.marking === null) return;
  for (const source of new Set(anchorsOf(kind, record).map((anchor) => anchor.source))) {
    const marking = (await transaction.get('source', source)).marking ?? defaultMarking;
    if (rank(scheme, record.marking) < rank(scheme, marking))
      throw refuse(
        'marking-below-source',
        { source: scheme.levels[rank(scheme, marking)]?.label ?? marking },
        'marking',
      );
  }
}
