import { describe, expect, it } from 'vitest';
import { id, record, stamp } from '../checks/check.fixture.ts';
import { briefingKind } from '../model/briefing.ts';
import { handover } from './handover.ts';

const DAY = { today: '2024-10-14', staleAfterDays: 180 };
const step = (stage: 'proposed' | 'signed' | 'in-force' | 'rejected', date: string | null) => ({
  stage,
  date,
  evidence: null,
  ratified: null,
  note: '',
});
const line = (n: number, fields: object) =>
  ({ kind: 'line', record: record('line', n, { text: 'We want them to finish.', ...fields }) }) as const;
const agreement = (n: number, fields: object) =>
  ({ kind: 'agreement', record: record('agreement', n, { title: 'Agreement', ...fields }) }) as const;
const promise = (n: number, fields: object) =>
  ({ kind: 'undertaking', record: record('undertaking', n, { what: 'A list', ...fields }) }) as const;
const briefing = (n: number, due: string | null) => ({
  ...briefingKind.blank,
  ...stamp(n),
  title: 'Brief',
  due,
});

describe('a handover', () => {
  it('tells what is promised, in force, under way and stale', () => {
    const found = handover(
      {
        ageing: [
          line(1, { clearedBy: 'Legal', clearedOn: '2024-10-09' }),
          line(2, { clearedBy: 'Legal', clearedOn: '2023-01-10', validUntil: '2024-09-30' }),
          line(3, {}),
          line(4, { kind: 'their-point', prompt: 'They say' }),
          agreement(5, { status: [step('signed', '2023-05-01'), step('in-force', '2024-01-01')] }),
          agreement(6, { status: [step('proposed', '2023-02-01')] }),
          agreement(7, {
            status: [step('proposed', '2024-10-01')],
            next: { date: '2024-12-01', what: 'Round' },
          }),
          agreement(8, { status: [step('rejected', '2024-01-01')] }),
          promise(9, { due: '2024-11-01' }),
          promise(10, { due: '2024-10-01' }),
          promise(11, { due: null }),
          promise(12, { state: 'kept' }),
          { kind: 'position', record: record('position', 13, { asOf: '2023-03' }) },
          { kind: 'position', record: record('position', 14, { asOf: '2024-10-01' }) },
        ],
        briefings: [briefing(15, '2024-10-20'), briefing(16, '2024-10-01'), briefing(17, null)],
      },
      DAY,
    );
    const told = found.map(({ bearing, id: of, aged }) => [bearing, of, aged?.kind ?? null]);
    expect(told).toEqual([
      ['promised', id(10), 'undertaking-overdue'],
      ['promised', id(9), null],
      ['promised', id(11), null],
      ['in-force', id(1), null],
      ['in-force', id(5), null],
      ['under-way', id(15), null],
      ['under-way', id(7), null],
      ['under-way', id(3), 'line-uncleared'],
      ['stale', id(6), 'status-stale'],
      ['stale', id(13), 'position-stale'],
      ['stale', id(2), 'line-expired'],
    ]);
  });
});
