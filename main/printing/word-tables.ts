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
import type { Cell, Table as PackTable } from '../../core/pack/block.ts';
import type { Field } from '../../core/pack/document.ts';
import { text } from '../../core/pack/inline.ts';
import type { WordBlocks } from './word-blocks.ts';
import { runsOf } from './word-inline.ts';
import { mm, none } from './word-styles.ts';

const heavy = { style: BorderStyle.SINGLE, size: 6, color: '141414' };
const fine = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };
const bare = { top: none, bottom: none, left: none, right: none };

/** How a table is set where it is not one to look things up in. */
interface Setting {
  /** Without rules: fields of a cover. */
  readonly ruled?: boolean;
  /** Style of the paragraphs of a column. */
  readonly styleOf?: (column: number) => string;
  /** Twentieths of a point over and under a row; what a table has that is looked up where nothing is said. */
  readonly room?: number;
  /** Points from line to line, the same in all columns. */
  readonly lines?: number;
}

/** A table with a head that repeats and rows that are never split. */
export function wordTable(
  block: PackTable,
  words: WordBlocks,
  { ruled = true, styleOf = () => 'TableText', room = ruled ? 72 : 30, lines }: Setting = {},
): Table {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => mm((column.width / total) * words.frame));
  const heads = block.columns.some((column) => column.head !== '');
  const last = block.columns.length - 1;
  const cell = (i: number, children: Paragraph[], head = false) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      ...(head ? { borders: { bottom: heavy } } : {}),
      margins: { top: room, bottom: room, left: i === 0 ? 0 : 57, right: i === last ? 0 : 57 },
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
            line(i, { children: [...(n === 0 ? mark : []), ...words.marks.runs(one)] }, keepNext),
          ),
    );
  return new Table({
    width: { size: mm(words.frame), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: ruled
      ? { top: heavy, bottom: fine, left: none, right: none, insideHorizontal: fine, insideVertical: none }
      : { ...bare, insideHorizontal: none, insideVertical: none },
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
            children: block.columns.map((_, i) =>
              cellOf(
                i,
                row.cells[i] ?? [],
                i === 0 ? words.marks.at(row.id) : [],
                // The last row is not alone on a page; rows without rules are one thing.
                n === block.rows.length - 2 || (!ruled && n < block.rows.length - 1),
              ),
            ),
          }),
      ),
    ],
  });
}

const PLAIN = { block: 'table', name: '', face: 'looking-up', width: 'full' } as const;

/** Labels and what they say, as on a cover. */
export const fieldTable = (fields: readonly Field[], words: WordBlocks): Table =>
  wordTable(
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
    { ruled: false, styleOf: (column) => (column === 0 ? 'Small' : 'Normal'), lines: 14 },
  );

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
    { ruled: false },
  );
