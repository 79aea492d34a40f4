import { seen } from './align.ts';
import { type Piece, type SentBlock, textOfPiece } from './words.ts';

/** Fewest letters that tell a piece inside a block; a shorter one has to be all of it. */
const TELLING = 12;
/** Numbers and dashes the pack puts before a paragraph. */
const LEADING = /^(?:\d+(?:\.\d+)*|[–—•])\s+/;

/**
 * Finds whose words stand in each block of a draft: a block that is a piece, else the pieces it holds, the longest
 * first. Of pieces that read alike each is found once before one is found again. Gives indices of pieces by block.
 */
export function matchPieces(
  pieces: readonly Piece[],
  blocks: readonly Pick<SentBlock, 'text'>[],
): readonly (readonly number[])[] {
  const texts = pieces.map((piece) => seen(textOfPiece(piece)));
  const whole = new Map<string, number[]>();
  const beginning = new Map<string, number[]>();
  texts.forEach((text, i) => {
    if (text === '') return;
    listIn(whole, text).push(i);
    if (text.length >= TELLING) listIn(beginning, text.slice(0, TELLING)).push(i);
  });
  const used = new Set<number>();
  const next = (alike: readonly number[]): readonly number[] => {
    const one = alike.find((i) => !used.has(i)) ?? alike[0];
    if (one === undefined) return [];
    used.add(one);
    return [one];
  };
  return blocks.map(({ text }) => {
    const words = seen(text);
    const same = whole.get(words) ?? whole.get(words.replace(LEADING, ''));
    return same ? next(same) : within(words);
  });

  function within(words: string): readonly number[] {
    const found: number[] = [];
    for (let at = 0; at + TELLING <= words.length; ) {
      const here = (beginning.get(words.slice(at, at + TELLING)) ?? []).filter((i) =>
        words.startsWith(texts[i] ?? '', at),
      );
      const longest = Math.max(0, ...here.map((i) => texts[i]?.length ?? 0));
      found.push(...next(here.filter((i) => texts[i]?.length === longest)));
      at += longest || 1;
    }
    return found;
  }
}

function listIn(lists: Map<string, number[]>, key: string): number[] {
  const known = lists.get(key);
  if (known) return known;
  const made: number[] = [];
  lists.set(key, made);
  return made;
}
