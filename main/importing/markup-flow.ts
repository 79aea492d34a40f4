import type { Block } from '../../core/model/frozen-text.ts';
import { superscript } from '../../core/outline/superscript.ts';
import type { Flow, Piece } from './flow.ts';
import { letter, roman } from './numeral.ts';

/** Elements that begin and end a block of text. */
const blockElements = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements a reader never sees as text. */
const unseen = new Set(
  'script style noscript template head title iframe object embed svg math canvas audio video map datalist noembed noframes'.split(
    ' ',
  ),
);
const footnoteId =
  /^(?:footnote-|endnote-|fn[-:_]?\d|ftn\d|_ftn\d|_edn\d|sdfootnote\d+sym|cite_note|user-content-fn)/i;
const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const SPACE = 0x20;
/** Tab, line feed, form feed, carriage return. */
const [TAB, LF, FF, CR] = [0x09, 0x0a, 0x0c, 0x0d];

/** Whether there is white space a browser would show otherwise than it stands. Most text has none. */
function hasWideSpace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > SPACE) continue;
    if (
      unit === SPACE
        ? text.charCodeAt(at + 1) === SPACE
        : unit === LF || unit === TAB || unit === CR || unit === FF
    )
      return true;
  }
  return false;
}

/** Attributes of an element by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

interface Context {
  readonly name: string;
  readonly kind: Block['kind'] | null;
  readonly level: number;
  readonly owner: object | undefined;
  label: string;
  /** Number of the next item, in an ordered list; null in other elements. */
  next: number | null;
  readonly step: number;
  readonly style: string;
  /** Length of the pending text where a raised stretch began. */
  readonly mark: number;
}

interface Row {
  readonly cells: { readonly pieces: Piece[]; readonly span: number }[];
  readonly owner: object | undefined;
}

function numeral(value: number, style: string): string {
  if (style === 'a') return letter(value);
  if (style === 'A') return letter(value).toUpperCase();
  if (style === 'i') return roman(value);
  if (style === 'I') return roman(value).toUpperCase();
  return String(value);
}

function whole(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}

/**
 * Turns a stream of elements into blocks: what a browser shows, in the order of the document. Rows of data tables
 * become one block each, cells parted by a tab; tables used for layout are read as if they were not there.
 * Numbers of ordered lists are text, since people cite them; bullets are not.
 */
export class MarkupFlow {
  private readonly stack: Context[] = [];
  private readonly rows: Row[] = [];
  private pending = '';
  private pendingOwner: object | undefined;
  private skipping = 0;
  private preformatted = 0;
  private listDepth = 0;
  private hidden: string[] | null = null;

  /** `numbered: false` where the numbers of lists stand in their text already (Word). */
  constructor(
    private readonly flow: Flow,
    private readonly options: { readonly numbered: boolean } = { numbered: true },
  ) {}

  open(name: string, attributes: Attributes, owner?: object): void {
    if (this.skipping > 0) {
      this.skipping += 1;
      return;
    }
    const { style } = attributes;
    const hidden = attributes.hidden !== undefined || (style !== undefined && hiddenStyle.test(style));
    const wayBack = name === 'a' && /^#(?:footnote|endnote)-ref-/.test(attributes.href ?? '');
    if (unseen.has(name) || hidden || wayBack || (name === 'input' && attributes.type === 'hidden')) {
      this.skipping = 1;
      this.hidden = hidden && !unseen.has(name) ? [] : null;
      return;
    }
    if (name === 'br') this.pending += '\n';
    if (blockElements.has(name)) this.flush();
    if (name === 'hr') this.flush();
    if (name === 'pre' || name === 'textarea') this.preformatted += 1;
    if (name === 'q') this.pending += '“';
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') this.listDepth += 1;
    if (name === 'tr') this.rows.push({ cells: [], owner });
    if (name === 'td' || name === 'th') {
      const span = Math.min(20, Math.max(1, whole(attributes.colspan, 1)));
      this.rows.at(-1)?.cells.push({ pieces: [], span });
    }
    let label = '';
    const list =
      name === 'li' && this.stack.findLast((context) => context.next !== null || context.name === 'ul');
    if (list && list.next !== null) {
      const value = whole(attributes.value, list.next);
      label = `${numeral(value, list.style)}.`;
      list.next = value + list.step;
    }
    const { id, role } = attributes;
    const note = (id !== undefined && footnoteId.test(id)) || role === 'doc-footnote';
    this.stack.push({
      name,
      kind: kindOf(name, note),
      level: this.levelOf(name, note),
      owner: blockElements.has(name) ? owner : undefined,
      label: note ? superscript(label.replace(/\.$/, '')) : this.options.numbered ? label : '',
      next: name === 'ol' ? whole(attributes.start, 1) : null,
      step: attributes.reversed === undefined ? 1 : -1,
      style: attributes.type ?? '1',
      mark: this.pending.length,
    });
  }

