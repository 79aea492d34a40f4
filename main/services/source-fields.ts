import { cslItemSchema, isoOfCslDate, nameInWords } from '../../core/citation/csl.ts';
import type { FrozenText } from '../../core/model/frozen-text.ts';
import type { FieldsOf } from '../../core/model/kinds.ts';
import type { Csl } from '../../core/model/source.ts';

/** The fields of a source that a CSL item fills; what it does not say is left out. */
export function fieldsOfItem(csl: Csl): Partial<FieldsOf<'source'>> {
  const parsed = cslItemSchema.safeParse(csl);
  if (!parsed.success) return { csl };
  const item = parsed.data;
  const publisher = item['container-title'] ?? item.publisher;
  const published = isoOfCslDate(item.issued);
  return {
    csl,
    ...(item.title && { title: item.title.slice(0, 1_000) }),
    ...(publisher && { publisher: { actor: null, name: publisher.slice(0, 300) } }),
    ...(item.author?.length && { author: item.author.map(nameInWords).join(', ').slice(0, 500) }),
    ...(published && { published }),
    ...(item.URL && { url: item.URL.slice(0, 2_000) }),
    ...(item.language && item.language.length >= 2 && { language: item.language.slice(0, 35) }),
  };
}

const TITLE = 160;

/** A title for a text that names none: its first heading, else its first line, cut at a word. Empty for no text. */
export function titleOfText({ text, blocks, lines }: FrozenText): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  const first = heading ?? blocks[0];
  const words = first
    ? text.slice(first.start, first.end)
    : text.slice(lines[0]?.[0] ?? 0, lines[0]?.[1] ?? 0);
  const title = words.replace(/\s+/g, ' ').trim();
  if (title.length <= TITLE) return title;
  return `${title.slice(0, TITLE).replace(/\s+\S*$/, '')} …`;
}
