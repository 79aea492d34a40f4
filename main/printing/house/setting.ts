import { z } from 'zod';
import { type Coverage, coverageOf } from '../coverage.ts';
import type { Fonts } from '../fonts.ts';
import { PrintProblem } from '../problem.ts';
import type { PaperHouse } from './paper.ts';
import { problem } from './problem.ts';

/** What Typst finds of a house under its root, by path: nothing but this can be read by `house.typ`. */
export function houseShadows(house: PaperHouse | null): ReadonlyMap<string, Buffer> {
  return new Map([
    ['house.json', Buffer.from(JSON.stringify(house === null ? null : house.manifest))],
    ['house/house.typ', Buffer.from(house?.typst ?? '')],
    ...(house?.pictures ?? []).map(({ name, bytes }) => [`house/${name}`, Buffer.from(bytes)] as const),
  ]);
}

/** First bytes of TrueType and of CFF fonts (OpenType 1.9). */
const FONT_HEADS = [0x00010000, 0x4f54544f];

/** The fonts of print with those of a house beside them. Throws `PrintProblem` for a file that is no font. */
export function withHouseFonts(fonts: Fonts, house: PaperHouse | null): Fonts {
  if (house === null || house.fonts.length === 0) return fonts;
  const own: Coverage[] = house.fonts.map(({ name, bytes }) => {
    try {
      const font = Buffer.from(bytes);
      if (FONT_HEADS.includes(font.readUInt32BE(0))) return coverageOf([font]);
    } catch {
      // What is said below.
    }
    throw problem('house.font-broken', { file: name });
  });
  return {
    blobs: [...fonts.blobs, ...house.fonts.map(({ bytes }) => Buffer.from(bytes))],
    coverage: { has: (code) => fonts.coverage.has(code) || own.some((one) => one.has(code)) },
  };
}

/** What Typst says of a layout, as far as it is about a house. */
export interface SaidOfHouse {
  readonly message: string;
  readonly path?: string | undefined;
  readonly line: number;
}

/** The first of Typst's words that is about a file of the house; null where none is. */
export function houseProblem(said: readonly SaidOfHouse[]): PrintProblem | null {
  for (const { message, path, line } of said) {
    const [, family] = /^unknown font family: (.+)$/.exec(message) ?? [];
    if (family !== undefined) return problem('house.font', { family });
    if (/[\\/]house[\\/]house\.typ$/.test(path ?? ''))
      return problem('house.typst', { line, detail: message });
    const [, file] = /[\\/]house[\\/]([^\\/]+(?:[\\/][^\\/]+)?)$/.exec(path ?? '') ?? [];
    if (file !== undefined) return problem('house.picture', { file });
  }
  return null;
}

const slotsSchema = z.object({ given: z.array(z.string()), kept: z.array(z.string()) });

/** Throws `PrintProblem` where a function of `house.typ` did not print what it was given; `check` is the template's. */
export function checkSlots(check: unknown): void {
  const [slots] = z.array(slotsSchema).parse(check);
  if (slots === undefined) return;
  for (const slot of new Set(slots.given)) {
    const count = (list: readonly string[]) => list.filter((one) => one === slot).length;
    if (count(slots.given) !== count(slots.kept)) throw problem('house.lost', { slot });
  }
}

/** Lays out; where that fails because a place that links lead to is not printed, a function of the house left it out. */
export function lostSaid<T>(house: PaperHouse | null, layOut: () => T): T {
  try {
    return layOut();
  } catch (error) {
    if (house?.typst && error instanceof PrintProblem && /label .* does not exist/.test(error.message))
      throw problem('house.lost', { slot: 'quotation, summary' });
    throw error;
  }
}
