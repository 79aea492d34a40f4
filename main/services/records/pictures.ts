import { refuse } from '../../../core/contract/result.ts';
import { type PictureType, pictureSize, pictureTypeOf } from '../../../core/model/picture.ts';
import type { Library } from '../library.ts';

/** Millions of pixels a picture may unpack to: 300 dpi over A3 are 17. */
const MOST = 50;

/** Keeps a picture for a narrative, write-once. Refuses what is no picture, and one that would unpack too large. */
export async function addPicture(
  library: Library,
  bytes: Uint8Array,
): Promise<{ blob: string; mediaType: PictureType }> {
  const mediaType = pictureTypeOf(bytes);
  if (mediaType === null) throw refuse('not-a-picture');
  const size = pictureSize(mediaType, bytes);
  const megapixels = size === null ? 0 : Math.round((size.width * size.height) / 1_000_000);
  if (megapixels > MOST) throw refuse('picture-too-large', { megapixels });
  return { blob: await library.store.putBlob(bytes), mediaType };
}
