import { type Section, walkSections } from '../model/briefing.ts';
import type { Id } from '../model/id.ts';
import type { Item, Run } from '../model/narrative.ts';

/** Words found in the narrative. Offsets are UTF-16 in the line as `lineText` gives it. */
export interface Found {
  readonly section: Id;
  readonly item: Id;
  /** Which line of the item: 0 for a paragraph, the entry of a list, the cell of a table row by row. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How words are compared. */
export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Stands for evidence in a line: nothing that is looked for contains it, so verbatim words are never touched. */
const CHIP = '\ufffc';

const lineText = (runs: readonly Run[]): string =>
  runs.map((run) => (run.run === 'text' ? run.text : run.run === 'break' ? '\n' : CHIP)).join('');

/** Lines of an item that somebody has written: of a list its entries, of a table its cells row by row. */
export function linesOf(item: Item): readonly (readonly Run[])[] {
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [item.runs];
    case 'list':
      return item.entries;
    case 'table':
      return item.rows.flat();
    default:
      return [];
  }
}

/** The item with other words in its lines, in the order of `linesOf`. */
export function withLines(item: Item, lines: readonly (readonly Run[])[]): Item {
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return { ...item, runs: lines[0] ?? [] };
    case 'list':
      return { ...item, entries: lines };
    case 'table': {
      let at = 0;
      return {
        ...item,
        rows: item.rows.map((row) => row.map((cell) => lines[at++] ?? cell)),
      };
    }
    default:
      return item;
  }
}

/** What is looked for as a pattern; null where nothing is. White space of any kind stands for any other. */
export function patternOf(query: string, options: FindOptions): RegExp | null {
  if (query.trim() === '' || query.includes(CHIP)) return null;
  const escaped = query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '[\\s\\u00a0]+');
  const whole = options.wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])` : escaped;
  return new RegExp(whole, options.matchCase ? 'gu' : 'giu');
}

/** Every place the words stand in narrative, in reading order. Nothing is found of a search for nothing. */
export function findIn(sections: readonly Section[], query: string, options: FindOptions): readonly Found[] {
  const pattern = patternOf(query, options);
  if (!pattern) return [];
  return walkSections(sections).flatMap(({ section }) =>
    section.items.flatMap((item) =>
      linesOf(item).flatMap((runs, line) =>
        [...lineText(runs).matchAll(pattern)].map((match) => ({
          section: section.id,
          item: item.id,
          line,
          start: match.index,
          end: match.index + match[0].length,
        })),
      ),
    ),
  );
}

/** The items of a section with found words replaced; they take the emphasis of the first word they stand for. */
export function replaceIn(items: readonly Item[], found: readonly Found[], by: string): readonly Item[] {
  return items.map((item) => {
    const here = found.filter((one) => one.item === item.id);
    if (here.length === 0) return item;
    return withLines(
      item,
      linesOf(item).map((runs, line) =>
        here
          .filter((one) => one.line === line)
          .toSorted((a, b) => b.start - a.start)
          .reduce((left, one) => replaceInRuns(left, one, by), runs),
      ),
    );
  });
}

function replaceInRuns(runs: readonly Run[], { start, end }: Found, by: string): readonly Run[] {
  let at = 0;
  let placed = false;
  return runs.flatMap((run): Run[] => {
    const length = run.run === 'text' ? run.text.length : 1;
    const from = at;
    at += length;
    if (run.run !== 'text' || at <= start || from >= end) return [run];
    const before = run.text.slice(0, Math.max(0, start - from));
    const after = run.text.slice(Math.max(0, end - from));
    const text = before + (placed ? '' : by) + after;
    placed = true;
    return text === '' ? [] : [{ ...run, text }];
  });
}
