import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/timeline/timeline.ts';
import { headingOf, timeLines } from './lines.ts';

const entry = (given: Partial<Entry> & Pick<Entry, 'happening' | 'id'>): Entry => ({
  date: '2024-10-07',
  first: '2024-10-07',
  last: '2024-10-07',
  span: false,
  kind: 'quote',
  number: 1,
  title: '',
  who: '',
  event: null,
  stage: null,
  ...given,
});
const ids = (entries: readonly Entry[]) => timeLines(entries).map((line) => line.entries.map(({ id }) => id));

describe('lines of the timeline', () => {
  it('put what was said at an event into its line', () => {
    const council = entry({ happening: 'event', id: 'e', kind: 'event' });
    const there = entry({ happening: 'said', id: 'q', event: 'e', who: 'A' });
    expect(ids([council, there])).toEqual([['e', 'q']]);
    const later = entry({ happening: 'said', id: 'q2', event: 'e', date: '2024-10-09', who: 'A' });
    expect(ids([council, later])).toEqual([['e'], ['q2']]);
  });

  it('keep two speakers of one day apart, and figures of one period together', () => {
    const a = entry({ happening: 'said', id: 'a', who: 'A' });
    const b = entry({ happening: 'said', id: 'b', who: 'B' });
    const c = entry({ happening: 'said', id: 'c', who: 'A' });
    expect(ids([a, b, c])).toEqual([['a', 'c'], ['b']]);
    const refused = entry({ happening: 'counted', id: 'f1', kind: 'fact', date: '2024-01/2024-07' });
    const deported = entry({ happening: 'counted', id: 'f2', kind: 'fact', date: '2024-01/2024-07' });
    const other = entry({ happening: 'counted', id: 'f3', kind: 'fact', date: '2024-01/2024-06' });
    expect(ids([refused, other, deported])).toEqual([['f1', 'f2'], ['f3']]);
  });

  it('stand under their month, what may be several months under the year, what is to come apart', () => {
    const under = (first: string, last: string, today = '2024-12-31') =>
      timeLines([entry({ happening: 'said', id: 'a', first, last })]).map((line) => headingOf(line, today));
    expect(under('2024-10-07', '2024-10-07')).toEqual(['2024-10']);
    expect(under('2024-10-01', '2024-10-31')).toEqual(['2024-10']);
    expect(under('2024-01-01', '2024-07-31')).toEqual(['2024']);
    expect(under('2021-01-01', '2023-12-31')).toEqual(['2021/2023']);
    expect(under('2024-10-07', '2024-10-07', '2024-10-06')).toEqual([null]);
  });
});
