import { currentRole } from '../actors/roles.ts';
import type { Actor } from '../model/actor.ts';
import { type Agreement, isEnd } from '../model/agreement.ts';
import { bounds, compareDates, daysBetween } from '../model/date.ts';
import type { Line } from '../model/line-to-take.ts';
import type { Position } from '../model/position.ts';
import type { Undertaking } from '../model/undertaking.ts';
import type { FindingKind } from './finding.ts';

/** A record whose truth has a day. */
export type Ageing =
  | { readonly kind: 'actor'; readonly record: Actor }
  | { readonly kind: 'position'; readonly record: Position }
  | { readonly kind: 'agreement'; readonly record: Agreement }
  | { readonly kind: 'line'; readonly record: Line }
  | { readonly kind: 'undertaking'; readonly record: Undertaking };

/** The day that age is reckoned on, ISO, and the days after which the library calls a record old. */
export interface Reckoning {
  readonly today: string;
  readonly staleAfterDays: number;
}

/** Why a record is not to be relied on as it stands, and the field that says so. */
export interface Aged {
  readonly kind: FindingKind;
  readonly field: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The latest step of an instrument: of those with a date the latest, else the last; null where it has none. */
export function latestStep({ status }: Agreement): Agreement['status'][number] | null {
  const dated = status.filter(({ date }) => date !== null).toSorted((a, b) => compareDates(a.date, b.date));
  return dated.at(-1) ?? status.at(-1) ?? null;
}

/** True where nothing more is expected of an instrument at this stage. */
export const isSettled = (stage: Agreement['status'][number]['stage']): boolean =>
  stage === 'in-force' || stage === 'adopted' || isEnd(stage);

/** How a record has aged: older than the library's set time, past its day, or never cleared. Null where it holds. */
export function aged({ kind, record }: Ageing, { today, staleAfterDays }: Reckoning): Aged | null {
  const lastDay = (date: string | null) => (date === null ? null : (bounds(date)?.last ?? null));
  const isOld = (date: string) => daysBetween(lastDay(date) ?? today, today) > staleAfterDays;
  const isPast = (date: string | null) => (lastDay(date) ?? today) < today;
  switch (kind) {
    case 'actor': {
      const role = currentRole(record, today);
      const date = role?.seen ?? role?.from ?? null;
      if (!role || date === null || !isOld(date)) return null;
      const field = `roles.${record.roles.indexOf(role)}.seen`;
      return { kind: 'role-stale', field, params: { role: role.title, date } };
    }
    case 'position': {
      const date = record.asOf;
      return date !== null && isOld(date)
        ? { kind: 'position-stale', field: 'asOf', params: { date } }
        : null;
    }
    case 'agreement': {
      const last = latestStep(record);
      if (!last) return null;
      const { stage, date } = last;
      const field = `status.${record.status.indexOf(last)}.date`;
      if (date === null) return { kind: 'status-undated', field, params: { stage } };
      return !isSettled(stage) && isOld(date)
        ? { kind: 'status-stale', field, params: { stage, date } }
        : null;
    }
    case 'line': {
      const { validUntil, clearedBy, clearedOn } = record;
      if (isPast(validUntil))
        return { kind: 'line-expired', field: 'validUntil', params: { until: validUntil ?? '' } };
      if (clearedBy === '' || clearedOn === null)
        return record.kind === 'their-point'
          ? null
          : { kind: 'line-uncleared', field: 'clearedBy', params: {} };
      return validUntil === null && isOld(clearedOn)
        ? { kind: 'line-expired', field: 'clearedOn', params: { until: clearedOn } }
        : null;
    }
    case 'undertaking':
      return record.state === 'open' && isPast(record.due)
        ? { kind: 'undertaking-overdue', field: 'due', params: { until: record.due ?? '' } }
        : null;
  }
}
