/** Encodings a text may be read in, as they are offered to the analyst after the likely ones. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'koi8-r',
  'cp866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'koi8-u',
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1256',
  'gb18030',
  'shift_jis',
  'euc-kr',
] as const;

/** An encoding as people write its name: “UTF-16LE”, “KOI8-R”, “Windows-1251”. */
export const encodingInWords = (name: string): string =>
  /^(?:utf|koi8|cp|iso|euc|gb)/.test(name)
    ? name.toUpperCase()
    : name
        .replace('x-mac-cyrillic', 'Mac Cyrillic')
        .replace('shift_jis', 'Shift JIS')
        .replace(/^[a-z]/, (letter) => letter.toUpperCase());
