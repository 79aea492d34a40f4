import { crc32 } from 'node:zlib';
import { type PictureType, pictureTypeOf } from '../../core/model/picture.ts';

/** Bytes of one picture and of all of a document: a page at 300 dpi takes a tenth of the first. */
const MOST = 20 * 1_048_576;
const MOST_TOGETHER = 100 * 1_048_576;

interface Taken {
  readonly mediaType: PictureType | null;
  readonly bytes: Uint8Array | null;
}

const LOST: Taken = { mediaType: null, bytes: null };

/** Takes the pictures that stand in a document itself; nothing is fetched. */
export class PictureStore {
  private together = 0;

  /** The picture of a `data:` address, if it is a whole PNG or JPEG and not too large; else that there was one. */
  take(source: string): Taken {
    const base64 = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/.exec(source)?.[1];
    if (base64 === undefined || base64.length > MOST * 1.4) return LOST;
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    const mediaType = pictureTypeOf(bytes);
    if (mediaType === null || this.together + bytes.length > MOST_TOGETHER || !isWhole(mediaType, bytes))
      return LOST;
    this.together += bytes.length;
    return { mediaType, bytes };
  }
}

/** Whether a picture goes on to its end: one that breaks off would stop the printing of the whole pack. */
function isWhole(type: PictureType, bytes: Uint8Array): boolean {
  if (type === 'image/jpeg')
    return bytes.subarray(-64).some((byte, i, tail) => byte === 0xff && tail[i + 1] === 0xd9);
  if (type !== 'image/png') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (view.getUint32(at + 4) === 0x49454e44) return true;
    at = end + 4;
  }
  return false;
}
