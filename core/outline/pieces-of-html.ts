import { Parser } from 'htmlparser2';
import { type EntryPlace, listOf, type Placed } from '../model/list.ts';
import { evidenceRefSchema, type Run } from '../model/narrative.ts';
import type { Piece } from './piece.ts';
import { superscript } from './superscript.ts';
import { TableReader } from './table-reader.ts';
import { type Attributes, isBlock, isBold, isItalic, isNote, isUnseen, isWordList, ownPlace } from './tag.ts';
import { tidied } from './tidied.ts';

type Line = 'paragraph' | 'heading' | 'entry';

interface Open {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly skipped: boolean;
  /** A note begins and ends with this element. */
  readonly note: boolean;
}

/** The structure of a page and nothing else of it, and how many stretches of it were struck through. */
export interface PageStructure {
  readonly pieces: readonly Piece[];
  readonly struck: number;
}

/**
 * Reads HTML for its structure: headings, paragraphs, lists in lists, quotations, tables, emphasis, notes, and where
 * pictures stand. Read as a stream of tags: no document is made of it, nothing runs, nothing is fetched. Where the
 * page is `ours`, chips in it are chips again; elsewhere nothing can name a record.
 */
export function piecesOfHtml(html: string, { ours }: { readonly ours: boolean }): PageStructure {
  const reader = new Reader(ours);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.opened(name, attributes),
      onclosetag: (name) => reader.closed(name),
      ontext: (text) => reader.text(text),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return reader.finish();
}

class Reader {
  private readonly pieces: Piece[] = [];
  private readonly open: Open[] = [];
  private readonly lists: { readonly ordered: boolean }[] = [];
  private inline: Run[] = [];
  /** Pictures of the line being read: they stand after it. */
  private readonly pictures: Piece[] = [];
  private line: Line = 'paragraph';
  private level = 1;
  private quoted = 0;
  private noting = false;
  /** What was read of a cell before the note in it. */
  private aside: Run[] = [];
  private notes = 0;
  private struck = 0;
  private table: TableReader | null = null;
  private tables = 0;
  /** The list at the end of the pieces, while it grows. */
  private growing: { readonly ordered: boolean; readonly entries: Placed<readonly Run[]>[] } | null = null;
  /** Word writes a list as paragraphs whose first span is the bullet or number. */
  private bullet: string | null = null;
  private wordDepth = 0;
  /** Our own editor writes the entries of a list in one row, each with its place. */
  private own: EntryPlace | null = null;

  constructor(private readonly ours: boolean) {}

