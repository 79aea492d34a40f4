import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Cell, Table as PackTable } from '../../core/pack/document/block.ts';
import type { Field } from '../../core/pack/document/document.ts';
import { text } from '../../core/pack/document/inline.ts';
import type { WordBlocks } from './word-blocks.ts';
import { type Look, runsOf } from './word-inline.ts';
import { half, mm, none, SERIF } from './word-styles.ts';

const heavy = { style: BorderStyle.SINGLE, size: 6, color: '141414' };
const fine = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };
const dashed = { style: BorderStyle.DASHED, size: 6, color: '141414' };
const bare = { top: none, bottom: none, left: none, right: none };

/** How a table is set where it is not one to look things up in. */
interface Setting {
  /** Rules between rows; `none` for fields of a cover and what stands beside something. */
  readonly rules?: 'fine' | 'dashed' | 'foot' | 'none';
  /** What a cell holds that is more than lines; null for its lines. */
  readonly content?: (row: number, column: number) => readonly (Paragraph | Table)[] | null;
  /** Style of the paragraphs of a column. */
  readonly styleOf?: (column: number) => string;
  /** Twentieths of a point over and under a row; what a table has that is looked up where nothing is said. */
  readonly room?: number;
  /** Points from line to line, the same in all columns. */
  readonly lines?: number;
  /** How words of a cell are set, where not as its style says. */
  readonly look?: Look;
}

const RULES = {
  fine: { top: heavy, bottom: fine, left: none, right: none, insideHorizontal: fine, insideVertical: none },
  dashed: { ...bare, top: dashed, insideHorizontal: dashed, insideVertical: none },
  foot: { ...bare, top: heavy, insideHorizontal: none, insideVertical: none },
  none: { ...bare, insideHorizontal: none, insideVertical: none },
} as const;

/** How words of a cell are set that are read and not looked up. */
const READING = { size: half(9.5), font: SERIF };

/** What a cell must end with after a table in it, as low as can be. */
export const cellEnd = (): Paragraph =>
  new Paragraph({ style: 'Small', spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } });

/** A table with a head that repeats and rows that are never split. */
export function wordTable(
  block: PackTable,
  words: WordBlocks,
  {
    rules = 'fine',
    styleOf = () => 'TableText',
    room = rules === 'none' || rules === 'foot' ? 30 : 72,
    lines = block.face === 'reading' && rules === 'fine' ? 12 : undefined,
    content = () => null,
    // Lines to take and corrections are read, in a smaller size of what is read.
    look = block.face === 'reading' && rules === 'fine' && !words.house ? READING : {},
  }: Setting = {},
): Table {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => mm((column.width / total) * words.frame));
  const heads = block.columns.some((column) => column.head !== '');
  const last = block.columns.length - 1;
  const cell = (i: number, children: readonly (Paragraph | Table)[], head = false) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      ...(head ? { borders: { bottom: heavy } } : {}),
      margins: {
        top: room,
        bottom: room, // Without rules, words stand on the grid.
        left: i === 0 || rules !== 'fine' ? 0 : 57,
        right: i === last ? 0 : 57,
      },
      children,
    });
  const alignment = (i: number) =>
    block.columns[i]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const line = (i: number, children: ConstructorParameters<typeof Paragraph>[0], keepNext = false) =>
    new Paragraph({
      style: styleOf(i),
      alignment: alignment(i),
      // Lines of one cell: the cell itself has the room between rows.
      spacing: {
        before: 0,
        after: 0,
        ...(lines === undefined ? {} : { line: lines * 20, lineRule: 'exact' as const }),
      },
      keepNext,
      ...(typeof children === 'object' ? children : {}),
    });
  const cellOf = (i: number, lines: Cell, mark: ReturnType<typeof words.marks.at>, keepNext: boolean) =>
    cell(
      i,
      lines.length === 0
        ? [line(i, { children: [...mark] }, keepNext)]
        : lines.map((one, n) =>
            line(i, { children: [...(n === 0 ? mark : []), ...words.marks.runs(one, look)] }, keepNext),
          ),
    );
  return new Table({
    width: { size: mm(words.frame), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: RULES[rules],
    rows: [
      ...(heads
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: block.columns.map((column, i) =>
                cell(i, [line(i, { children: runsOf([text(column.head, 'strong')]) }, true)], true),
              ),
            }),
          ]
        : []),
      ...block.rows.map(
        (row, n) =>
          new TableRow({
            cantSplit: true,
            children: block.columns.map((_, i) => {
              const own = content(n, i);
              if (own !== null) return cell(i, own.length > 0 ? own : [cellEnd()]);
              return cellOf(
                i,
                row.cells[i] ?? [],
                i === 0 ? words.marks.at(row.id) : [],
                // The last row is not alone on a page; rows without rules are one thing.
                n === block.rows.length - 2 || (rules === 'none' && n < block.rows.length - 1),
              );
            }),
          }),
      ),
    ],
  });
}

const PLAIN = { block: 'table', name: '', face: 'looking-up', width: 'full' } as const;

/**
 * Labels and what they say, as on a cover; at a `foot` under a rule. Of a `brief` nothing is smaller than a principal
 * reads.
 */
export function fieldTable(
  fields: readonly Field[],
  words: WordBlocks,
  { foot, brief }: { readonly foot: boolean; readonly brief: boolean },
): Table {
  return wordTable(
    {
      ...PLAIN,
      columns: [
        { head: '', width: 40, align: 'left' },
        { head: '', width: 128, align: 'left' },
      ],
      rows: fields.map((field) => ({
        id: null,
        strong: false,
        cells: [[[text(field.label, 'quiet')]], field.lines.map((one) => [text(one)])],
      })),
    },
    words,
    {
      rules: foot ? 'foot' : 'none',
      styleOf: (column) => (column === 0 || foot ? 'Small' : 'Normal'),
      lines: brief ? 13 : foot ? 11 : 14,
      ...(brief && { look: { size: half(10.5) } }),
    },
  );
}

/** Rows of small words without rules: clearances, keys. `heads` stand over the columns. */
export const bareTable = (
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  words: WordBlocks,
  strong: (column: number, row: number) => boolean = () => false,
): Table =>
  wordTable(
    {
      ...PLAIN,
      columns: widths.map((width) => ({ head: '', width, align: 'left' as const })),
      rows: rows.map((cells, n) => ({
        id: null,
        strong: false,
        cells: cells.map((one, i) => (one === '' ? [] : [[text(one, strong(i, n) ? 'strong' : 'plain')]])),
      })),
    },
    words,
    { rules: 'none' },
  );
