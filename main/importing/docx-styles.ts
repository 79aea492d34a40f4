import { readXml } from './xml.ts';

interface Style {
  readonly id: string;
  name: string;
  basedOn: string | null;
  outline: number | null;
}

/** Built-in styles mammoth leaves as plain paragraphs. Word keeps these names in English whatever its language. */
const builtIn = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

function paragraphStyles(stylesXml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        const id = attributes['w:styleId'] ?? '';
        style = attributes['w:type'] === 'paragraph' ? { id, name: '', basedOn: null, outline: null } : null;
        if (style) styles.set(id, style);
      } else if (style) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:name') style.name = value;
        if (name === 'w:basedOn') style.basedOn = value;
        if (name === 'w:outlineLvl' && /^\d$/.test(value)) style.outline = Number(value);
      }
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  return styles;
}

/** Heading level a style has of its own or by what it is based on; null for plain text (outline level 9 included). */
function headingLevel(style: Style, styles: ReadonlyMap<string, Style>): number | null {
  let at: Style | undefined = style;
  for (let depth = 0; at && depth < 20; depth += 1) {
    if (at.outline !== null) return at.outline < 6 ? at.outline + 1 : null;
    const builtInLevel = /^heading ([1-6])$/i.exec(at.name)?.[1];
    if (builtInLevel) return Number(builtInLevel);
    at = at.basedOn === null ? undefined : styles.get(at.basedOn);
  }
  return null;
}

/**
 * Mammoth's style map for a document: a house's own headings are headings by their outline level, which they have
 * from what they are based on.
 */
export function styleMap(stylesXml: string): string[] {
  const styles = paragraphStyles(stylesXml);
  const headings = [...styles.values()].flatMap((style) => {
    const level = headingLevel(style, styles);
    // Mammoth reads an id as an identifier; a name may hold anything but what would end it.
    return level === null || style.name === '' || /['\\\n]/.test(style.name)
      ? []
      : [`p[style-name='${style.name}'] => h${level}:fresh`];
  });
  return [...headings, ...builtIn];
}
