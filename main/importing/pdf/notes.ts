import type { Line } from './line.ts';
import type { Measure, Paragraph } from './paragraph.ts';

const noteMark = /^(?:[¹²³⁰-⁹]+|[*†‡§]{1,3}|\d{1,3}(?=[\s.]))\s*\S/u;

/** Parts a page's lines into its running text and the notes below it: smaller lines, from one that has a mark. */
export function partNotes(lines: readonly Line[], { body }: Measure): { text: Line[]; notes: Line[] } {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? body) < body * 0.94) from -= 1;
  const first = lines.findIndex((line, index) => index >= from && noteMark.test(line.text));
  const above = lines.slice(0, first);
  const below = first >= 0 && above.every((line) => line.y < (lines[first]?.y ?? 0));
  // A page that is all small print has none: its size is only smaller than that of other pages.
  if (!below || above.length < 2) return { text: [...lines], notes: [] };
  return { text: above, notes: lines.slice(first) };
}

/** A note for each line that has a mark, with the lines that follow it. */
export function notesOf(lines: readonly Line[]): Paragraph[] {
  const notes: Paragraph[] = [];
  for (const line of lines) {
    const open = notes.at(-1);
    if (open && !noteMark.test(line.text)) open.lines.push(line);
    else notes.push({ kind: 'footnote', level: 0, lines: [line] });
  }
  return notes;
}

/**
 * Puts notes among the paragraphs: after the text of their page, but before the paragraph that goes on to the next
 * page, so that its words stay together and the page of every word stays right. A paragraph that fills the whole page
 * of a note is parted after that page.
 */
export function placeNotes(paragraphs: readonly Paragraph[], notes: readonly Paragraph[]): Paragraph[] {
  const placed: Paragraph[] = [];
  let next = 0;
  const pageOf = (paragraph: Paragraph | undefined): number =>
    paragraph?.lines[0]?.page ?? Number.POSITIVE_INFINITY;
  const placeUpTo = (page: number): void => {
    for (let note = notes[next]; note && pageOf(note) <= page; note = notes[next]) {
      placed.push(note);
      next += 1;
    }
  };
  const place = (paragraph: Paragraph): void => {
    const first = pageOf(paragraph);
    const last = paragraph.lines.at(-1)?.page ?? first;
    placeUpTo(first < last ? first : first - 1);
    const page = pageOf(notes[next]);
    if (page >= last) {
      placed.push(paragraph);
      return;
    }
    placed.push({ ...paragraph, lines: paragraph.lines.filter((line) => line.page <= page) });
    placeUpTo(page);
    place({ ...paragraph, lines: paragraph.lines.filter((line) => line.page > page) });
  };
  for (const paragraph of paragraphs) place(paragraph);
  placeUpTo(Number.MAX_SAFE_INTEGER);
  return placed;
}
