import type { PackDocument } from '../../core/pack/document.ts';
import { picturesOf } from '../../core/pack/pictures.ts';
import { PrintProblem } from './problem.ts';

/** A picture of a pack with its bytes. */
export interface Picture {
  readonly blob: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** How to name it in a message. */
  readonly caption: string;
}

/** Pixels and bytes above which a picture would fill the memory before it is on paper: about A3 at 600 dpi. */
const MOST_PIXELS = 100_000_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** Throws `PrintProblem` where a picture is none, or too large to be opened: said before layout, not by a broken page. */
export function checkPicture(picture: Picture): void {
  const name = picture.caption || picture.blob.slice(0, 8);
  if (!looksLike(picture)) throw problem('picture', name);
  const size = pictureSize(picture);
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

function looksLike({ mediaType, bytes }: Picture): boolean {
  switch (mediaType) {
    case 'image/png':
      return bytes.length > 33 && [0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte);
    case 'image/jpeg':
      return bytes.length > 20 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
    case 'image/svg+xml':
      return /<svg[\s>]/.test(new TextDecoder().decode(bytes.slice(0, 4_096)));
  }
}

/** Width and height in pixels from the head of a PNG or JPEG; null where they cannot be read. */
export function pictureSize({
  mediaType,
  bytes,
}: Picture): { readonly width: number; readonly height: number } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/png') return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  if (mediaType !== 'image/jpeg') return null;
  for (let at = 2; at + 9 < view.length; ) {
    if (view[at] !== 0xff) return null;
    const marker = view[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) };
    at += 2 + view.readUInt16BE(at + 2);
  }
  return null;
}
