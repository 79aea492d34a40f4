import { dateInWords } from '../../../core/model/date.ts';
import type { Look } from '../tables/look.ts';
import { dateWords, partyWords } from '../tables/words.ts';
import type { TimeLine } from './lines.ts';

type Entry = TimeLine['entry'];

/** What happened, and a smaller line under it. */
export function wordsOf({ entry, entries }: TimeLine, look: Look): { first: string; second: string } {
  const { t } = look;
  const { happening, title } = entry;
  const who = whoOf(entry, look);
  const others = entries.length - 1;
  switch (happening) {
    case 'event': {
      const speakers = [...new Set(entries.slice(1).map((said) => whoOf(said, look)))]
        .filter(Boolean)
        .join(', ');
      return {
        first: [title, who].filter(Boolean).join(', '),
        second: speakers === '' ? '' : t('records.speaks', { who: speakers }),
      };
    }
    case 'said':
      return { first: t('records.speaks', { who: who || t('tables.notStated') }), second: title };
    case 'relayed':
      return {
        first: who ? t('records.passesOn', { who }) : t('records.passedOnBySome'),
        second: title,
      };
    case 'counted':
      return {
        first: others === 0 ? title : t('records.counted', { count: entries.length }),
        second: others === 0 ? who : entries.map((one) => one.title).join('; '),
      };
    case 'step':
      return { first: title, second: entry.stage === null ? '' : t(`tables.stage.${entry.stage}`) };
    case 'next':
      return { first: title, second: look.all('agreement').get(entry.id)?.next?.what ?? '' };
    case 'position':
    case 'due':
      return { first: [who, title].filter(Boolean).join(': '), second: '' };
    case 'published':
      return { first: who ? t('records.publishesIt', { who }) : t('records.publishedBySome'), second: title };
  }
}

/** Who it was by the name one reads in this language; as the source has it where no actor is known. */
function whoOf({ happening, kind, id, who }: Entry, look: Look): string {
  if (happening === 'relayed') {
    const relay = kind === 'quote' || kind === 'fact' ? look.all(kind).get(id)?.reportedThrough : null;
    return (relay?.party && partyWords(relay.party, look)) ?? who;
  }
  const party = {
    event: () => undefined,
    agreement: () => undefined,
    quote: () => look.all('quote').get(id)?.speaker,
    fact: () => look.all('fact').get(id)?.originator,
    position: () => look.all('position').get(id)?.actor,
    undertaking: () => look.all('undertaking').get(id)?.by,
    source: () => look.all('source').get(id)?.publisher,
  }[kind]();
  return (party && partyWords(party, look)) ?? who;
}

/** The date as it is known: a span of days it may mean is never narrowed. */
export const whenWords = ({ entry }: TimeLine, look: Look): string => dateWords(entry.date, look) ?? '';

/** True where the day is not known although it is one day: not a period that was counted. */
export const isUncertain = ({ entry }: TimeLine): boolean => entry.span && entry.happening !== 'counted';

/** "October 2024" over the lines of a month. */
export function monthWords(month: string | null, { t, today, language }: Look): string {
  return month === null
    ? t('records.ahead', { date: dateInWords(today, language) })
    : capital(dateInWords(month, language), language);
}

const capital = (words: string, language: string) =>
  words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
