import { refuse } from '../../../core/contract/result.ts';
import { numbered } from '../../../core/language/numbers.ts';
import type { Id } from '../../../core/model/id.ts';
import type { KindName, Records } from '../../../core/model/kinds.ts';
import type { Transaction } from '../transaction.ts';

/** The link of a kind that may not run in a circle. */
const next: { readonly [K in KindName]?: (record: Records[K]) => Id | null } = {
  fact: (fact) => fact.supersedes,
  agreement: (agreement) => agreement.amends,
  tag: (tag) => tag.parent,
  source: (source) => source.replaces,
};

/** Refuses links to nothing and circles: an instrument amending itself, A superseding B superseding A. */
export async function checkLinks<K extends KindName>(
  transaction: Transaction,
  kind: K,
  id: Id,
): Promise<void> {
  const follow = next[kind] as ((record: Records[K]) => Id | null) | undefined;
  if (!follow) return;
  const seen: Records[K][] = [];
  let at = await transaction.get(kind, id);
  for (let to = follow(at); to !== null; to = follow(at)) {
    if (to === at.id)
      throw refuse(kind === 'tag' ? 'own-parent' : kind === 'agreement' ? 'amends-itself' : 'cycle', {
        what: numbered(kind, at),
      });
    seen.push(at);
    const linked = await transaction.get(kind, to);
    if (seen.some((record) => record.id === linked.id))
      throw refuse('cycle', { what: [...seen, linked].map((record) => numbered(kind, record)).join(' → ') });
    at = linked;
  }
}
