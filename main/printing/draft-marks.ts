import { unzip, type ZipFile, zip } from './zip.ts';

const PROPERTIES = 'docProps/custom.xml';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
/** Bookmarks of a pack are numbered from 1; these stand far from them. */
const FIRST = 500_000;

/**
 * A Word file of ours as a draft to send out: a property says which draft it is, and a bookmark that Word keeps and does
 * not show stands round each paragraph with words (`_b1`, `_b2`, …), so that one is known again wherever it is moved to.
 * `token` tells a stranger nothing. Same file, same bytes.
 */
export function withDraftMarks(file: Uint8Array, property: string, token: string): Uint8Array {
  const files = unzip(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const rewrite: Readonly<Record<string, (xml: string) => string>> = {
    'word/document.xml': markParagraphs,
    '[Content_Types].xml': (xml) =>
      xml.includes(`/${PROPERTIES}`)
        ? xml
        : xml.replace(
            '</Types>',
            `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
          ),
    '_rels/.rels': (xml) =>
      xml.includes(CUSTOM)
        ? xml
        : xml.replace(
            '</Relationships>',
            `<Relationship Id="rIdDraft" Type="${CUSTOM}" Target="${PROPERTIES}"/></Relationships>`,
          ),
  };
  const marked = files
    .filter(({ name }) => name !== PROPERTIES)
    .map((one): ZipFile => {
      const change = rewrite[one.name];
      return change ? { ...one, bytes: Buffer.from(change(one.bytes.toString('utf8'))) } : one;
    });
  return zip([...marked, { name: PROPERTIES, bytes: Buffer.from(propertiesXml(property, token)) }]);
}

function propertiesXml(name: string, value: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`;
}

/** Puts a bookmark round the words of each paragraph. Paragraphs of ours hold no other paragraphs. */
function markParagraphs(xml: string): string {
  let count = 0;
  return xml.replace(
    /<w:p(\s[^<>]*)?>(<w:pPr>.*?<\/w:pPr>|<w:pPr\/>)?(.*?)<\/w:p>/gs,
    (whole, attributes: string | undefined, properties: string | undefined, content: string) => {
      if (attributes?.endsWith('/') || !/<w:t[\s>]/.test(content)) return whole;
      count += 1;
      const id = FIRST + count;
      return `<w:p${attributes ?? ''}>${properties ?? ''}<w:bookmarkStart w:id="${id}" w:name="_b${count}"/>${content}<w:bookmarkEnd w:id="${id}"/></w:p>`;
    },
  );
}
