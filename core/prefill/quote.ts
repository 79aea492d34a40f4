import { natureOf } from '../actors/nature.ts';
import { describe as anchorOf } from '../anchoring/describe.ts';
import { isDate, isSurelyAfter } from '../model/date.ts';
import type { Span } from '../model/frozen-text.ts';
import type { FieldsOf } from '../model/kinds.ts';
import { type Passage, quoteKind } from '../model/quote.ts';
import type { Relay } from '../model/record.ts';
import type { QuoteSuggestion } from '../suggest/types.ts';
import { dayIn } from './dates.ts';
import { headInNominative, occasionInNominative, placeInNominative, roleInSentence } from './nominative.ts';
import { partyNamed } from './party.ts';
import { passagesOf } from './passages.ts';
import { closest, type Reading } from './reading.ts';

type QuoteFields = FieldsOf<'quote'>;

/** Below this the engine itself is not sure who speaks. */
const SURE = 0.8;
/** A quoted stretch of at least so many words that begins with a capital reads as a full sentence. */
const FULL_SENTENCE = 6;

/** The quote that selected words give: its passages from the span alone, the chain from the text around. */
export function quoteFrom(reading: Reading, span: Span): QuoteFields {
  const passages = passagesOf(reading.frozen, reading.source.id, span);
  const candidate = closest(reading.suggestions.quotes, span);
  return fieldsOf(reading, passages, candidate, formOf(passages, candidate));
}

/** The quote of an accepted suggestion: all parts of a split quotation, each a passage. */
export function quoteOf(reading: Reading, suggestion: QuoteSuggestion): QuoteFields {
  const parts = partsOf(reading.suggestions.quotes, suggestion);
  const passages = parts.map(
    (part): Passage => ({
      anchor: anchorOf(reading.frozen, reading.source.id, part),
      mode: part.form === 'indirect' ? 'reported' : 'quoted',
    }),
  );
  const form = parts.some((part) => part.form === 'direct') ? 'direct' : suggestion.form;
  return fieldsOf(reading, passages, suggestion, form);
}

/** Every part of the quotation a suggestion belongs to, in the order of the text. */
const partsOf = (quotes: readonly QuoteSuggestion[], of: QuoteSuggestion): readonly QuoteSuggestion[] =>
  of.group === null ? [of] : quotes.filter(({ group }) => group === of.group);

function fieldsOf(
  { frozen, source, suggestions }: Reading,
  passages: readonly Passage[],
  candidate: QuoteSuggestion | null,
  form: QuoteFields['form'],
): QuoteFields {
  const speaker = partyNamed(candidate?.speaker ? headInNominative(candidate.speaker) : null);
  const ownWords = candidate === null && passages.every((passage) => passage.mode === 'reported');
  const through = candidate?.reportedThrough ?? relayNear(suggestions.quotes, candidate);
  const said = candidate?.said ? daySaid(candidate.said, source.published) : null;
  const fields: QuoteFields = {
    ...quoteKind.blank,
    marking: source.marking,
    passages,
    form,
    voice: ownWords ? 'outlet' : 'actor',
    speaker: ownWords ? source.publisher : speaker,
    role: roleInSentence(candidate?.role ?? roleNear(suggestions.quotes, candidate) ?? '', frozen.text),
    occasion: occasionInNominative(tidy(candidate?.occasion ?? '')),
    place: placeInNominative(candidate?.place ?? ''),
    said,
    reportedThrough: through === null ? null : relayNamed(headInNominative(through)),
  };
  const unsure = (candidate?.confidence ?? 0) < SURE || candidate?.why.named === null;
  const toConfirm = [
    ...(ownWords ? ['voice'] : []),
    ...(fields.speaker.name !== '' && unsure && !ownWords ? ['speaker'] : []),
    ...(['role', 'occasion', 'place'] as const).filter((field) => fields[field] !== ''),
    ...(fields.said === null ? [] : ['said']),
    ...(through === null ? [] : ['reportedThrough']),
  ];
  return { ...fields, toConfirm };
}

/** The day words were said: where no year is given, the last such day before the source was published. */
function daySaid(words: string, published: string | null): string | null {
  const day = dayIn(words, published);
  if (day === null || !isSurelyAfter(day, published)) return day !== null && isDate(day) ? day : null;
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return /\d{4}/.test(words) || !isDate(before) ? null : before;
}

function formOf(passages: readonly Passage[], candidate: QuoteSuggestion | null): QuoteFields['form'] {
  const quoted = passages.filter((passage) => passage.mode === 'quoted');
  if (quoted.length === 0) return 'indirect';
  if (quoted.length < passages.length) return 'partial';
  if (candidate && candidate.form !== 'indirect') return candidate.form;
  const first = quoted[0]?.anchor.exact ?? '';
  const whole = /^\p{Lu}/u.test(first) && first.split(/\s+/).length >= FULL_SENTENCE;
  return whole ? 'direct' : 'partial';
}

const sameSpeaker = (a: QuoteSuggestion, b: QuoteSuggestion) =>
  a.speaker !== null && b.speaker !== null && a.speaker.split(' ').at(-1) === b.speaker.split(' ').at(-1);

/** The role another sentence gives the same speaker. */
function roleNear(quotes: readonly QuoteSuggestion[], of: QuoteSuggestion | null): string | null {
  return of && (quotes.find((other) => other.role !== null && sameSpeaker(other, of))?.role ?? null);
}

/** Through whom another sentence says that the same speaker's words came. */
function relayNear(quotes: readonly QuoteSuggestion[], of: QuoteSuggestion | null): string | null {
  return (
    of &&
    (quotes.find((other) => other.reportedThrough !== null && sameSpeaker(other, of))?.reportedThrough ??
      null)
  );
}

/** The relayer where the words name one: «агентство «Дунё», со ссылкой на пресс-службу»; else only a descriptor. */
function relayNamed(words: string): Relay {
  const [named = '', further = ''] = words.split(/\s+(?=со ссылкой на\s)/u, 2);
  const isName = /^\p{Lu}|[«“"]/u.test(named) && natureOf(named, 'body') !== null;
  return isName && !/spokes|представител|пресс-секретар/iu.test(named)
    ? { party: partyNamed(named), descriptor: further, date: null }
    : { party: null, descriptor: words, date: null };
}

/** "meeting of the CIS Council of Foreign Ministers" is known by the name of the body. */
const tidy = (occasion: string): string => occasion.replace(/^meeting of (?:the\s+)?(?=\p{Lu})/u, '');
