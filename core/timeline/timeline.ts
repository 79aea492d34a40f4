import type { Stage } from '../model/agreement.ts';
import { bounds, compareDates, isCertainDay } from '../model/date.ts';
import type { Id } from '../model/id.ts';
import { kinds, type Records } from '../model/kinds.ts';
import type { Relay } from '../model/record.ts';

/** Kinds of records that stand in time. */
const datedKinds = ['event', 'quote', 'fact', 'agreement', 'position', 'undertaking', 'source'] as const;
type DatedKind = (typeof datedKinds)[number];

/** What happened on a date: words said, words passed on, a period counted, a step of an instrument, and so on. */
export type Happening =
  | 'event'
  | 'said'
  | 'relayed'
  | 'counted'
  | 'step'
  | 'position'
  | 'due'
  | 'next'
  | 'published';

/** One line of the timeline. Everything in it is data: the view finds the words. */
export interface Entry {
  /** As the record has it, EDTF. */
  readonly date: string;
  /** First and last ISO day the date may mean. */
  readonly first: string;
  readonly last: string;
  /** Not one certain day: drawn as a span. */
  readonly span: boolean;
  readonly happening: Happening;
  readonly kind: DatedKind;
  readonly id: Id;
  readonly number: number;
  /** The record's own words, in full. */
  readonly title: string;
  /** Who spoke, counted, promised or published, or where it was; as the source names them, may be empty. */
  readonly who: string;
  /** The event a quote was said at, where it is filed: both stand on one line there. */
  readonly event: Id | null;
  /** The stage of a step, or null. */
  readonly stage: Stage | null;
}

/** The dates of a record: several for an instrument with a history, none where nothing is known. */
type Found = Partial<Pick<Entry, 'who' | 'event' | 'stage' | 'title'>> & {
  readonly date: string | null;
  readonly happening: Happening;
};

const dates: { readonly [K in DatedKind]: (record: Records[K]) => readonly Found[] } = {
  event: ({ date, place }) => [{ date, happening: 'event', who: place }],
  quote: ({ said, speaker, event, reportedThrough }) => [
    { date: said, happening: 'said', who: speaker.name, event },
    ...relayed(reportedThrough),
  ],
  fact: ({ period, originator, reportedThrough }) => [
    { date: period, happening: 'counted', who: originator.name },
    ...relayed(reportedThrough),
  ],
  agreement: ({ status, next, forum }) => [
    ...status.map(({ date, stage }) => ({ date, happening: 'step' as const, who: forum, stage })),
    ...(next ? [{ date: next.date, happening: 'next' as const, who: next.what }] : []),
  ],
  position: ({ asOf, actor }) => [{ date: asOf, happening: 'position', who: actor.name }],
  undertaking: ({ due, by }) => [{ date: due, happening: 'due', who: by.name }],
  source: ({ published, publisher }) => [{ date: published, happening: 'published', who: publisher.name }],
};

/** When words or a figure were passed on to the one who published them: a day of its own, often another. */
const relayed = (relay: Relay | null): readonly Found[] =>
  relay === null || relay.date === null
    ? []
    : [{ date: relay.date, happening: 'relayed', who: relay.party?.name || relay.descriptor }];

/** Records by kind; a kind that is left out is not asked for. */
export type Dated = { readonly [K in DatedKind]?: readonly Records[K][] };

/** What happened when, as the records have it. */
export interface Timeline {
  /** In order of time: by first day, then by last, then events before what was said at them. */
  readonly entries: readonly Entry[];
  /** Records that have no date at all, so that nothing is missing unseen. */
  readonly undated: readonly { readonly kind: DatedKind; readonly id: Id; readonly number: number }[];
}

/** The dated list of some records. Nothing is typed for it: every line comes from a field of a record. */
export function timeline(records: Dated): Timeline {
  const all = datedKinds.flatMap((kind) => ofKind(kind, records[kind] ?? []));
  return {
    entries: all.flatMap(({ entries }) => entries).toSorted(inTime),
    undated: all
      .filter(({ entries }) => entries.length === 0)
      .map(({ kind, record: { id, number } }) => ({ kind, id, number })),
  };
}

function ofKind<K extends DatedKind>(kind: K, records: readonly Records[K][]) {
  return records.map((record) => ({
    kind,
    record,
    entries: dates[kind](record).flatMap((found) => entryOf(kind, record, found)),
  }));
}

function entryOf<K extends DatedKind>(
  kind: K,
  record: Records[K],
  { date, happening, who = '', event = null, stage = null }: Found,
): readonly Entry[] {
  const days = date === null ? null : bounds(date);
  if (date === null || days === null) return [];
  // The map of kinds cannot tell the compiler that each kind names its own records.
  const title = (kinds[kind].title as (fields: Records[K]) => string)(record);
  const { id, number } = record;
  return [
    { date, ...days, span: !isCertainDay(date), happening, kind, id, number, title, who, event, stage },
  ];
}

const inTime = (a: Entry, b: Entry) =>
  compareDates(a.date, b.date) ||
  datedKinds.indexOf(a.kind) - datedKinds.indexOf(b.kind) ||
  a.number - b.number;
