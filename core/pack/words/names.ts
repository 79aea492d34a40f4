import { nameIn } from '../../model/actor.ts';
import type { Event } from '../../model/event.ts';
import type { Party } from '../../model/record.ts';
import type { PackRecords } from '../input.ts';
import { NBSP, type PackLanguage } from './numbers.ts';

/** The name of a party in the pack's language: the actor's preferred form, else the name as it stands in the source. */
export function partyName(party: Party, records: PackRecords, language: PackLanguage): string {
  const actor = party.actor === null ? undefined : records.actor[party.actor];
  if (actor === undefined) return party.name;
  const own = actor.names.some((name) => name.language === language);
  return (own || party.name === '' ? nameIn(actor, language) : '') || party.name;
}

/** The actor behind a party as one key: found actors by id, others by the name as it stands. */
export const partyKey = (party: Party): string =>
  party.actor ?? party.name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Names of several parties, parted by commas. */
export function partyNames(parties: readonly Party[], records: PackRecords, language: PackLanguage): string {
  return parties
    .map((party) => partyName(party, records, language))
    .filter((name) => name !== '')
    .join(', ');
}

/** A place in the pack's language, where the library knows it under any spelling. */
export function placeName(place: string, records: PackRecords, language: PackLanguage): string {
  const wanted = place.trim().toLowerCase();
  if (wanted === '') return '';
  const known = Object.values(records.place).find((record) =>
    record.names.some((name) => name.text.toLowerCase() === wanted),
  );
  return known?.names.some((name) => name.language === language) ? nameIn(known, language) : place;
}

/** Where and under what name an event stands, in one line. */
export function eventWords(event: Event, records: PackRecords, language: PackLanguage): string {
  const place = placeName(event.place, records, language);
  return place === '' ? event.occasion : `${event.occasion}, ${place}`;
}

/**
 * Glues what must not part at the end of a line, in the app's own wording and the analyst's narrative, never in
 * quoted words: evidence numbers, day and month, initials and name, number and unit; in Russian words of one or two
 * letters with the word after them, particles (бы, же, ли) with the one before.
 */
export function glued(words: string, language: PackLanguage): string {
  const numbered = /\d/.test(words) ? numbersGlued(words) : words;
  const named = numbered.replace(/(?<!\p{L})(\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu, `$1${NBSP}`);
  if (language !== 'ru') return named;
  return named
    .replace(/ (бы?|же?|л[иь])(?=[\s,.;:!?»)…]|$)/giu, `${NBSP}$1`)
    .replace(/(?<=^|[\s(«„[—–])(?!(?:бы?|же?|л[иь])\s)(\p{Script=Cyrillic}{1,2}) (?=\S)/giu, `$1${NBSP}`)
    .replace(/(?<!\p{L})([IVXLC]+) (?=(?:квартал|полугоди|век))/gu, `$1${NBSP}`)
    .replace(/(?<!\p{L})(т\.) (?=(?:е|д|п|к|н)\.)/gu, `$1${NBSP}`)
    .replace(/ (—|–) /g, `${NBSP}$1 `)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`);
}

/** Evidence numbers, days of months, what is counted. */
const numbersGlued = (words: string): string =>
  words
    .replace(/\b([FQASPLEKUCMVN]) (\d+)\b/g, `$1${NBSP}$2`)
    .replace(
      /(?<![\d.,])(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
      `$1${NBSP}$2`,
    )
    .replace(
      /(?<![\d.,])(\d{1,2}) (?=(?:(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\p{L})|(?:янв|февр|апр|авг|сент|окт|нояб|дек)\.))/gu,
      `$1${NBSP}`,
    )
    .replace(/(№|§) (?=\d)/g, `$1${NBSP}`)
    .replace(/(\d) (per cent|percent|%|million|billion|млн|млрд|тыс\.|г\.)/g, `$1${NBSP}$2`)
    .replace(/(\d) (?=(?:человек|процент|раз|год|лет)(?:а|у|ов|ы)?(?!\p{L}))/gu, `$1${NBSP}`);
