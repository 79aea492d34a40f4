import { letter, roman, russianLetters } from './numeral.ts';
import { escaped, readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  restart: number | null;
}
type Levels = Map<number, Level>;
interface List {
  readonly abstract: string;
  readonly levels: Levels;
}
interface Style {
  list: string | null;
  level: number | null;
  basedOn: string | null;
}

function inFormat(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'russianLower':
      return letter(value, russianLetters);
    case 'russianUpper':
      return letter(value, russianLetters).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

const number = (value: string | undefined, otherwise: number): number => {
  const parsed = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(parsed) ? parsed : otherwise;
};

function readLists(xml: string): Map<string, List> {
  const abstracts = new Map<string, Levels>();
  const lists = new Map<string, List>();
  let levels: Levels | null = null;
  let level: Level | null = null;
  let list: string | null = null;
  let overridden = 0;
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'];
      if (name === 'w:abstractNum') {
        levels = new Map();
        abstracts.set(attributes['w:abstractNumId'] ?? '', levels);
      } else if (name === 'w:num') list = attributes['w:numId'] ?? '';
      else if (name === 'w:abstractNumId' && list !== null) {
        const own: Levels = new Map();
        for (const [at, held] of abstracts.get(value ?? '') ?? []) own.set(at, { ...held });
        lists.set(list, { abstract: value ?? '', levels: own });
        levels = own;
      } else if (name === 'w:lvlOverride') overridden = number(attributes['w:ilvl'], 0);
      else if (name === 'w:startOverride') {
        const held = levels?.get(overridden);
        if (held) held.start = number(value, held.start);
      } else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false, restart: null };
        levels?.set(number(attributes['w:ilvl'], 0), level);
      } else if (level) {
        if (name === 'w:start') level.start = number(value, 1);
        if (name === 'w:numFmt') level.format = value ?? 'decimal';
        if (name === 'w:lvlText') level.text = value ?? '';
        if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
        if (name === 'w:lvlRestart') level.restart = number(value, 0);
      }
    },
    close: (name) => {
      if (name === 'w:lvl') level = null;
      if (name === 'w:num') list = null;
    },
  });
  return lists;
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style' && attributes['w:type'] === 'paragraph') {
        style = { list: null, level: null, basedOn: null };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style) {
        if (name === 'w:numId') style.list = attributes['w:val'] ?? null;
        if (name === 'w:ilvl') style.level = number(attributes['w:val'], 0);
        if (name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? null;
      }
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  return styles;
}

const attribute = (xml: string, element: string): string | undefined =>
  new RegExp(`<w:${element}\\s[^>]*w:val="([^"]*)"`).exec(xml)?.[1];

/** Numbers the paragraphs of a document as Word shows them. */
class Numbers {
  private readonly counts = new Map<string, number[]>();

  constructor(
    private readonly lists: ReadonlyMap<string, List>,
    private readonly styles: ReadonlyMap<string, Style>,
  ) {}

  /** The number before a paragraph with these properties: `1.`, `(b)`, `Article 3`; empty where it has none. */
  of(properties: string): string {
    const placed = this.place(properties);
    const list = placed && this.lists.get(placed.list);
    const level = list?.levels.get(placed?.level ?? 0);
    if (!placed || !list || !level || level.format === 'bullet') return '';
    // Lists of one definition go on counting, unless they begin anew.
    const counts = this.counts.get(list.abstract) ?? [];
    this.counts.set(list.abstract, counts);
    counts[placed.level] = (counts[placed.level] ?? level.start - 1) + 1;
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > placed.level && restart !== 0) delete counts[deeper];
    }
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      const count = counts[at] ?? of?.start ?? 1;
      return inFormat(count, level.legal ? 'decimal' : (of?.format ?? 'decimal'));
    });
  }

  private place(properties: string): { list: string; level: number } | null {
    let list = attribute(properties, 'numId') ?? null;
    let level: number | null = properties.includes('<w:ilvl')
      ? number(attribute(properties, 'ilvl'), 0)
      : null;
    let style = this.styles.get(attribute(properties, 'pStyle') ?? '');
    for (let depth = 0; style && depth < 20 && (list === null || level === null); depth += 1) {
      list ??= style.list;
      level ??= style.level;
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    return list === null || list === '0' ? null : { list, level: level ?? 0 };
  }
}

/**
 * Writes the numbers that Word computes into the text of `document.xml`, since people cite “paragraph 3(b)” and
 * “Article 5”, and readers of the file's text see none of them.
 */
export function writeNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  const lists = readLists(numberingXml);
  if (lists.size === 0) return documentXml;
  const numbers = new Numbers(lists, readStyles(stylesXml));
  return documentXml.replace(/<w:pPr(?:\s[^>]*)?>([\s\S]*?)<\/w:pPr>/g, (whole, properties: string) => {
    const label = numbers.of(properties);
    return label === '' ? whole : `${whole}<w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`;
  });
}
