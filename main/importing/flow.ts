import { normaliseText, type Thawed } from '../../core/model/freeze.ts';
import type { Block, Repair } from '../../core/model/frozen-text.ts';

/**
 * Mark in the text of a `marked` piece, at the very place: a hyphen at the end of a line was undone. A noncharacter:
 * what reads a document takes them out of its text first.
 */
export const HYPHEN_UNDONE = '\ufdd0';
/** Likewise: a page of the original begins. */
export const PAGE_BEGINS = '\ufdd1';

/** A block that is ready to be laid into the text. */
export interface Piece {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly text: string;
  /** What it came from, so that the original can be marked with the offset. */
  readonly owner?: object | undefined;
  /** Whether the text holds marks. */
  readonly marked?: boolean | undefined;
}

const marks = new RegExp(`([${HYPHEN_UNDONE}${PAGE_BEGINS}])`, 'u');

/** Rows of one table and items of one list stand on lines that follow each other; all else is parted by a blank one. */
const tight: readonly Block['kind'][] = ['table-row', 'list-item'];

/** Code keeps its indentation, a row its empty first cells. */
function trimmed(text: string, kind: Block['kind']): string {
  if (kind === 'preformatted') return text.replace(/^\n+/, '').trimEnd();
  if (kind === 'table-row') return text.replace(/^[ \n]+/, '').trimEnd();
  return text.trim();
}

/** Lays blocks one after another into the text that will be frozen, and keeps their offsets. */
export class Flow {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly pages: number[] = [];
  private readonly repairs: Repair[] = [];
  private readonly places: [object, number][] = [];
  private length = 0;

  /** Lays a block. White space at its ends goes, Unicode becomes NFC; an empty one is left out. */
  lay(piece: Piece): void {
    const soft = piece.text.includes('\u00ad');
    const normal = normaliseText(soft ? piece.text.replaceAll('\u00ad', '') : piece.text);
    const text = trimmed(normal, piece.kind);
    if (text.trim() === '') return;
    const last = this.blocks.at(-1);
    if (last) {
      const gap = last.kind === piece.kind && tight.includes(piece.kind) ? '\n' : '\n\n';
      this.parts.push(gap);
      this.length += gap.length;
    }
    const start = this.length;
    if (piece.marked) this.pushMarked(text);
    else this.push(text);
    this.blocks.push({ kind: piece.kind, start, end: this.length, level: piece.level });
    if (piece.owner) this.places.push([piece.owner, start]);
    if (soft) this.repairs.push({ kind: 'hyphenation', at: start, was: '\u00ad' });
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private pushMarked(text: string): void {
    for (const part of text.split(marks)) {
      if (part === PAGE_BEGINS) this.pages.push(this.length);
      else if (part === HYPHEN_UNDONE) this.repairs.push({ kind: 'hyphenation', at: this.length, was: '-' });
      else this.push(part);
    }
  }

  /** Records something undone at the end of what has been laid so far. */
  repair(kind: Repair['kind'], was: string): void {
    this.repairs.push({ kind, at: this.length, was });
  }

  get empty(): boolean {
    return this.blocks.length === 0;
  }

  /** Where the blocks of each owner begin, in order. */
  get offsets(): readonly (readonly [object, number])[] {
    return this.places;
  }

  thaw(): Thawed {
    return { text: this.parts.join(''), blocks: this.blocks, pages: this.pages, repairs: this.repairs };
  }
}
