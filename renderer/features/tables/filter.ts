import { fold } from '../../elements/fold.ts';
import type { TableColumn, TableDefinition } from './definition.ts';
import type { Look } from './look.ts';

/** Words of lines, by what is looked at and then by the columns they stand in: made once, read at every key. */
const texts = new WeakMap<Look, Map<string, Map<string, string>>>();

/** Every word with a space in front, so that a beginning is found by one search. */
function worded(text: string): string {
  return ` ${fold(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
    .join(' ')}`;
}

function textsOf(look: Look, kind: string, columns: readonly { readonly id: string }[]): Map<string, string> {
  const key = [kind, ...columns.map(({ id }) => id)].join(' ');
  const all = texts.get(look) ?? new Map<string, Map<string, string>>();
  const known = all.get(key) ?? new Map<string, string>();
  texts.set(look, all.set(key, known));
  return known;
}

/**
 * Lines that hold every word of the filter, or the beginning of one, in a column that is shown, in the head of their
 * group or among their tags.
 */
export function fitting<Line>(
  lines: readonly Line[],
  query: string,
  shown: readonly TableColumn<Line>[],
  group: string | null,
  { kind, idOf, columns }: TableDefinition<Line>,
  look: Look,
): readonly Line[] {
  const wanted = worded(query).trim();
  if (wanted === '') return lines;
  const parts = wanted.split(' ').map((part) => ` ${part}`);
  const read = columns.filter(
    (column) => column.id === 'tags' || column.id === group || shown.includes(column),
  );
  const known = textsOf(look, kind, read);
  return lines.filter((line) => {
    const id = idOf(line);
    let text = known.get(id);
    if (text === undefined) {
      text = worded(read.map((column) => column.value(line, look) ?? '').join(' '));
      known.set(id, text);
    }
    return parts.every((part) => text.includes(part));
  });
}
