import {
  BookmarkEnd,
  BookmarkStart,
  FootnoteReferenceRun,
  ImportedXmlComponent,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Inline, Inlines, Tone } from '../../core/pack/document/inline.ts';
import { QUIET } from './word-styles.ts';

/** Word takes at most 40 characters of letters, digits and underscores as the name of a bookmark. */
export const bookmarkName = (id: string): string => id.replace(/[^\p{L}\p{N}]/gu, '_').slice(0, 40);

/** Numbers bookmarks through one document. */
export interface Bookmarks {
  /** Start and end of a bookmark round nothing: a place to lead to. */
  at(id: string | null): readonly ParagraphChild[];
  /**
   * Inlines as runs, with the bookmarks of the uses their notes name. They stand in the text and not in the note: some
   * programs find no page for a place inside a footnote.
   */
  runs(inlines: Inlines, look?: Look): ParagraphChild[];
}

/** Bookmarks of one document; `uses` are the labels of the evidence that each footnote names, by its number. */
export function bookmarks(uses: ReadonlyMap<number, readonly string[]>): Bookmarks {
  let count = 0;
  const seen = new Set<string>();
  const at = (id: string | null): ParagraphChild[] => {
    if (id === null || seen.has(bookmarkName(id))) return [];
    seen.add(bookmarkName(id));
    count += 1;
    // The classes are exported without being listed among the children of a paragraph; both are valid there.
    return [
      new BookmarkStart(bookmarkName(id), count),
      new BookmarkEnd(count),
    ] as unknown as ParagraphChild[];
  };
  return {
    at,
    runs: (inlines, look) =>
      inlines.flatMap((part) => [
        ...(part.in === 'note' ? (uses.get(part.note) ?? []).flatMap(at) : []),
        ...runsOf([part], look),
      ]),
  };
}

const look = (tone: Tone) => ({
  // Said only where it is so: words of a heading are as bold as its style.
  ...(tone === 'strong' || tone === 'strong-emphasis' ? { bold: true } : {}),
  ...(tone === 'emphasis' || tone === 'strong-emphasis' || tone === 'missing' ? { italics: true } : {}),
  ...(tone === 'quiet' ? { color: QUIET } : {}),
});

/** How runs are set, beyond their style and tone. */
export interface Look {
  readonly bold?: boolean;
  readonly color?: string;
  /** Half-points. */
  readonly size?: number;
  readonly font?: string;
  /** `p. {page}`: how a page is named; without it no pages are. */
  readonly page?: string;
}

const xml = (markup: string): ParagraphChild =>
  // Any element is a child of a paragraph to the library, which writes it as it stands; its types list its own classes.
  ImportedXmlComponent.fromXmlString(
    `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${markup}</w:r>`,
  ) as unknown as ParagraphChild;

/**
 * A page number that Word works out itself when it opens the file. A program that cannot says that there is one, and no
 * wrong one.
 */
export const pageOf = (id: string): readonly ParagraphChild[] => [
  xml('<w:fldChar w:fldCharType="begin" w:dirty="true"/>'),
  xml(`<w:instrText xml:space="preserve"> PAGEREF ${bookmarkName(id)} \\h </w:instrText>`),
  xml('<w:fldChar w:fldCharType="separate"/>'),
  new TextRun({ text: '…' }),
  xml('<w:fldChar w:fldCharType="end"/>'),
];

/** Inlines as runs: real footnote references, links inside the document, page numbers as fields. */
export function runsOf(inlines: Inlines, { page = '', ...more }: Look = {}): ParagraphChild[] {
  return inlines.flatMap((part) => runOf(part, more, page));
}

function runOf(part: Inline, more: Omit<Look, 'page'>, page: string): ParagraphChild[] {
  switch (part.in) {
    case 'text':
      return [new TextRun({ text: part.text, ...look(part.tone), ...more })];
    case 'words':
      return [new TextRun({ text: part.text, language: { value: part.language }, ...more })];
    case 'note':
      return [new FootnoteReferenceRun(part.note)];
    case 'ref': {
      const run = new TextRun({ text: part.text, ...look(part.tone), ...more });
      return part.to === null
        ? [run]
        : [new InternalHyperlink({ anchor: bookmarkName(part.to), children: [run] })];
    }
    case 'page':
      return page === '' ? [] : namedPages([part.to], page);
    case 'break':
      return [new TextRun({ break: 1 })];
  }
}

/** ` (p. 4, 7)`, its numbers fields. */
export function namedPages(ids: readonly string[], page: string): ParagraphChild[] {
  const [before = '', after = ''] = page.split('{page}');
  return [
    new TextRun({ text: ` (${before}` }),
    ...ids.flatMap((id, i) => [...(i === 0 ? [] : [new TextRun({ text: ', ' })]), ...pageOf(id)]),
    new TextRun({ text: `${after})` }),
  ];
}

/** A paragraph of small words, to be looked up. */
export const small = (runs: Inlines): Paragraph => new Paragraph({ style: 'Small', children: runsOf(runs) });
