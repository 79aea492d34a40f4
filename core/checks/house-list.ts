import type { z } from 'zod';
import { foldName, soundsOf, wordsOfName } from '../actors/spelling.ts';
import type { Name } from '../model/actor.ts';
import type { houseTermSchema } from '../model/library.ts';
import { type Item, plainText, runsIn } from '../model/narrative.ts';
import { stem } from '../search/stem.ts';
import { fold } from '../search/words.ts';
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

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const QUOTED = /[“«„"][^“”«»„"]*[”»"]/g;
/** Russian declines names: a longer word is looked for by its stem, with whatever ending. */
const DECLINED = /^[а-яё]{4,}$/i;
const stemOf = (word: string) => (DECLINED.test(word) ? stem(fold(word)) : word.toLowerCase());
const stems = (text: string) => text.trim().split(/\s+/).map(stemOf).join(' ');

const patterns = new Map<string, RegExp>();

/** Looked for in each text of a briefing: made once a form. */
function patternOf(form: string): RegExp {
  const pattern = patterns.get(form) ?? madePattern(form);
  patterns.set(form, pattern);
  return pattern;
}

function madePattern(form: string): RegExp {
  const words = form
    .trim()
    .split(/\s+/)
    .map((word) =>
      DECLINED.test(word) ? `${escaped(stemOf(word)).replace(/е/g, '[её]')}\\p{L}{0,4}` : escaped(word),
    );
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}

const isCapital = (text: string) => /^\p{Lu}/u.test(text);

/**
 * Where a form stands in a text, declined or not: Киргизия in «в Киргизии», not in «киргизы», which shares its stem.
 * Where only its ending tells it from `unlike`, as it is written.
 */
function spansOf(text: string, form: string, unlike: string | null): readonly (readonly [number, number])[] {
  const matches = [...text.matchAll(patternOf(form))];
  if (matches.length === 0) return [];
  const asWritten = unlike !== null && stems(form) === stems(unlike);
  const declined = (found: string) =>
    !asWritten && stems(found) === stems(form) && isCapital(found) === isCapital(form);
  return matches
    .filter(([found]) => found.toLowerCase() === form.toLowerCase() || declined(found))
    .map((match) => [match.index, match.index + match[0].length] as const);
}

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
  const found: OffList[] = [];
  for (const term of list) {
    if (term.language !== language) continue;
    for (const form of term.avoid) {
      const spans = spansOf(text, form, term.preferred);
      if (spans.length === 0) continue;
      const right = spansOf(text, term.preferred, null);
      for (const [start, end] of spans) {
        const isRight = text.slice(start, end) === term.preferred;
        const partOfRight = form.toLowerCase() !== term.preferred.toLowerCase() && inside(start, end, right);
        if (isRight || (partOfRight && stems(form) !== stems(term.preferred)) || inside(start, end, quoted))
          continue;
        found.push({ start, end, found: text.slice(start, end), preferred: term.preferred });
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/**
 * Spellings of the actors and places of a briefing that sound like the form preferred in its language and are written
 * otherwise: Rasulzoda where Rasoulzoda is preferred. Shorter forms of a name are no other spelling.
 */
function otherSpellings(
  named: readonly { readonly names: readonly Name[] }[],
  language: string,
): readonly HouseTerm[] {
  return named.flatMap(({ names }) => {
    const own = names.filter((name) => name.language === language);
    const preferred = own.find((name) => name.preferred)?.text;
    if (preferred === undefined) return [];
    const sounds = (name: string) => wordsOfName(name).map(soundsOf).join('');
    const avoid = own
      .map(({ text }) => text)
      .filter((text) => foldName(text) !== foldName(preferred) && sounds(text) === sounds(preferred));
    return avoid.length > 0 ? [{ preferred, language, avoid }] : [];
  });
}

/** The analyst's own words in an item. A quotation is somebody else's: it has none. */
function ownWords(item: Item): readonly string[] {
  if (item.item === 'picture') return [item.caption];
  return item.item === 'quotation' ? [] : runsIn(item).map(plainText);
}

/** Names, places and terms off the house list in narrative, titles, lines and comments; never in quotations. */
export function houseList({ input, items, firstUses }: Survey): readonly Draft[] {
  const { language, sections } = input.briefing;
  const { actor, place } = input.records;
  const spelled = otherSpellings([...Object.values(actor), ...Object.values(place)], language);
  const list = [...input.settings.houseList, ...spelled];
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
