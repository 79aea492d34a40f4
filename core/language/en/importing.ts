/** Why a file could not be made into a source (`ImportErrorCode`): what it is, what to do. The file itself is kept. */
export const importing = {
  empty:
    '“{{name}}” is empty: it has no bytes. Look whether it was saved or downloaded to its end, then drop it again.',
  'no-text':
    '“{{name}}” holds no words. If it shows pictures of a text, have it recognised (OCR) and import the result.',
  binary:
    '“{{name}}” is not a text: its bytes belong to some program. Open it in that program and save it as PDF, Word (DOCX) or text.',
  'unknown-encoding':
    '“{{name}}” is in no encoding Précis knows. Choose one on import, or save the file as UTF‑8 and import that.',
  'wrong-encoding': '“{{name}}” cannot be read as {{encoding}}. Choose another encoding.',
  encrypted:
    '“{{name}}” ({{what}}) is locked with a password. Open it with the password, save a copy without one and import the copy.',
  truncated: '“{{name}}” breaks off before its end. Download or copy it again, then import that.',
  damaged:
    '“{{name}}” ({{what}}) is damaged and was not read, not even in part. Get it again, or open it in its own program and save it anew.',
  mislabelled:
    '“{{name}}” is called {{says}}, but is {{is}}. If that is what you expect, change the ending of its name and import it again; if not, do not open it.',
  'too-large':
    '“{{name}}” has {{size}} MB; at most {{limit}} MB are read. Split it, or leave out its pictures.',
  'too-many-pages':
    '“{{name}}” has {{pages, number}} pages; at most {{limit, number}} are read. Split it and import the part you need.',
  'too-much-inside':
    '“{{name}}” would unpack to far more than a document holds. It was not unpacked; files like this are often made to do harm.',
  scanned:
    '“{{name}}” is a scan: {{pages}} pages of pictures with no text behind them. Have it recognised (OCR) and import the result.',
  garbled:
    'The text of “{{name}}” cannot be taken out: its fonts do not say which letters they draw. Have it recognised (OCR), or ask for the Word file.',
  picture: '“{{name}}” is a picture. If it shows a text, have it recognised (OCR) and import the result.',
  unsupported:
    '“{{name}}” is {{what}}, which Précis does not read. Open it in its own program and save it as PDF, Word (DOCX), HTML or text.',
  'not-a-document':
    '“{{name}}” is {{what}}. A draft is made of what people write in: Word, OpenDocument, RTF, Markdown, HTML or text. Bring this file in as a source instead.',
  'not-word':
    '“{{name}}” is {{what}}. A returned draft is a Word file (DOCX). Ask for it as one, or save it as one, and read it again.',
  'timed-out':
    '“{{name}}” was not read after {{seconds}} seconds, and the reading was stopped. Split it, or save it anew from its own program.',
  'out-of-memory':
    '“{{name}}” needs more memory to read than is allowed, and the reading was stopped. Split it, or leave out its pictures.',
  crashed:
    'Reading “{{name}}” ended abruptly. Nothing else was touched. The file is probably damaged: get it again, or save it anew from its own program.',
  cancelled: 'The import of “{{name}}” was stopped. Nothing of it was taken.',
} as const;
