import type { Entry, Happening } from '../../../core/timeline/timeline.ts';

/** One line of the dated list: what happened on one date, with every record that says so. */
export interface TimeLine {
  readonly id: string;
  /** The entry the line is worded from: an event where there is one. */
  readonly entry: Entry;
  readonly entries: readonly Entry[];
}

/**
 * Entries that are one thing to a reader: what was said at an event stands in the event's line; figures counted over
 * one period, and the words of one speaker on one date, stand together. In the order of the entries.
 */
export function timeLines(entries: readonly Entry[]): readonly TimeLine[] {
  const eventDates = new Map(
    entries.filter(({ happening }) => happening === 'event').map((entry) => [entry.id, entry.date]),
  );
  const lines = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry, eventDates);
    const together = lines.get(key);
    if (together) together.push(entry);
    else lines.set(key, [entry]);
  }
  return [...lines].flatMap(([id, together]) => {
    const [entry] = together;
    return entry ? [{ id, entry, entries: together }] : [];
  });
}

function keyOf(entry: Entry, eventDates: ReadonlyMap<string, string>): string {
  const { happening, date, who, id, stage } = entry;
  switch (happening) {
    case 'event':
      return `event ${id}`;
    case 'said':
      return entry.event !== null && eventDates.get(entry.event) === date
        ? `event ${entry.event}`
        : `said ${date} ${who}`;
    case 'relayed':
      return `relayed ${date} ${who}`;
    case 'counted':
      return `counted ${date}`;
    case 'step':
      return `step ${id} ${date} ${stage ?? ''}`;
    case 'position':
    case 'due':
    case 'next':
    case 'published':
      return `${happening} ${id}`;
  }
}

export const happenings = [
  'event',
  'said',
  'relayed',
  'counted',
  'step',
  'position',
  'due',
  'next',
  'published',
] as const satisfies readonly Happening[];

/**
 * The month a line stands under, `2024-10`; a date that may mean several months stands under its year or years, so
 * that it is not narrowed. Null for what is ahead of the day.
 */
export function headingOf({ entry: { first, last } }: TimeLine, today: string): string | null {
  if (first > today) return null;
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to ? from : `${from}/${to}`;
}
