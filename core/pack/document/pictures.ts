import type { Block, BlockOf } from './block.ts';
import type { PackDocument } from './document.ts';

/** A picture a pack names: its blob and how to call it in a message. */
export interface PackPicture {
  readonly blob: string;
  readonly mediaType: BlockOf<'picture'>['mediaType'];
  readonly caption: string;
}

/** The pictures of a pack, each once, in order: a print job brings the bytes of all of them. */
export function picturesOf(document: PackDocument): readonly PackPicture[] {
  const found = new Map<string, PackPicture>();
  for (const block of blocksOf(document))
    if (block.block === 'picture')
      found.set(block.blob, {
        blob: block.blob,
        mediaType: block.mediaType,
        caption: block.caption || block.alt,
      });
  return [...found.values()];
}

function blocksOf(document: PackDocument): readonly Block[] {
  switch (document.output) {
    case 'note':
      return document.parts.flatMap((part) => part.blocks);
    case 'two-sides':
      return document.background.flatMap((row) => row.blocks);
    case 'speaking':
    case 'corrigendum':
      return [];
  }
}
