import type { PackPart } from '../../core/pack/document/document.ts';

/** Blocks beyond these share a seat: what stands before them may then make them be laid out again. */
const SEATS = 4_096;

/**
 * A Typst file with a `par` and a `block` for each seat. Typst knows what it has laid out by the place in the template
 * that made it, and counts those that one place makes: were all made by one, a block put in would make all that follow,
 * and with their footnotes all notes of the pack, new.
 */
export function seatsTemplate(): string {
  const each = (call: string) => `(${`${call},`.repeat(SEATS)})`;
  return [
    `#let pars = ${each('(..it) => par(..it)')}`,
    `#let blocks = ${each('(..it) => block(..it)')}`,
    '#let par-at(b) = pars.at(b.at("seat", default: 0))',
    '#let block-at(b) = blocks.at(b.at("seat", default: 0))',
  ].join('\n');
}

/** A block as it was laid out last. */
interface Seated {
  readonly key: string;
  readonly seat: number;
}

/** Gives the blocks of one pack after another their seats: where a block stays or is edited, it keeps its own. */
export function createSeating(): (parts: readonly PackPart[]) => PackPart[] {
  let before: readonly Seated[] = [];
  return (parts) => {
    // A number in the margin changes with what is put in before it.
    const keys = parts.flatMap(({ blocks }) =>
      blocks.map((block) => JSON.stringify({ ...block, number: '' })),
    );
    before = seated(keys, before);
    const seats = before.values();
    return parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) => ({ ...block, seat: seats.next().value?.seat ?? 0 })),
    }));
  };
}

function seated(keys: readonly string[], before: readonly Seated[]): Seated[] {
  const from = origins(keys, before);
  const taken = new Set(from.map((at) => (at === null ? null : before[at]?.seat)));
  let free = 0;
  return keys.map((key, i) => {
    const at = from[i] ?? null;
    const own = at === null ? undefined : before[at];
    if (own) return { key, seat: own.seat };
    while (taken.has(free)) free += 1;
    const seat = free < SEATS ? free : i % SEATS;
    free += 1;
    return { key, seat };
  });
}

/** Where each block stood: the same one, or the one after its neighbour that is there no more; null where it is new. */
function origins(keys: readonly string[], before: readonly Seated[]): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of before.entries())
    places
      .set(key, places.get(key) ?? [])
      .get(key)
      ?.push(at);
  const from = keys.map((key) => places.get(key)?.shift() ?? null);
  const taken = new Set(from);
  let last = -1;
  return from.map((at) => {
    const next = at ?? (last + 1 < before.length && !taken.has(last + 1) ? last + 1 : null);
    if (next !== null) {
      last = next;
      taken.add(next);
    }
    return next;
  });
}
