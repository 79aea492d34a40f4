import type { KindName } from '../../../core/model/kinds.ts';
import type { RowDrag } from '../../elements/draggable-row.tsx';
import { asEvidence, dragData } from '../../state/dragged.ts';
import { dragCard } from '../briefing/drag-card.ts';
import type { Look } from './look.ts';
import { numberOf } from './words.ts';

/** Records on their way into a briefing: those of kinds that can stand in one; null where there are none. */
export function dragRecords(
  records: readonly { readonly kind: KindName; readonly id: string }[],
  look: Pick<Look, 'rows' | 't'>,
): RowDrag | null {
  const refs = records.flatMap(({ kind, id }) => (look.rows.has(id) ? (asEvidence(kind, id) ?? []) : []));
  const [first] = refs;
  if (!first) return null;
  return {
    data: dragData({ what: 'evidence', refs }),
    card: (setImage) =>
      dragCard(
        setImage,
        refs.length === 1
          ? { number: numberOf(first.id, look), words: look.rows.get(first.id)?.title ?? '' }
          : { words: look.t('tables.records', { count: refs.length }) },
      ),
  };
}
