import type { z } from 'zod';
import type { houseTermSchema, Settings } from '../model/library.ts';
import { type Item, plainText, type Run } from '../model/narrative.ts';
import type { Draft } from './finding.ts';
import type { Survey } from './survey.ts';

type HouseTerm = z.infer<typeof houseTermSchema>;

/** A name off the house list, where it stands in the text. */
export interface OffList {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly preferred: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const QUOTED = /[“«„"][^“”«»„"]*[”»"]/g;

/**
 * Forms to avoid in a text of a language, with the form to use. Words inside quotation marks are somebody's own and
 * are left alone; so is a form to avoid that is part of the preferred one. Case counts only in the first letter's favour.
 */
export function offHouseList(text: string, language: string, list: readonly HouseTerm[]): readonly OffList[] {
  const quoted = [...text.matchAll(QUOTED)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const inside = (start: number, end: number, spans: readonly (readonly [number, number])[]) =>
    spans.some(([from, to]) => start >= from && end <= to);
  const spansOf = (form: string) =>
    [
      ...text.matchAll(
        new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(form)}(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
      ),
    ].map((match) => [match.index, match.index + match[0].length] as const);
  const found: OffList[] = [];
  for (const term of list) {
    if (term.language !== language) continue;
    const right = spansOf(term.preferred);
    for (const form of term.avoid)
      for (const [start, end] of spansOf(form)) {
        const isRight = text.slice(start, end) === term.preferred;
        const partOfRight = form.toLowerCase() !== term.preferred.toLowerCase() && inside(start, end, right);
        if (isRight || partOfRight || inside(start, end, quoted)) continue;
        found.push({ start, end, found: text.slice(start, end), preferred: term.preferred });
      }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The analyst's own words in an item. A quotation is somebody else's: it has none. */
function ownWords(item: Item): readonly string[] {
  const texts = (parts: readonly (readonly Run[])[]) => parts.map(plainText);
  switch (item.item) {
    case 'paragraph':
    case 'heading':
      return texts([item.runs]);
    case 'list':
      return texts(item.entries);
    case 'table':
      return item.rows.flatMap(texts);
    case 'picture':
      return [item.caption];
    case 'quotation':
    case 'evidence':
    case 'gathering':
      return [];
  }
}

/** Names, places and terms off the house list in narrative, titles, lines and comments; never in quotations. */
export function houseList({ input, items, firstUses }: Survey): readonly Draft[] {
  const { language, sections } = input.briefing;
  const list: Settings['houseList'] = input.settings.houseList;
  if (list.length === 0) return [];
  const drafts = (texts: readonly string[], where: Omit<Draft, 'kind' | 'params'>) =>
    texts
      .flatMap((text) => offHouseList(text, language, list))
      .map(({ found, preferred }): Draft => ({ kind: 'house-list', ...where, params: { found, preferred } }));
  const titles = (of: typeof sections): Draft[] =>
    of.flatMap((section) => [
      ...drafts([section.title], { section: section.id, field: 'title' }),
      ...titles(section.sections),
    ]);
  return [
    ...drafts([input.briefing.title], { field: 'title' }),
    ...titles(sections),
    ...items.flatMap(({ section, item }) => drafts(ownWords(item), { section: section.id, item: item.id })),
    ...firstUses.flatMap(({ section, item, ref }) => {
      const where = { section: section.id, item: item.id, record: ref, field: 'text' };
      if (ref.kind === 'line') return drafts([input.records.line[ref.id]?.text ?? ''], where);
      return ref.kind === 'comment' ? drafts([input.records.comment[ref.id]?.text ?? ''], where) : [];
    }),
  ];
}
