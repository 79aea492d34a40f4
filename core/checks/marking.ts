import { numbered } from '../language/numbers.ts';
import { rank } from '../model/marking.ts';
import { anchorsOf } from '../pack/composition.ts';
import type { Draft } from './finding.ts';
import { at, atEvidence, numberOf, type Survey } from './survey.ts';

/** Items marked above the briefing that holds them, and items marked below their source without leave. */
export function marking({ input, firstUses, evidence, items }: Survey): readonly Draft[] {
  const { scheme, defaultMarking } = input.settings;
  const level = (id: string | null) => rank(scheme, id ?? defaultMarking);
  const label = (id: string | null) => scheme.levels[level(id)]?.label ?? id ?? defaultMarking;
  const own = input.briefing.marking;
  const above = (marked: string | null) => level(marked) > level(own);
  const found: Draft[] = firstUses.flatMap((use): Draft[] => {
    const record = input.records[use.ref.kind][use.ref.id];
    if (!record || !above(record.marking)) return [];
    const params = { record: numberOf(input, use.ref), item: label(record.marking), briefing: label(own) };
    return [{ kind: 'marking-too-low', ...at(use, 'marking'), params }];
  });
  for (const used of evidence) {
    const { kind, record } = used.evidence;
    const direct = used.behind === null;
    if (!direct && above(record.marking))
      found.push({
        kind: 'marking-too-low',
        ...atEvidence(used, 'marking'),
        params: { record: numbered(kind, record), item: label(record.marking), briefing: label(own) },
      });
    const sources = new Set(anchorsOf(used.evidence).map((anchor) => anchor.source));
    for (const id of sources) {
      const source = input.records.source[id];
      if (
        !source ||
        level(record.marking ?? source.marking) >= level(source.marking) ||
        record.markingAuthority !== null
      )
        continue;
      found.push({
        kind: 'item-below-source',
        ...atEvidence(used, 'marking'),
        params: {
          record: numbered(kind, record),
          source: numbered('source', source),
          item: label(record.marking),
          level: label(source.marking),
        },
      });
    }
    // An item without a marking of its own is as high as its source.
    const inherited = [...sources]
      .map((id) => input.records.source[id])
      .find((source) => record.marking === null && source && above(source.marking));
    if (inherited)
      found.push({
        kind: 'marking-too-low',
        ...atEvidence(used, 'marking'),
        params: { record: numbered(kind, record), item: label(inherited.marking), briefing: label(own) },
      });
  }
  for (const { section, item } of items)
    if (item.item === 'picture' && above(item.marking))
      found.push({
        kind: 'marking-too-low',
        section: section.id,
        item: item.id,
        field: 'marking',
        params: { record: item.caption || item.alt, item: label(item.marking), briefing: label(own) },
      });
  return found;
}
