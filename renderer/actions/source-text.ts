import type { Result } from '../../core/contract/result.ts';
import type { FrozenText } from '../../core/model/frozen-text.ts';
import { call } from '../bridge/call.ts';

/** Texts held at once; the one used longest ago goes first. */
const HELD = 6;
const held = new Map<string, Promise<Result<FrozenText>>>();

/** The frozen text of a source. It is write-once, so that what was read stays right. */
export function frozenTextOf(source: string): Promise<Result<FrozenText>> {
  const known = held.get(source);
  if (known) {
    held.delete(source);
    held.set(source, known);
    return known;
  }
  const reading = read(source);
  held.set(source, reading);
  void reading.then((result) => {
    if (!result.ok) held.delete(source);
  });
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  return reading;
}

/** As one JSON text: a million words would otherwise cross the border as a hundred thousand small pieces. */
async function read(id: string): Promise<Result<FrozenText>> {
  const result = await call('source:frozen', { id });
  if (!result.ok) return result;
  // The main process has verified the hash of what it once wrote by the schema.
  return { ok: true, value: JSON.parse(result.value.json) as FrozenText };
}
