import type { PDFPageProxy } from 'pdfjs-dist';
import { HYPHEN_UNDONE, PAGE_BEGINS } from '../flow.ts';
import { superscript } from '../markup-flow.ts';

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
}

/** The text of one page as the file draws it. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  /** Upright text, in the order of the file. */
  readonly segments: readonly Segment[];
  /** Text that stands aslant or on its side: watermarks, margin stamps, landscape tables on portrait pages. */
  readonly turned: readonly string[];
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type Matrix = readonly number[];

/** Gap between words above which they are cells or columns, in heights of letters; justified lines stay below. */
const WIDE = 1.5;

/** Control characters, and the marks that are ours. */
const unseen = new RegExp(`\\p{Cc}|[${HYPHEN_UNDONE}${PAGE_BEGINS}]`, 'gu');

/** Position, size and slope of an item on the page as it is seen. */
function place(transform: Matrix, view: Matrix) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  return {
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    size: Math.hypot(c, d),
    upright: va * a + vc * b > 0 && Math.abs(vb * a + vd * b) < 0.05 * Math.abs(va * a + vc * b),
  };
}

/** Takes up what goes on in the same line with letters of the same height. True where it did. */
function joinEven(segment: Segment, next: Segment, spaced: boolean, rightToLeft: boolean): boolean {
  const { size } = next;
  const gap = rightToLeft ? segment.left - next.right : next.left - segment.right;
  const sameLine = Math.abs(next.y - segment.y) < 0.25 * Math.max(size, segment.size);
  if (segment.artifact !== next.artifact || !sameLine || gap <= -size || gap >= WIDE * size) return false;
  if (Math.abs(size - segment.size) >= 0.15 * segment.size) return false;
  const parted = (spaced || gap > 0.25 * size) && !/\s$/.test(segment.text) && !/^\s/.test(next.text);
  segment.text += parted ? ` ${next.text}` : next.text;
  segment.left = Math.min(segment.left, next.left);
  segment.right = Math.max(segment.right, next.right);
  return true;
}

/** Takes up a raised or lowered mark beside larger letters, or letters after a raised mark. True where it did. */
function joinSmall(segment: Segment, next: Segment, spaced: boolean): boolean {
  const gap = next.left - segment.right;
  if (segment.artifact !== next.artifact || Math.abs(gap) > 0.5 * Math.max(segment.size, next.size))
    return false;
  const between = spaced ? ' ' : '';
  const apart = Math.abs(next.y - segment.y);
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

/** Puts the pieces in which a file draws its text together to words and lines. */
export function readSegments(items: readonly Item[], view: Matrix, width: number, height: number): PageText {
  const segments: Segment[] = [];
  const turned: string[] = [];
  const marked: boolean[] = [];
  let artifacts = 0;
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') artifacts -= marked.pop() ? 1 : 0;
      else {
        const artifact = 'tag' in item && item.tag === 'Artifact';
        marked.push(artifact);
        artifacts += artifact ? 1 : 0;
      }
      continue;
    }
    const text = item.str.replace(unseen, '');
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const { x, y, size, upright } = place(item.transform, view);
    if (!upright || size === 0) {
      turned.push(text.trim());
      continue;
    }
    const next: Segment = { text, left: x, right: x + item.width, y, size, artifact: artifacts > 0 };
    const last = segments.at(-1);
    if (!last || !(joinEven(last, next, spaced, item.dir === 'rtl') || joinSmall(last, next, spaced)))
      segments.push(next);
    spaced = false;
  }
  return { width, height, segments, turned };
}
