import { ImportError } from './import-error.ts';
import type { Format, IncomingFile } from './imported.ts';

/** What a file is by its first bytes, where those settle it. */
type Container =
  | 'pdf'
  | 'zip'
  | 'rtf'
  | 'ole'
  | 'picture'
  | 'archive'
  | 'program'
  | 'media'
  | 'djvu'
  | 'postscript';

const signatures: readonly (readonly [Container, readonly (readonly number[])[]])[] = [
  [
    'zip',
    [
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0x50, 0x4b, 7, 8],
    ],
  ],
  ['ole', [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]]],
  [
    'picture',
    [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      [0x47, 0x49, 0x46, 0x38],
      [0x49, 0x49, 0x2a, 0],
      [0x4d, 0x4d, 0, 0x2a],
    ],
  ],
  [
    'archive',
    [
      [0x1f, 0x8b],
      [0x37, 0x7a, 0xbc, 0xaf],
      [0x52, 0x61, 0x72, 0x21],
      [0x42, 0x5a, 0x68],
      [0xfd, 0x37, 0x7a, 0x58],
    ],
  ],
  [
    'program',
    [
      [0x7f, 0x45, 0x4c, 0x46],
      [0xcf, 0xfa, 0xed, 0xfe],
      [0xca, 0xfe, 0xba, 0xbe],
    ],
  ],
  [
    'media',
    [
      [0x49, 0x44, 0x33],
      [0x4f, 0x67, 0x67, 0x53],
      [0x52, 0x49, 0x46, 0x46],
      [0x1a, 0x45, 0xdf, 0xa3],
    ],
  ],
  ['djvu', [[0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d]]],
  ['postscript', [[0x25, 0x21, 0x50, 0x53]]],
];

/** The first bytes as Latin-1, for looking at words in them. */
function head(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1');
}

function containerOf(bytes: Uint8Array): Container | null {
  const start = head(bytes, 1_024);
  if (/^[\s\S]{0,1000}%PDF-\d/.test(start) && !/^\s*</.test(start) && !isMail(start.trimStart()))
    return 'pdf';
  if (/^\s*\{\\rtf/.test(start)) return 'rtf';
  if (/^MZ[\s\S]{20,}PE\0\0/.test(start)) return 'program';
  for (const [container, starts] of signatures) {
    if (starts.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return container;
  }
  return null;
}

/** Lower-case ending of a file's name, without the dot. */
function endingOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

const htmlMark = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i;
const mailHeader =
  /^(?:received|return-path|message-id|mime-version|from|to|subject|date|delivered-to|x-[\w-]+|content-type|reply-to|dkim-signature|authentication-results|thread-\w+|references|in-reply-to|snapshot-content-location|cc|sender)\s*:/i;

/** Whether the text begins with the headers of a message: three known ones before the first blank line. */
function isMail(start: string): boolean {
  const lines = start.split(/\r?\n\r?\n/, 1)[0]?.split(/\r?\n(?![ \t])/) ?? [];
  const known = lines.filter((line) => mailHeader.test(line)).length;
  const mime = lines.some((line) =>
    /^(?:mime-version|content-type|message-id|received|snapshot-content-location)\s*:/i.test(line),
  );
  const all = lines.filter((line) => line !== '' && !/^From /.test(line));
  return mime && known >= 2 && all.every((line) => /^[\w-]+\s*:/.test(line));
}

function textFormat(file: IncomingFile): Format {
  const ending = endingOf(file.name);
  // UTF-16 has a NUL at every other byte; without them its marks can be read.
  const start = head(file.bytes, 8_192)
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (isMail(start.trimStart())) {
    return /multipart\/related|snapshot-content-location/i.test(start.split(/\r?\n\r?\n/, 1)[0] ?? '') &&
      (/^(?:mht|mhtml)$/.test(ending) || /snapshot-content-location|saved by/i.test(start))
      ? 'mhtml'
      : 'email';
  }
  if (/^(?:mht|mhtml)$/.test(ending)) return 'mhtml';
  if (/^(?:html?|xhtml|xht|shtml)$/.test(ending)) return 'html';
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending)) return 'markdown';
  if (/^(?:ris|bib|json)$/.test(ending)) return 'catalogue';
  if (/^(?:txt|text|log|csv|tsv|srt)$/.test(ending)) return 'text';
  return htmlMark.test(start.slice(0, 4_096)) && /^\s*(?:<|﻿)/.test(start) ? 'html' : 'text';
}

