import type { Change } from '../model/change.ts';
import type { EvidenceRef, Item, Run } from '../model/narrative.ts';
import { linesOf, withLines } from '../outline/find.ts';
import type { Composition } from '../pack/composition.ts';
import { partsOfRuns } from './pieces.ts';
import { takeIntoText } from './take-in.ts';

/**
 * An item in which words that were quoted stand as indirect speech, with the change in them: no quotation marks, the
 * quote cited behind them. Null where the item does not quote them any more, or the words are not there.
 */
export function asIndirect(work: Composition, item: Item, ref: EvidenceRef, change: Change): Item | null {
  if (item.item === 'evidence') {
    if (item.ref.id !== ref.id) return null;
    const said = indirectRuns(work, { run: 'chip', ref, show: 'words', edits: item.edits }, change);
    return said && { item: 'paragraph', id: item.id, goesTo: item.goesTo, ours: false, runs: said };
  }
  let done = false;
  const lines = linesOf(item).map((runs) =>
    runs.flatMap((run): readonly Run[] => {
      if (done || run.run !== 'chip' || run.show !== 'words' || run.ref.id !== ref.id) return [run];
      const said = indirectRuns(work, run, change);
      if (said === null) return [run];
      done = true;
      return said;
    }),
  );
  return done ? withLines(item, lines) : null;
}

type Chip = Extract<Run, { readonly run: 'chip' }>;

function indirectRuns(work: Composition, chip: Chip, change: Change): readonly Run[] | null {
  const words = partsOfRuns(work, [chip])
    .flatMap((part) =>
      part.as === 'words' || (part.as === 'mark' && part.text.trim() === '') ? [part.text] : [],
    )
    .join('');
  const said = words === '' ? null : takeIntoText(words, change);
  if (said === null) return null;
  return [
    { run: 'text', text: said.trim(), bold: false, italic: false },
    { ...chip, show: 'reference', edits: [] },
  ];
}
