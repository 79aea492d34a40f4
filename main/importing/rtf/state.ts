/** Where text goes: the document, a note, a header or footer, the code of a field, a property, the table of fonts or styles, or nowhere. */
type Destination = 'body' | 'note' | 'margin' | 'field' | 'info' | 'fonts' | 'styles' | 'nowhere';

/** What a group begins with, and leaves as it was when it closes. */
export interface State {
  destination: Destination;
  /** Property the text of this group is. */
  property: string;
  font: number;
  raised: boolean;
  hidden: boolean;
  /** Characters that follow a Unicode one for programs that know none. */
  unicodeSkip: number;
  style: number;
  /** Level of the outline, and of a list, that a paragraph stands at; from 0. */
  outline: number | null;
  depth: number;
}

/** The state outside all groups. */
export const blank: State = {
  destination: 'body',
  property: '',
  font: -1,
  raised: false,
  hidden: false,
  unicodeSkip: 1,
  style: -1,
  outline: null,
  depth: 0,
};
