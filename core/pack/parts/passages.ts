import type { Translate } from '../../language/translate.ts';
import { type AnchoredKind, anchoredKinds } from '../../model/anchor.ts';
import type { Block as FrozenBlock, FrozenText } from '../../model/frozen-text.ts';
import { lineAt, linesOfSpan } from '../../model/frozen-text.ts';
import type { Source } from '../../model/source.ts';
import { type Anchored, anchorsOf, type Composition, lineLabel, refOf, sourceNamed } from '../composition.ts';
import type { BlockOf, Bracket, PassageRow } from '../document/block.ts';
import { NBSP, range } from '../words/numbers.ts';

/** Lines printed on either side of what is marked. */
export const AROUND = 3;
/** A gap of so many lines is printed rather than told of. */
const SMALL_GAP = 2;

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly rule: AnchoredKind;
  readonly ref: string;
}

/** Spans of the source that the pack uses. */
function markedIn(t: Translate, source: Source, taken: readonly Anchored[]): readonly Marked[] {
  return taken.flatMap((evidence) =>
    anchorsOf(evidence)
      .filter((anchor) => anchor.source === source.id)
      .map((anchor) => ({
        start: anchor.start,
        end: anchor.end,
        rule: evidence.kind,
        ref: refOf(t, evidence.kind, evidence.record),
      })),
  );
}

/** Numbers of the lines to print: all of them, or what is marked with three on either side and no small gaps; never a hidden one. */
function printedLines(
  frozen: Pick<FrozenText, 'lines'>,
  spans: readonly { readonly start: number; readonly end: number }[],
  whole: boolean,
  hidden: readonly { readonly start: number; readonly end: number }[] = [],
): readonly number[] {
  const count = frozen.lines.length;
  const kept = (numbers: readonly number[]) =>
    numbers.filter((n) => {
      const [start, end] = frozen.lines.at(n - 1) ?? [0, 0];
      return !hidden.some((span) => span.start < end && span.end > start);
    });
  if (whole) return kept(Array.from({ length: count }, (_, i) => i + 1));
  const wanted = new Set<number>();
  for (const span of spans) {
    const { first, last } = linesOfSpan(frozen, span);
    for (let n = Math.max(1, first - AROUND); n <= Math.min(count, last + AROUND); n += 1) wanted.add(n);
  }
  const numbers = [...wanted].sort((a, b) => a - b);
  const filled: number[] = [];
  for (const n of numbers) {
    const before = filled.at(-1) ?? 0;
    const gap = n - before - 1;
    if (gap > 0 && gap <= SMALL_GAP && (before > 0 || numbers.length > 0))
      for (let g = before + 1; g < n; g += 1) filled.push(g);
    filled.push(n);
  }
  const last = filled.at(-1) ?? count;
  if (last > 0 && count - last <= SMALL_GAP) for (let n = last + 1; n <= count; n += 1) filled.push(n);
  return kept(filled);
}

/** A line parted where what is taken from it begins and ends. White space is kept as it stands. */
function stretchesOf(frozen: FrozenText, line: readonly [number, number], marked: readonly Marked[]) {
  const [start, end] = line;
  const over = marked.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [
    ...new Set([start, end, ...over.flatMap((m) => [Math.max(start, m.start), Math.min(end, m.end)])]),
  ].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const rules = [...new Set(over.filter((m) => m.start <= from && m.end >= to).map((m) => m.rule))];
    return { text: frozen.text.slice(from, to).replace(/[\n\t\u2028]/g, ' '), rules };
  });
}

/**
 * Brackets in the margin, each on the first track that is free over its lines and its label. They begin and end on lines
 * that are printed: the number stands beside the first of them.
 */
function bracketsOf(
  frozen: FrozenText,
  marked: readonly Marked[],
  uses: ReadonlyMap<string, readonly string[]>,
  printed: readonly number[],
): readonly Bracket[] {
  const spans = marked
    .flatMap((mark) => {
      const { first, last } = linesOfSpan(frozen, mark);
      const seen = printed.filter((line) => line >= first && line <= last);
      const [from] = seen;
      const to = seen.at(-1);
      return from === undefined || to === undefined ? [] : [{ ref: mark.ref, first: from, last: to }];
    })
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const merged: { ref: string; first: number; last: number }[] = [];
  for (const span of spans) {
    const same = merged.find((other) => other.ref === span.ref && span.first <= other.last + 1);
    if (same) same.last = Math.max(same.last, span.last);
    else merged.push({ ...span });
  }
  const free: number[] = [];
  return merged.map(({ ref, first, last }) => {
    let track = free.findIndex((until) => until < first);
    if (track === -1) track = free.length;
    free[track] = last;
    return { ref, first, last, track, uses: uses.get(ref) ?? [] };
  });
}

/**
 * The annexed text of a source: numbered lines with what was taken ruled under and its number in the margin, three
 * lines on either side, longer gaps told of. `first` is the number of the source whose passages said how to read them,
 * null for that one itself. Null where nothing was taken or the text was not read.
 */
export function passages(
  work: Composition,
  source: Source,
  taken: readonly Anchored[],
  uses: ReadonlyMap<string, readonly string[]>,
  first: string | null,
): { readonly block: BlockOf<'passages'>; readonly whole: boolean } | null {
  const { t } = work;
  const frozen = work.input.texts[source.id];
  const marked = markedIn(work.t, source, taken);
  if (frozen === undefined || marked.length === 0) return null;
  const whole = work.input.options.fullTexts && source.mayPrintWhole && source.terms !== 'in-confidence';
  const numbers = printedLines(frozen, marked, whole, work.hidden[source.id]);
  const opening = new Set(frozen.blocks.map((block: FrozenBlock) => lineAt(frozen, block.start)));
  const rows: PassageRow[] = [];
  let before = 0;
  const gap = (from: number, to: number) => {
    if (to < from) return;
    const lines = from === to ? String(from) : range(String(from), String(to));
    rows.push({ row: 'gap', words: t('pack.passages.gap', { count: to - from + 1, lines }) });
  };
  for (const n of numbers) {
    gap(before + 1, n - 1);
    const line = frozen.lines.at(n - 1);
    if (line)
      rows.push({
        row: 'line',
        id: lineLabel(source, n),
        number: n,
        opens: opening.has(n),
        stretches: stretchesOf(frozen, line, marked),
      });
    before = n;
  }
  gap(before + 1, frozen.lines.length);
  const ref = refOf(work.t, 'source', source);
  const all = numbers.length === frozen.lines.length;
  const hash =
    source.frozen === null ? '' : ` ${t('pack.sources.hash', { hash: source.frozen.slice(0, 16) })}`;
  return {
    whole: all && whole,
    block: {
      block: 'passages',
      source: ref,
      language: source.language,
      intro: t(`pack.passages.${first === null ? 'intro' : 'next'}${whole ? '-whole' : ''}`, {
        first: first ?? '',
        source: sourceNamed(work, source).replace(`${ref}, `, ''),
      }),
      legend: anchoredKinds
        .filter((rule) => marked.some((mark) => mark.rule === rule))
        .map((rule) => ({ rule, name: t(`pack.passages.${rule}`) })),
      rows,
      brackets: bracketsOf(frozen, marked, uses, numbers),
      end:
        t(all ? 'pack.passages.end-whole' : 'pack.passages.end', {
          source: ref.replace(' ', NBSP),
          count: frozen.lines.length,
          printed: numbers.length,
        }) + hash,
    },
  };
}