/** What a zip holds, by the names in it: office documents are zips. */
function zipFormat(bytes: Uint8Array): Format | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = buffer.subarray(0, 200).toString('latin1');
  if (first.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  const other =
    /mimetypeapplication\/(epub\+zip|vnd\.oasis\.opendocument\.(?:spreadsheet|presentation|graphics))/.exec(
      first,
    );
  if (other?.[1])
    throw new ImportError('unsupported', { what: other[1].startsWith('epub') ? 'EPUB' : 'OpenDocument' });
  if (buffer.includes('word/document')) return 'docx';
  // Packed anew by something that did not know what stands first.
  if (
    buffer.includes('META-INF/manifest.xml') &&
    buffer.includes('styles.xml') &&
    buffer.includes('content.xml')
  )
    return 'odt';
  if (buffer.includes('xl/workbook')) throw new ImportError('unsupported', { what: 'Excel' });
  if (buffer.includes('ppt/presentation')) throw new ImportError('unsupported', { what: 'PowerPoint' });
  if (buffer.includes('[Content_Types].xml')) return 'docx';
  return null;
}

/** OLE files: old Office, Outlook messages, and the envelope of an encrypted new one. */
function refuseOle(bytes: Uint8Array, ending: string): never {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new ImportError('encrypted', { what: 'Word' });
  if (has('__properties_version1.0') || ending === 'msg')
    throw new ImportError('unsupported', { what: 'Outlook MSG' });
  if (has('WordDocument')) throw new ImportError('unsupported', { what: 'Word 97–2003' });
  if (has('Workbook')) throw new ImportError('unsupported', { what: 'Excel' });
  throw new ImportError('unsupported', { what: 'Office 97–2003' });
}

/** Endings that promise a format strictly: something else under them is worth stopping at. */
const promised: Readonly<Record<string, readonly Format[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  odt: ['odt'],
  eml: ['email', 'mhtml'],
  txt: ['text', 'email'],
  md: ['markdown', 'email', 'text'],
  html: ['html', 'mhtml'],
  htm: ['html', 'mhtml'],
  rtf: ['rtf'],
  // Word opens what it finds in these, and so do we.
  doc: ['rtf', 'html', 'docx', 'mhtml', 'text'],
};

/** Names of formats that are the same in every language. */
export const formatNames: Readonly<Record<Format, string>> = {
  text: 'TXT',
  markdown: 'Markdown',
  html: 'HTML',
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  email: 'EML',
  rtf: 'RTF',
  odt: 'ODT',
  mhtml: 'MHTML',
  catalogue: 'CSL-JSON, RIS, BibTeX',
};

/**
 * The format of a file by its content; the ending only chooses among kinds of text. Throws ImportError `empty`,
 * `mislabelled` where the ending promises another format, `encrypted`, `picture` or `unsupported`.
 */
export function sniff(file: IncomingFile): Format {
  const ending = endingOf(file.name);
  if (file.bytes.length === 0) throw new ImportError('empty');
  const container = containerOf(file.bytes);
  const format = formatIn(container, file, ending);
  const allowed = promised[ending];
  if (allowed && !allowed.includes(format)) {
    throw new ImportError('mislabelled', { says: ending.toUpperCase(), is: formatNames[format] });
  }
  return format;
}

function formatIn(container: Container | null, file: IncomingFile, ending: string): Format {
  switch (container) {
    case 'pdf':
    case 'rtf':
      return container;
    case 'zip': {
      const format = zipFormat(file.bytes);
      if (format) return format;
      throw new ImportError('unsupported', { what: 'ZIP' });
    }
    case 'ole':
      return refuseOle(file.bytes, ending);
    case 'picture':
      throw new ImportError('picture');
    case 'archive':
    case 'program':
    case 'media':
    case 'djvu':
    case 'postscript':
      throw new ImportError('unsupported', { what: nameOf[container] });
    case null:
      if (Object.hasOwn(promised, ending) && !/^(?:txt|md|html?|eml|doc)$/.test(ending)) {
        throw new ImportError(
          isText(file.bytes) ? 'mislabelled' : 'damaged',
          isText(file.bytes)
            ? { says: ending.toUpperCase(), is: formatNames[textFormat({ ...file, name: '' })] }
            : { what: ending.toUpperCase() },
        );
      }
      return textFormat(file);
  }
}

const nameOf = {
  archive: 'ZIP, 7z, RAR, gzip',
  program: 'EXE',
  media: 'MP3, AVI, MKV, WebP',
  djvu: 'DjVu',
  postscript: 'PostScript',
} as const;

function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4_096);
  return start.every((byte) => byte >= 9 && (byte <= 13 || byte >= 32 || byte === 27));
}
