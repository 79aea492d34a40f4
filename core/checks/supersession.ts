import { currentOf, supersededBy } from '../figures/supersession.ts';
import { numbered } from '../language/numbers.ts';
import type { Id } from '../model/id.ts';
import { anchorsOf } from '../pack/composition.ts';
import type { Draft } from './finding.ts';
import { at, atEvidence, numberOf, type Survey } from './survey.ts';

/** Facts and sources in use that something newer has replaced, and what rests on them. */
export function superseded({ input, evidence }: Survey): readonly Draft[] {
  const facts = supersededBy(Object.values(input.records.fact));
  const versions = supersededBy(
    Object.values(input.records.source).map(({ id, replaces }) => ({ id, supersedes: replaces })),
  );
  const newer = (of: ReadonlyMap<Id, readonly Id[]>, id: Id) => currentOf(id, of).filter((one) => one !== id);
  return evidence.flatMap((used): Draft[] => {
    const { evidence: found, behind, use } = used;
    const record = numbered(found.kind, found.record);
    const by = found.kind === 'fact' ? newer(facts, found.record.id) : [];
    const names = by.flatMap((id) => {
      const fact = input.records.fact[id];
      return fact ? [numbered('fact', fact)] : [];
    });
    if (names.length > 0)
      return [
        behind
          ? {
              kind: 'rests-on-superseded',
              ...at(use, 'evidence'),
              params: { record: numberOf(input, behind), fact: record, by: names.join(', ') },
            }
          : { kind: 'superseded-in-use', ...atEvidence(used), params: { record, by: names.join(', ') } },
      ];
    const doubtful = anchorsOf(found).some(({ state }) => state === 'changed' || state === 'lost');
    if (behind && doubtful)
      return [
        {
          kind: 'rests-on-doubtful',
          ...at(use, 'evidence'),
          params: { record: numberOf(input, behind), evidence: record },
        },
      ];
    const replaced = anchorsOf(found)
      .flatMap(({ source }) => newer(versions, source))
      .map((id) => input.records.source[id]);
    const [version] = replaced.filter((source) => source !== undefined);
    return version
      ? [
          {
            kind: 'source-replaced',
            ...atEvidence(used),
            params: { record, source: numbered('source', version) },
          },
        ]
      : [];
  });
}
