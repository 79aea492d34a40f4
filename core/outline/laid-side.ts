import { z } from 'zod';
import type { Fit } from './fit.ts';

/** A side of a brief as it was laid out, in points: how high its page is between head and foot, on its own paper and with the margins it is printed with. */
export const laidSideSchema = z
  .object({
    side: z.number(),
    /** What is left; below nought the side runs over. */
    room: z.number(),
    height: z.number().positive(),
    /** A line of the text of this side. */
    line: z.number().positive(),
  })
  .readonly();
export type LaidSide = z.infer<typeof laidSideSchema>;

/** How full a side is, in lines of its own: what is free is whole lines, what is over is begun ones. */
export function fitOfLaid({ room, height, line }: LaidSide): Fit {
  const of = Math.floor(height / line);
  return { of, lines: of - Math.floor(room / line) };
}
