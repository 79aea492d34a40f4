import type { Block, BlockOf, PassageRow, Table } from '../../core/pack/document/block.ts';
import type { Cited, Field, Footnote, Note, PackDocument } from '../../core/pack/document/document.ts';
import { type Inlines, text } from '../../core/pack/document/inline.ts';

/** A pack as one flow of headed parts, for formats without pages of their own. */
export interface Flow {
  readonly document: PackDocument;
  /** Over the title: kind, draft. */
  readonly over: string;
  readonly title: string;
  /** Under the title: where and when it is spoken, what is corrected. */
  readonly under: Inlines;
  readonly fields: readonly Field[];
  readonly clearances: readonly (readonly string[])[];
  readonly clearancesLabel: string;
  readonly changes: { readonly title: string; readonly lines: readonly Inlines[] } | null;
  readonly release: string;
  readonly parts: readonly FlowPart[];
  readonly foot: readonly Field[];
}

interface FlowPart {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly newPage: boolean;
  readonly blocks: readonly Block[];
}

const part = (id: string, title: string, blocks: readonly Block[], newPage = false): FlowPart => ({
  id,
  number: '',
  title,
  newPage,
  blocks,
});
const paragraph = (runs: Inlines): Block => ({ block: 'paragraph', id: null, number: '', runs });
const points = (entries: readonly Inlines[]): readonly Block[] => [{ block: 'list', ordered: true, entries }];
const answers = (
  list: readonly { readonly question: string; readonly answer: Inlines }[],
): readonly Block[] =>
  list.flatMap((one): Block[] => [
    ...(one.question === ''
      ? []
      : [{ block: 'heading' as const, level: 2 as const, runs: [text(one.question)] }]),
    paragraph(one.answer),
  ]);

/** The flow of any output. Parts without content are left out. */
export function flowOf(document: PackDocument): Flow {
  const base = {
    document,
    over: document.draft ? `${document.kind} · ${document.words.draft}` : document.kind,
    title: document.title,
    under: [],
    clearances: [],
    clearancesLabel: '',
    changes: null,
    release: '',
    foot: [],
  };
  switch (document.output) {
    case 'note':
      return { ...base, ...noteFlow(document) };
    case 'two-sides':
      return {
        ...base,
        fields: document.heading,
        parts: [
          part('points', `${document.labels.speaking}: ${document.labels.points}`, points(document.points)),
          part('if-raised', document.labels.ifRaised, answers(document.ifRaised)),
          part(
            'background',
            document.labels.background,
            [
              { block: 'remark', runs: [text(document.labels.warning)], width: 'text' },
              ...document.background.flatMap((row): Block[] => [
                { block: 'heading', level: 2, runs: [text(row.label)] },
                ...row.blocks,
              ]),
            ],
            true,
          ),
        ].filter((one) => one.blocks.some((block) => block.block !== 'list' || block.entries.length > 0)),
        foot: document.foot,
      };
    case 'speaking':
      return {
        ...base,
        under: document.under === '' ? [] : [text(document.under)],
        fields: [],
        parts: [
          part('opening', document.labels.opening, document.opening.map(paragraph)),
          part('points', document.labels.points, document.points.length === 0 ? [] : points(document.points)),
          part('if-raised', document.labels.ifRaised, answers(document.ifRaised), true),
          part('closing', document.labels.closing, document.closing.map(paragraph)),
        ].filter((one) => one.blocks.length > 0),
      };
    case 'corrigendum':
      return {
        ...base,
        title: document.heading,
        under: document.to,
        fields: document.fields,
        parts: [
          part('corrections', '', [paragraph([text(document.intro)]), document.corrections]),
          part('touches', document.touches.title, [paragraph(document.touches.runs)]),
          ...(document.holders.table.rows.length === 0
            ? []
            : [part('holders', document.holders.title, [document.holders.table])]),
        ],
        foot: document.foot,
      };
  }
}

function noteFlow(
  note: Note,
): Pick<Flow, 'fields' | 'clearances' | 'clearancesLabel' | 'changes' | 'release' | 'parts'> {
  const { cover } = note;
  return {
    fields: cover.fields,
    clearances: cover.clearances.rows,
    clearancesLabel: cover.clearances.label,
    changes:
      cover.changes === null
        ? null
        : {
            title: cover.changes.title,
            lines: [...cover.changes.top, ...(cover.changes.rest.length > 0 ? [cover.changes.rest] : [])],
          },
    release: cover.release,
    parts: [
      ...note.parts,
      ...(note.holders === null ? [] : [part('holders', note.holders.title, [note.holders.table])]),
    ],
  };
}

/** The words of a footnote: number, source, place, grade, remark. */
export function citedWords(cited: Cited): string {
  if (cited.place === '') return cited.ref;
  const place = [cited.named, cited.place].filter((one) => one !== '').join(', ');
  return `${cited.ref === '' ? '' : `${cited.ref}: `}${place}${cited.grade === '' ? '' : ` (${cited.grade})`}${cited.remark === '' ? '' : `. ${cited.remark}`}`;
}

/** What parts a piece of evidence from the one before it in its footnote. */
export function separatorBefore(note: Footnote, i: number): string {
  if (i === 0) return '';
  return note.cited[i - 1]?.place === '' ? ', ' : '; ';
}

/** Figures in conflict as a table: number, name, value, arithmetic. */
export function conflictTable(block: BlockOf<'conflict'>): Table {
  return {
    block: 'table',
    name: block.question,
    columns: [
      { head: '', width: 12, align: 'left' },
      { head: '', width: 60, align: 'left' },
      { head: '', width: 26, align: 'right' },
      { head: '', width: 70, align: 'left' },
    ],
    rows: block.rows.map((row) => ({
      id: row.id,
      strong: false,
      cells: [
        [[text(row.ref, 'strong')]],
        [row.name],
        [[text(row.value, 'strong')]],
        row.detail.length === 0 ? [] : [row.detail],
      ],
    })),
    face: 'looking-up',
    width: 'full',
  };
}

/** Evidence that begins at a line of an annexed text. */
export function bracketsAt(
  block: BlockOf<'passages'>,
  row: Extract<PassageRow, { row: 'line' }>,
): readonly BlockOf<'passages'>['brackets'][number][] {
  return block.brackets.filter((bracket) => bracket.first === row.number);
}
