import type { Block } from '../../../core/model/frozen-text.ts';
import { itemMark, type Line } from './line.ts';
import { withRows } from './table.ts';

/** Lines that belong together. */
export interface Paragraph {
  kind: Block['kind'];
  level: number;
  readonly lines: Line[];
}

/** What is usual in a document, to tell the unusual by. */
export interface Measure {
  /** Height of the letters of the running text. */
  readonly body: number;
  /** Heights of headings, largest first. */
  readonly headings: readonly number[];
  /** From one baseline to the next, for a height of letters. */
  leading(size: number): number;
}

const half = (size: number): number => Math.round(size * 2) / 2;

function commonest(counts: ReadonlyMap<number, number>): number {
  let best = { value: 0, count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best.value;
}

/** Measures a document by its lines. */
export function measure(lines: readonly Line[]): Measure {
  const sizes = new Map<number, number>();
  const leadings = new Map<number, Map<number, number>>();
  for (const [index, line] of lines.entries()) {
    const size = half(line.size);
    sizes.set(size, (sizes.get(size) ?? 0) + line.text.length);
    const before = lines[index - 1];
    const step = before && before.page === line.page ? half(line.y - before.y) : 0;
    if (before && half(before.size) === size && step > 0.8 * size && step < 3 * size) {
      const steps = leadings.get(size) ?? new Map<number, number>();
      steps.set(step, (steps.get(step) ?? 0) + 1);
      leadings.set(size, steps);
    }
  }
  const body = commonest(sizes);
  const headings = [...sizes.keys()].filter((size) => size >= body * 1.12).sort((a, b) => b - a);
  return {
    body,
    headings,
    leading: (size) => {
      const steps = leadings.get(half(size));
      return steps ? commonest(steps) : size * 1.2;
    },
  };
}

const closes = /[.!?…:;]["'”’»)\]]*[¹²³⁰-⁹]*$/u;

/** Right edge of the column a line stands in, by its neighbours. */
function edgeOf(lines: readonly Line[], index: number): number {
  const line = lines[index];
  if (!line) return 0;
  let edge = line.right;
  for (let at = Math.max(0, index - 8); at <= Math.min(lines.length - 1, index + 8); at += 1) {
    const other = lines[at];
    if (!other || other.page !== line.page || Math.abs(other.left - line.left) > 2.2 * line.size) continue;
    if (Math.abs(other.size - line.size) < 1) edge = Math.max(edge, other.right);
  }
  return edge;
}

/** Whether the first word of a line would have stood in the room left at the end of the line before. */
function wouldFit(room: number, next: Line): boolean {
  const first = next.text.search(/\s|$/);
  const width = ((next.right - next.left) * first) / Math.max(1, next.text.length);
  return room > width + 0.5 * next.size;
}

function isHeading(line: Line, { body }: Measure): boolean {
  return half(line.size) >= body * 1.12 && line.text.length < 250 && /\p{L}|\d/u.test(line.text);
}

/** Puts lines together to paragraphs, headings, items of lists and rows of tables, over the ends of pages too. */
export function paragraphsOf(drawn: readonly Line[], measured: Measure): Paragraph[] {
  const lines = withRows(drawn, measured.leading);
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    const before = lines[index - 1];
    const kind = kindOf(line, measured);
    if (
      open &&
      before &&
      kind !== 'table-row' &&
      goesOn(open, before, line, kind, edgeOf(lines, index - 1), measured)
    )
      open.lines.push(line);
    else paragraphs.push({ kind, level: levelOf(line, kind, measured), lines: [line] });
  }
  return paragraphs;
}

function kindOf(line: Line, measured: Measure): Block['kind'] {
  if (line.row) return 'table-row';
  if (isHeading(line, measured)) return 'heading';
  return itemMark.test(line.text) ? 'list-item' : 'paragraph';
}

function levelOf(line: Line, kind: Block['kind'], { headings }: Measure): number {
  if (kind === 'heading') return Math.min(6, headings.indexOf(half(line.size)) + 1);
  return kind === 'list-item' ? 1 : 0;
}

function goesOn(
  open: Paragraph,
  before: Line,
  line: Line,
  kind: Block['kind'],
  edge: number,
  { leading }: Measure,
): boolean {
  if (open.kind === 'table-row' || Math.abs(line.size - before.size) > 0.08 * before.size) return false;
  const step = line.y - before.y;
  const room = edge - before.right;
  const samePlace = line.page === before.page && step > 0;
  if (open.kind === 'heading' || kind === 'heading') {
    return (
      open.kind === kind && samePlace && step <= 1.7 * line.size && !/^\d+(?:\.\d+)*\.?\s/.test(line.text)
    );
  }
  const broken = /[\p{L}\d][-\u00ad\u2010]$/u.test(before.text);
  if (broken && (!samePlace || step <= 1.3 * leading(line.size))) return true;
  const ended = closes.test(before.text) || wouldFit(room, line);
  // A number in a line may be a mark or the end of a sentence: “in 1990. Then”.
  if (kind === 'list-item' && (ended || line.left < before.left - 0.5 * line.size)) return false;
  if (!samePlace) return !closes.test(before.text) && (/^\p{Ll}/u.test(line.text) || !wouldFit(room, line));
  if (step > 1.3 * leading(line.size)) return false;
  // A small letter goes on with its sentence, unless the line before is as short as a line of a list.
  const sentence =
    /^\p{Ll}/u.test(line.text) && !closes.test(before.text) && room < 0.35 * (edge - before.left);
  if (wouldFit(room, line) && !sentence) return false;
  const indent = line.left - before.left;
  if (open.lines.length === 1)
    return indent < 0.8 * line.size || open.kind === 'list-item' || !closes.test(before.text);
  return Math.abs(indent) < 0.8 * line.size;
}
