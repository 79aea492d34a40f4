import { crc32 } from 'node:zlib';

const CRC_BEFORE = ',"crc32":"';
const CRC_AFTER = '"}';
const DIGITS = 8;
const TAIL = CRC_BEFORE.length + DIGITS + CRC_AFTER.length;

function hex(crc: number): string {
  return crc.toString(16).padStart(DIGITS, '0');
}

/** A value as one line that ends with the CRC-32 of what stands before it, and that CRC. */
export function sealLine(value: object): { line: string; crc: string } {
  const body = JSON.stringify(value).slice(0, -1);
  const crc = hex(crc32(body));
  return { line: `${body}${CRC_BEFORE}${crc}${CRC_AFTER}\n`, crc };
}

/** The JSON of a line whose CRC holds, and that CRC; null for any other bytes. `line` is without its newline. */
export function openLine(line: Buffer): { json: unknown; crc: string } | null {
  const bodyEnd = line.length - TAIL;
  if (bodyEnd < 1) return null;
  const tail = line.toString('latin1', bodyEnd);
  const crc = tail.slice(CRC_BEFORE.length, CRC_BEFORE.length + DIGITS);
  if (tail !== `${CRC_BEFORE}${crc}${CRC_AFTER}`) return null;
  if (hex(crc32(line.subarray(0, bodyEnd))) !== crc) return null;
  try {
    return { json: JSON.parse(line.toString('utf8')), crc };
  } catch {
    return null;
  }
}
