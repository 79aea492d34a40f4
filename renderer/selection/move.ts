import { type FrozenText, lineAt } from '../../core/model/frozen-text.ts';
import type { TextSelection } from './text-selection.ts';

export type Step =
  | 'line-up'
  | 'line-down'
  | 'word-left'
  | 'word-right'
  | 'unit-left'
  | 'unit-right'
  | 'line-start'
  | 'line-end'
  | 'text-start'
  | 'text-end'
  | 'page-up'
  | 'page-down';

type Held = Pick<FrozenText, 'text' | 'lines'>;

const PAGE = 20;
const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Where a selection goes by a key. `extend` moves the head alone. The caret stands in lines only: what lies between
 * two lines (white space) is stepped over.
 */
export function move(frozen: Held, from: TextSelection, step: Step, extend: boolean): TextSelection {
  const head = headAfter(frozen, from, step, extend);
  return extend ? { anchor: from.anchor, head } : { anchor: head, head };
}

function headAfter(frozen: Held, { anchor, head }: TextSelection, step: Step, extend: boolean): number {
  switch (step) {
    case 'line-up':
      return sameColumn(frozen, head, -1);
    case 'line-down':
      return sameColumn(frozen, head, 1);
    case 'page-up':
      return sameColumn(frozen, head, -PAGE);
    case 'page-down':
      return sameColumn(frozen, head, PAGE);
    case 'line-start':
      return lineOf(frozen, head)[0];
    case 'line-end':
      return lineOf(frozen, head)[1];
    case 'text-start':
      return frozen.lines.at(0)?.[0] ?? 0;
    case 'text-end':
      return frozen.lines.at(-1)?.[1] ?? 0;
    case 'word-right':
      return wordRight(frozen, head, extend && head >= anchor ? 'end' : 'start');
    case 'word-left':
      return wordLeft(frozen, head, extend && head > anchor ? 'end' : 'start');
    case 'unit-right':
      return unitRight(frozen, head);
    case 'unit-left':
      return unitLeft(frozen, head);
  }
}

const lineOf = ({ lines }: Held, offset: number): readonly [number, number] =>
  lines.at(lineAt({ lines }, offset) - 1) ?? [0, 0];

/** The same place in another line, as far as that line reaches. */
function sameColumn({ lines }: Held, head: number, by: number): number {
  const at = lineAt({ lines }, head) - 1;
  const to = Math.max(0, Math.min(lines.length - 1, at + by));
  const [start = 0] = lines.at(at) ?? [];
  const [toStart = 0, toEnd = 0] = lines.at(to) ?? [];
  if (to === at) return by < 0 ? toStart : toEnd;
  return Math.min(toEnd, toStart + Math.max(0, head - start));
}

/** Words of a line as spans of the text. */
function wordsOf({ text }: Held, [start, end]: readonly [number, number]): readonly [number, number][] {
  return [...words.segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => [start + index, start + index + segment.length]);
}

function wordRight(frozen: Held, head: number, side: 'start' | 'end'): number {
  for (let at = lineAt(frozen, head) - 1; at < frozen.lines.length; at += 1) {
    const line = frozen.lines.at(at);
    if (!line) break;
    const found = wordsOf(frozen, line).find(([start, end]) => (side === 'end' ? end : start) > head);
    if (found) return side === 'end' ? found[1] : found[0];
  }
  return frozen.lines.at(-1)?.[1] ?? head;
}

function wordLeft(frozen: Held, head: number, side: 'start' | 'end'): number {
  for (let at = lineAt(frozen, head) - 1; at >= 0; at -= 1) {
    const line = frozen.lines.at(at);
    if (!line) break;
    const found = wordsOf(frozen, line).findLast(([start, end]) => (side === 'end' ? end : start) < head);
    if (found) return side === 'end' ? found[1] : found[0];
  }
  return frozen.lines.at(0)?.[0] ?? head;
}

function unitRight(frozen: Held, head: number): number {
  const [, end] = lineOf(frozen, head);
  if (head >= end) return frozen.lines.at(lineAt(frozen, head))?.[0] ?? end;
  const [first] = graphemes.segment(frozen.text.slice(head, end));
  return head + (first?.segment.length ?? 1);
}

function unitLeft(frozen: Held, head: number): number {
  const [start] = lineOf(frozen, head);
  if (head <= start) {
    const above = lineAt(frozen, head) - 2;
    return above < 0 ? start : (frozen.lines.at(above)?.[1] ?? start);
  }
  return start + ([...graphemes.segment(frozen.text.slice(start, head))].at(-1)?.index ?? 0);
}
