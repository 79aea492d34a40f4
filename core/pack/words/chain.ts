import { dateInWords } from '../../model/date.ts';
import type { Quote } from '../../model/quote.ts';
import type { Relay } from '../../model/record.ts';
import type { Source } from '../../model/source.ts';
import { type Composition, outletOf } from '../composition.ts';
import { type Inline, type Inlines, text } from '../document/inline.ts';
import { uncapital } from '../document/tables.ts';
import { shortDate } from './dates.ts';
import { eventWords, glued, partyName, placeName } from './names.ts';

/** A link of the chain of attribution that a quote lacks. */
export type MissingLink =
  | 'speaker'
  | 'occasion'
  | 'said'
  | 'through'
  | 'through-date'
  | 'publisher'
  | 'published';

/** Which links a quote lacks, in the order of the chain: said by whom, where, when; published by whom, when. */
export function missingLinks(quote: Quote, source: Source): readonly MissingLink[] {
  const missing: MissingLink[] = [];
  if (quote.voice === 'actor') {
    if (quote.speaker.name === '' && quote.speaker.actor === null) missing.push('speaker');
    if (quote.occasion === '' && quote.event === null && quote.place === '') missing.push('occasion');
    if (quote.said === null) missing.push('said');
    if (quote.reportedThrough === null && !quote.saidDirectly) missing.push('through');
  }
  if (quote.reportedThrough !== null && quote.reportedThrough.date === null) missing.push('through-date');
  if (source.publisher.name === '' && source.publisher.actor === null) missing.push('publisher');
  if (source.published === null) missing.push('published');
  return missing;
}

/** Who stands between the speaker and the publisher: `an unnamed ministry source`. */
export function relayWords(work: Composition, relay: Relay): string {
  if (relay.party !== null && (relay.party.name !== '' || relay.party.actor !== null)) {
    const name = partyName(relay.party, work.records, work.language);
    return relay.descriptor === '' ? name : `${name}, ${relay.descriptor}`;
  }
  if (relay.descriptor === '') return work.t('pack.chain.unnamed-source');
  // A descriptor that says itself that nobody is named is not said twice.
  if (/unnamed|anonymous|неназван|анонимн/i.test(relay.descriptor)) return relay.descriptor;
  if (work.language === 'ru') return unnamedRussian(work, relay.descriptor);
  return work.t('pack.chain.unnamed', { descriptor: relay.descriptor.replace(/^(an?|the)\s+/i, '') });
}

/** «неназванный источник в МИД» of «источник в МИД» and of «в МИД»; others in brackets: their gender is not known. */
function unnamedRussian({ t }: Composition, descriptor: string): string {
  if (/^(?:\p{L}+[ыио]й )?источник(?!\p{L})/iu.test(descriptor))
    return t('pack.chain.unnamed-itself', { descriptor: uncapital(descriptor) });
  if (/^(?:во?|из|при|близкий к) /iu.test(descriptor))
    return `${t('pack.chain.unnamed-source')} ${uncapital(descriptor)}`;
  return t('pack.chain.unnamed', { descriptor });
}

/** Where it was said, in one phrase. Empty where the quote does not say. */
export function occasionWords(work: Composition, quote: Quote): string {
  const event = quote.event === null ? undefined : work.records.event[quote.event];
  if (event !== undefined && quote.occasion === '') return eventWords(event, work.records, work.language);
  const place = placeName(quote.place, work.records, work.language);
  return [quote.occasion, place].filter((part) => part !== '').join(', ');
}

/** The speaker as the pack names him; a voice of an outlet or of the desk is named as such, never as an actor. */
export function speakerWords(work: Composition, quote: Quote, source: Source): string {
  switch (quote.voice) {
    case 'outlet':
      return outletOf(work, source);
    case 'analyst':
      return work.t('pack.form.analyst');
    case 'actor':
      return partyName(quote.speaker, work.records, work.language) || work.t('pack.chain.speaker-unstated');
  }
}

/** Whose words they are: `Irina Gorskaya, Spokeswoman of the Russian Interior Ministry`. */
export function spokenBy(work: Composition, quote: Quote, source: Source): string {
  const speaker = speakerWords(work, quote, source);
  return glued(
    quote.voice === 'actor' && quote.role !== '' ? `${speaker}, ${quote.role}` : speaker,
    work.language,
  );
}

