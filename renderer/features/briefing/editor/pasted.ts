import type { JSONContent } from '@tiptap/core';
import { Parser } from 'htmlparser2';

/** Longest paste that is read for its structure; a longer one is taken as plain text, up to the same length. */
export const MOST_PASTED = 2_000_000;
const MOST_ITEMS = 1_500;

const SKIPPED = new Set([
  'head',
  'style',
  'script',
  'title',
  'xml',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
]);
const BLOCKS = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'aside',
    'figure',
    'figcaption',
    'address',
  ],
  ...[
    'dl',
    'dt',
    'dd',
    'hr',
    'pre',
    'form',
    'fieldset',
    'nav',
    'center',
    'caption',
    'body',
    'tbody',
    'thead',
  ],
]);
const RECORD = /^[0-9A-HJKMNP-TV-Z]{26}$/;

interface Open {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly skipped: boolean;
}

/**
 * The structure of pasted HTML as nodes of the editor, and nothing else of it: headings, paragraphs, lists,
 * quotations, tables, emphasis, chips of our own. Read as a stream of tags: no document is made of it, nothing runs.
 */
export function nodesFromHtml(html: string): JSONContent[] {
  const reader = new Reader();
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

/** Plain text as nodes: a line a paragraph, words as they are. */
export function nodesFromText(text: string): JSONContent[] {
  return text
    .split(/\r\n?|\n|\u2029/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_ITEMS)
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line.trim() }] }));
}

class Reader {
  private readonly nodes: JSONContent[] = [];
  private readonly open: Open[] = [];
  private inline: JSONContent[] = [];
  /** Kind of the line being read. */
  private line: 'paragraph' | 'heading' | 'entry' = 'paragraph';
  private quoted = 0;
  private readonly lists: { readonly ordered: boolean }[] = [];
  private rows: JSONContent[][] | null = null;
  private tables = 0;
  private header = false;
  /** Word writes a list as paragraphs whose first span is the bullet or number. */
  private bullet: string | null = null;

