import { type PictureType, pictureSize, pictureTypeOf } from '../../core/model/picture.ts';
import type { PackDocument } from '../../core/pack/document/document.ts';
import { picturesOf } from '../../core/pack/document/pictures.ts';
import { PrintProblem } from './problem.ts';

/** A picture of a pack with its bytes. */
export interface Picture {
  readonly blob: string;
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array;
  /** How to name it in a message. */
  readonly caption: string;
}

/** Pixels and bytes above which a picture would fill the memory before it is on paper: about A3 at 600 dpi. */
const MOST_PIXELS = 100_000_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Throws `PrintProblem` where a picture is none, or too large to be opened: said before layout, not by a broken page. */
function checkPicture(picture: Picture): void {
  const name = picture.caption || picture.blob.slice(0, 8);
  if (pictureTypeOf(picture.bytes) !== picture.mediaType) throw problem('picture', name);
  const size = pictureSize(picture.mediaType, picture.bytes);
  if (picture.bytes.length > MOST_BYTES || (size !== null && size.width * size.height > MOST_PIXELS))
    throw problem('picture-large', name);
}

/** Checks each picture of a job, and throws `PrintProblem` where one the document names was not brought. */
export function checkPictures(document: PackDocument, pictures: readonly Picture[]): void {
  for (const { blob, caption } of picturesOf(document))
    if (!pictures.some((picture) => picture.blob === blob))
      throw problem('picture-missing', caption || blob.slice(0, 8));
  for (const picture of pictures) checkPicture(picture);
}

const SAYS = {
  picture: (name: string) => `The picture “${name}” is not a picture that can be printed.`,
  'picture-missing': (name: string) => `The picture “${name}” is not in the library any more.`,
  'picture-large': (name: string) => `The picture “${name}” is too large to be printed.`,
} as const;
const problem = (key: keyof typeof SAYS, caption: string) =>
  new PrintProblem(key, { caption }, SAYS[key](caption));
