import type { GoesTo as Destination } from '../../../core/model/narrative.ts';
import { GoesTo } from '../../elements/goes-to.tsx';

interface GoesToMarksProps {
  readonly goesTo: Destination | null;
  readonly ours?: boolean;
  readonly selected?: boolean;
  /** Side that is over its page. */
  readonly over?: 1 | 2 | null;
}

/** Words of the margin: the outputs something goes into, one under the other. */
export function GoesToMarks({ goesTo, ours = false, selected = false, over = null }: GoesToMarksProps) {
  const state = selected ? 'selected' : 'plain';
  return (
    <>
      {ours && <GoesTo to="ours" />}
      {goesTo?.side && (
        <GoesTo to={goesTo.side === 1 ? 'side-1' : 'side-2'} state={over === goesTo.side ? 'over' : state} />
      )}
      {goesTo?.note && <GoesTo to="note" state={state} />}
      {goesTo?.speaking && <GoesTo to="speech" state={state} />}
    </>
  );
}
