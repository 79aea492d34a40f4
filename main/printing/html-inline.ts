import type { Inline, Inlines, Tone } from '../../core/pack/document/inline.ts';

/** Words as they stand in HTML, in text and in attributes. */
export const escaped = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const toned: Readonly<Record<Tone, (words: string) => string>> = {
  plain: (words) => words,
  strong: (words) => `<strong>${words}</strong>`,
  emphasis: (words) => `<em>${words}</em>`,
  'strong-emphasis': (words) => `<strong><em>${words}</em></strong>`,
  quiet: (words) => `<span class="quiet">${words}</span>`,
  missing: (words) => `<i>${words}</i>`,
};

const NOWHERE: ReadonlyMap<string, string> = new Map();

/** A run of words; a page number is the number of the place it stands at, in one file without pages. */
export function inline(inlines: Inlines, places = NOWHERE): string {
  return inlines.map((part) => one(part, places)).join('');
}

function one(part: Inline, places: ReadonlyMap<string, string>): string {
  switch (part.in) {
    case 'text':
      return toned[part.tone](escaped(part.text));
    case 'words':
      return `<q lang="${escaped(part.language)}">${escaped(part.text)}</q>`;
    case 'note':
      return `<sup><a href="#fn-${part.note}" id="fnref-${part.note}" role="doc-noteref">${part.note}</a></sup>`;
    case 'ref': {
      const words = toned[part.tone](escaped(part.text));
      return part.to === null ? words : `<a href="#${escaped(part.to)}">${words}</a>`;
    }
    case 'page': {
      const words = part.otherwise || places.get(part.to);
      return words === undefined ? '' : ` <a href="#${escaped(part.to)}">(${escaped(words)})</a>`;
    }
    case 'break':
      return '<br>';
  }
}

/** ` id="…"` of what others lead to. */
export const anchor = (id: string | null): string => (id === null ? '' : ` id="${escaped(id)}"`);
