import { type CslItem, type CslName, cslDate, personName } from './csl.ts';

/** RIS types (Research Information Systems, 2011) → CSL. */
const types: Readonly<Record<string, string>> = {
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  JFULL: 'article-journal',
  ELEC: 'webpage',
  WEB: 'webpage',
  BLOG: 'post-weblog',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'thesis',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  LEGAL: 'legislation',
  STAT: 'legislation',
  BILL: 'bill',
  CASE: 'legal_case',
  PCOMM: 'personal_communication',
  LETTER: 'personal_communication',
  INPR: 'article',
  UNPB: 'manuscript',
};

/** Fields whose first value is taken as it is, by CSL name; earlier tags win. */
const fields: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['TI', 'T1', 'CT']],
  ['title-short', ['ST']],
  ['container-title', ['T2', 'JO', 'JF', 'BT', 'JA']],
  ['collection-title', ['T3']],
  ['publisher', ['PB']],
  ['publisher-place', ['CY', 'PP']],
  ['volume', ['VL']],
  ['issue', ['IS']],
  ['edition', ['ET']],
  ['abstract', ['AB', 'N2']],
  ['DOI', ['DO']],
  ['URL', ['UR', 'L2']],
  ['language', ['LA']],
  ['note', ['N1']],
];

const people: readonly (readonly ['author' | 'editor', readonly string[]])[] = [
  ['author', ['AU', 'A1']],
  ['editor', ['ED', 'A2']],
];

/** One record: values of each tag, in order. */
type Entry = ReadonlyMap<string, readonly string[]>;

function entriesIn(text: string): Entry[] {
  const entries: Entry[] = [];
  let entry: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  for (const line of text.split(/\r?\n|\r/)) {
    const match = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/.exec(line);
    if (match?.[1] === 'TY') {
      entry = new Map();
      entries.push(entry);
    }
    if (match?.[1] === 'ER') entry = null;
    if (!entry) continue;
    const value = (match?.[2] ?? line).trim();
    if (match?.[1]) {
      last = entry.get(match[1]) ?? [];
      entry.set(match[1], last);
      if (value !== '') last.push(value);
    } else if (last && last.length > 0 && value !== '') {
      // A long value goes on in the next line.
      last.push(`${last.pop() ?? ''} ${value}`);
    }
  }
  return entries;
}

function itemOf(entry: Entry): CslItem {
  const first = (tags: readonly string[]): string | undefined =>
    tags.flatMap((tag) => entry.get(tag) ?? [])[0];
  const texts = Object.fromEntries(
    fields.flatMap(([name, tags]) => {
      const value = first(tags);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const names = Object.fromEntries(
    people.flatMap(([name, tags]) => {
      const list: CslName[] = tags.flatMap((tag) => entry.get(tag) ?? []).map(nameOf);
      return list.length === 0 ? [] : [[name, list]];
    }),
  );
  const issued = cslDate(first(['DA', 'PY', 'Y1']) ?? '');
  const accessed = cslDate(first(['Y2']) ?? '');
  const [from, to] = [first(['SP']), first(['EP'])];
  const page = from !== undefined && to !== undefined && from !== to ? `${from}–${to}` : from;
  return {
    type: types[first(['TY']) ?? ''] ?? 'document',
    ...texts,
    ...names,
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(page !== undefined && { page }),
  };
}

/** A name with a comma has parts; one without is a body's (RIS asks for “Family, Given, Suffix” of persons). */
function nameOf(name: string): CslName {
  const [family, given, suffix] = name.split(',').map((part) => part.trim());
  if (suffix && family && given) return { family, given, suffix };
  return given ? personName(name) : { literal: name };
}

/** Items of an RIS file. A record without its `ER` is taken as far as it goes; lines that are no RIS are left out. */
export const readRis = (text: string): readonly CslItem[] => entriesIn(text).map(itemOf);
