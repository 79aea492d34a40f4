import type { PackDocument } from '../../core/pack/document/document.ts';
import { type Flow, flowOf } from './flow.ts';

type Part = Flow['parts'][number];

/** Every label in a block: of the block itself, of its rows, and of the evidence its notes name. */
function labelsIn(value: unknown, notes: ReadonlyMap<number, readonly string[]>): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => labelsIn(one, notes));
  return Object.entries(value).flatMap(([name, inside]) => {
    if (name === 'id') return typeof inside === 'string' ? [inside] : [];
    if (name === 'note') return typeof inside === 'number' ? (notes.get(inside) ?? []) : [];
    return labelsIn(inside, notes);
  });
}

/** Labels of the evidence each footnote names, by its number. */
export const labelsOfNotes = (pack: PackDocument): ReadonlyMap<number, readonly string[]> =>
  new Map(
    pack.output === 'note'
      ? pack.footnotes.map(({ number, cited }) => [number, cited.map(({ id }) => id)])
      : [],
  );

/**
 * Where each use of evidence stands, by its label: the number of the paragraph, else number or title of the part. Word
 * knows pages only once it lays them out, and would name one of them as often as it has uses.
 */
export function placesOfUses(pack: PackDocument): ReadonlyMap<string, string> {
  const notes = labelsOfNotes(pack);
  const sign = ({ number, title }: Part) => (number === '' ? title : number);
  return new Map(
    flowOf(pack).parts.flatMap((part) =>
      part.blocks.flatMap((block) => {
        const where = block.block === 'paragraph' && block.number !== '' ? block.number : sign(part);
        return labelsIn(block, notes).map((label) => [label, where] as const);
      }),
    ),
  );
}
