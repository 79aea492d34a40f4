import { refuse } from '../../core/contract/result.ts';
import { checkPicture, type Picture, pictureSize } from '../printing/pictures.ts';
import { PrintProblem } from '../printing/problem.ts';
import type { Library } from './library.ts';

const types = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;
/** Millions of pixels a picture may unpack to: 300 dpi over A3 are 17. */
const MOST = 50;

/** Keeps a picture for a narrative, write-once. Refuses what is no picture, and one that would unpack too large. */
export async function addPicture(
  library: Library,
  bytes: Uint8Array,
): Promise<{ blob: string; mediaType: Picture['mediaType'] }> {
  const mediaType = types.find((type) => isPicture(type, bytes));
  if (mediaType === undefined) throw refuse('not-a-picture');
  const size = pictureSize({ blob: '', mediaType, bytes, caption: '' });
  const megapixels = size === null ? 0 : Math.round((size.width * size.height) / 1_000_000);
  if (megapixels > MOST) throw refuse('picture-too-large', { megapixels });
  return { blob: await library.store.putBlob(bytes), mediaType };
}

function isPicture(mediaType: Picture['mediaType'], bytes: Uint8Array): boolean {
  try {
    checkPicture({ blob: '', mediaType, bytes, caption: '' });
    return true;
  } catch (error) {
    if (error instanceof PrintProblem) return false;
    throw error;
  }
}
