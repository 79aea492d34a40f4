import fc from 'fast-check';
import { expect, test } from 'vitest';
import { note } from '../../tests/fixtures/store.ts';
import { headLine, type JournalDraft, recordLine } from './journal-record.ts';
import { readSegment } from './segment.ts';

const GROUP = '01J00000000000000000000000';
const head = headLine({ segment: 3, base: 40, prev: '0badcafe' });

function draft(seq: number): JournalDraft {
  const changes = [
    { ...note(seq), was: 0, patches: [{ op: 'set' as const, path: [], value: `Ҷумъа ${seq}\n` }] },
  ];
  const inverse = [{ ...note(seq), patches: [{ op: 'set' as const, path: [], value: null }] }];
  const said = { at: '2024-10-07T12:00:00.000Z', command: 'note:add', group: GROUP, by: 'A' };
  return { seq, ...said, undoes: null, began: seq, changes, inverse };
}

function segment(records: number): { bytes: Buffer; ends: number[] } {
  let text = head;
  let prev = '0badcafe';
  const ends = [Buffer.byteLength(text)];
  for (let n = 1; n <= records; n += 1) {
    const sealed = recordLine(draft(40 + n), prev);
    text += sealed.line;
    prev = sealed.crc;
    ends.push(Buffer.byteLength(text));
  }
  return { bytes: Buffer.from(text), ends };
}

test('a whole segment gives its head and its records', () => {
  const { bytes } = segment(3);
  const read = readSegment(bytes);
  expect(read.state).toBe('whole');
  expect(read.head).toMatchObject({ segment: 3, base: 40 });
  expect(read.records.map(({ record }) => record.seq)).toEqual([41, 42, 43]);
});

test('cut at any byte, it gives the whole records before the cut and says that it is cut', () => {
  const { bytes, ends } = segment(3);
  for (let length = 1; length < bytes.length; length += 1) {
    const read = readSegment(bytes.subarray(0, length));
    expect(read.records).toHaveLength(Math.max(0, ends.filter((end) => end <= length).length - 1));
    expect(read.state).toBe(ends.includes(length) ? 'whole' : 'torn');
    expect(read.goodLength).toBe(ends.findLast((end) => end <= length) ?? 0);
  }
});

test('a changed byte costs the records of its line and the next at most, and is said', () => {
  const { bytes } = segment(4);
  const seqs = [41, 42, 43, 44];
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const place = at % bytes.length;
      const read = readSegment(Buffer.from(bytes.with(place, (bytes[place] ?? 0) ^ change)));
      expect(read.state).not.toBe('whole');
      const left = read.records.map(({ record }) => record.seq);
      expect(seqs.filter((seq) => left.includes(seq))).toEqual(left);
      expect(left.length).toBeGreaterThanOrEqual(2);
    }),
  );
});
