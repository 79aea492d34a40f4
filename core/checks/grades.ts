import { numbered } from '../language/numbers.ts';
import type { Draft } from './finding.ts';
import { at, atEvidence, type Survey } from './survey.ts';

/** Items without credibility, and sources whose publisher has no reliability. */
export function grades({ input, evidence, sources }: Survey): readonly Draft[] {
  const items = evidence.flatMap((used): Draft[] => {
    const { kind, record } = used.evidence;
    if (kind === 'mark') return [];
    if (kind === 'agreement') {
      const ungraded = record.mentions.findIndex(({ credibility }) => credibility === null);
      return ungraded === -1
        ? []
        : [
            {
              kind: 'ungraded',
              ...atEvidence(used, `mentions.${ungraded}.credibility`),
              params: { record: numbered(kind, record) },
            },
          ];
    }
    return record.credibility === null
      ? [{ kind: 'ungraded', ...atEvidence(used, 'credibility'), params: { record: numbered(kind, record) } }]
      : [];
  });
  const publishers = new Map<string, Draft>();
  for (const { source, use } of sources) {
    const actor = input.records.actor[source.publisher.actor ?? ''];
    if (actor?.reliability) continue;
    if (!actor && source.publisher.name === '') {
      publishers.set(source.id, {
        kind: 'publisher-unnamed',
        ...at(use),
        record: { kind: 'source', id: source.id },
        field: 'publisher',
        params: { source: numbered('source', source) },
      });
      continue;
    }
    const key = actor?.id ?? source.publisher.name;
    if (publishers.has(key)) continue;
    publishers.set(key, {
      kind: 'publisher-ungraded',
      ...at(use),
      record: actor ? { kind: 'actor', id: actor.id } : { kind: 'source', id: source.id },
      field: actor ? 'reliability' : 'publisher',
      params: { source: numbered('source', source), name: source.publisher.name },
    });
  }
  return [...items, ...publishers.values()];
}
