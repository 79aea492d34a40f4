import type { Section } from '../../model/briefing.ts';
import { filledList } from '../../model/list.ts';
import type { GoesTo, Item } from '../../model/narrative.ts';
import type { Composition } from '../composition.ts';
import type { Block, BlockOf, Table } from '../document/block.ts';
import { fitted } from '../document/fitting.ts';
import { type Inline, text, wordsOf } from '../document/inline.ts';
import { type Apparatus, inlinesOf } from '../footnotes.ts';
import { glued } from '../words/names.ts';
import { bySentence, sentenceBlocks } from '../words/one-sentence.ts';
import { evidenceBlocks } from './evidence.ts';
import { gatheringBlocks } from './gatherings.ts';
import type { Numbering } from './numbering.ts';

/** Where an item goes: its own choice, else that of its section. */
export const goesTo = (section: Section, item: Item): GoesTo => item.goesTo ?? section.goesTo;

/** Roles that the sides and the speaking copy have labels for. */
const LABELLED = ['points', 'if-raised', 'opening', 'closing'] as const;
/** Roles that have a name of their own. */
const NAMED = [
  'objective',
  'their-objectives',
  'red-lines',
  'press-line',
  'background',
  'figures',
  'statements',
  'agreements',
  'who-they-are',
  'last-met',
  'options',
  'recommendation',
] as const;

/** The title of a section: its own, else what it is for. */
export function titleOf({ t, language }: Composition, { title, role }: Section): string {
  if (title !== '') return glued(title, language);
  const label = LABELLED.find((one) => one === role);
  if (label !== undefined) return t(`pack.sides.${label}`);
  const name = NAMED.find((one) => one === role);
  return t(name === undefined ? 'pack.part.section' : `pack.sides.role.${name}`);
}

/** The items of a section and of those under it, as blocks of the note. */
export function sectionBlocks(
  work: Composition,
  notes: Apparatus,
  section: Section,
  numbers: Numbering,
  wanted: (goes: GoesTo) => boolean,
  level: 2 | 3 = 2,
): readonly Block[] {
  const own: Block[] = [];
  let commenting = false;
  const items = section.items.filter((one) => wanted(goesTo(section, one)));
  for (const group of bySentence(work, items)) {
    const [item, ...same] = group;
    if (item === undefined) continue;
    const ours = isOurs(item);
    if (ours && !commenting) own.push({ block: 'heading', level, runs: [text(work.t('pack.part.comment'))] });
    commenting = ours;
    own.push(
      ...(same.length > 0
        ? sentenceBlocks(work, notes, group, numbers)
        : itemBlocks(work, notes, item, numbers, level)),
    );
  }
  const under = section.sections.flatMap((child): Block[] => {
    const blocks = sectionBlocks(work, notes, child, numbers, wanted, 3);
    if (blocks.length === 0) return [];
    return child.title === ''
      ? [...blocks]
      : [{ block: 'heading', level, runs: [text(glued(child.title, work.language))] }, ...blocks];
  });
  return [...own, ...under];
}

function isOurs(item: Item): boolean {
  return (
    (item.item === 'paragraph' && item.ours) || (item.item === 'evidence' && item.ref.kind === 'comment')
  );
}

/** Shares of the width that a column of few letters and one of many take. */
const NARROWEST = 8;
const WIDEST = 40;
/** A cell that holds a number and nothing else: such columns are set by their last digit. */
const FIGURE = /^[+−–-]?\d[\d\s.,]*(?:\s?(?:%|per cent))?$/;

/** Letters a head of a column wants: its longest word whole, and two lines at most. */
function headRoom(head: readonly Inline[]): number {
  const words = wordsOf(head).trim();
  return Math.max(Math.ceil(words.length / 2) + 1, ...words.split(/\s+/).map((word) => word.length));
}

function itemBlocks(
  work: Composition,
  notes: Apparatus,
  item: Item,
  numbers: Numbering,
  level: 2 | 3,
): readonly Block[] {
  switch (item.item) {
    case 'paragraph': {
      const runs = inlinesOf(work, notes, item.runs);
      return runs.length === 0 ? [] : [{ block: 'paragraph', id: null, number: numbers.next(), runs }];
    }
    case 'heading':
      return [{ block: 'heading', level, runs: inlinesOf(work, notes, item.runs) }];
    case 'list':
      return [{ block: 'list', ...filledList(item, (entry) => inlinesOf(work, notes, entry)) }];
    case 'quotation':
      return [
        { block: 'quotation', id: null, open: '', runs: inlinesOf(work, notes, item.runs), attribution: [] },
      ];
    case 'table':
      return [tableBlock(work, notes, item)];
    case 'picture':
      return [pictureBlock(work, item)];
    case 'evidence':
      return evidenceBlocks(work, notes, item, numbers);
    case 'gathering':
      return gatheringBlocks(work, notes, item);
  }
}

/** A table of the analyst's own; `notes` is null where nothing is cited. */
export function tableBlock(
  work: Composition,
  notes: Apparatus | null,
  item: Extract<Item, { item: 'table' }>,
  width: Table['width'] = 'full',
): Table {
  const [head, ...body] = item.header ? item.rows : [[], ...item.rows];
  const count = Math.max(...item.rows.map((cells) => cells.length), 1);
  const plain = (cells: (typeof item.rows)[number], i: number) => inlinesOf(work, null, cells[i] ?? []);
  const columnOf = (i: number): Pick<Table['columns'][number], 'width' | 'align'> => {
    const words = body.map((cells) => wordsOf(plain(cells, i)).trim()).filter((cell) => cell !== '');
    const longest = Math.max(0, ...words.map((cell) => cell.length));
    return {
      width: Math.min(
        WIDEST,
        Math.max(NARROWEST, longest, headRoom(head === undefined ? [] : plain(head, i))),
      ),
      align: words.length > 0 && words.every((cell) => FIGURE.test(cell)) ? 'right' : 'left',
    };
  };
  return fitted({
    block: 'table',
    name: '',
    columns: Array.from({ length: count }, (_, i) => ({
      head: (head === undefined ? [] : plain(head, i))
        .map((part) => ('text' in part ? part.text : ''))
        .join(''),
      ...columnOf(i),
    })),
    rows: body.map((cells) => ({
      id: null,
      strong: false,
      cells: Array.from({ length: count }, (_, i) => [inlinesOf(work, notes, cells[i] ?? [])]),
    })),
    face: 'looking-up',
    width,
  });
}

/** A picture with its caption, its source and rights. */
export function pictureBlock(
  work: Composition,
  item: Extract<Item, { item: 'picture' }>,
): BlockOf<'picture'> {
  const caption = [item.caption, item.source, item.rights].filter((part) => part !== '').join(' · ');
  // Accessible PDF is not made without words for a picture, and printing always works: the check asks for better.
  const alt = item.alt || caption || work.t('pack.undescribed');
  return { block: 'picture', blob: item.blob, mediaType: item.mediaType, alt, caption };
}