  opened(name: string, attributes: Readonly<Record<string, string>>): void {
    const style = (attributes.style ?? '').toLowerCase();
    const above = this.open.at(-1);
    const ignored = style.includes('mso-list:ignore') || style.includes('mso-list: ignore');
    this.open.push({
      name,
      bold: isBold(name, style, above?.bold ?? false),
      italic: isItalic(name, style, above?.italic ?? false),
      skipped: (above?.skipped ?? false) || SKIPPED.has(name) || name.includes(':') || ignored,
    });
    if (ignored) this.bullet ??= '';
    if (this.open.at(-1)?.skipped) return;
    if (attributes['data-record'] !== undefined) this.chip(attributes);
    else if (name === 'br') this.push({ type: 'hardBreak' });
    else if (name === 'table') this.openTable();
    else if (name === 'tr' && this.tables === 1) this.rows?.push([]);
    else if (name === 'td' || name === 'th') this.openCell(name);
    else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.lists.push({ ordered: name === 'ol' });
    } else if (name === 'li') this.start('entry');
    else if (name === 'blockquote') {
      this.flush();
      this.quoted += 1;
    } else if (/^h[1-6]$/.test(name)) this.start('heading');
    else if (isWordList(attributes.class ?? '', style)) this.start('entry');
    else if (BLOCKS.has(name)) this.start(this.lists.length > 0 ? 'entry' : 'paragraph');
  }

  closed(name: string): void {
    const open = this.open.pop();
    if (!open || open.skipped) return;
    if (name === 'table') this.closeTable();
    else if ((name === 'td' || name === 'th') && this.tables === 1) this.closeCell();
    else if (name === 'ul' || name === 'ol') {
      this.flush();
      this.lists.pop();
    } else if (name === 'blockquote') {
      this.flush();
      this.quoted -= 1;
    } else if (name === 'li' || /^h[1-6]$/.test(name) || BLOCKS.has(name)) {
      this.flush();
      this.line = 'paragraph';
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
    const marks = [...(open?.bold ? [{ type: 'bold' }] : []), ...(open?.italic ? [{ type: 'italic' }] : [])];
    this.push({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) });
  }

  finish(): JSONContent[] {
    while (this.tables > 0) this.closeTable();
    this.flush();
    return this.nodes.slice(0, MOST_ITEMS);
  }

  private chip(attributes: Readonly<Record<string, string>>): void {
    const { 'data-record': id = '', 'data-kind': kind = '', 'data-show': show } = attributes;
    if (!RECORD.test(id) || !/^[a-z]+$/.test(kind)) return;
    if (show === undefined) {
      this.flush();
      this.nodes.push({ type: 'evidence', attrs: { ref: { kind, id }, edits: [] } });
    } else
      this.push({
        type: 'chip',
        attrs: { ref: { kind, id }, show: show === 'words' ? 'words' : 'reference', edits: [] },
      });
  }

  private push(node: JSONContent): void {
    this.inline.push(node);
  }

  private start(line: 'paragraph' | 'heading' | 'entry'): void {
    if (this.rows !== null) {
      // Lines inside a cell stay in it, one under the other.
      if (this.inline.length > 0) this.push({ type: 'hardBreak' });
      return;
    }
    this.flush();
    this.line = line;
    if (line !== 'entry') this.bullet = null;
  }

  private openTable(): void {
    if (this.tables === 0) {
      this.flush();
      this.rows = [];
      this.header = false;
    }
    this.tables += 1;
  }

  private openCell(name: string): void {
    if (this.tables > 1) {
      if (this.inline.length > 0) this.push({ type: 'text', text: ' ' });
    } else if (name === 'th' && this.rows?.length === 1) this.header = true;
  }

  private closeCell(): void {
    this.rows?.at(-1)?.push({ type: 'cell', content: trimmed(this.inline) });
    this.inline = [];
  }

  private closeTable(): void {
    this.tables -= 1;
    if (this.tables > 0 || this.rows === null) return;
    const rows = this.rows.filter((row) => row.length > 0);
    const columns = Math.max(0, ...rows.map((row) => row.length));
    this.rows = null;
    this.inline = [];
    if (columns === 0) return;
    this.nodes.push({
      type: 'table',
      attrs: { header: this.header },
      content: rows.map((row) => ({
        type: 'row',
        content: Array.from({ length: columns }, (_, i) => row[i] ?? { type: 'cell', content: [] }),
      })),
    });
  }

  /** Ends the line being read. */
  private flush(): void {
    if (this.rows !== null) return;
    const content = trimmed(this.inline);
    this.inline = [];
    if (content.length === 0) return;
    if (this.line === 'entry') this.entry(content);
    else if (this.line === 'heading') this.nodes.push({ type: 'heading', content: plain(content) });
    else this.nodes.push({ type: this.quoted > 0 ? 'quotation' : 'paragraph', content });
    this.bullet = null;
  }

  private entry(content: JSONContent[]): void {
    const list = this.lists.at(-1);
    const ordered = list ? list.ordered : /^\s*[\p{L}\d]{1,3}[.)]/u.test(this.bullet ?? '');
    const last = this.nodes.at(-1);
    const entry = { type: 'entry', content };
    if (last?.type === 'list' && last.attrs?.ordered === ordered) last.content?.push(entry);
    else this.nodes.push({ type: 'list', attrs: { ordered }, content: [entry] });
  }
}

function isBold(name: string, style: string, above: boolean): boolean {
  const weight = /font-weight:\s*([a-z0-9]+)/.exec(style)?.[1];
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return above || name === 'b' || name === 'strong';
}

function isItalic(name: string, style: string, above: boolean): boolean {
  const slant = /font-style:\s*([a-z]+)/.exec(style)?.[1];
  if (slant !== undefined) return slant === 'italic' || slant === 'oblique';
  return above || name === 'i' || name === 'em' || name === 'cite';
}

const isWordList = (name: string, style: string): boolean =>
  /msolistparagraph/i.test(name) || /mso-list:\s*l\d/.test(style);

/** A heading is emphasis enough. */
const plain = (content: JSONContent[]): JSONContent[] => content.map(({ marks: _, ...node }) => node);

/** Inline nodes without white space at the ends, doubled spaces between them and breaks at the ends. */
function trimmed(inline: readonly JSONContent[]): JSONContent[] {
  const nodes: JSONContent[] = [];
  for (const node of inline) {
    const last = nodes.at(-1);
    const afterSpace = last === undefined || last.type === 'hardBreak' || last.text?.endsWith(' ');
    const text = node.type === 'text' && afterSpace ? node.text?.replace(/^ +/, '') : node.text;
    if (node.type === 'text' && !text) continue;
    if (node.type === 'hardBreak' && last === undefined) continue;
    nodes.push(node.type === 'text' ? { ...node, text: text ?? '' } : node);
  }
  for (let last = nodes.at(-1); last !== undefined; last = nodes.at(-1)) {
    if (last.type === 'hardBreak' || last.text === ' ') nodes.pop();
    else {
      if (last.type === 'text') nodes[nodes.length - 1] = { ...last, text: last.text?.trimEnd() ?? '' };
      break;
    }
  }
  return nodes;
}
