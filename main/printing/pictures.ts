import { PrintProblem } from './problem.ts';

/** A picture of a pack with its bytes. */
export interface Picture {
  readonly blob: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** How to name it in a message. */
  readonly caption: string;
}

/** Throws `PrintProblem` where the bytes are not what the media type says: said before layout, not by a broken page. */
export function checkPicture(picture: Picture): void {
  if (looksLike(picture)) return;
  throw new PrintProblem(
    'picture',
    { caption: picture.caption || picture.blob.slice(0, 8) },
    `The picture “${picture.caption || picture.blob.slice(0, 8)}” is not a picture that can be printed.`,
  );
}

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
