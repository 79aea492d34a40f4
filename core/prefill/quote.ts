import { isDate } from '../model/date.ts';
import type { Span } from '../model/frozen-text.ts';
import type { FieldsOf } from '../model/kinds.ts';
import { type Passage, quoteKind } from '../model/quote.ts';
import type { QuoteCandidate } from '../suggest/types.ts';
import { occasionNear } from './occasion.ts';
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
  const { frozen, source, suggestions } = reading;
  const passages = passagesOf(frozen, source.id, span);
  const candidate = closest(suggestions.quotes, span);
  const speaker = partyNamed(candidate?.speaker ?? null);
  const near = speaker.name === '' ? null : occasionNear(frozen, speaker.name, span, source.published);
  const saidOn = candidate?.saidOn ?? null;
  const ownWords = candidate === null && passages.every((passage) => passage.mode === 'reported');
  const through = candidate?.reportedThrough ?? relayNear(suggestions.quotes, candidate);
  const fields: QuoteFields = {
    ...quoteKind.blank,
    marking: source.marking,
    passages,
    form: formOf(passages, candidate),
    voice: ownWords ? 'outlet' : 'actor',
    speaker: ownWords ? source.publisher : speaker,
    role: candidate?.role ?? roleNear(suggestions.quotes, candidate) ?? '',
    occasion: candidate?.occasion ?? near?.occasion ?? '',
    place: near?.place ?? '',
    said: saidOn !== null && isDate(saidOn) ? saidOn : (near?.said ?? null),
    reportedThrough: through === null ? null : { party: null, descriptor: through, date: null },
  };
  const unsure = (candidate?.confidence ?? 0) < SURE || candidate?.speakerAt === null;
  const toConfirm = [
    ...(ownWords ? ['voice'] : []),
    ...(fields.speaker.name !== '' && unsure && !ownWords ? ['speaker'] : []),
    ...(['role', 'occasion', 'place'] as const).filter((field) => fields[field] !== ''),
    ...(fields.said === null ? [] : ['said']),
    ...(through === null ? [] : ['reportedThrough']),
  ];
  return { ...fields, toConfirm };
}

function formOf(passages: readonly Passage[], candidate: QuoteCandidate | null): QuoteFields['form'] {
  const quoted = passages.filter((passage) => passage.mode === 'quoted');
  if (quoted.length === 0) return 'indirect';
  if (quoted.length < passages.length) return 'partial';
  if (candidate && candidate.kind !== 'indirect') return candidate.kind;
  const first = quoted[0]?.anchor.exact ?? '';
  const whole = /^\p{Lu}/u.test(first) && first.split(/\s+/).length >= FULL_SENTENCE;
  return whole ? 'direct' : 'partial';
}

const sameSpeaker = (a: QuoteCandidate, b: QuoteCandidate) =>
  a.speaker !== null && b.speaker !== null && a.speaker.split(' ').at(-1) === b.speaker.split(' ').at(-1);

/** The role another sentence gives the same speaker. */
function roleNear(quotes: readonly QuoteCandidate[], of: QuoteCandidate | null): string | null {
  return of && (quotes.find((other) => other.role !== null && sameSpeaker(other, of))?.role ?? null);
}

/** Through whom another sentence says that the same speaker's words came. */
function relayNear(quotes: readonly QuoteCandidate[], of: QuoteCandidate | null): string | null {
  return (
    of &&
    (quotes.find((other) => other.reportedThrough !== null && sameSpeaker(other, of))?.reportedThrough ??
      null)
  );
}
