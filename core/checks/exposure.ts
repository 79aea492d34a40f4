import type { EvidenceRef } from '../model/narrative.ts';
import type { Disclosure } from '../model/record.ts';
import { exposures } from '../outline/admissible.ts';
import type { Draft } from './finding.ts';
import { at, type CheckInput, numberOf, type Survey } from './survey.ts';

/** The disclosure of a record in use; null where it is gone. */
const disclosureOf = (input: CheckInput, ref: EvidenceRef): Disclosure | null =>
  input.records[ref.kind][ref.id]?.disclosure ?? null;

/** What is background only and stands on side 1 or in the speaking copy. */
export function exposure({ input, items }: Survey): readonly Draft[] {
  return items.flatMap(({ section, item }) =>
    exposures(section, item, (ref) => disclosureOf(input, ref)).map((found): Draft => {
      if (found.why === 'evidence')
        return {
          kind: 'background-exposed',
          ...at({ section, item, ref: found.ref }, 'goesTo'),
          params: { record: numberOf(input, found.ref) },
        };
      return {
        kind: 'side-two-exposed',
        section: section.id,
        item: item.id,
        field: 'goesTo',
        params: { section: section.title },
      };
    }),
  );
}

/** Sources that are not for attribution, or in confidence, whose items are set freer than that. */
export function terms({ input, evidence }: Survey): readonly Draft[] {
  return evidence.flatMap(({ evidence: { kind, record }, use }): Draft[] => {
    const [anchor] =
      kind === 'quote'
        ? record.passages.map((passage) => passage.anchor)
        : kind === 'agreement'
          ? record.mentions.map((mention) => mention.anchor)
          : record.anchors;
    const source = anchor && input.records.source[anchor.source];
    const exceeded =
      (source?.terms === 'not-for-attribution' && record.disclosure === 'usable') ||
      (source?.terms === 'in-confidence' && record.disclosure !== 'background');
    if (!source || !exceeded) return [];
    return [
      {
        kind: 'terms-exceeded',
        ...at(use, 'disclosure'),
        record: { kind, id: record.id },
        params: { record: numberOf(input, { kind, id: record.id }), terms: source.terms },
      },
    ];
  });
}
