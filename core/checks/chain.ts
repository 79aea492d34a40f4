import { foldName } from '../actors/spelling.ts';
import { numbered } from '../language/numbers.ts';
import type { Quote } from '../model/quote.ts';
import type { Source } from '../model/source.ts';
import { missingLinks } from '../pack/words/chain.ts';

import type { Draft } from './finding.ts';
import { atEvidence, type Survey } from './survey.ts';

const FIELD = {
  speaker: 'speaker',
  role: 'role',
  occasion: 'occasion',
  said: 'said',
  through: 'reportedThrough',
  'through-date': 'reportedThrough.date',
} as const;

/**
 * Quotes whose chain from speaker to publisher lacks a link, all that one lacks in one finding; words of an outlet that
 * carry an actor's name. What a source lacks is said once of the source: its date here, its publisher by its grade.
 */
export function chain({ input, evidence }: Survey): readonly Draft[] {
  const undated = new Set<string>();
  return evidence.flatMap((used): Draft[] => {
    if (used.evidence.kind !== 'quote') return [];
    const quote = used.evidence.record;
    const source = input.records.source[quote.passages[0]?.anchor.source ?? ''];
    if (!source) return [];
    const record = numbered('quote', quote);
    const missing = missingLinks(quote, source);
    const links = [
      ...missing.filter((link) => link !== 'publisher' && link !== 'published'),
      ...(quote.voice === 'actor' && quote.role === '' && quote.speaker.name !== ''
        ? (['role'] as const)
        : []),
    ];
    const [first] = links;
    const found: Draft[] = first
      ? [
          {
            kind: 'chain-link-missing',
            ...atEvidence(used, FIELD[first]),
            params: { record, link: links.join(', ') },
          },
        ]
      : [];
    if (missing.includes('published') && !undated.has(source.id)) {
      undated.add(source.id);
      found.push({
        kind: 'chain-link-missing',
        ...atEvidence(used, 'published'),
        record: { kind: 'source', id: source.id },
        params: { record: numbered('source', source), link: 'published' },
      });
    }
    if (isNamedAfterAnother(quote, source))
      found.push({
        kind: 'inference-named',
        ...atEvidence(used, 'voice'),
        params: { record, name: quote.speaker.name },
      });
    return found;
  });
}

/** True where words that are not an actor's carry a name: an outlet's may carry its own. */
function isNamedAfterAnother({ voice, speaker }: Quote, { publisher }: Source): boolean {
  if (voice === 'actor' || (speaker.name === '' && speaker.actor === null)) return false;
  const isPublisher =
    speaker.actor === null
      ? foldName(speaker.name) === foldName(publisher.name)
      : speaker.actor === publisher.actor;
  return voice === 'analyst' || !isPublisher;
}

/** Facts that name nobody they come from, or leave unsaid whom or when they count. */
export function factsUnstated({ evidence }: Survey): readonly Draft[] {
  return evidence.flatMap((used): Draft[] => {
    if (used.evidence.kind !== 'fact') return [];
    const fact = used.evidence.record;
    const record = numbered('fact', fact);
    const unstated = [
      ...(fact.population === '' ? (['population'] as const) : []),
      ...(fact.period === null ? (['period'] as const) : []),
    ];
    return [
      ...(fact.originator.name === '' && fact.originator.actor === null
        ? [{ kind: 'originator-missing' as const, ...atEvidence(used, 'originator'), params: { record } }]
        : []),
      ...unstated.map((field) => ({
        kind: 'fact-unstated' as const,
        ...atEvidence(used, field),
        params: { record, missing: field },
      })),
    ];
  });
}
