import type { Output } from '../../core/contract/commands.ts';
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

/** The first lines of a long text, to be shown until `frozenTextOf` has all of it; null of any other, which is held then. */
export async function firstLinesOf(source: string): Promise<FrozenText | null> {
  if (held.has(source)) return null;
  const result = await call('source:first-lines', { id: source });
  if (!result.ok) return null;
  if ('first' in result.value) return result.value.first;
  void hold(source, Promise.resolve({ ok: true, value: joined(result.value.whole) }));
  return null;
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

async function read(id: string): Promise<Result<FrozenText>> {
  const result = await call('source:frozen', { id });
  return result.ok ? { ok: true, value: joined(result.value) } : result;
}

/** One JSON text, and numbers: a million words would otherwise cross the border as a hundred thousand small pieces. */
function joined({ json, lines }: Output<'source:frozen'>): FrozenText {
  // The main process has verified the hash of what it once wrote by the schema.
  const text = JSON.parse(json) as FrozenText;
  return { ...text, lines: new PackedLines(lines) };
}
