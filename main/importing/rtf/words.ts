/** Code pages of the character sets fonts name (RTF 1.9.1, `\fcharset`). */
export const charsets: Readonly<Record<number, string>> = {
  77: 'macroman',
  128: 'shift_jis',
  129: 'cp949',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Code pages a file names by a word of their own. */
export const pages: Readonly<Record<string, string>> = {
  mac: 'macroman',
  pc: 'cp437',
  pca: 'cp850',
};

/** Headers and footers. */
export const margins = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));

/** Groups whose text is no part of the document. */
export const nowhere = new Set(
  'colortbl pict object objdata themedata colorschememapping datastore latentstyles listtable listoverridetable revtbl rsidtbl generator xe tc rxe ftnsep ftnsepc aftnsep aftnsepc nonshppict filetbl template private bkmkstart bkmkend pntext pgptbl xmlnstbl mmathPr'.split(
    ' ',
  ),
);
/** Destinations that programs may pass over, but whose text people see. */
export const seen = new Set(['shppict', 'listtext', 'shptxt', 'ud']);
/** Properties of a document that are read. */
export const properties = new Set([
  'title',
  'subject',
  'author',
  'company',
  'doccomm',
  'keywords',
  'operator',
]);
/** Control words that stand for a character. */
export const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
