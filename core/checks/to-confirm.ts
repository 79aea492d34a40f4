import { numbered } from '../language/numbers.ts';
import type { Id } from '../model/id.ts';
import type { KindName } from '../model/kinds.ts';

import type { Draft, Where } from './finding.ts';
import { at, atEvidence, type Survey } from './survey.ts';

/** Fields that were read from a text and that no person has confirmed, one finding a record. */
export function toConfirm({ input, firstUses, evidence, sources }: Survey): readonly Draft[] {
  const seen = new Set<Id>();
  const unconfirmed = (
    record: { id: Id; toConfirm: readonly string[] } | undefined,
    name: string,
    where: Where,
  ): Draft[] => {
    if (!record || seen.has(record.id)) return [];
    seen.add(record.id);
    const [field] = record.toConfirm;
    if (field === undefined) return [];
    return [
      { kind: 'to-confirm', ...where, field, params: { record: name, count: record.toConfirm.length } },
    ];
  };
  return [
    ...firstUses.flatMap((use) => {
      const record = input.records[use.ref.kind][use.ref.id];
      return record ? unconfirmed(record, numbered(use.ref.kind, record), at(use)) : [];
    }),
    ...evidence.flatMap((used) =>
      unconfirmed(used.evidence.record, numbered(used.evidence.kind, used.evidence.record), atEvidence(used)),
    ),
    ...sources.flatMap(({ source, use }) =>
      unconfirmed(source, numbered('source', source), {
        ...at(use),
        record: { kind: 'source' satisfies KindName, id: source.id },
      }),
    ),
  ];
}
