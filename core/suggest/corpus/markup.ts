/** A text of the corpus with what should be found in it. */
export interface Annotated {
  readonly text: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly speaker: string;
  }[];
  readonly figures: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly value: number;
    readonly unit: string;
    readonly change: string;
  }[];
  readonly agreements: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly type: string;
  }[];
}

/**
 * Reads the corpus's notation: `[[q:Speaker|words]]`, `[[f:value unit change|words]]` (a missing unit or change is `-`),
 * `[[a:type|title]]`. Marks may stand inside one another.
 */
export function readMarkup(source: string): Annotated {
  let text = '';
  const quotes: Annotated['quotes'][number][] = [];
  const figures: Annotated['figures'][number][] = [];
  const agreements: Annotated['agreements'][number][] = [];
  const open: { readonly start: number; readonly label: string }[] = [];
  for (let at = 0; at < source.length; ) {
    if (source.startsWith('[[', at)) {
      const bar = source.indexOf('|', at);
      open.push({ start: text.length, label: source.slice(at + 2, bar) });
      at = bar + 1;
    } else if (source.startsWith(']]', at)) {
      const mark = open.pop();
      at += 2;
      if (!mark) throw new Error(`unopened mark at ${at}`);
      const span = { start: mark.start, end: text.length, text: text.slice(mark.start) };
      const value = mark.label.slice(2);
      const [number = '', unit = '-', change = '-'] = value.split(' ');
      if (mark.label.startsWith('q:')) quotes.push({ ...span, speaker: value });
      else if (mark.label.startsWith('a:')) agreements.push({ ...span, type: value });
      else figures.push({ ...span, value: Number(number), unit: unit.replace(/_/g, ' '), change });
    } else {
      text += source.charAt(at);
      at += 1;
    }
  }
  const sorted = <T extends { readonly start: number }>(list: readonly T[]): readonly T[] =>
    [...list].sort((a, b) => a.start - b.start);
  return { text, quotes: sorted(quotes), figures: sorted(figures), agreements: sorted(agreements) };
}