/** `at the CIS Council of Foreign Ministers`: English takes an article where the name brings none. */
function atOccasion(work: Composition, occasion: string): string {
  const bare =
    work.language === 'en' && /^\p{Lu}/u.test(occasion) && !/^(the|a|an|his|her|their)\b/i.test(occasion);
  return work.t(bare ? 'pack.chain.at-the' : 'pack.chain.at', { occasion });
}

/**
 * The chain in a sentence, under words set apart: speaker and role, at the occasion, place and date, as reported
 * through whom by whom, when. A link that no field gives is said to be missing, in the tone of the missing.
 */
export function chainSentence(work: Composition, quote: Quote, source: Source): Inlines {
  const { t, language } = work;
  const missing = (key: string): Inline => text(t(key), 'missing');
  const groups: Inline[][] = [];
  groups.push([text(spokenBy(work, quote, source), 'strong')]);
  if (quote.voice === 'actor') {
    const where = glued(occasionWords(work, quote), language);
    if (where !== '')
      groups.push([text(quote.occasion === '' && quote.event === null ? where : atOccasion(work, where))]);
    else groups.push([missing('pack.chain.occasion-unstated')]);
    groups.push([
      quote.said === null ? missing('pack.chain.date-unstated') : text(dateInWords(quote.said, language)),
    ]);
    const publisher = outletOf(work, source);
    // Russian keeps the name of an outlet in the nominative by naming the outlet first: издания «Памирский курьер».
    const press = source.kind === 'press' && !work.withheld.has(source.id) ? '-press' : '';
    const relay =
      quote.reportedThrough === null ? null : glued(relayWords(work, quote.reportedThrough), language);
    if (nobodyPublished(work, source))
      // A title says nothing: «по сообщению Запись беседы».
      groups.push([
        ...(relay === null ? [] : [text(`${t('pack.chain.reported-through', { relay })}, `)]),
        missing('pack.chain.publisher-unstated'),
      ]);
    else
      groups.push([
        text(
          relay === null
            ? t(`pack.chain.as-reported${press}`, { publisher })
            : t(`pack.chain.as-reported-through${press}`, { relay, publisher }),
        ),
      ]);
  }
  if (!work.withheld.has(source.id))
    groups.push([
      source.published === null
        ? missing('pack.chain.date-unstated')
        : text(dateInWords(source.published, language)),
    ]);
  return groups.flatMap((group, i) => (i === 0 ? group : [text(', '), ...group]));
}

/** Whether the source names no publisher, and that may be said. */
const nobodyPublished = (work: Composition, source: Source): boolean =>
  !work.withheld.has(source.id) && partyName(source.publisher, work.records, work.language) === '';

/** The chain in one line, under a statement: `7 Oct 2024 → reported through …, date not stated → Asia-Plus, 8 Oct 2024`. */
export function chainLine(work: Composition, quote: Quote, source: Source): Inlines {
  const { t, language } = work;
  const steps: Inline[][] = [];
  if (quote.voice === 'actor') {
    const unplaced = occasionWords(work, quote) === '';
    if (quote.said !== null)
      steps.push([
        text(shortDate(quote.said, language)),
        ...(unplaced ? [text(', '), text(t('pack.chain.occasion-unstated'), 'missing')] : []),
      ]);
    else
      steps.push([
        text(t(unplaced ? 'pack.chain.date-occasion-unstated' : 'pack.chain.date-unstated'), 'missing'),
      ]);
    const relay = quote.reportedThrough;
    // Said to the source itself: nothing stands between the two.
    if (relay !== null || !quote.saidDirectly)
      steps.push(
        relay === null
          ? [text(t('pack.chain.through-unstated')), text(t('pack.words.not-stated'), 'missing')]
          : [
              text(
                `${t('pack.chain.reported-through', { relay: glued(relayWords(work, relay), language) })}, `,
              ),
              relay.date === null
                ? text(t('pack.chain.date-unstated'), 'missing')
                : text(shortDate(relay.date, language)),
            ],
      );
  }
  const publisher = outletOf(work, source);
  steps.push(
    work.withheld.has(source.id)
      ? [text(publisher)]
      : [
          text(`${publisher}, `),
          source.published === null
            ? text(t('pack.chain.date-unstated'), 'missing')
            : text(shortDate(source.published, language)),
        ],
  );
  return steps.flatMap((step, i) => (i === 0 ? step : [text(' → '), ...step]));
}