  text(text: string): void {
    if (this.skipping > 0) {
      this.hidden?.push(text);
      return;
    }
    if (this.pending === '') {
      this.pendingOwner = this.stack.findLast((context) => context.owner !== undefined)?.owner;
    }
    this.pending += this.preformatted === 0 && hasWideSpace(text) ? text.replace(/[ \t\r\n\f]+/g, ' ') : text;
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1;
      if (this.skipping === 0 && this.hidden) {
        const was = this.hidden.join('').replace(/\s+/g, ' ').trim();
        if (was !== '') this.flow.repair('hidden-removed', was);
        this.hidden = null;
      }
      return;
    }
    if (!this.stack.some((context) => context.name === name)) return;
    for (;;) {
      const context = this.stack.at(-1);
      if (!context) return;
      this.leave(context);
      this.stack.pop();
      if (context.name === name) return;
    }
  }

  /** Lays what is pending. Call once, at the end. */
  finish(): void {
    while (this.stack.length > 0) this.close(this.stack.at(-1)?.name ?? '');
    this.flush();
    for (let row = this.rows.pop(); row; row = this.rows.pop()) this.layRow(row);
  }

  private leave({ name, mark }: Context): void {
    if (name === 'sup' && mark <= this.pending.length) {
      this.pending = this.pending.slice(0, mark) + superscript(this.pending.slice(mark));
    }
    if (name === 'q') this.pending += '”';
    if (blockElements.has(name)) this.flush();
    if (name === 'pre' || name === 'textarea') this.preformatted -= 1;
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') this.listDepth -= 1;
    if (name === 'tr') {
      const row = this.rows.pop();
      if (row) this.layRow(row);
    }
  }

  private levelOf(name: string, note: boolean): number {
    if (note) return 0;
    if (/^h[1-6]$/.test(name)) return Number(name.slice(1));
    if (name === 'li') return Math.min(9, Math.max(1, this.listDepth));
    return 0;
  }

  private flush(): void {
    if (this.pending === '') {
      this.pendingOwner = undefined;
      return;
    }
    const text =
      this.preformatted === 0 && hasWideSpace(this.pending)
        ? this.pending.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n')
        : this.pending;
    const owner = this.pendingOwner;
    this.pending = '';
    this.pendingOwner = undefined;
    if (text.trim() === '') return;
    const nearest = this.stack.findLast((context) => context.kind !== null);
    const labelled = this.stack.filter((context) => context.label !== '');
    const label = labelled.map((context) => context.label).join(' ');
    for (const context of labelled) context.label = '';
    this.emit({
      kind: nearest?.kind ?? 'paragraph',
      level: nearest?.level ?? 0,
      text: label === '' ? text : `${label} ${text.trimStart()}`,
      owner,
    });
  }

  private emit(piece: Piece): void {
    const row = this.rows.at(-1);
    if (!row) {
      this.flow.lay(piece);
      return;
    }
    // Text in a row but in no cell is shown all the same.
    if (row.cells.length === 0) row.cells.push({ pieces: [], span: 1 });
    row.cells.at(-1)?.pieces.push(piece);
  }

  private layRow(row: Row): void {
    const pieces = row.cells.flatMap((cell) => cell.pieces);
    const isData =
      row.cells.length > 1 &&
      pieces.every((piece) => piece.kind === 'paragraph' || piece.kind === 'list-item') &&
      row.cells.every(
        (cell) => cell.pieces.length <= 6 && cell.pieces.every((piece) => piece.text.length < 2_000),
      );
    if (!isData) {
      for (const piece of pieces) this.emit(piece);
      return;
    }
    const cells = row.cells.map(
      (cell) => cell.pieces.map((piece) => piece.text.trim()).join('\n') + '\t'.repeat(cell.span - 1),
    );
    const text = cells.join('\t').replace(/\t+$/, '');
    if (text.trim() !== '')
      this.emit({ kind: 'table-row', level: 0, text, owner: row.owner ?? pieces[0]?.owner });
  }
}

function kindOf(name: string, note: boolean): Block['kind'] | null {
  if (note) return 'footnote';
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li') return 'list-item';
  if (name === 'blockquote') return 'quotation';
  if (name === 'pre') return 'preformatted';
  return null;
}
