import { type Aged, type Ageing, aged, isSettled, latestStep, type Reckoning } from '../checks/record-age.ts';
import { isEnd } from '../model/agreement.ts';
import type { Briefing } from '../model/briefing.ts';
import { bounds, compareDates } from '../model/date.ts';
import type { Id } from '../model/id.ts';

/** What a successor asks of a library, in this order. */
export const bearings = ['promised', 'in-force', 'under-way', 'stale'] as const;
export type Bearing = (typeof bearings)[number];

/** A record that matters at a handover. */
export interface Holding {
  readonly bearing: Bearing;
  readonly kind: Ageing['kind'] | 'briefing';
  readonly id: Id;
  /** The day it is due, in force since, or last known of; null where none is known. */
  readonly date: string | null;
  /** Why it is not to be relied on as it stands. */
  readonly aged: Aged | null;
}

/** What is looked through: all of a library that has a day. */
export interface Held {
  readonly ageing: readonly Ageing[];
  readonly briefings: readonly Briefing[];
}

/**
 * What is promised, what is in force, what is under way and what is stale, each in the order one would take it up: what
 * is due soonest first, what came into force last first, what is oldest first. Promises kept, instruments that came to
 * nothing and briefings of days gone by are left out.
 */
export function handover({ ageing, briefings }: Held, reckoning: Reckoning): readonly Holding[] {
  const holdings = [
    ...ageing.flatMap((one) => holdingOf(one, reckoning) ?? []),
    ...briefings.flatMap((briefing): Holding[] =>
      briefing.due !== null && (bounds(briefing.due)?.last ?? '') >= reckoning.today
        ? [{ bearing: 'under-way', kind: 'briefing', id: briefing.id, date: briefing.due, aged: null }]
        : [],
    ),
  ];
  const rank = ({ bearing }: Holding) => bearings.indexOf(bearing);
  return holdings.toSorted((a, b) => rank(a) - rank(b) || inTurn(a, b));
}

/** Those without a day stand last. */
function inTurn(a: Holding, b: Holding): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
  return compareDates(a.date, b.date) * (a.bearing === 'in-force' ? -1 : 1);
}

function holdingOf(one: Ageing, reckoning: Reckoning): Holding | null {
  const why = aged(one, reckoning);
  const { kind } = one;
  const { id } = one.record;
  const stands = (bearing: Bearing, date: string | null): Holding => ({ bearing, kind, id, date, aged: why });
  switch (one.kind) {
    case 'undertaking':
      return one.record.state === 'open' ? stands('promised', one.record.due) : null;
    case 'agreement': {
      const last = latestStep(one.record);
      if (last && isEnd(last.stage)) return null;
      if (why) return stands('stale', last?.date ?? null);
      if (last && isSettled(last.stage)) return stands('in-force', last.date);
      return stands('under-way', one.record.next?.date ?? last?.date ?? null);
    }
    case 'line':
      // What the others are likely to say is nothing we hold to.
      if (one.record.kind === 'their-point') return null;
      if (why?.kind === 'line-uncleared') return stands('under-way', null);
      return why ? stands('stale', why.params.until ?? null) : stands('in-force', one.record.clearedOn);
    case 'position':
    case 'actor':
      return why ? stands('stale', why.params.date ?? null) : null;
  }
}
