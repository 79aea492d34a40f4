import type { PDFPageProxy } from 'pdfjs-dist';
import { superscript } from '../../../core/outline/superscript.ts';
import { HYPHEN_UNDONE, PAGE_BEGINS } from '../flow.ts';
import { asDrawn } from './letters.ts';
import { place, turned, type View } from './view.ts';

/** Words on one baseline without a wide gap between them. Points from the top left of the page as it is seen. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** Baseline, growing downwards. */
  y: number;
  /** Height of the letters. */
  size: number;
  /** Whether the file itself says that this is not part of its text: a running head, a page number. */
  readonly artifact: boolean;
  /** Gaps wider than between words. */
  gaps: readonly Gap[];
}

/** A gap within words: where it stands in the text, where the words before it end and those after it begin. */
export interface Gap {
  readonly at: number;
  readonly right: number;
  readonly left: number;
}

/** The text of one page as the file draws it. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  /** Upright text, in the order of the file. */
  readonly segments: readonly Segment[];
  /** Text that stands aslant or on its side beside the rest: watermarks, stamps in the margin. */
  readonly turned: readonly string[];
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

/** Gap between words above which they are cells or columns, in heights of letters; justified lines stay below. */
const WIDE = 1.5;
/** Gap that may part cells of a narrow table. */
const NARROW = 0.3;

/** Control characters, and the marks that are ours. */
const unseen = new RegExp(`\\p{Cc}|[${HYPHEN_UNDONE}${PAGE_BEGINS}]`, 'gu');

/** Takes up what goes on in the same line with letters of the same height. True where it did. */
function joinEven(segment: Segment, next: Segment, spaced: boolean, rightToLeft: boolean): boolean {
  const { size } = next;
  const gap = rightToLeft ? segment.left - next.right : next.left - segment.right;
  const sameLine = Math.abs(next.y - segment.y) < 0.25 * Math.max(size, segment.size);
  if (segment.artifact !== next.artifact || !sameLine || gap <= -size || gap >= WIDE * size) return false;
  if (Math.abs(size - segment.size) >= 0.15 * segment.size) return false;
  const parted = (spaced || gap > 0.25 * size) && !/\s$/.test(segment.text) && !/^\s/.test(next.text);
  if (gap > NARROW * size)
    segment.gaps = [...segment.gaps, { at: segment.text.length, right: segment.right, left: next.left }];
  // A bullet hardly larger or smaller than its words does not measure them.
  if (segment.text.trim().length <= 2 && next.text.trim().length > 2) {
    segment.size = size;
    segment.y = next.y;
  }
  segment.text += parted ? ` ${next.text}` : next.text;
  segment.left = Math.min(segment.left, next.left);
  segment.right = Math.max(segment.right, next.right);
  return true;
}

/** Takes up a raised or lowered mark beside larger letters, or letters after a raised mark. True where it did. */
function joinSmall(segment: Segment, next: Segment, spaced: boolean): boolean {
  const gap = next.left - segment.right;
  const apart = Math.abs(next.y - segment.y);
  const larger = Math.max(segment.size, next.size);
  // The number of a note stands further from its words than a mark from the word it is at.
  const isNumber = /^\s*(?:\d{1,3}|[*†‡§]{1,3})\s*$/.test(segment.text) && segment.y < next.y - 0.15 * larger;
  if (segment.artifact !== next.artifact || gap < -0.5 * larger || gap > (isNumber ? 1 : 0.5) * larger)
    return false;
  const between = spaced ? ' ' : '';
  if (next.size < 0.85 * segment.size && apart < 0.7 * segment.size) {
    const isRaised = next.y < segment.y - 0.15 * segment.size;
    segment.text += isRaised && !spaced ? superscript(next.text) : between + next.text;
  } else if (segment.size < 0.85 * next.size && apart < 0.7 * next.size && segment.text.length <= 4) {
    const isRaised = segment.y < next.y - 0.15 * next.size;
    segment.text = (isRaised ? superscript(segment.text) : segment.text) + between + next.text;
    segment.y = next.y;
    segment.size = next.size;
  } else return false;
  segment.right = Math.max(segment.right, next.right);
  return true;
}

/** Content of a page in the file's own outline of it, by what it is. */
interface Outline {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Outline[];
}

