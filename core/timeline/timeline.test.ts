import { describe, expect, test } from 'vitest';
import { type KindName, kinds, type Records } from '../model/kinds.ts';
import { type Dated, timeline } from './timeline.ts';

let last = 0;
function record<K extends KindName>(kind: K, fields: Partial<Records[K]>): Records[K] {
  last += 1;
  const stamp = {
    id: `${kind}-${last}`,
    number: last,
    createdBy: '',
    createdAt: '',
    changedBy: '',
    changedAt: '',
  };
  // Only what the timeline reads needs to be true of these records.
  return { ...kinds[kind].blank, ...stamp, ...fields } as unknown as Records[K];
}

const meeting = record('event', { occasion: 'Council of ministers', place: 'Moscow', date: '2024-10-07' });
const records: Dated = {
  quote: [
    record('quote', {
      speaker: { actor: null, name: 'The minister' },
      said: '2024-10-07',
      event: meeting.id,
      reportedThrough: { party: null, descriptor: 'a ministry source', date: '2024-10-08' },
    }),
    record('quote', { speaker: { actor: null, name: 'A source' } }),
  ],
  fact: [
    record('fact', {
      measure: 'people refused entry',
      period: '2024-01/2024-09',
      originator: { actor: null, name: 'Interior Ministry' },
    }),
    record('fact', { measure: 'permits', period: '2023' }),
  ],
  agreement: [
    record('agreement', {
      title: 'A concept of cooperation',
      shortTitle: 'The Concept',
      status: [
        { stage: 'drafted', date: '2021~', evidence: null, ratified: null, note: '' },
        { stage: 'agreed', date: null, evidence: null, ratified: null, note: '' },
      ],
      next: { date: '2024-12', what: 'Summit' },
    }),
  ],
  event: [meeting],
};

describe('timeline', () => {
  const { entries, undated } = timeline(records);

  test('is in order of time, the event before what was said at it', () => {
    expect(entries.map(({ date, happening, title }) => [date, happening, title])).toEqual([
      ['2021~', 'step', 'The Concept'],
      ['2023', 'counted', 'permits'],
      ['2024-01/2024-09', 'counted', 'people refused entry'],
      ['2024-10-07', 'event', 'Council of ministers'],
      ['2024-10-07', 'said', ''],
      ['2024-10-08', 'relayed', ''],
      ['2024-12', 'next', 'The Concept'],
    ]);
    expect(entries[4]).toMatchObject({ who: 'The minister', event: meeting.id });
    expect(entries[5]).toMatchObject({ who: 'a ministry source', event: null });
    expect(entries[0]).toMatchObject({ stage: 'drafted' });
  });

  test('shows what is not one certain day as a span of all the days it may mean', () => {
    expect(entries.map(({ first, last: to, span }) => [first, to, span])).toEqual([
      ['2021-01-01', '2021-12-31', true],
      ['2023-01-01', '2023-12-31', true],
      ['2024-01-01', '2024-09-30', true],
      ['2024-10-07', '2024-10-07', false],
      ['2024-10-07', '2024-10-07', false],
      ['2024-10-08', '2024-10-08', false],
      ['2024-12-01', '2024-12-31', true],
    ]);
    const about = timeline({ event: [record('event', { occasion: 'x', date: '2024-10-07?' })] });
    expect(about.entries[0]?.span).toBe(true);
  });

  test('names what has no date', () => {
    expect(undated).toEqual([
      { kind: 'quote', id: records.quote?.[1]?.id, number: records.quote?.[1]?.number },
    ]);
    expect(timeline({})).toEqual({ entries: [], undated: [] });
  });
});
