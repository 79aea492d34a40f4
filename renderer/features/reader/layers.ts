import { type FrozenText, lineAt, type Span } from '../../../core/model/frozen-text.ts';
import type { Suggestion } from '../../../core/suggest/index.ts';
import { isCaret, spanOf, type TextSelection } from '../../selection/text-selection.ts';
import type { Stop } from './line.tsx';
import type { Layer } from './paint.ts';
import { levelsOf, type Marked, type Paint } from './spans.ts';

const paints: readonly Paint[] = ['fact', 'agreement', 'quoted', 'own', 'reported', 'mark', 'changed'];

interface Painted {
  readonly marked: readonly Marked[];
  readonly suggestions: readonly Suggestion[];
  readonly walked: Suggestion | null;
  readonly found: readonly Span[];
  readonly foundNow: Span | null;
  readonly flash: Span | null;
  /** Words selected, or words of the form that is open. */
  readonly chosen: readonly Span[];
}

/** Everything that is painted on a text, the lowest layer first. */
export function layersOf({
  marked,
  suggestions,
  walked,
  found,
  foundNow,
  flash,
  chosen,
}: Painted): readonly Layer[] {
  const spans = marked.flatMap((item) => item.spans).toSorted((a, b) => a.start - b.start);
  const levels = levelsOf(spans);
  const one = (span: Span | null | undefined) => (span ? [span] : []);
  return [
    { name: 'suggestion', spans: suggestions.filter((suggestion) => suggestion !== walked) },
    ...paints.flatMap((paint) =>
      ([0, 1] as const).map((level) => ({
        name: `${paint}-${level}`,
        spans: spans.filter((span, i) => span.paint === paint && levels[i] === level),
      })),
    ),
    { name: 'walked', spans: one(walked) },
    { name: 'why', spans: [...one(walked?.why.cue), ...one(walked?.why.named)] },
    { name: 'found', spans: found },
    { name: 'found-now', spans: one(foundNow) },
    { name: 'flash', spans: one(flash) },
    { name: 'selected', spans: chosen },
  ];
}

/** Bars at the ends of quotes, the caret, and handles at the ends of a selection being adjusted, by line. */
export function stopsOf(
  frozen: FrozenText,
  marked: readonly Marked[],
  selection: TextSelection | null,
  handles: boolean,
): ReadonlyMap<number, readonly Stop[]> {
  const stops = marked.flatMap(({ spans }) =>
    spans
      .filter(({ bars }) => bars)
      .flatMap(({ start, end }): readonly Stop[] => [
        { at: start, sign: 'bar-start' },
        { at: end, sign: 'bar-end' },
      ]),
  );
  const own = selection === null ? [] : endsOf(selection, handles);
  // What ends a span stands in the line of the letter before it.
  return byLine(frozen, [...stops, ...own], ({ at, sign }) => (sign.endsWith('-end') ? at - 1 : at));
}

function endsOf(selection: TextSelection, handles: boolean): readonly Stop[] {
  if (isCaret(selection)) return [{ at: selection.head, sign: 'caret' }];
  if (!handles) return [];
  const { start, end } = spanOf(selection);
  return [
    { at: start, sign: 'handle-start' },
    { at: end, sign: 'handle-end' },
  ];
}

/** Things gathered by the number of the line in which they stand, their order kept. */
export function byLine<T>(
  frozen: FrozenText,
  things: readonly T[],
  offsetOf: (thing: T) => number,
): ReadonlyMap<number, readonly T[]> {
  const lines = new Map<number, T[]>();
  for (const thing of things) {
    const line = lineAt(frozen, offsetOf(thing));
    const known = lines.get(line);
    if (known) known.push(thing);
    else lines.set(line, [thing]);
  }
  return lines;
}

/**
 * Marks so spread that no line has more than `most`: what is over stands beside the lines below, as near as there is
 * room; what finds none before the text ends stays beside the last line.
 */
export function spread<T>(
  byLine: ReadonlyMap<number, readonly T[]>,
  most: number,
  lastLine: number,
): ReadonlyMap<number, readonly T[]> {
  const out = new Map<number, readonly T[]>();
  let over: readonly T[] = [];
  let at = 0;
  const settle = (until: number) => {
    for (; over.length > 0 && at < until; at += 1) {
      out.set(at, at === lastLine ? over : over.slice(0, most));
      over = at === lastLine ? [] : over.slice(most);
    }
  };
  for (const [line, things] of [...byLine].toSorted(([a], [b]) => a - b)) {
    settle(line);
    const all = [...over, ...things];
    out.set(line, line === lastLine ? all : all.slice(0, most));
    over = line === lastLine ? [] : all.slice(most);
    at = line + 1;
  }
  settle(lastLine + 1);
  return out;
}
