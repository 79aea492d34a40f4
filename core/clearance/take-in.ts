import type { Change } from '../model/change.ts';
import type { Id } from '../model/id.ts';
import type { Item, Run } from '../model/narrative.ts';
import { linesOf, withLines } from '../outline/find.ts';
import type { Composition } from '../pack/composition.ts';
import { alignment, placeIn } from './align.ts';
import { partsOfRuns } from './pieces.ts';

type Words = Pick<Change, 'block' | 'start' | 'out' | 'in'>;

/**
 * A text with a change taken in; null where the words it strikes, or those it stands beside, are not there any more.
 * Other changes of the same block may have been taken in before.
 */
export function takeIntoText(text: string, change: Words): string | null {
  const range = rangeIn(text, change);
  return range && `${text.slice(0, range.start)}${change.in}${text.slice(range.end)}`;
}

/**
 * An item with a change taken into one of its lines, in the emphasis of the words it replaces. None where all its words
 * were struck; several where a paragraph was parted. Null where the words are not there any more, or a chip or verbatim
 * words stand among them.
 */
export function takeIntoItem(
  work: Composition,
  item: Item,
  line: number,
  change: Words,
  newId: () => Id,
): readonly Item[] | null {
  const lines = linesOf(item);
  const runs = lines[line];
  if (runs === undefined) return null;
  const taken = takeIntoRuns(work, runs, change);
  if (taken === null) return null;
  const empty = taken.every((run) => run.run !== 'text' || run.text.trim() === '');
  if (empty && lines.length === 1 && change.in.trim() === '') return [];
  if (item.item === 'paragraph')
    return parted(taken).map((part, i) => ({ ...item, id: i === 0 ? item.id : newId(), runs: part }));
  return [
    withLines(
      item,
      lines.map((other, i) => (i === line ? broken(taken) : other)),
    ),
  ];
}

/** New paragraphs with these words, one a line: they go where the item before them goes, and are as much ours as it is. */
export const paragraphsAfter = (item: Item, words: string, newId: () => Id): readonly Item[] =>
  words
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({
      item: 'paragraph',
      id: newId(),
      goesTo: item.goesTo,
      ours: item.item === 'paragraph' && item.ours,
      runs: [{ run: 'text', text, bold: false, italic: false }],
    }));

function rangeIn(text: string, { block, start, out }: Words) {
  return placeIn(alignment(block, text), start, start + out.length);
}

function takeIntoRuns(work: Composition, runs: readonly Run[], change: Words): readonly Run[] | null {
  const texts = runs.map((run) =>
    partsOfRuns(work, [run])
      .map(({ text }) => text)
      .join(''),
  );
  const range = rangeIn(texts.join(''), change);
  if (range === null) return null;
  let at = 0;
  let put = false;
  const taken: Run[] = [];
  for (const [i, run] of runs.entries()) {
    const from = at;
    at += texts[i]?.length ?? 0;
    const struck = from < range.end && at > range.start;
    const beside = range.start === range.end && range.start >= from && range.start <= at;
    if (run.run !== 'text') {
      // A line that is broken may be joined; evidence is never struck with the words around it.
      if (struck && run.run === 'chip') return null;
      if (!struck) taken.push(run);
      continue;
    }
    if (!struck && (!beside || put)) {
      taken.push(run);
      continue;
    }
    const before = run.text.slice(0, Math.max(0, range.start - from));
    const after = run.text.slice(Math.max(0, range.end - from));
    const text = `${before}${put ? '' : change.in}${after}`;
    put = true;
    if (text !== '') taken.push({ ...run, text });
  }
  return put ? taken : null;
}

/** Runs parted where a line ends. */
function parted(runs: readonly Run[]): readonly (readonly Run[])[] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    if (run.run !== 'text') {
      parts.at(-1)?.push(run);
      continue;
    }
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) parts.push([]);
      const trimmed = i > 0 ? text.trimStart() : text;
      if (trimmed !== '') parts.at(-1)?.push({ ...run, text: trimmed });
    });
  }
  return parts.filter((part, i) => i === 0 || part.length > 0);
}

const broken = (runs: readonly Run[]): readonly Run[] =>
  runs.flatMap((run): readonly Run[] =>
    run.run === 'text'
      ? run.text
          .split('\n')
          .flatMap((text, i): Run[] => [
            ...(i > 0 ? [{ run: 'break' } as const] : []),
            ...(text === '' ? [] : [{ ...run, text }]),
          ])
      : [run],
  );
