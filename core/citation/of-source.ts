import type { Source } from '../model/source.ts';
import { type CslDate, type CslItem, cslItemSchema, nameInWords } from './csl.ts';

/** What a source says of itself where its catalogue entry does not: CSL types (1.0.2) of our kinds. */
const types: Readonly<Record<Source['kind'], string>> = {
  press: 'article-newspaper',
  'official-publication': 'report',
  telegram: 'document',
  'record-of-meeting': 'document',
  'note-verbale': 'document',
  'non-paper': 'document',
  letter: 'personal_communication',
  report: 'report',
  'treaty-text': 'treaty',
};

/** A day of ours (ISO 8601 or EDTF) as a CSL date: as far as it is known; both ends of a span. */
function cslDateOf(date: string): CslDate {
  const parts = date.split('/').map((point) =>
    point
      .replace(/[?~%]$/, '')
      .split('-')
      .filter((part) => part !== 'XX')
      .map(Number),
  );
  return { 'date-parts': parts, ...(/[?~%]/.test(date) && { circa: true }) };
}

/** Stands in a periodical or on a site, which is named before the publisher is. */
const isPartOf = (type: string): boolean => /^(?:article|webpage|post|chapter|paper-conference)/.test(type);

/**
 * A source as an item to cite: its own fields, which the analyst keeps right, over what its catalogue entry says.
 * `publisher` is its name in the language of the list. The author of what was not said on the record is left out,
 * and the number of what was said in confidence.
 */
export function itemOfSource(source: Source, publisher: string): CslItem {
  const { author, 'container-title': container, publisher: house, issued: _, ...all } = catalogued(source);
  const { number: _number, ...unnumbered } = all;
  const held = source.terms === 'in-confidence' ? unnumbered : all;
  const vague = held.type === '' || held.type === 'document' || held.type === 'article-newspaper';
  const type = vague ? types[source.kind] : held.type;
  const other = [container, house].find((name) => name !== undefined && name !== source.publisher.name);
  const [within, by] = isPartOf(type) ? [publisher || container, other] : [other, publisher || house];
  const names = author?.map(nameInWords).join(', ') === source.author ? author : [{ literal: source.author }];
  return {
    ...held,
    type,
    title: source.title,
    language: source.language,
    ...(within && { 'container-title': within }),
    ...(by && by !== within && { publisher: by }),
    ...(source.author !== '' && source.terms === 'on-record' && { author: names }),
    ...(source.published !== null && { issued: cslDateOf(source.published) }),
    ...(source.url !== '' && {
      URL: source.url,
      ...(source.retrieved !== null && { accessed: cslDateOf(source.retrieved) }),
    }),
  };
}

/** The entry as far as it is a CSL item; what is none says nothing. */
function catalogued({ csl }: Source): CslItem {
  return cslItemSchema.safeParse(csl).data ?? { type: csl.type };
}
