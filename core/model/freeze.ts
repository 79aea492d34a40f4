import type { Block, Repair, StoredText } from './frozen-text.ts';
import { breakLines } from './lines.ts';
import { onlyOf } from './units.ts';

/** What an importer hands over: the text with its structure, before lines are made. */
export interface Thawed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages?: readonly number[];
  readonly repairs?: readonly Repair[];
}

/** Freezes a text that has its blocks. The text must already be NFC with LF line ends (`normaliseText`). */
export function freeze(thawed: Thawed): StoredText {
  return {
    text: thawed.text,
    blocks: thawed.blocks,
    pages: thawed.pages ?? [],
    lines: breakLines(thawed.text, thawed.blocks),
    linesVersion: 1,
    repairs: thawed.repairs ?? [],
  };
}

/** Characters nobody sees and no printer or Word file can hold: C0 and C1 controls but tab, LF and form feed. */
const controls = /(?![\t\n\f])\p{Cc}|[\ufffe\uffff]/gu;
/** Halves of surrogate pairs that stand alone. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What most texts are made of: in a text of these alone there is nothing to put right. */
const settled = onlyOf(
  /[\t\n\f\u0020-\u007e\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]/,
);

/**
 * Line ends to LF, Unicode to NFC; BOM, NUL and other control characters away, half a surrogate pair to U+FFFD.
 * Done at import only; the hash is taken after it.
 */
export function normaliseText(raw: string): string {
  if (settled(raw)) return raw;
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\v\u0085]/g, '\n')
    .replace(controls, '')
    .replace(halves, '\ufffd')
    .normalize('NFC');
}

/**
 * Freezes plain text: paragraphs are parted by blank lines. Where a text has no blank line at all, or lines too long
 * to have been wrapped by hand (over 120 units), each line is a paragraph. Line feeds inside a paragraph that was
 * hard-wrapped are kept as white space, not as line ends. A form feed begins a page.
 */
export function freezePlainText(raw: string): StoredText {
  const text = normaliseText(raw);
  const wrapped = /\n[^\S\n]*\n/.test(text.trim()) && !/[^\n\f]{121}/.test(text);
  const blocks: Block[] = [];
  let start = -1;
  let end = -1;
  const lay = (): void => {
    if (start >= 0) blocks.push({ kind: 'paragraph', start, end, level: 0 });
    start = -1;
  };
  for (const { index, 0: line } of text.matchAll(/[^\n\f]+/g)) {
    const body = line.trim();
    const from = index + line.indexOf(body);
    if (!wrapped || body === '' || /\n[^\S\n]*\n|\f/.test(text.slice(Math.max(0, end), index))) lay();
    if (body === '') continue;
    if (start < 0) start = from;
    end = from + body.length;
  }
  lay();
  const feeds = [...text.matchAll(/\f/g)]
    .map(({ index }) => index + 1)
    .filter((at) => at < text.trimEnd().length);
  return freeze({ text, blocks, pages: feeds.length > 0 ? [0, ...feeds] : [] });
}

/** Canonical JSON (RFC 8785 for the values we use: keys sorted, no white space), so that equal texts have one hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
