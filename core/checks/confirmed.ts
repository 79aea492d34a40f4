import { foldName } from '../actors/spelling.ts';
import { CONFIRMED_BY, independentOriginators } from '../figures/originators.ts';
import { numbered } from '../language/numbers.ts';
import type { Agreement } from '../model/agreement.ts';
import type { Id } from '../model/id.ts';
import { type Quote, verbatim } from '../model/quote.ts';
import { NOBODY, type Party } from '../model/record.ts';
import type { Draft } from './finding.ts';
import { soughtIn, standsIn } from './standing-words.ts';
import { atEvidence, type CheckInput, type Survey } from './survey.ts';

/** A report, and the body it comes from. */
interface Reported {
  readonly id: Id;
  readonly originator: Party;
}

/**
 * Quotes and mentions graded 1 ("confirmed by other independent sources") whose reports come from fewer than two
 * originators. Of facts this is told where their figures are compared.
 */
export function confirmed({ input, evidence }: Survey): readonly Draft[] {
  return evidence.flatMap((used): Draft[] => {
    const { kind, record } = used.evidence;
    const told = (reports: readonly Reported[], field: string): readonly Draft[] => {
      const { independent } = independentOriginators(reports);
      if (independent.length >= CONFIRMED_BY) return [];
      const names = independent.map(({ name }) => name).join(', ') || '–';
      const params = { record: numbered(kind, record), names };
      return [
        { kind: kind === 'quote' ? 'quote-alone' : 'one-originator', ...atEvidence(used, field), params },
      ];
    };
    if (kind === 'quote')
      return record.credibility === 1 ? [...told(reportsOf(input, record), 'credibility')] : [];
    if (kind !== 'agreement') return [];
    const first = record.mentions.findIndex(({ credibility }) => credibility === 1);
    return first === -1 ? [] : [...told(mentionsLike(input, record, first), `mentions.${first}.credibility`)];
  });
}

/** The reports of what a quote says that the briefing has: by the same speaker, one having the words of the other. */
function reportsOf(input: CheckInput, quote: Quote): readonly Reported[] {
  return Object.values(input.records.quote)
    .filter((other) => other.id === quote.id || (isSameSpeaker(quote, other) && sharesWords(quote, other)))
    .map((one) => ({ id: one.id, originator: sentBy(input, one) }));
}

/** Who a report of words comes from: the one through whom they came, unnamed if so; else who published them. */
function sentBy(input: CheckInput, { reportedThrough, passages }: Quote): Party {
  if (reportedThrough) return reportedThrough.party ?? NOBODY;
  return input.records.source[passages[0]?.anchor.source ?? '']?.publisher ?? NOBODY;
}

const isSameSpeaker = (a: Quote, b: Quote): boolean =>
  a.speaker.actor !== null && b.speaker.actor !== null
    ? a.speaker.actor === b.speaker.actor
    : foldName(a.speaker.name) === foldName(b.speaker.name);

function sharesWords(a: Quote, b: Quote): boolean {
  const [x, y] = [verbatim(a), verbatim(b)];
  return standsIn(x, soughtIn(y)) || standsIn(y, soughtIn(x));
}

/** The mentions of an instrument that say the same of it as one does, or nothing else: each as a report of its publisher. */
function mentionsLike(input: CheckInput, { mentions }: Agreement, at: number): readonly Reported[] {
  const one = mentions[at];
  return mentions.flatMap((mention, i) => {
    const says = mention.action === one?.action && mention.status === one?.status;
    const originator = input.records.source[mention.anchor.source]?.publisher ?? NOBODY;
    return says ? [{ id: String(i), originator }] : [];
  });
}
