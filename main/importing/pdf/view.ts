/** From the space of a page's text to the page as it is seen: points from the top left, growing downwards. */
export interface View {
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Where text of this transform stands, how high its letters are, and which way it runs, in quarter turns to the left. */
export function place(text: readonly number[], { transform }: View) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = text;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = transform;
  const along = va * a + vc * b;
  const down = vb * a + vd * b;
  const slant = Math.min(Math.abs(along), Math.abs(down)) / Math.max(Math.abs(along), Math.abs(down));
  const quarter = Math.abs(along) >= Math.abs(down) ? (along >= 0 ? 0 : 2) : down < 0 ? 1 : 3;
  return {
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    size: Math.hypot(c, d),
    /** Null where it runs aslant. */
    quarter: slant < 0.05 ? quarter : null,
  };
}

/** The page turned so that text of this direction is upright: landscape tables stand on their side on their page. */
export function turned({ transform, width, height }: View, quarter: number): View {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  if (quarter === 1) return { transform: [-b, a, -d, c, height - f, e], width: height, height: width };
  if (quarter === 2) return { transform: [-a, -b, -c, -d, width - e, height - f], width, height };
  if (quarter === 3) return { transform: [b, -a, d, -c, f, width - e], width: height, height: width };
  return { transform, width, height };
}
