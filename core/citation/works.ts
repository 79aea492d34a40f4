import type { FieldsOf } from '../model/kinds.ts';
import { cslItemSchema } from './csl.ts';

/** What a work is known by, folded so that two spellings of it are equal. Empty where nothing is said. */
export interface Identity {
  readonly doi: string;
  readonly url: string;
  readonly title: string;
  /** ISO 8601, or the beginning of it. */
  readonly date: string;
  readonly publisher: string;
}

/** Shortest title that tells one work from another: “Report” does not. */
const TELLING = 12;

const folded = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a source, as far as its fields are given, is known by. */
export function identityOf(source: Partial<FieldsOf<'source'>>): Identity {
  const { DOI } = cslItemSchema.safeParse(source.csl).data ?? {};
  return {
    doi: (DOI ?? '')
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, ''),
    url: (source.url ?? '')
      .trim()
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/#.*$/, '')
      .replace(/\/$/, ''),
    title: folded(source.title ?? ''),
    date: (source.published ?? '').replace(/[?~%].*$/, ''),
    publisher: folded(source.publisher?.name ?? ''),
  };
}

/** Works by what they are known by. */
export class Works<T> {
  private readonly byKey = new Map<string, { readonly work: T; readonly identity: Identity }[]>();

  add(work: T, identity: Identity): void {
    for (const key of keysOf(identity)) {
      const held = this.byKey.get(key);
      if (held) held.push({ work, identity });
      else this.byKey.set(key, [{ work, identity }]);
    }
  }

  /**
   * The work that is the same: of one DOI, or one address, or one title where nothing else tells the two apart: their
   * dates, or where one has none, their publishers.
   */
  find(identity: Identity): T | null {
    for (const key of keysOf(identity)) {
      const held = this.byKey.get(key)?.find((one) => key[0] !== 't' || mayBeOne(one.identity, identity));
      if (held) return held.work;
    }
    return null;
  }
}

function keysOf({ doi, url, title }: Identity): readonly string[] {
  return [
    ...(doi === '' ? [] : [`d ${doi}`]),
    ...(url === '' ? [] : [`u ${url}`]),
    ...(title.length < TELLING ? [] : [`t ${title}`]),
  ];
}

/** Whether nothing tells two works of one title apart. */
function mayBeOne(a: Identity, b: Identity): boolean {
  const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other;
  if (differ(a.doi, b.doi)) return false;
  if (a.date !== '' && b.date !== '') return a.date.startsWith(b.date) || b.date.startsWith(a.date);
  return !differ(a.publisher, b.publisher);
}
