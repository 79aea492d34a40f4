import type { Line } from './line.ts';

/** The lines of one page, and its height. */
export interface Page {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Lines from each edge inwards that may be running heads or feet. */
const DEPTH = 3;
/** Pages on which a line must stand in one place to be one. */
const TIMES = 3;
/** Share of the page's height from an edge within which it stands. */
const MARGIN = 0.18;
/** Points by which its place may differ. */
const NEAR = 4;

const roman = /^[ivxlc]+$/i;

/** The number of a page before or after words: `3 Report`, `Report 3`, `Report 3 / 9`, `Report iv`. */
const numberBeside =
  /^(?:\d{1,4}|[ivxlc]{1,7}) (?=.*\p{L})|(?<=\p{L}.*) (?:\d{1,4}|[ivxlc]{1,7})(?: ?(?:\/|of|из|аз) ?\d{1,4})?$/giu;

/** What a line says, the number of the page left out; it changes sides from left to right pages. */
const keyOf = ({ text }: Line): string =>
  text.replace(/\s+/g, ' ').trim().toLowerCase().replace(numberBeside, '');

/** The number of a page in a line that holds little else: `3`, `– 3 –`, `Page 3 of 9`, `стр. 3`; null in others. */
function pageNumber(text: string): number | null {
  const match =
    /^[\s\-–—|[(]*(?:(?:page|p\.|стр\.?|страница|саҳ\.?|с\.)\s*)?(\d{1,4})(?:\s*(?:of|\/|из|аз)\s*\d{1,4})?[\s\-–—|\])]*$/iu.exec(
      text.trim(),
    );
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Numbers a line may give its page: it holds little else, or begins or ends with one. */
function numbersIn(text: string): readonly number[] {
  const alone = pageNumber(text);
  if (alone !== null) return [alone];
  const beside = text.replace(/\s+/g, ' ').trim().match(numberBeside) ?? [];
  return beside.map((number) => Number.parseInt(number, 10)).filter((number) => !Number.isNaN(number));
}

/** Lines of a page from its top or bottom edge inwards, those that share a baseline together. */
function fromEdge(page: Page, edge: 'top' | 'bottom'): (readonly Line[])[] {
  const far = (line: Line): number => (edge === 'top' ? line.y : page.height - line.y);
  const sorted = page.lines
    .filter((line) => far(line) < page.height * MARGIN)
    .sort((a, b) => far(a) - far(b));
  const levels: Line[][] = [];
  for (const line of sorted) {
    const level = levels.at(-1);
    if (level?.[0] && Math.abs(level[0].y - line.y) < 0.3 * line.size) level.push(line);
    else if (levels.length === DEPTH) break;
    else levels.push([line]);
  }
  return levels;
}

/**
 * Numbers of pages count up with the pages; what else happens to be a number does not. Words may stand beside them, and
 * change from chapter to chapter, but keep their place.
 */
function numbersThatCount(pages: readonly Page[]): ReadonlySet<Line> {
  const byOffset = new Map<string, Line[]>();
  for (const [index, page] of pages.entries()) {
    for (const edge of ['top', 'bottom'] as const) {
      for (const line of fromEdge(page, edge).flat()) {
        for (const number of numbersIn(line.text)) {
          const place = pageNumber(line.text) === null ? Math.round(line.y / NEAR) : '';
          const key = `${edge} ${number - index} ${place}`;
          byOffset.set(key, [...(byOffset.get(key) ?? []), line]);
        }
      }
    }
  }
  const enough = pages.length === 2 ? 2 : TIMES;
  return new Set([...byOffset.values()].filter((lines) => lines.length >= enough).flat());
}

/**
 * Running heads, running feet and page numbers, page by page: lines the file says are none of its text, and lines at
 * an edge that stand at the same place with the same words (but for the number of the page) on three pages or more, outermost first.
 * Nothing else is certain; letters larger than `largest` are a heading. Words (not numbers) on the first page stay: a letterhead, a marking is read once.
 */
export function runningLines(pages: readonly Page[], largest: number): readonly ReadonlySet<Line>[] {
  const numbers = numbersThatCount(pages);
  const places = new Map<string, { readonly y: number; readonly page: number }[]>();
  for (const [index, page] of pages.entries()) {
    for (const edge of ['top', 'bottom'] as const) {
      for (const line of fromEdge(page, edge).flat()) {
        const key = `${edge} ${keyOf(line)}`;
        places.set(key, [
          ...(places.get(key) ?? []),
          { y: edge === 'top' ? line.y : page.height - line.y, page: index },
        ]);
      }
    }
  }
  const repeats = (page: Page, edge: 'top' | 'bottom', line: Line): boolean => {
    const key = keyOf(line);
    if (roman.test(key) && edge === 'bottom' && key.length < 8) return romanFoot(page, line);
    const y = edge === 'top' ? line.y : page.height - line.y;
    const same = (places.get(`${edge} ${key}`) ?? []).filter((place) => Math.abs(place.y - y) < NEAR);
    return new Set(same.map((place) => place.page)).size >= TIMES;
  };
  return pages.map((page, index) => {
    const running = new Set<Line>();
    for (const edge of ['top', 'bottom'] as const) {
      for (const level of fromEdge(page, edge)) {
        const certain = level.filter(
          (line) =>
            isMarginal(page, line) ||
            (line.size <= largest && (numbers.has(line) || repeats(page, edge, line))),
        );
        for (const line of certain) {
          if (index > 0 || pageNumber(line.text) !== null || roman.test(line.text.trim())) running.add(line);
        }
        if (certain.length < level.length) break;
      }
    }
    return running;
  });
}

/** Small Roman numbers alone in the last line: front matter is numbered so, and never long enough to count. */
function romanFoot(page: Page, line: Line): boolean {
  return line.y > page.height * 0.85 && page.lines.length > 3;
}

/** What the file calls an artifact is one where artifacts belong; some programs call their whole text so. */
function isMarginal(page: Page, line: Line): boolean {
  return line.artifact && (line.y < page.height * 0.15 || line.y > page.height * 0.85);
}
