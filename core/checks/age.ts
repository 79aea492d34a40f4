import type { EvidenceRef } from '../model/narrative.ts';
import type { PackRecords } from '../pack/input.ts';
import type { Draft } from './finding.ts';
import { type Ageing, aged } from './record-age.ts';
import { at, numberOf, type Survey } from './survey.ts';

/** Roles, positions, statuses and lines older than the library's set time, or past their day. */
export function age({ input, firstUses }: Survey): readonly Draft[] {
  const { today, settings, records } = input;
  return firstUses.flatMap((use): Draft[] => {
    const ageing = ageingOf(use.ref, records);
    const found = ageing && aged(ageing, { today, staleAfterDays: settings.staleAfterDays });
    if (!found) return [];
    const { kind, field, params } = found;
    return [{ kind, ...at(use, field), params: { record: numberOf(input, use.ref), ...params } }];
  });
}

function ageingOf({ kind, id }: EvidenceRef, records: PackRecords): Ageing | null {
  switch (kind) {
    case 'actor': {
      const record = records.actor[id];
      return record ? { kind, record } : null;
    }
    case 'position': {
      const record = records.position[id];
      return record ? { kind, record } : null;
    }
    case 'agreement': {
      const record = records.agreement[id];
      return record ? { kind, record } : null;
    }
    case 'line': {
      const record = records.line[id];
      return record ? { kind, record } : null;
    }
    case 'undertaking': {
      const record = records.undertaking[id];
      return record ? { kind, record } : null;
    }
    default:
      return null;
  }
}

/** Answers of units to the latest draft that are refused, still awaited, or came with changes nobody has settled. */
export function clearances({ input }: Survey): readonly Draft[] {
  const latest = new Map(
    input.briefing.clearances
      .toSorted((a, b) => a.draft - b.draft)
      .map((clearance) => [clearance.unit, clearance]),
  );
  return [...latest.values()].flatMap(({ unit, answer, draft }): Draft[] => {
    if (answer === 'refused')
      return [{ kind: 'clearance-refused', field: 'clearances', params: { unit, draft } }];
    const back = input.briefing.returned.findLast((one) => one.unit === unit && one.draft === draft);
    const count = back ? back.found - Object.keys(back.settled).length : 0;
    if (answer === 'returned' && count > 0)
      return [{ kind: 'clearance-returned', field: 'clearances', params: { unit, draft, count } }];
    return answer === 'waiting'
      ? [{ kind: 'clearance-waiting', field: 'clearances', params: { unit, draft } }]
      : [];
  });
}
