import { matches } from '../../elements/fold.ts';
import type { TableDefinition } from './definition.ts';
import type { Look } from './look.ts';

const texts = new WeakMap<Look, Map<string, string>>();

/** All words of a line, in every column, shown or not: made once for what is looked at. */
function textOf<Line>(line: Line, { idOf, columns, kind }: TableDefinition<Line>, look: Look): string {
  const known = texts.get(look) ?? new Map<string, string>();
  texts.set(look, known);
  const key = `${kind} ${idOf(line)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const text = columns.map((column) => column.value(line, look) ?? '').join(' ');
  known.set(key, text);
  return text;
}

/** Lines that hold every word of the filter, or the beginning of one; a record's number alone is exact: "F 2" is not F 24. */
export function fitting<Line>(
  lines: readonly Line[],
  query: string,
  definition: TableDefinition<Line>,
  look: Look,
): readonly Line[] {
  const wanted = query.trim();
  if (wanted === '') return lines;
  return lines.filter((line) => matches(textOf(line, definition, look), wanted));
}
