import { type CslItem, type CslName, cslDate, personName } from './csl.ts';
import { plainOfTex } from './tex.ts';

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  manual: 'report',
  techreport: 'report',
  report: 'report',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  thesis: 'thesis',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  letter: 'personal_communication',
  legislation: 'legislation',
  unpublished: 'manuscript',
};

const fields: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['title']],
  ['title-short', ['shorttitle']],
  ['container-title', ['journaltitle', 'journal', 'booktitle']],
  ['collection-title', ['series']],
  ['publisher', ['publisher', 'institution', 'organization', 'school']],
  ['publisher-place', ['location', 'address']],
  ['volume', ['volume']],
  ['issue', ['number', 'issue']],
  ['edition', ['edition']],
  ['abstract', ['abstract']],
  ['DOI', ['doi']],
  ['language', ['langid', 'language']],
  ['note', ['note']],
];

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads BibTeX character by character: values may hold braces in braces, which no pattern can count. */
class Reader {
  private at = 0;
  private readonly strings = new Map(months.map((name, index) => [name, String(index + 1)]));

  constructor(private readonly text: string) {}

  entries(): Entry[] {
    const entries: Entry[] = [];
    for (;;) {
      this.at = this.text.indexOf('@', this.at);
      if (this.at < 0) return entries;
      const match = /^@\s*(\w+)\s*([{(])/.exec(this.text.slice(this.at, this.at + 200));
      if (!match?.[1]) {
        this.at += 1;
        continue;
      }
      this.at += match[0].length;
      const type = match[1].toLowerCase();
      if (type === 'comment' || type === 'preamble') continue;
      const key = type === 'string' ? '' : (this.take(/^\s*([^,\s})]*)\s*,?/)?.trim() ?? '');
      const values = this.values();
      if (type === 'string') for (const [name, value] of values) this.strings.set(name, value);
      else if (values.size > 0) entries.push({ type, key, fields: values });
    }
  }

  private take(pattern: RegExp): string | undefined {
    const match = pattern.exec(this.text.slice(this.at, this.at + 2_000));
    if (!match) return undefined;
    this.at += match[0].length;
    return match[1];
  }

  private values(): Map<string, string> {
    const values = new Map<string, string>();
    for (;;) {
      const name = this.take(/^[\s,]*([\w.:+/-]+)\s*=\s*/)?.toLowerCase();
      if (name === undefined) return values;
      values.set(name, this.value());
    }
  }

  /** Pieces joined with `#`: in braces, in quotation marks, numbers, or names of strings. */
  private value(): string {
    let value = '';
    for (;;) {
      const opening = this.text[this.at];
      if (opening === '{') value += this.enclosed('}');
      else if (opening === '"') value += this.enclosed('"');
      else {
        const word = this.take(/^([^\s,#})"{]+)/) ?? '';
        value += this.strings.get(word.toLowerCase()) ?? word;
      }
      if (this.take(/^(\s*#\s*)/) === undefined) return value;
    }
  }

  private enclosed(closing: string): string {
    const from = this.at + 1;
    let depth = 0;
    for (this.at = from; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at];
      if (character === '\\') this.at += 1;
      else if (character === closing && depth === 0) break;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
    }
    const inside = this.text.slice(from, this.at);
    this.at += 1;
    return inside;
  }
}

/** Names are parted by `and`; one in braces of its own is a body's. */
function namesOf(value: string): CslName[] {
  return value
    .split(/\s+and\s+(?![^{]*\})/i)
    .filter((name) => name.trim() !== '' && name.trim() !== 'others')
    .map((name) => {
      const body = /^\s*\{(.*)\}\s*$/s.exec(name)?.[1];
      return body === undefined ? personName(plainOfTex(name)) : { literal: plainOfTex(body) };
    });
}

function dateOf(entry: Entry): ReturnType<typeof cslDate> {
  const date = entry.fields.get('date');
  if (date !== undefined) return cslDate(date);
  const month = (entry.fields.get('month') ?? '').toLowerCase();
  const number = /^\d{1,2}$/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1;
  const year = entry.fields.get('year') ?? '';
  return cslDate(number > 0 ? `${year}-${String(number).padStart(2, '0')}` : year);
}

function itemOf(entry: Entry): CslItem {
  const texts = Object.fromEntries(
    fields.flatMap(([name, keys]) => {
      const value = keys.map((key) => entry.fields.get(key)).find((held) => held !== undefined);
      const plain = value === undefined ? '' : plainOfTex(value);
      return plain === '' ? [] : [[name, plain]];
    }),
  );
  const url = entry.fields.get('url') ?? /\\url\{([^}]+)\}/.exec(entry.fields.get('howpublished') ?? '')?.[1];
  const issued = dateOf(entry);
  const accessed = cslDate(entry.fields.get('urldate') ?? '');
  const author = namesOf(entry.fields.get('author') ?? '');
  const editor = namesOf(entry.fields.get('editor') ?? '');
  const page = entry.fields
    .get('pages')
    ?.replace(/\s*-+\s*/g, '–')
    .trim();
  return {
    type: types[entry.type] ?? 'document',
    ...(entry.key !== '' && { id: entry.key }),
    ...texts,
    ...(author.length > 0 && { author }),
    ...(editor.length > 0 && { editor }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(url !== undefined && { URL: url.replace(/\\([%_#&~])/g, '$1') }),
    ...(page && { page }),
  };
}

/** Items of a BibTeX or BibLaTeX file. TeX in the values becomes plain text; an entry without fields is left out. */
export const readBibtex = (text: string): readonly CslItem[] => new Reader(text).entries().map(itemOf);
