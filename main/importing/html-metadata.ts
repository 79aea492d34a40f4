import { z } from 'zod';
import { cslDate, personName } from '../../core/citation/csl.ts';
import type { Csl } from '../../core/model/source.ts';

/** The part of a DOM document that is looked at. */
export interface QueryableDocument {
  querySelectorAll(selector: string): Iterable<{
    getAttribute(name: string): string | null;
    readonly textContent: string | null;
  }>;
}

const ldTypes: Readonly<Record<string, string>> = {
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  Article: 'article-magazine',
  ScholarlyArticle: 'article-journal',
  BlogPosting: 'post-weblog',
  Report: 'report',
  Legislation: 'legislation',
  Book: 'book',
  WebPage: 'webpage',
};

const ldSchema = z.looseObject({ '@type': z.union([z.string(), z.array(z.string())]) });

/** Objects of the page's JSON-LD that describe a work, however deep they are nested. */
function worksIn(document: QueryableDocument): Record<string, unknown>[] {
  const works: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse((script.textContent ?? '').replace(/^\s*<[!]--|-->\s*$/g, ''));
    } catch {
      continue;
    }
    const queue: unknown[] = [value];
    for (let seen = 0; queue.length > 0 && seen < 500; seen += 1) {
      const next = queue.shift();
      if (Array.isArray(next)) queue.push(...next.slice(0, 100));
      const parsed = ldSchema.safeParse(next);
      if (parsed.success && [parsed.data['@type']].flat().some((type) => type in ldTypes))
        works.push(parsed.data);
      if (typeof next === 'object' && next !== null && '@graph' in next) queue.push(next['@graph']);
    }
  }
  return works;
}

function words(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '')
    return value.replace(/\s+/g, ' ').trim().slice(0, 2_000);
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'name' in value) return words(value.name);
  return words(value);
}

function isPerson(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '@type' in value && value['@type'] === 'Person';
}

/** The page a browser's "save as" wrote into the file. */
function savedFrom(html: string): string | undefined {
  const start = html.slice(0, 4_000);
  return (
    /<[!]--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(start)?.[1] ??
    /<[!]--[\s\S]{0,200}?\burl:\s*(https?:\S+)/i.exec(start)?.[1]
  );
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\/\S+$/i.test(value) ? value : undefined;
}

/**
 * What a page says of itself, as a CSL-JSON item: JSON-LD first, then `citation_…`, Open Graph and Dublin Core meta
 * fields, then headline and title.
 */
export function htmlMetadata(
  document: QueryableDocument,
  html: string,
): { metadata: Csl; language?: string } {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const key =
      element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop');
    const value = words(element.getAttribute('content'));
    if (key && value) meta.set(key.toLowerCase(), [...(meta.get(key.toLowerCase()) ?? []), value]);
  }
  const first = (...keys: string[]): string | undefined => keys.flatMap((key) => meta.get(key) ?? [])[0];
  const text = (selector: string): string | undefined => {
    for (const element of document.querySelectorAll(selector)) {
      const content = words(element.textContent);
      if (content) return content;
    }
    return undefined;
  };
  const attribute = (selector: string, name: string): string | undefined => {
    for (const element of document.querySelectorAll(selector)) {
      const value = words(element.getAttribute(name));
      if (value) return value;
    }
    return undefined;
  };
  const work = worksIn(document)[0] ?? {};
  const title =
    words(work.headline) ??
    first('citation_title', 'og:title', 'dc.title', 'twitter:title') ??
    words(work.name) ??
    text('article h1, main h1') ??
    text('title') ??
    text('h1');
  const ldAuthors = [work.author].flat().flatMap((author) => {
    const name = nameOf(author);
    return name === undefined || /^https?:/.test(name)
      ? []
      : [isPerson(author) ? personName(name) : { literal: name }];
  });
  const metaAuthors = ['citation_author', 'dc.creator', 'author', 'article:author']
    .map((key) => (meta.get(key) ?? []).filter((name) => !/^https?:/.test(name)))
    .find((names) => names.length > 0)
    ?.map((name) => (meta.has('citation_author') ? personName(name) : { literal: name }));
  const authors = ldAuthors.length > 0 ? ldAuthors : (metaAuthors ?? []);
  const issued =
    words(work.datePublished) ??
    first(
      'citation_publication_date',
      'citation_date',
      'article:published_time',
      'dc.date',
      'dcterms.created',
      'date',
      'pubdate',
      'datepublished',
    ) ??
    attribute('time[datetime]', 'datetime');
  const date = issued === undefined ? null : cslDate(issued);
  const container = first('citation_journal_title', 'og:site_name', 'dc.publisher') ?? nameOf(work.publisher);
  const url =
    webAddress(attribute('link[rel="canonical"]', 'href')) ??
    webAddress(first('og:url')) ??
    webAddress(words(work.url)) ??
    webAddress(savedFrom(html));
  const type = [work['@type']]
    .flat()
    .flatMap((name) => (typeof name === 'string' ? (ldTypes[name] ?? []) : []))[0];
  const abstract = words(work.description) ?? first('og:description', 'description', 'dc.description');
  const language =
    attribute('html', 'lang') ??
    words(work.inLanguage) ??
    first('og:locale', 'dc.language', 'content-language', 'language');
  return {
    metadata: {
      type: type ?? (meta.has('citation_journal_title') ? 'article-journal' : 'webpage'),
      ...(title !== undefined && { title }),
      ...(authors.length > 0 && { author: authors }),
      ...(date !== null && { issued: date }),
      ...(container !== undefined && {
        'container-title': container,
        publisher: nameOf(work.publisher) ?? container,
      }),
      ...(url !== undefined && { URL: url }),
      ...(abstract !== undefined && { abstract }),
      ...(first('citation_doi') !== undefined && { DOI: first('citation_doi') }),
    },
    ...(language !== undefined && { language: language.replace('_', '-') }),
  };
}
