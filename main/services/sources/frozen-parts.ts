import { frozenTextSchema, type StoredText } from '../../../core/model/frozen-text.ts';
import { utf8 } from '../../store/utf8.ts';

/** A file under so many bytes is read as fast whole. */
const LONG = 400_000;
/** Lines that are given first: more than any screen has. */
const FIRST = 120;
/** Blocks looked at for them. */
const BLOCKS = 2 * FIRST;
/** Most bytes of a UTF-16 unit in JSON: an escape. */
const ESCAPE = 6;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const BRACKET = 0x5d;
const BRACE = 0x7d;

/** A frozen text as it crosses to a window. */
export interface FrozenParts {
  /** The file's JSON with no lines in it. */
  readonly json: string;
  /** Start and end of each line in turn, UTF-16 units. */
  readonly lines: Int32Array;
}

/**
 * A frozen text from its file, of which a hundred thousand lines become numbers side by side and nothing else is
 * parsed. Null where the bytes are no frozen text.
 */
export function partsOfFrozen(bytes: Uint8Array): FrozenParts | null {
  const file = bufferOf(bytes);
  const [from, to] = linesIn(file);
  if (from < 0) return null;
  return {
    json: utf8(Buffer.concat([file.subarray(0, from), file.subarray(to)])),
    lines: numbersIn(file.subarray(from, to)),
  };
}

/**
 * The first lines of a long text with their blocks and all pages, from its file: what can be shown before the whole is
 * there. Null where the text is not long, or where they are not found as they usually stand.
 */
export function firstLinesOf(bytes: Uint8Array): StoredText | null {
  const file = bufferOf(bytes);
  const [from, to] = linesIn(file);
  if (file.length < LONG || from < 0) return null;
  const { shape } = frozenTextSchema.unwrap();
  try {
    const lines = shape.lines.parse(elements(file.subarray(from, to), BRACKET, FIRST));
    const end = lines.at(-1)?.[1] ?? 0;
    const blocks = shape.blocks.parse(
      elements(file.subarray(after(file, '"blocks":['), from), BRACE, BLOCKS),
    );
    if (blocks.length === BLOCKS && (blocks.at(-1)?.start ?? 0) < end) return null;
    const begin = after(file, '"text":"', to);
    // A space is part of no escape and of no letter.
    const words = file.toString('utf8', begin, file.indexOf(SPACE, begin + ESCAPE * end));
    const pages = after(file, '"pages":[', to);
    return {
      text: String(JSON.parse(`"${words}"`)).slice(0, end),
      blocks: blocks.filter(({ start }) => start < end),
      lines,
      linesVersion: 1,
      pages: shape.pages.parse(
        JSON.parse(`[${file.toString('latin1', pages, file.indexOf(BRACKET, pages))}]`),
      ),
      repairs: [],
    };
  } catch {
    return null;
  }
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Where what follows a key begins. A quotation mark within a string is escaped, so that a key can be no words. */
function after(file: Buffer, key: string, from = 0): number {
  const at = file.indexOf(key, from);
  if (at < 0) throw new RangeError(`No ${key}`);
  return at + key.length;
}

/** Where the lines begin and end between their brackets; -1 where there are none to be found. */
function linesIn(file: Buffer): readonly [from: number, to: number] {
  const KEY = '"lines":[';
  const from = file.indexOf(KEY) + KEY.length;
  if (from < KEY.length) return [-1, -1];
  if (file[from] === BRACKET) return [from, from];
  const to = file.indexOf(']]', from);
  return to < 0 ? [-1, -1] : [from, to + 1];
}

/** All numbers that stand somewhere in JSON without strings. */
function numbersIn(json: Buffer): Int32Array {
  // A number and what parts it from the next are two bytes at least.
  const numbers = new Int32Array(json.length >> 1);
  let count = 0;
  let number = 0;
  let inNumber = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      number = 10 * number + byte - ZERO;
      inNumber = true;
    } else if (inNumber) {
      numbers[count] = number;
      count += 1;
      number = 0;
      inNumber = false;
    }
  }
  return numbers.slice(0, count);
}

/** The first elements of an array, each of which ends with a byte that stands nowhere else in it. */
function elements(inside: Buffer, mark: number, most: number): unknown {
  let end = 0;
  for (let count = 0; count < most; count += 1) {
    const next = inside.indexOf(mark, end) + 1;
    if (next === 0) break;
    end = next;
  }
  return JSON.parse(`[${inside.toString('latin1', 0, end)}]`);
}
