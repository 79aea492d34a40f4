import type { IParagraphOptions } from 'docx';
import type { PackDocument } from '../../core/pack/document/document.ts';
import { mm } from './word-styles.ts';

/** Width of the side column with its gutter, in millimetres: numbers, labels and kinds hang in it. */
export const SIDE: Readonly<Record<PackDocument['output'], number>> = {
  note: 40,
  'two-sides': 40,
  corrigendum: 40,
  speaking: 14,
};

type Indent = Pick<IParagraphOptions, 'indent'>;

/**
 * Indent of what stands in the text column, `more` millimetres into it, its first line hanging `out` of it. In the look of
 * a house (`side` 0) its styles say where text stands, and only what hangs is said.
 */
export function inColumn({ side }: { readonly side: number }, more = 0, out = 0): Indent {
  if (side + more === 0) return {};
  return { indent: { left: mm(side + more), ...(out > 0 && { hanging: mm(out) }) } };
}
