import { nameIn } from '../../../core/model/actor.ts';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { Party, Relay } from '../../../core/model/record.ts';
import type { Source } from '../../../core/model/source.ts';
import { shortDate, withoutYearWord } from '../tabs/short-date.ts';
import type { Look } from './look.ts';

/** "F 24"; empty where the record is gone. */
export function numberOf(id: string, { rows, t }: Pick<Look, 'rows' | 't'>): string {
  const row = rows.get(id);
  return row ? t(`kinds.number.${row.kind}`, { number: row.number }) : '';
}

export function numbersOf(ids: readonly string[], look: Look): string {
  return ids
    .map((id) => numberOf(id, look))
    .filter((words) => words !== '')
    .join(', ');
}

/** A party by the preferred name of the actor it was found to be, else as it stands in the source; null for nobody. */
export function partyWords(party: Party, look: Look): string | null {
  const actor = party.actor === null ? undefined : look.all('actor').get(party.actor);
  return (actor ? nameIn(actor, look.language) : party.name) || party.name || null;
}

export function partiesWords(parties: readonly Party[], look: Look): string | null {
  const names = parties.map((party) => partyWords(party, look)).filter((name) => name !== null);
  return names.length === 0 ? null : names.join(', ');
}

/** Who passed the words on; an unnamed one by its descriptor. */
export function relayWords(relay: Relay, look: Look): string {
  const named = relay.party ? partyWords(relay.party, look) : null;
  if (named !== null) return relay.descriptor === '' ? named : `${named}, ${relay.descriptor}`;
  return relay.descriptor === ''
    ? look.t('tables.unnamedSource')
    : look.t('tables.unnamed', { descriptor: relay.descriptor });
}

const MONTHS = {
  en: /(January|February|March|April|June|July|August|September|October|November|December)/g,
  ru: /(январ[ья]|феврал[ья]|апрел[ья]|август[а]?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])/g,
} as const;

/** Dates in words: a table says the same few a thousand times. */
const said = new Map<string, string>();
const KEPT = 10_000;

/** A date as short as it is clear, months in three letters: Jan–Jul 2024; null where there is none. */
export function dateWords(date: string | null, { language }: Look): string | null {
  if (date === null) return null;
  const key = `${language} ${date}`;
  const before = said.get(key);
  if (before !== undefined) return before;
  const short =
    language === 'en' ? (month: string) => month.slice(0, 3) : (month: string) => `${month.slice(0, 3)}.`;
  const words = withoutYearWord(shortDate(date, language)).replace(MONTHS[language], short);
  if (said.size >= KEPT) said.clear();
  said.set(key, words);
  return words;
}

/** Words for figures in a table: the sign in place of "per cent". */
export function figureWords({ t }: Look): Look['t'] {
  return (key, params) => (key === 'pack.unit.percent' ? '%' : t(key, params));
}

export function sourceOf(anchors: readonly Anchor[], look: Look): Source | undefined {
  const [first] = anchors;
  return first ? look.all('source').get(first.source) : undefined;
}

export function publisherWords(source: Source | undefined, look: Look): string | null {
  return source ? partyWords(source.publisher, look) : null;
}

export function tagWords(ids: readonly string[], { rows }: Look): string | null {
  const names = ids.map((id) => rows.get(id)?.title ?? '').filter((name) => name !== '');
  return names.length === 0 ? null : names.join(', ');
}

/** The marking as printed; the library's own where the record has none. */
export function markingWords(marking: string | null, { settings }: Look): string {
  const level = marking ?? settings.defaultMarking;
  return settings.scheme.levels.find((candidate) => candidate.id === level)?.label ?? level;
}

type Uses = ReadonlyMap<KindName, number>;
const counted = new WeakMap<Look['rows'], ReadonlyMap<string, Uses>>();
const UNUSED: Uses = new Map();

/** How many records of each kind refer to it: 3 facts, 2 quotes. Counted once for all records of a library. */
export function usesOf(id: string, { rows }: Look): Uses {
  const known = counted.get(rows);
  if (known) return known.get(id) ?? UNUSED;
  const counts = new Map<string, Map<KindName, number>>();
  for (const row of rows.values())
    for (const used of row.refers) {
      const uses = counts.get(used) ?? new Map<KindName, number>();
      uses.set(row.kind, (uses.get(row.kind) ?? 0) + 1);
      counts.set(used, uses);
    }
  counted.set(rows, counts);
  return counts.get(id) ?? UNUSED;
}

/** Records in the order in which they were numbered; one that was removed and brought back stands where it was. */
export function byNumber<R extends { readonly number: number }>(
  records: ReadonlyMap<string, R>,
): readonly R[] {
  return [...records.values()].sort((a, b) => a.number - b.number);
}
