import type { Steps } from '../../../core/search/index.ts';

const KEY = Buffer.from('"text":"');
const SPACE = 0x20;
/** Bytes read between two steps. */
const STRETCH = 200_000;

/**
 * The words of a frozen text from its file, which may have megabytes: they alone are read, a stretch at a time, since
 * the search needs no blocks and lines. A quotation mark within a string is escaped, so that the key can be no words;
 * a space is part of no escape and of no letter. Null where the bytes are no frozen text.
 */
export function* wordsOfFrozen(bytes: Uint8Array): Steps<string | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const key = file.indexOf(KEY);
  if (key < 0) return null;
  const parts: string[] = [];
  const begin = key + KEY.length;
  const end = endOfString(file, begin);
  if (end < 0) return null;
  for (let from = begin; from < end; ) {
    const space = from + STRETCH < end ? file.indexOf(SPACE, from + STRETCH) : -1;
    const to = space < 0 || space > end ? end : space;
    try {
      parts.push(String(JSON.parse(`"${file.toString('utf8', from, to)}"`)));
    } catch {
      return null;
    }
    from = to;
    yield;
  }
  return parts.join('');
}

/** Where the string ends that begins at a place: at a mark that no odd number of backslashes precedes; -1 where nowhere. */
function endOfString(file: Buffer, begin: number): number {
  for (let at = file.indexOf(0x22, begin); at >= 0; at = file.indexOf(0x22, at + 1)) {
    let slashes = 0;
    while (file[at - 1 - slashes] === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}
