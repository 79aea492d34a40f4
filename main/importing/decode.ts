import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import { encodings } from '../../core/model/encodings.ts';
import { ImportError } from './import-error.ts';

/** A text with the encoding it was read as. */
export interface Decoded {
  readonly text: string;
  /** Lower-case name: `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `koi8-r`, `cp866`, … */
  readonly encoding: string;
  /** Others that give a readable text, likeliest first. */
  readonly rivals: readonly string[];
}

const cyrillic = ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'x-mac-cyrillic'] as const;
/** How much is looked at; enough to be sure, little enough to be quick. */
const SAMPLE = 60_000;

const aliases: Readonly<Record<string, string>> = {
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  'utf-16': 'utf-16le',
  cp1251: 'windows-1251',
  win1251: 'windows-1251',
  ibm866: 'cp866',
  866: 'cp866',
  maccyrillic: 'x-mac-cyrillic',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  cp1252: 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};

function canonical(name: string): string {
  const lower = name.trim().toLowerCase();
  return aliases[lower] ?? lower;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  const name = encoding === 'x-mac-cyrillic' ? 'maccyrillic' : encoding;
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

function bomOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: every other byte is 0 (Latin, spaces), 4 (Cyrillic), 6 (Arabic) or the like. */
function utf16Of(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 4_000);
  if (length < 4 || bytes.length % 2 === 1) return null;
  const high = [0, 0];
  const zeros = [0, 0];
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    const side = index % 2;
    if (byte <= 6) high[side] = (high[side] ?? 0) + 1;
    if (byte === 0) zeros[side] = (zeros[side] ?? 0) + 1;
  }
  const half = length / 2;
  const [even = 0, odd = 0] = high;
  const [evenZeros = 0, oddZeros = 0] = zeros;
  // A word or two may hold no space; then all its bytes of that side are the same.
  const short = length < 200;
  if (odd > half * 0.9 && even < half * 0.3 && (oddZeros > 0 || short)) return 'utf-16le';
  if (even > half * 0.9 && odd < half * 0.3 && (evenZeros > 0 || short)) return 'utf-16be';
  return null;
}

/** Share of bytes no text holds. */
function binaryShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, SAMPLE);
  let odd = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) odd += 1;
  }
  return length === 0 ? 0 : odd / length;
}

/** Letters of Russian per thousand, near enough to weigh a guess by; other Cyrillic letters are rare but no fault. */
const common: Readonly<Record<string, number>> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  ъ: 1,
  ё: 2,
};

/** How much like a Cyrillic text this is: from −∞ to about 1. */
function cyrillicness(text: string): number {
  let score = 0;
  let letters = 0;
  let previous = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) {
      if (/[a-z]/i.test(character) && /[\u0400-\u04ff]/.test(previous)) score -= 3;
      previous = character;
      continue;
    }
    letters += 1;
    const lower = character.toLowerCase();
    if (code >= 0x400 && code <= 0x4ff) {
      const frequency = common[lower];
      score += frequency === undefined ? -0.5 : frequency / 60;
      // Words do not turn to capitals after small letters: the sign of KOI8 read as 1251.
      if (character !== lower && /\p{Ll}/u.test(previous)) score -= 2;
      // Nor do Cyrillic and Latin letters mix in a word: the sign of accents read as Cyrillic.
      if (/[a-z]/i.test(previous)) score -= 3;
    } else if (/[«»“”„–—№…’‘•§°©\u00a0]/.test(character)) {
      letters -= 0.8;
    } else {
      score -= 2.5;
    }
    previous = character;
  }
  return letters <= 0 ? 0 : score / letters;
}

/** How much like a Latin text with accents this is. */
function latinness(text: string): number {
  let score = 0;
  let count = 0;
  let previous = ' ';
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const code = character.charCodeAt(0);
    if (code >= 0x80) {
      count += 1;
      const next = characters[index + 1] ?? ' ';
      const inWord = /[a-z]/i.test(previous) || /[a-z]/i.test(next);
      if (/[àâäáãåçéèêëíìîïñóòôöõúùûüýÿœæßøğışąćęłńśźżčďěňřšťůžőű]/i.test(character) && inWord) score += 1;
      else if (/[«»“”„–—…’‘•§°©€\u00a0]/.test(character)) score += 0.6;
      else score -= 1.5;
    }
    previous = character;
  }
  return count === 0 ? 0 : score / count;
}

