import { cslItemSchema, isoOfCslDate, nameInWords } from '../../../core/citation/csl.ts';
import { isDate } from '../../../core/model/date.ts';
import type { StoredText } from '../../../core/model/frozen-text.ts';
import type { FieldsOf } from '../../../core/model/kinds.ts';
import type { Csl, Source } from '../../../core/model/source.ts';

/** Kinds of ours by CSL type (1.0.2). */
const kinds: Readonly<Record<string, Source['kind']>> = {
  report: 'report',
  book: 'report',
  chapter: 'report',
  thesis: 'report',
  'paper-conference': 'report',
  treaty: 'treaty-text',
  legislation: 'official-publication',
  bill: 'official-publication',
  legal_case: 'official-publication',
  personal_communication: 'letter',
};

/** The kind of source an item is, where its type tells: a mail is a letter, not press. */
export const kindOfItem = (csl: Csl): Source['kind'] | undefined => kinds[csl.type];

/** The fields of a source that a CSL item fills; what it does not say is left out. */
export function fieldsOfItem(csl: Csl): Partial<FieldsOf<'source'>> {
  const parsed = cslItemSchema.safeParse(csl);
  if (!parsed.success) return { csl };
  const item = parsed.data;
  const publisher = item['container-title'] ?? item.publisher;
  const published = isoOfCslDate(item.issued);
  const kind = kindOfItem(csl);
  const title = item.title?.replace(/\s+/g, ' ').trim().slice(0, 1_000);
  return {
    csl,
    ...(kind && { kind }),
    ...(title && { title }),
    ...(publisher && { publisher: { actor: null, name: publisher.slice(0, 300) } }),
    ...(item.author?.length && { author: item.author.map(nameInWords).join(', ').slice(0, 500) }),
    ...(published && isDate(published) && { published }),
    ...(item.URL && { url: item.URL.slice(0, 2_000) }),
    ...(item.language && item.language.length >= 2 && { language: item.language.slice(0, 35) }),
  };
}

/**
 * What a source leaves open and other words on it say. Nothing that stands is changed; of the kind of work, only the
 * vaguest (`document`) gives way.
 */
export function missingIn(source: Source, said: Partial<FieldsOf<'source'>>): Partial<FieldsOf<'source'>> {
  const { csl, publisher, author, published, url } = said;
  const type = source.csl.type === 'document' ? (csl?.type ?? source.csl.type) : source.csl.type;
  const more = Object.entries({ ...csl, type }).filter(([name, value]) =>
    name === 'type' ? value !== source.csl.type : !(name in source.csl) && name !== 'citation-key',
  );
  return {
    ...(more.length > 0 && { csl: { ...source.csl, ...Object.fromEntries(more) } }),
    ...(publisher && source.publisher.actor === null && source.publisher.name === '' && { publisher }),
    ...(author && source.author === '' && { author }),
    ...(published && source.published === null && { published }),
    ...(url && source.url === '' && { url }),
  };
}

const TITLE = 160;

/** A title for a text that names none: its first heading, else its first line, cut at a word. Empty for no text. */
export function titleOfText({ text, blocks, lines }: StoredText): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const first = heading ?? blocks[0];
  const words = first
    ? text.slice(first.start, first.end)
    : text.slice(lines[0]?.[0] ?? 0, lines[0]?.[1] ?? 0);
  const title = words.replace(/\s+/g, ' ').trim();
  if (title.length <= TITLE) return title;
  return `${title.slice(0, TITLE).replace(/\s+\S*$/, '')} …`;
}
