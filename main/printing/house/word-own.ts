import type { WordRole, WordRoles } from '../../../core/model/house.ts';
import type { WordTemplate } from './word-template.ts';

/** A Word template with what its styles are used for. */
export interface WordHouse {
  readonly template: WordTemplate;
  readonly roles: WordRoles;
}

/** Our own styles by role: the names `word.ts` writes. */
export const OWN_STYLES: Readonly<Record<WordRole, string>> = {
  title: 'Title',
  'heading-1': 'Heading1',
  'heading-2': 'Heading2',
  'heading-3': 'Heading3',
  body: 'Normal',
  summary: 'Summary',
  quotation: 'Quotation',
  list: 'ListEntry',
  point: 'Point',
  spoken: 'Spoken',
  table: 'TableText',
  caption: 'PictureCaption',
  small: 'Small',
  'source-line': 'SourceLine',
  contents: 'TOC1',
  footnote: 'FootnoteText',
  header: 'HeadLine',
  footer: 'FootLine',
};

/** Our faces and colours stand in runs too: in the look of a house its styles say them. */
export const withoutOwnFonts = (xml: string): string =>
  xml
    .replace(/<w:rFonts [^>]*"Source (?:Sans 3|Serif 4)"[^>]*\/>/g, '')
    .replace(/<w:color w:val="14304F"\/>/g, '')
    .replace(/w:color="14304F"/g, 'w:color="auto"');