interface Guess {
  readonly encoding: string;
  readonly score: number;
}

function guesses(bytes: Uint8Array): Guess[] {
  const sample = bytes.subarray(0, SAMPLE);
  const found: Guess[] = cyrillic.map((encoding) => ({
    encoding,
    score: cyrillicness(decodeAs(sample, encoding)),
  }));
  for (const encoding of ['windows-1252', 'windows-1250', 'windows-1254']) {
    found.push({ encoding, score: latinness(decodeAs(sample, encoding)) * 0.9 });
  }
  const guessed = jschardet.detect(sample);
  if (guessed.encoding !== null) {
    const encoding = canonical(guessed.encoding);
    const held = found.find((guess) => guess.encoding === encoding);
    if (
      !held &&
      iconv.encodingExists(encoding) &&
      guessed.confidence > 0.5 &&
      !/^utf-?(?:8|7)/.test(encoding)
    ) {
      const text = decodeAs(sample, encoding);
      const broken = (text.match(/\ufffd/g)?.length ?? 0) / Math.max(1, text.length);
      found.push({ encoding, score: broken > 0.01 ? -1 : guessed.confidence * 0.6 });
    }
  }
  // A tie goes to the encoding that is met more often.
  const rank = (guess: Guess): number => {
    const at = (encodings as readonly string[]).indexOf(guess.encoding);
    return at < 0 ? encodings.length : at;
  };
  return found.sort((a, b) => b.score - a.score || rank(a) - rank(b));
}

/**
 * Reads bytes as text. A byte order mark decides, then valid UTF-8, then UTF-16 by its pattern, then the likeliest of
 * the Cyrillic and Western encodings. `choice` overrides everything. Line ends, BOM and composition are left as they
 * are (`normaliseText` does those).
 *
 * Throws ImportError: `binary` where this is no text, `unknown-encoding` where no encoding gives a readable one,
 * `wrong-encoding` where the chosen one does not exist or does not fit.
 */
export function decode(bytes: Uint8Array, choice?: string): Decoded {
  if (choice !== undefined && choice !== '') {
    const encoding = canonical(choice);
    if (!encodings.some((name) => name === encoding) && !iconv.encodingExists(encoding)) {
      throw new ImportError('wrong-encoding', { encoding: choice });
    }
    if (encoding === 'utf-8' && !isUtf8(bytes)) throw new ImportError('wrong-encoding', { encoding });
    const rivals = rivalsOf(bytes).filter((name) => name !== encoding);
    return { text: decodeAs(bytes, encoding), encoding, rivals };
  }
  const marked = bomOf(bytes);
  if (marked === 'utf-8' && isUtf8(bytes))
    return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', rivals: [] };
  if (marked !== null && marked !== 'utf-8')
    return { text: decodeAs(bytes, marked), encoding: marked, rivals: [] };
  const wide = utf16Of(bytes);
  if (wide !== null) return { text: decodeAs(bytes, wide), encoding: wide, rivals: [] };
  if (binaryShare(bytes) > 0.005) throw new ImportError('binary');
  if (isUtf8(bytes)) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', rivals: [] };
  const ranked = guesses(bytes);
  const best = ranked[0];
  if (!best || best.score < 0.2) {
    const nearly = nearlyUtf8(bytes);
    if (nearly !== null)
      return { text: nearly, encoding: 'utf-8', rivals: ranked.slice(0, 3).map((g) => g.encoding) };
    throw new ImportError('unknown-encoding', { tried: ranked.map((guess) => guess.encoding).join(', ') });
  }
  const rivals = ranked.slice(1).filter((guess) => guess.score > Math.min(0.2, best.score - 0.4));
  return {
    text: decodeAs(bytes, best.encoding),
    encoding: best.encoding,
    rivals: rivals.map((g) => g.encoding),
  };
}

/** UTF-8 with a few broken bytes, as when a long text was cut in the middle of a character. */
function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken > 0 && good > broken * 20 ? text : null;
}

function rivalsOf(bytes: Uint8Array): string[] {
  const likely = isUtf8(bytes) ? ['utf-8'] : [];
  const ranked = guesses(bytes).filter((guess) => guess.score > 0.1);
  return [...likely, ...ranked.map((guess) => guess.encoding)];
}
