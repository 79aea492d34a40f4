import { refuse } from '../../../core/contract/result.ts';
import { isSurelyAfter } from '../../../core/model/date.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { Transaction } from '../transaction.ts';

/** Refuses words said, or passed on, after the source that has them was published. */
export async function checkChainDates(transaction: Transaction, kind: KindName, id: Id): Promise<void> {
  if (kind !== 'quote') return;
  const { said, reportedThrough, passages } = await transaction.get('quote', id);
  const source = passages[0]?.anchor.source;
  if (source === undefined || (said === null && reportedThrough === null)) return;
  const { published } = await transaction.get('source', source);
  if (isSurelyAfter(said, published)) throw refuse('said-after-published', {}, 'said');
  if (isSurelyAfter(reportedThrough?.date ?? null, published))
    throw refuse('passed-on-after-published', {}, 'reportedThrough.date');
}
