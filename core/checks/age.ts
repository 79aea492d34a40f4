import { currentRole } from '../actors/roles.ts';
import { isEnd } from '../model/agreement.ts';
import { bounds, compareDates, daysBetween } from '../model/date.ts';
import type { Draft } from './finding.ts';
import { at, numberOf, type Survey } from './survey.ts';

/** Roles, positions, statuses and lines older than the library's set time, or past their day. */
export function age({ input, firstUses }: Survey): readonly Draft[] {
  const { today, settings, records } = input;
  const lastDay = (date: string | null) => (date === null ? null : (bounds(date)?.last ?? null));
  const isOld = (date: string) => daysBetween(lastDay(date) ?? today, today) > settings.staleAfterDays;
  const isPast = (date: string | null) => (lastDay(date) ?? today) < today;
  return firstUses.flatMap((use): Draft[] => {
    const { kind, id } = use.ref;
    const record = numberOf(input, use.ref);
    if (kind === 'actor') {
      const actor = records.actor[id];
      const role = actor && currentRole(actor, today);
      const date = role?.seen ?? role?.from ?? null;
      if (!role || date === null || !isOld(date)) return [];
      const field = `roles.${actor.roles.indexOf(role)}.seen`;
      return [{ kind: 'role-stale', ...at(use, field), params: { record, role: role.title, date } }];
    }
    if (kind === 'position') {
      const date = records.position[id]?.asOf ?? null;
      return date !== null && isOld(date)
        ? [{ kind: 'position-stale', ...at(use, 'asOf'), params: { record, date } }]
        : [];
    }
    if (kind === 'agreement') {
      const steps = records.agreement[id]?.status ?? [];
      const dated = steps
        .filter((step) => step.date !== null)
        .toSorted((a, b) => compareDates(a.date, b.date));
      const last = dated.at(-1) ?? steps.at(-1);
      if (!last) return [];
      const field = `status.${steps.indexOf(last)}.date`;
      if (last.date === null)
        return [{ kind: 'status-undated', ...at(use, field), params: { record, stage: last.stage } }];
      const settled = last.stage === 'in-force' || last.stage === 'adopted' || isEnd(last.stage);
      return !settled && isOld(last.date)
        ? [
            {
              kind: 'status-stale',
              ...at(use, field),
              params: { record, stage: last.stage, date: last.date },
            },
          ]
        : [];
    }
    if (kind === 'line') {
      const line = records.line[id];
      if (!line) return [];
      if (isPast(line.validUntil))
        return [
          {
            kind: 'line-expired',
            ...at(use, 'validUntil'),
            params: { record, until: line.validUntil ?? '' },
          },
        ];
      if (line.clearedBy === '' || line.clearedOn === null)
        return line.kind === 'their-point'
          ? []
          : [{ kind: 'line-uncleared', ...at(use, 'clearedBy'), params: { record } }];
      return line.validUntil === null && isOld(line.clearedOn)
        ? [{ kind: 'line-expired', ...at(use, 'clearedOn'), params: { record, until: line.clearedOn } }]
        : [];
    }
    if (kind === 'undertaking') {
      const promise = records.undertaking[id];
      return promise?.state === 'open' && isPast(promise.due)
        ? [{ kind: 'undertaking-overdue', ...at(use, 'due'), params: { record, until: promise.due ?? '' } }]
        : [];
    }
    return [];
  });
}

/** Answers of units to the latest draft that are refused or still awaited. */
export function clearances({ input }: Survey): readonly Draft[] {
  const latest = new Map(
    input.briefing.clearances
      .toSorted((a, b) => a.draft - b.draft)
      .map((clearance) => [clearance.unit, clearance]),
  );
  return [...latest.values()].flatMap(({ unit, answer, draft }): Draft[] => {
    if (answer === 'refused')
      return [{ kind: 'clearance-refused', field: 'clearances', params: { unit, draft } }];
    return answer === 'waiting'
      ? [{ kind: 'clearance-waiting', field: 'clearances', params: { unit, draft } }]
      : [];
  });
}
