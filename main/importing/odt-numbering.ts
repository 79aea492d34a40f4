import { letter, roman, russianLetters } from './numeral.ts';
import { readXml, type XmlAttributes } from './xml.ts';

/** How the items of one level are numbered; a bullet has no format. */
interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels, this one the last, the number shows. */
  readonly shown: number;
  readonly start: number;
}

type Style = Map<number, Level>;

/** The name under which the numbers of headings are kept. */
const OUTLINE = '';

const whole = (value: string | undefined, otherwise: number): number => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : otherwise;
};

/** Levels are counted from 1 to 10, whatever a file says. */
const levelOf = (value: string | undefined): number => Math.min(10, Math.max(1, whole(value, 1)));

function inFormat(value: number, format: string): string {
  if (format === 'a') return letter(value);
  if (format === 'A') return letter(value).toUpperCase();
  if (format === 'i') return roman(value);
  if (format === 'I') return roman(value).toUpperCase();
  if (format.startsWith('а')) return letter(value, russianLetters);
  if (format.startsWith('А')) return letter(value, russianLetters).toUpperCase();
  return String(value);
}

/** The list styles of an OpenDocument file, by name (OpenDocument 1.3, 16.30–16.36). */
export function readListStyles(...parts: readonly string[]): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  for (const part of parts) {
    readXml(part, {
      open: (name, attributes) => {
        if (name === 'text:list-style' || name === 'text:outline-style') {
          style = new Map();
          styles.set(name === 'text:outline-style' ? OUTLINE : (attributes['style:name'] ?? ''), style);
        }
        if (name === 'text:list-level-style-number' || name === 'text:outline-level-style')
          style?.set(levelOf(attributes['text:level']), {
            format: attributes['style:num-format'] ?? '',
            prefix: attributes['style:num-prefix'] ?? '',
            suffix: attributes['style:num-suffix'] ?? '',
            shown: levelOf(attributes['text:display-levels']),
            start: whole(attributes['text:start-value'], 1),
          });
      },
    });
  }
  return styles;
}

interface OpenList {
  readonly style: string;
  /** The item one is in: whether its first paragraph, which takes the number, is still to come; where it begins anew. */
  item: { fresh: boolean; readonly start: number | null };
}

/** Numbers the items and headings of an OpenDocument file as it shows them; told of its elements in their order. */
export class OdtNumbers {
  private readonly counts = new Map<string, number[]>();
  private readonly open: OpenList[] = [];

  constructor(private readonly styles: ReadonlyMap<string, Style>) {}

  /** A list begins. True where its items have numbers, not bullets. */
  openList(attributes: XmlAttributes): boolean {
    const style = attributes['text:style-name'] ?? this.open.at(-1)?.style ?? '-';
    const continues =
      attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    if (this.open.length === 0 && !continues) this.counts.delete(style);
    this.open.push({ style, item: { fresh: false, start: null } });
    return this.styles.get(style)?.has(this.open.length) ?? false;
  }

  closeList(): void {
    this.open.pop();
  }

  /** An item begins; `counted` is false for one that has no number. */
  openItem(attributes: XmlAttributes, counted: boolean): void {
    const list = this.open.at(-1);
    const start = attributes['text:start-value'];
    if (list) list.item = { fresh: counted, start: start === undefined ? null : whole(start, 1) };
  }

  /** The number before a paragraph or heading: `3.1`, `a)`; empty where it has none. */
  before(name: string, attributes: XmlAttributes): string {
    const list = this.open.at(-1);
    if (list) {
      const { fresh, start } = list.item;
      list.item = { fresh: false, start: null };
      return fresh ? this.next(list.style, this.open.length, start) : '';
    }
    if (name !== 'text:h' || attributes['text:is-list-header'] === 'true') return '';
    return this.next(OUTLINE, levelOf(attributes['text:outline-level']), null);
  }

  private next(name: string, at: number, start: number | null): string {
    const style = this.styles.get(name);
    const level = style?.get(at);
    const counts = this.counts.get(name) ?? [];
    this.counts.set(name, counts);
    counts[at] = start ?? (counts[at] ?? (level?.start ?? 1) - 1) + 1;
    counts.length = at + 1;
    if (!style || !level || level.format === '') return '';
    const numbers = Array.from({ length: Math.min(level.shown, at) }, (_, index) => {
      const shown = at - Math.min(level.shown, at) + 1 + index;
      const of = style.get(shown);
      return of && of.format !== '' ? inFormat(counts[shown] ?? of.start, of.format) : null;
    });
    return `${level.prefix}${numbers.filter((number) => number !== null).join('.')}${level.suffix}`;
  }
}