  opened(name: string, attributes: Attributes): void {
    const style = (attributes.style ?? '').toLowerCase();
    const above = this.open.at(-1);
    const ignored = /mso-list:\s*ignore/.test(style);
    const skipped = (above?.skipped ?? false) || ignored || isUnseen(name, attributes, style);
    const note = !skipped && !this.noting && isNote(name, attributes);
    this.open.push({
      name,
      bold: isBold(name, style, above?.bold ?? false),
      italic: isItalic(name, style, above?.italic ?? false),
      raised: (above?.raised ?? false) || name === 'sup',
      skipped,
      note,
    });
    if (ignored) this.bullet ??= '';
    if (skipped) return;
    if (note) this.openNote();
    if (name === 's' || name === 'strike' || name === 'del') this.struck += 1;
    if (attributes['data-record'] !== undefined) this.chip(attributes);
    else if (name === 'br') this.inline.push({ run: 'break' });
    else if (name === 'img') this.picture(attributes);
    else if (this.noting) this.start('paragraph');
    else if (name === 'table') this.openTable();
    else if (name === 'tr' && this.tables === 1) this.table?.openRow();
    else if (name === 'td' || name === 'th') this.openCell(name, attributes);
    else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.lists.push({ ordered: name === 'ol' });
    } else if (name === 'li') {
      this.start('entry');
      this.own = this.ours ? ownPlace(attributes) : null;
    } else if (name === 'blockquote') {
      this.flush();
      this.quoted += 1;
    } else if (/^h[1-6]$/.test(name)) {
      this.start('heading');
      this.level = attributes.class === 'title' ? 0 : Number(name.slice(1));
    } else if (isWordList(attributes.class ?? '', style)) {
      this.start('entry');
      this.wordDepth = Number(/mso-list:\s*l\d+\s+level(\d)/.exec(style)?.[1] ?? 1) - 1;
    } else if (isBlock(name)) this.start(this.lists.length > 0 ? 'entry' : 'paragraph');
  }

  closed(name: string): void {
    const open = this.open.pop();
    if (!open || open.skipped) return;
    if (open.note) this.closeNote();
    else if (this.noting) return;
    else if (name === 'table') this.closeTable();
    else if (name === 'tr' && this.tables === 1) this.table?.closeRow();
    else if ((name === 'td' || name === 'th') && this.tables === 1) this.closeCell();
    else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.lists.pop();
    } else if (name === 'blockquote') {
      this.flush();
      this.quoted -= 1;
    } else if (name === 'li' || /^h[1-6]$/.test(name) || isBlock(name)) {
      this.flush();
      this.line = this.lists.length > 0 ? 'entry' : 'paragraph';
    }
  }

  text(text: string): void {
    const open = this.open.at(-1);
    if (open?.skipped) {
      if (this.bullet !== null) this.bullet += text;
      return;
    }
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (words === '' || (words === ' ' && this.inline.length === 0)) return;
    this.inline.push({
      run: 'text',
      text: open?.raised ? superscript(words) : words,
      bold: open?.bold ?? false,
      italic: open?.italic ?? false,
    });
  }

  finish(): PageStructure {
    if (this.noting) this.closeNote();
    while (this.tables > 0) this.closeTable();
    this.flush();
    this.endList();
    return { pieces: this.pieces, struck: this.struck };
  }

  private chip(attributes: Attributes): void {
    const { 'data-record': id, 'data-kind': kind, 'data-show': show } = attributes;
    const ref = evidenceRefSchema.safeParse({ kind, id });
    if (!this.ours || !ref.success) return;
    if (show === undefined) {
      this.flush();
      this.put({ item: 'evidence', ref: ref.data, edits: [] });
    } else
      this.inline.push({
        run: 'chip',
        ref: ref.data,
        show: show === 'words' ? 'words' : 'reference',
        edits: [],
      });
  }

  private picture({ src = '', alt = '' }: Attributes): void {
    this.pictures.push({ item: 'picture', source: src, alt: alt.trim() });
  }

  private start(line: Line): void {
    if (this.table !== null || this.noting) {
      // Lines inside a cell or a note stay in it, one under the other.
      const name = this.open.at(-1)?.name ?? '';
      const begins = isBlock(name) || name === 'li' || line !== 'paragraph';
      if (begins && this.inline.length > 0) this.inline.push({ run: 'break' });
      return;
    }
    this.flush();
    this.line = line;
    this.wordDepth = 0;
    this.own = null;
    if (line !== 'entry') this.bullet = null;
  }

  private openNote(): void {
    this.flush();
    this.aside = this.inline;
    this.inline = [];
    this.noting = true;
    this.notes += 1;
  }

  private closeNote(): void {
    this.noting = false;
    const runs = tidied(this.inline);
    this.inline = this.aside;
    const [first] = runs;
    if (!first) return;
    const marked = first.run === 'text' && /^[⁰¹²³⁴-⁹]/u.test(first.text);
    const mark = superscript(String(this.notes));
    this.put({ item: 'note', runs: marked ? runs : [plainRun(`${mark} `), ...runs] });
  }

  private openTable(): void {
    if (this.tables === 0) {
      this.flush();
      this.table = new TableReader();
    }
    this.tables += 1;
  }

  private openCell(name: string, attributes: Attributes): void {
    if (this.tables === 1) this.table?.openCell(name === 'th', attributes);
    else if (this.inline.length > 0) this.inline.push(plainRun(' '));
  }

  private closeCell(): void {
    this.table?.closeCell(tidied(this.inline));
    this.inline = [];
  }

  private closeTable(): void {
    if (this.tables === 0) return;
    this.tables -= 1;
    if (this.tables > 0 || this.table === null) return;
    const read = this.table.finish();
    this.table = null;
    if (read) this.put(read);
    this.flush();
  }

  /** Ends the line being read. */
  private flush(): void {
    if (this.table !== null || this.noting) return;
    const runs = tidied(this.inline);
    this.inline = [];
    if (runs.length > 0) {
      if (this.line === 'entry') this.entry(runs);
      else if (this.line === 'heading')
        this.put({ item: 'heading', level: this.level, runs: runs.map(plain) });
      else this.put({ item: this.quoted > 0 ? 'quotation' : 'paragraph', runs });
      this.bullet = null;
    }
    for (const picture of this.pictures.splice(0)) this.put(picture);
  }

  private put(piece: Piece): void {
    this.endList();
    this.pieces.push(piece);
  }

  private entry(runs: readonly Run[]): void {
    const list = this.lists.at(-1);
    const ordered = list ? list.ordered : /^\s*[\p{L}\d]{1,3}[.)]/u.test(this.bullet ?? '');
    const depth = list ? this.lists.length - 1 : this.wordDepth;
    const place = this.own ?? { depth, ordered };
    if (this.growing && (place.depth > 0 || this.growing.ordered === ordered))
      this.growing.entries.push({ ...place, entry: runs });
    else {
      this.endList();
      this.growing = { ordered, entries: [{ ...place, entry: runs }] };
    }
  }

  private endList(): void {
    if (this.growing)
      this.pieces.push({ item: 'list', ...listOf(this.growing.ordered, this.growing.entries) });
    this.growing = null;
  }
}

const plainRun = (text: string): Run => ({ run: 'text', text, bold: false, italic: false });

/** A heading is emphasis enough. */
const plain = (run: Run): Run => (run.run === 'text' ? { ...run, bold: false, italic: false } : run);
