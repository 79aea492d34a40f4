import type { EntryPlace } from '../model/list.ts';

/** Attributes of a tag, by name. */
export type Attributes = Readonly<Record<string, string>>;

const SKIPPED = new Set(
  'head style script title xml template noscript svg math select textarea iframe object'.split(' '),
);
const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/;
const WAY_BACK = /^#(?:footnote|endnote)-ref-/;
const NOTE = /^(?:footnote-|endnote-|fn[-:_]?\d|ftn\d|_ftn\d|_edn\d|user-content-fn)/i;
const BLOCKS = new Set(
  (
    'p div section article header footer main aside figure figcaption address dl dt dd hr pre form fieldset nav ' +
    'center caption body tbody thead'
  ).split(' '),
);

/** Whether a tag begins a line of its own. */
export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** What nobody reads: scripts, what the style hides, tags of Word's own, the way back from a note to its mark. */
export function isUnseen(name: string, attributes: Attributes, style: string): boolean {
  return (
    SKIPPED.has(name) ||
    name.includes(':') ||
    attributes.hidden !== undefined ||
    HIDDEN.test(style) ||
    (name === 'a' && WAY_BACK.test(attributes.href ?? ''))
  );
}

/** The words of a note; its mark in the text is a link and no block. */
export function isNote(name: string, { id = '', role }: Attributes): boolean {
  return (name === 'li' || isBlock(name)) && (NOTE.test(id) || role === 'doc-footnote');
}

/** Whether words in a tag are bold, in one that is bold (`above`) or not. A weight that is said counts, not the tag. */
export function isBold(name: string, style: string, above: boolean): boolean {
  const weight = /font-weight:\s*([a-z0-9]+)/.exec(style)?.[1];
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return above || name === 'b' || name === 'strong';
}

/** Whether words in a tag are italic. */
export function isItalic(name: string, style: string, above: boolean): boolean {
  const slant = /font-style:\s*([a-z]+)/.exec(style)?.[1];
  if (slant !== undefined) return slant === 'italic' || slant === 'oblique';
  return above || name === 'i' || name === 'em' || name === 'cite';
}

/** Where an entry stands in a list of our own editor, which writes them in one row; null at the margin. */
export function ownPlace({ 'data-depth': depth, 'data-mark': mark }: Attributes): EntryPlace | null {
  return depth !== undefined && /^[1-8]$/.test(depth)
    ? { depth: Number(depth), ordered: mark === 'number' }
    : null;
}

/** Whether a paragraph is an entry of a list as Word writes them. */
export const isWordList = (name: string, style: string): boolean =>
  /msolistparagraph/i.test(name) || /mso-list:\s*l\d/.test(style);
