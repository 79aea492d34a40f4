import type { Library } from '../services/library.ts';
import { Failure } from './failure.ts';

/** The id of a briefing named by id, by number (`B 3`, `3`) or by title. Throws `Failure` where there is none. */
export function briefingNamed(library: Library, name: string): string {
  const rows = library.rows('briefing');
  const number = /^b?\s*(\d+)$/i.exec(name.trim())?.[1];
  const found =
    rows.find((row) => row.id === name) ??
    rows.find((row) => number !== undefined && row.number === Number(number)) ??
    rows.find((row) => row.title === name);
  if (found) return found.id;
  const known = rows.map((row) => `B ${row.number} ${row.title}`).join('; ');
  throw new Failure(
    `There is no briefing ${name}.${known === '' ? ' The library has none yet.' : ` There are: ${known}.`}`,
  );
}
