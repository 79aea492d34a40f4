import type { Briefing, Section } from '../model/briefing.ts';
import type { GoesTo, Item, Run } from '../model/narrative.ts';
import type { PictureType } from '../model/picture.ts';
import { knownHeadings } from './known-headings.ts';
import { withNotes } from './notes-in-place.ts';
import type { DocumentPicture, DocumentPiece, ReadDocument } from './piece.ts';

/** What a draft is made with. */
export interface DraftMaking {
  /** Words in the language of the briefing. */
  readonly t: (key: string, params?: Readonly<Record<string, string | number>>) => string;
  readonly newId: () => string;
  /** Where the pictures are kept that could be kept. */
  readonly kept: ReadonlyMap<DocumentPicture, { readonly blob: string; readonly mediaType: PictureType }>;
  /** What the draft is called where the document has no title. */
  readonly name: string;
}

/** A briefing as a document has it. */
export interface DocumentDraft {
  readonly title: string;
  readonly kind: Briefing['kind'];
  readonly sections: readonly Section[];
  /** Pictures of which only a note was kept. */
  readonly picturesLost: number;
}

/** Longest title of a section or briefing. */
const LONGEST = 300;
const NOTE: GoesTo = { side: null, note: true, speaking: false };

/**
 * Makes sections of the headings of a document, each under the nearest one above it of a lower level, and items of
 * all else. A heading the ready templates know gets its role, and goes where the template sends it; what stands under
 * it goes along. Words before the first heading get a section of their own; without headings there is one section.
 */
export function draftOfDocument(document: ReadDocument, making: DraftMaking): DocumentDraft {
  const pieces = withNotes(document.pieces);
  const titled = titleAmong(pieces);
  const body = titled === null ? pieces : pieces.filter((piece) => piece !== titled);
  const headings = body.filter((piece) => piece.item === 'heading');
  const known = knownHeadings(headings.map(({ runs }) => wordsOf(runs)));
  const root = new Branch(null, -1, '', 'text', NOTE, making.newId());
  let at = root;
  for (const piece of body) {
    if (piece.item !== 'heading') {
      if (at === root)
        at = root.under(making.t(`draft.${headings.length > 0 ? 'opening' : 'text'}`), 6, making);
      for (const item of itemsOf(piece, making)) at.items.push(item);
      continue;
    }
    const words = wordsOf(piece.runs);
    while (at.level >= piece.level && at.parent) at = at.parent;
    at = at.under(shortened(words), piece.level, making, known.of(words));
    if (words.length > LONGEST) at.items.push(paragraph(piece.runs, making));
  }
  const stated = headings.some(({ runs }) => wordsOf(runs) === document.title) ? '' : document.title;
  return {
    title: shortened((titled && wordsOf(titled.runs)) || stated || making.name),
    kind: known.kind,
    sections: root.sections(),
    picturesLost: pieces.filter((piece) => piece.item === 'picture' && !making.kept.has(piece)).length,
  };
}

/** The title that stands in a document: set as one, or the only heading of its level, at the head of all others. */
function titleAmong(pieces: readonly DocumentPiece[]): Extract<DocumentPiece, { item: 'heading' }> | null {
  const headings = pieces.filter((piece) => piece.item === 'heading');
  const set = headings.find(({ level }) => level === 0);
  if (set) return set;
  const [first, ...others] = headings;
  if (!first || first !== pieces[0] || others.length === 0) return null;
  return others.every(({ level }) => level > first.level) ? first : null;
}

/** A section while it grows. */
class Branch {
  readonly items: Item[] = [];
  private readonly branches: Branch[] = [];

  constructor(
    readonly parent: Branch | null,
    readonly level: number,
    private readonly title: string,
    private readonly role: Section['role'],
    private readonly goesTo: GoesTo,
    private readonly id: string,
  ) {}

  under(
    title: string,
    level: number,
    { newId }: Pick<DraftMaking, 'newId'>,
    known: { readonly role: Section['role']; readonly goesTo: GoesTo } | null = null,
  ): Branch {
    const { role, goesTo } = known ?? { role: 'text', goesTo: this.goesTo };
    const branch = new Branch(this, level, title, role, goesTo, newId());
    this.branches.push(branch);
    return branch;
  }

  sections(): readonly Section[] {
    return this.branches.map((branch) => ({
      id: branch.id,
      title: branch.title,
      role: branch.role,
      goesTo: branch.goesTo,
      items: branch.items,
      sections: branch.sections(),
    }));
  }
}

function itemsOf(
  piece: Exclude<DocumentPiece, { readonly item: 'heading' }>,
  making: DraftMaking,
): readonly Item[] {
  const item = { id: making.newId(), goesTo: null };
  switch (piece.item) {
    case 'paragraph':
    case 'note':
      return [{ ...item, item: 'paragraph', ours: false, runs: piece.runs }];
    case 'quotation':
    case 'list':
      return [{ ...item, ...piece }];
    case 'table':
      // A frame around words is no table.
      if (piece.rows.every((row) => row.length === 1))
        return piece.rows.flatMap(([cell = []]) => linesOf(cell).map((runs) => paragraph(runs, making)));
      return [{ ...item, ...piece }];
    case 'picture': {
      const kept = making.kept.get(piece);
      if (kept)
        return [
          {
            ...item,
            item: 'picture',
            ...kept,
            alt: piece.alt,
            caption: '',
            source: '',
            rights: '',
            marking: null,
          },
        ];
      const words = making.t(`draft.${piece.alt === '' ? 'picture' : 'pictureOf'}`, { alt: piece.alt });
      return [paragraph([{ run: 'text', text: words, bold: false, italic: true }], making)];
    }
  }
}

const paragraph = (runs: readonly Run[], { newId }: Pick<DraftMaking, 'newId'>): Item => ({
  item: 'paragraph',
  id: newId(),
  goesTo: null,
  ours: false,
  runs,
});

/** Runs parted at their breaks; empty lines are none. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.run === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.filter((line) => line.length > 0);
}

/** The words of a heading without a number typed before it: the briefing counts its own sections. */
function wordsOf(runs: readonly Run[]): string {
  const words = runs
    .map((run) => (run.run === 'text' ? run.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return words.replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+(?=\S)/, '');
}

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}
