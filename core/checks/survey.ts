import { numbered } from '../language/numbers.ts';
import { type Section, walkSections } from '../model/briefing.ts';
import type { FrozenText } from '../model/frozen-text.ts';
import type { Id } from '../model/id.ts';
import type { Settings } from '../model/library.ts';
import { type EvidenceRef, evidenceIn, type Item } from '../model/narrative.ts';
import type { Source } from '../model/source.ts';
import { type Anchored, anchoredBy, anchorsOf, evidenceBehind } from '../pack/composition.ts';
import type { PackContents } from '../pack/input.ts';
import type { Where } from './finding.ts';

/** A quote or a source that the briefing does not hold and that has words quoted in it. */
export interface Elsewhere {
  readonly kind: 'quote' | 'source';
  readonly id: Id;
  readonly number: number;
}

/**
 * What a check looks at. `records` holds what the briefing uses, and all facts, comparisons and sources of the
 * library: corroboration and supersession are found among those that are not in use too.
 */
export interface CheckInput extends PackContents {
  /** Frozen texts by source. A source that has one and is not here cannot be read: its words are compared with nothing. */
  readonly texts: Readonly<Record<Id, Pick<FrozenText, 'text'> & Partial<Pick<FrozenText, 'lines'>>>>;
  readonly settings: Settings;
  /** Where in the rest of the library words stand that are typed between quotation marks, by those words (`unplacedQuotations`). */
  readonly elsewhere?: Readonly<Record<string, Elsewhere>>;
  /** ISO day on which age is reckoned. */
  readonly today: string;
}

/** A use of evidence: where it stands in the briefing. */
export interface Use {
  readonly section: Section;
  readonly item: Item;
  readonly ref: EvidenceRef;
}

/** Evidence in use, at the first place that uses it, with what stands on it there. */
export interface UsedEvidence {
  readonly evidence: Anchored;
  readonly use: Use;
  /** Null where the briefing uses it itself, else the line, position or comment that rests on it. */
  readonly behind: EvidenceRef | null;
}

/** A briefing spread out for the rules: each use, each piece of evidence and each source once. */
export interface Survey {
  readonly input: CheckInput;
  readonly items: readonly { readonly section: Section; readonly item: Item }[];
  readonly uses: readonly Use[];
  /** The first use of each record. */
  readonly firstUses: readonly Use[];
  readonly evidence: readonly UsedEvidence[];
  readonly sources: readonly { readonly source: Source; readonly use: Use }[];
}

/** Spreads a briefing out. */
export function survey(input: CheckInput): Survey {
  const items = walkSections(input.briefing.sections).flatMap(({ section }) =>
    section.items.map((item) => ({ section, item })),
  );
  const uses = items.flatMap(({ section, item }) => evidenceIn(item).map((ref) => ({ section, item, ref })));
  const firstUses = [...new Map(uses.toReversed().map((use) => [use.ref.id, use])).values()].toReversed();
  const evidence = new Map<Id, UsedEvidence>();
  for (const use of firstUses) {
    const own = anchoredBy(input.records, use.ref.id);
    for (const found of evidenceBehind(input.records, use.ref))
      if (!evidence.has(found.record.id) || own)
        evidence.set(found.record.id, { evidence: found, use, behind: own ? null : use.ref });
  }
  const sources = new Map<Id, { source: Source; use: Use }>();
  for (const { evidence: found, use } of evidence.values())
    for (const anchor of anchorsOf(found)) {
      const source = input.records.source[anchor.source];
      if (source && !sources.has(source.id)) sources.set(source.id, { source, use });
    }
  return { input, items, uses, firstUses, evidence: [...evidence.values()], sources: [...sources.values()] };
}

/** The place of a use, with the record it uses. */
export const at = (use: Use, field: string | null = null): Where => ({
  section: use.section.id,
  item: use.item.id,
  record: { kind: use.ref.kind, id: use.ref.id },
  field,
});

/** The place of a piece of evidence: the item that uses it, the record itself. */
export const atEvidence = ({ evidence, use }: UsedEvidence, field: string | null = null): Where => ({
  ...at(use, field),
  record: { kind: evidence.kind, id: evidence.record.id },
});

/** `F 24`; a record that is gone has no number. */
export function numberOf(input: CheckInput, ref: EvidenceRef): string {
  const record = input.records[ref.kind][ref.id];
  return record === undefined ? '' : numbered(ref.kind, record);
}
