/** What a picture in a narrative may be. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;
export type PictureType = (typeof pictureTypes)[number];

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);

/** The type of a picture by its first bytes, whatever its name says; null for what is no picture we print. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | null {
  if (bytes.length > 33 && startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'image/png';
  if (bytes.length > 20 && startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  // The tag is ASCII in every encoding an SVG comes in.
  const head = String.fromCharCode(...bytes.slice(0, 4_096));
  return /<svg[\s>]/.test(head) ? 'image/svg+xml' : null;
}

/** Start-of-frame markers of JPEG hold the size; these three of the range are something else (ITU-T T.81, B.1.1.3). */
const NO_FRAME = [0xc4, 0xc8, 0xcc];

/** Width and height in pixels from the head of a PNG or JPEG; null where they cannot be read, and for SVG. */
export function pictureSize(
  type: PictureType,
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (type !== 'image/jpeg') return null;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
