import { walkSections } from '../model/briefing.ts';
import { age, clearances } from './age.ts';
import { anchors } from './anchors.ts';
import { chain, factsUnstated } from './chain.ts';
import { confirmed } from './confirmed.ts';
import { estimates } from './estimates.ts';
import { exposure, terms } from './exposure.ts';
import { figures } from './figures.ts';
import { cures, type Draft, type Finding, type FindingKind, type Severity, severities } from './finding.ts';
import { missingGlyphs } from './glyphs.ts';
import { grades } from './grades.ts';
import { houseList } from './house-list.ts';
import { marking } from './marking.ts';
import { missingEvidence } from './missing-evidence.ts';
import { quotesInUse } from './quote-uses.ts';
import { figuresOnSides, notPrinted } from './sides.ts';
import { superseded } from './supersession.ts';
import { type CheckInput, type Survey, survey } from './survey.ts';
import { unreadTexts } from './texts.ts';
import { toConfirm } from './to-confirm.ts';
import { typedQuotations } from './typed-quotations.ts';
import { emptySections, pictures, unsourcedRecords, unsourcedSteps, unsourcedText } from './unsourced.ts';
import { wordedValues } from './worded-values.ts';

const rules: readonly ((survey: Survey) => readonly Draft[])[] = [
  missingEvidence,
  unreadTexts,
  anchors,
  quotesInUse,
  typedQuotations,
  exposure,
  terms,
  figuresOnSides,
  notPrinted,
  marking,
  superseded,
  figures,
  wordedValues,
  unsourcedText,
  unsourcedRecords,
  unsourcedSteps,
  pictures,
  missingGlyphs,
  emptySections,
  chain,
  factsUnstated,
  grades,
  confirmed,
  estimates,
  toConfirm,
  age,
  clearances,
  houseList,
];

const RANK: Readonly<Record<Severity, number>> = { red: 0, amber: 1, grey: 2 };
const GRAVITY = new Map(Object.keys(severities).map((kind, i) => [kind, i]));
const gravity = (kind: FindingKind) => RANK[severities[kind]] * 1_000 + (GRAVITY.get(kind) ?? 0);

/**
 * What does not hold up in a briefing: worst first, then in reading order, numbered through from 1. Pure and
 * deterministic: the same input gives the same findings, and a finding is gone when its cause is.
 */
export function check(input: CheckInput): readonly Finding[] {
  const surveyed = survey(input);
  const order = new Map<string, number>();
  for (const { section } of walkSections(input.briefing.sections)) {
    order.set(section.id, order.size);
    for (const item of section.items) order.set(item.id, order.size);
  }
  const place = ({ item, section }: Draft) =>
    order.get(item ?? '') ?? order.get(section ?? '') ?? Number.MAX_SAFE_INTEGER;
  const drafts = new Map<string, Draft>();
  for (const rule of rules)
    for (const draft of rule(surveyed)) {
      const { kind, item, record, field, params } = draft;
      drafts.set(JSON.stringify([kind, item, record, field, params]), draft);
    }
  return [...drafts.values()]
    .toSorted((a, b) => gravity(a.kind) - gravity(b.kind) || place(a) - place(b))
    .map(({ kind, section, item, record, field, params }, i) => ({
      number: i + 1,
      severity: severities[kind],
      kind,
      params: params ?? {},
      section: section ?? null,
      item: item ?? null,
      record: record ?? null,
      field: field ?? null,
      cure: cures[kind],
    }));
}
