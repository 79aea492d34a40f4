import type { EvidenceRef } from '../model/narrative.ts';
import type { Disclosure } from '../model/record.ts';
import { destination, exposures, isSpoken } from '../outline/admissible.ts';
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

/** Most figures that side 1 takes. */
const FIGURES_ON_SIDE_ONE = 4;

/** Side 1 with more figures than a principal keeps in mind. */
export function figuresOnSideOne({ input, uses }: Survey): readonly Draft[] {
  const there = uses.filter(({ section, item, ref }) => {
    const goesTo = destination(section, item);
    return (
      ref.kind === 'fact' &&
      goesTo.side === 1 &&
      isSpoken(goesTo) &&
      input.records.fact[ref.id]?.value !== null
    );
  });
  const facts = [...new Map(there.map((use) => [use.ref.id, use])).values()];
  const over = facts[FIGURES_ON_SIDE_ONE];
  return over
    ? [{ kind: 'too-many-figures', ...at(over), params: { count: facts.length, most: FIGURES_ON_SIDE_ONE } }]
    : [];
}
