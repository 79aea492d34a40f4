import type { Block, FrozenText, Repair } from './frozen-text.ts';
import { breakLines } from './lines.ts';

/** What an importer hands over: the text with its structure, before lines are made. */
export interface Thawed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages?: readonly number[];
  readonly repairs?: readonly Repair[];
}

/** Freezes a text that has its blocks. The text must already be NFC with LF line ends (`normaliseText`). */
export function freeze(thawed: Thawed): FrozenText {
  return {
    text: thawed.text,
    blocks: thawed.blocks,
    pages: thawed.pages ?? [],
    lines: breakLines(thawed.text, thawed.blocks),
    linesVersion: 1,
    repairs: thawed.repairs ?? [],
  };
}

/** Line ends to LF, Unicode to NFC, BOM and NUL away. Done at import only; the hash is taken after it. */
export function normaliseText(raw: string): string {
  return raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .normalize('NFC');
}

/**
 * Freezes plain text: paragraphs are parted by blank lines. Where a text has no blank line at all, each line is
 * a paragraph. Line feeds inside a paragraph that was hard-wrapped are kept as white space, not as line ends.
 */
export function freezePlainText(raw: string): FrozenText {
  const text = normaliseText(raw);
  const parted = /\n[ \t]*\n/.test(text);
  const paragraph = parted ? /\S(?:[^\n]|\n(?![ \t]*\n))*/g : /\S[^\n]*/g;
  const blocks: Block[] = [];
  for (const match of text.matchAll(paragraph)) {
    const body = match[0].trimEnd();
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + body.length, level: 0 });
  }
  return freeze({ text, blocks });
}

/** Canonical JSON (RFC 8785 for the values we use: keys sorted, no white space), so that equal texts have one hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
