import type { LeftOut } from '../../core/outline/piece.ts';
import { marginal, openWord, paragraphsOf, wordMarkup, wordMetadata } from './docx.ts';
import { styleMap } from './docx-styles.ts';
import type { IncomingFile } from './imported.ts';
import { markupInTajik } from './tajik-letters.ts';

/** A document as markup, with what its properties say and what was left out of the markup. */
export interface MarkedUp {
  readonly markup: string;
  /** Empty where the document does not say. */
  readonly title: string;
  readonly language: string | undefined;
  readonly leftOut: readonly LeftOut[];
}

/** A title is no section; a list of contents is made anew by the pack. */
const draftStyles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='TOC Heading'] => !",
  ...Array.from({ length: 9 }, (_, i) => `p[style-name='toc ${i + 1}'] => !`),
];

const times = (xml: string, mark: RegExp): number => xml.match(mark)?.length ?? 0;

/** A Word document for a draft: the numbers of its lists and headings stay out, since the briefing counts its own. */
export async function markUpWord(file: IncomingFile): Promise<MarkedUp> {
  const word = await openWord(file.bytes);
  const { zip, raw, shown, hidden, styles, tajikFont } = word;
  const markup = await wordMarkup(word, shown, [...draftStyles, ...styleMap(styles)], (type, base64) =>
    /^image\/[\w.+-]+$/.test(type) ? `data:${type};base64,${base64}` : '',
  );
  const { metadata, language } = await wordMetadata(zip, '', null);
  const margins = [...(await marginal(zip, 'header')), ...(await marginal(zip, 'footer'))];
  const left: readonly [LeftOut['what'], number][] = [
    ['comments', paragraphsOf(await zip.text('word/comments.xml')).length],
    ['margins', margins.length],
    ['hidden', hidden.length],
    ['tracked', times(raw, /<w:(?:ins|del)\s/g)],
    ['contents', contents(shown, styles)],
    ['drawings', times(shown, /<(?:c:chart|dgm:relIds)\s/g)],
  ];
  return {
    markup: markupInTajik(markup, tajikFont),
    title: typeof metadata.title === 'string' ? metadata.title : '',
    language,
    leftOut: left.flatMap(([what, count]) => (count > 0 ? [{ what, count }] : [])),
  };
}

/** One where a paragraph is of a list of contents: such styles are named in English whatever Word speaks. */
function contents(xml: string, styles: string): number {
  const ids = [...styles.matchAll(/<w:style\s[^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="toc [1-9]"/gi)];
  return ids.some(([, id]) => xml.includes(`<w:pStyle w:val="${id}"`)) ? 1 : 0;
}