/** Ids of the content that the file's outline calls a mark of a note. */
function noteMarksIn(outline: Outline, inside = false, found = new Set<string>()): Set<string> {
  const { role, id, children = [] } = outline;
  if (inside && id !== undefined) found.add(id);
  // In a list a label is a bullet or number.
  if (role === 'LI' || role === 'TOCI') return found;
  const mark = inside || role === 'Lbl' || role === 'Reference';
  for (const child of children) noteMarksIn(child, mark, found);
  return found;
}

/** Whether a small number touches the words before it: it may be the mark of a note drawn with raised shapes. */
function hasTouchingNumber(items: readonly Item[]): boolean {
  let right = Number.NaN;
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const x = Number(item.transform[4]);
    if (/^\d{1,3}$/.test(item.str) && Math.abs(x - right) < 1) return true;
    right = /\s$/.test(item.str) ? Number.NaN : x + item.width;
  }
  return false;
}

/** Pieces back among which the same letters are looked for. */
const AGAIN = 16;

/** What of a piece has not been drawn just here before: bold is made so where a font has none. Null where all has. */
function newIn(next: Segment, drawn: readonly Segment[]): Segment | null {
  const near = 0.1 * next.size;
  const here = drawn.filter((piece) => Math.abs(piece.y - next.y) < near && piece.left < next.left + near);
  const words = next.text.trim();
  if (here.some((piece) => next.right < piece.right + near && piece.text.includes(words))) return null;
  const before = here.findLast((piece) => next.left < piece.left + near && next.text.startsWith(piece.text));
  return before ? { ...next, text: next.text.slice(before.text.length), left: before.right } : next;
}

/** The way most of a page's letters run. */
function mainDirection(items: readonly Item[], view: View): number {
  const letters = [0, 0, 0, 0];
  for (const item of items) {
    if (!('str' in item)) continue;
    const { quarter } = place(item.transform, view);
    if (quarter !== null) letters[quarter] = (letters[quarter] ?? 0) + item.str.length;
  }
  return letters.indexOf(Math.max(...letters));
}

/** The text of a page as it is drawn. */
export async function readPage(page: PDFPageProxy): Promise<PageText> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const view = page.getViewport({ scale: 1 });
  const tagged = items.some((item) => 'id' in item && item.id !== null);
  const outline = tagged && hasTouchingNumber(items) ? await page.getStructTree() : null;
  return readSegments(items, turned(view, mainDirection(items, view)), noteMarksIn(outline ?? {}));
}

/** Puts the pieces in which a file draws its text together to words and lines. */
function readSegments(items: readonly Item[], view: View, noteMarks: ReadonlySet<string>): PageText {
  const segments: Segment[] = [];
  const aside: string[] = [];
  let asideGoesOn = false;
  const drawn: Segment[] = [];
  const marked: { readonly artifact: boolean; readonly note: boolean }[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marked.pop();
      else
        marked.push({
          artifact: 'tag' in item && item.tag === 'Artifact',
          note: noteMarks.has(item.id),
        });
      continue;
    }
    const text = asDrawn(item.str).replace(unseen, '');
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const { x, y, size, quarter } = place(item.transform, view);
    if (quarter !== 0 || size === 0) {
      if (asideGoesOn) aside.push(`${aside.pop() ?? ''}${spaced ? ' ' : ''}${text}`);
      else aside.push(text);
      asideGoesOn = true;
      spaced = false;
      continue;
    }
    asideGoesOn = false;
    const piece: Segment = {
      text: marked.some(({ note }) => note) ? superscript(text) : text,
      left: x,
      right: x + item.width,
      y,
      size,
      artifact: marked.some(({ artifact }) => artifact),
      gaps: [],
    };
    const next = newIn(piece, drawn);
    drawn.push(piece, ...(next && next !== piece ? [next] : []));
    if (drawn.length > AGAIN) drawn.splice(0, drawn.length - AGAIN);
    if (!next) continue;
    const last = segments.at(-1);
    if (!last || !(joinEven(last, next, spaced, item.dir === 'rtl') || joinSmall(last, next, spaced)))
      segments.push(next);
    spaced = false;
  }
  return { width: view.width, height: view.height, segments, turned: aside };
}
