import type { Result } from '../../core/contract/result.ts';
import type { FrozenText } from '../../core/model/frozen-text.ts';
import { PackedLines } from '../../core/model/packed-lines.ts';
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
  return hold(source, read(source));
}

/**
 * The first lines of a long text, to be shown until `frozenTextOf` has all of it; null where that is as fast. The whole
 * is asked for after them, so that it does not hold them up.
 */
export async function firstLinesOf(source: string): Promise<FrozenText | null> {
  if (held.has(source)) return null;
  const first = call('source:first-lines', { id: source });
  void hold(
    source,
    first.then(() => read(source)),
  );
  const result = await first;
  return result.ok ? result.value.text : null;
}

function hold(source: string, reading: Promise<Result<FrozenText>>): Promise<Result<FrozenText>> {
  held.set(source, reading);
  void reading.then((result) => {
    if (!result.ok) held.delete(source);
  });
  const [oldest] = held.keys();
  if (held.size > HELD && oldest !== undefined) held.delete(oldest);
  return reading;
}

/** As one JSON text, and numbers: a million words would otherwise cross the border as a hundred thousand small pieces. */
async function read(id: string): Promise<Result<FrozenText>> {
  const result = await call('source:frozen', { id });
  if (!result.ok) return result;
  const { json, lines } = result.value;
  // The main process has verified the hash of what it once wrote by the schema.
  const text = JSON.parse(json) as FrozenText;
  return { ok: true, value: { ...text, lines: new PackedLines(lines) } };
}
