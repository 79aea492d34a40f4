/** Tells whether some font of print holds a character. */
export interface Coverage {
  /** True where each character of a text can be set; ignorable ones always can. */
  has(codePoint: number): boolean;
}

/** Characters that need no glyph: white space, joiners, marks of direction, variation selectors. */
export function needsNoGlyph(code: number): boolean {
  return (
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x00ad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** What a set of TrueType fonts holds together: the union of their Unicode character maps (formats 4 and 12). */
export function coverageOf(fonts: readonly Buffer[]): Coverage {
  // A table of all code points: each letter of a pack is looked up before each layout.
  const held = new Uint8Array(0x110000);
  for (const font of fonts) for (const code of codePointsOf(font)) held[code] = 1;
  return { has: (code) => held[code] === 1 || needsNoGlyph(code) };
}

function codePointsOf(font: Buffer): Set<number> {
  const codes = new Set<number>();
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(entry + 8);
    const count = font.readUInt16BE(cmap + 2);
    for (let s = 0; s < count; s += 1)
      readSubtable(font, cmap + font.readUInt32BE(cmap + 4 + s * 8 + 4), codes);
  }
  return codes;
}

/** Adds the code points of one subtable; formats other than 4 and 12 add nothing. */
function readSubtable(font: Buffer, at: number, codes: Set<number>): void {
  const format = font.readUInt16BE(at);
  if (format === 12) {
    const groups = font.readUInt32BE(at + 12);
    // Groups stand in order (OpenType, cmap format 12): a font that says otherwise is not read for ever.
    let last = -1;
    for (let g = 0; g < groups; g += 1) {
      const group = at + 16 + g * 12;
      const start = font.readUInt32BE(group);
      const end = font.readUInt32BE(group + 4);
      if (start <= last || end > 0x10ffff) return;
      for (let code = start; code <= end; code += 1) codes.add(code);
      last = end;
    }
  }
  if (format !== 4) return;
  const segments = font.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let s = 0; s < segments; s += 1) {
    const start = font.readUInt16BE(starts + s * 2);
    const end = font.readUInt16BE(ends + s * 2);
    const delta = font.readUInt16BE(deltas + s * 2);
    const offset = font.readUInt16BE(offsets + s * 2);
    if (start === 0xffff) continue;
    for (let code = start; code <= end; code += 1) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : font.readUInt16BE(offsets + s * 2 + offset + (code - start) * 2);
      if (glyph !== 0) codes.add(code);
    }
  }
}
