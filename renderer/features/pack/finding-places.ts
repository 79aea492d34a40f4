import type { FindingView } from '../../../core/contract/answers.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import { walkSections } from '../../../core/model/briefing.ts';
import { plainText } from '../../../core/model/narrative.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf.ts';

/** Words of a page as pdf.js gives them, in points from its lower left. */
export type PageWords = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

/** A finding with what names its place on paper: the number of its evidence, or the first words of its paragraph. */
export interface Sought {
  readonly finding: FindingView;
  readonly named: RegExp;
}

/** The line of a page that names a finding, in points from its foot. */
export interface FindingPlace {
  readonly finding: FindingView;
  readonly y: number;
}

/** Enough of a paragraph to know it by. */
const FIRST_WORDS = 36;

/** What each finding is to be looked for by; those that have no place on paper are left out. */
export function soughtOf(
  findings: readonly FindingView[],
  { sections }: Pick<Briefing, 'sections'>,
  /** Number of a record as the pack prints it; undefined for one that is gone. */
  numberOf: (record: NonNullable<FindingView['record']>) => string | undefined,
): readonly Sought[] {
  const items = new Map(
    walkSections(sections).flatMap(({ section }) => section.items.map((item) => [item.id, item] as const)),
  );
  return findings.flatMap((finding): Sought[] => {
    const number = finding.record && numberOf(finding.record);
    if (number)
      return [{ finding, named: new RegExp(`(?<![\\p{L}\\d])${escaped(folded(number))}(?!\\d)`, 'u') }];
    const item = finding.item === null ? undefined : items.get(finding.item);
    if (item?.item !== 'paragraph' && item?.item !== 'quotation') return [];
    const words = folded(plainText(item.runs)).trim().slice(0, FIRST_WORDS).trim();
    return words === '' ? [] : [{ finding, named: new RegExp(escaped(words), 'u') }];
  });
}

/** Where findings stand on a page, each at the first place that names it. */
export function placesOn(page: PageWords, sought: readonly Sought[]): readonly FindingPlace[] {
  let words = '';
  const ends: { readonly end: number; readonly y: number }[] = [];
  for (const item of page) {
    if (!('str' in item)) continue;
    words += folded(item.str);
    if (item.str !== '') ends.push({ end: words.length, y: Number(item.transform[5]) });
    if (item.hasEOL) words += ' ';
  }
  return sought.flatMap(({ finding, named }) => {
    const found = named.exec(words);
    if (!found) return [];
    const after = found.index + found[0].length;
    const line = ends.find(({ end }) => end >= after);
    return line ? [{ finding, y: line.y }] : [];
  });
}

/** Points by which two lines differ at least. */
const LINE = 8;

/** Numbers side by side in the margin: more would lie on words. */
const BESIDE = 2;

/**
 * Places as they stand in the margin, none on another: with how many stand to the right of each. Those of one line are
 * read in order of their numbers, and go on under it where they are many. `height` is that of a number in points.
 */
export function inMargin(
  places: readonly FindingPlace[],
  height: number,
): readonly (FindingPlace & { readonly after: number })[] {
  const set: (FindingPlace & { readonly after: number })[] = [];
  let free = Number.POSITIVE_INFINITY;
  let rest = places.toSorted((a, b) => b.y - a.y);
  for (let first = rest[0]; first; first = rest[0]) {
    const top = first.y;
    const line = rest
      .filter(({ y }) => top - y < LINE)
      .toSorted((a, b) => a.finding.number - b.finding.number);
    rest = rest.filter(({ y }) => top - y >= LINE);
    for (let at = 0; at < line.length; at += BESIDE) {
      const row = line.slice(at, at + BESIDE);
      const y = Math.min(top, free);
      set.push(...row.map(({ finding }, i) => ({ finding, y, after: row.length - 1 - i })));
      free = y - height;
    }
  }
  return set;
}

/** The first page that names a finding; null where none does. */
export async function pageOfFinding(pdf: PDFDocumentProxy, sought: Sought): Promise<number | null> {
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    if (placesOn(items, [sought]).length > 0) return number;
  }
  return null;
}

/** One letter for each, so that offsets stay: any white space is a plain space. */
const folded = (words: string): string => words.replace(/\s/g, ' ');
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
