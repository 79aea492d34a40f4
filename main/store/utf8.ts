import { isAscii, transcode } from 'node:buffer';

/** UTF-8 as a string. Node decodes what is not ASCII three times as slowly as it makes UTF-16 of it. */
export function utf8(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isAscii(buffer)
    ? buffer.toString('latin1')
    : transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
}
