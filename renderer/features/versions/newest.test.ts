import { expect, test } from 'vitest';
import type { Row } from '../../../core/model/row.ts';
import { rowWith } from '../../state/row.fixture.ts';
import { newestOf } from './newest.ts';

const row = (id: string, number: number, ...refers: string[]): readonly [string, Row] => [
  id,
  rowWith({ kind: 'source', id, number, refers }),
];

test('the newest version is at the end of the chain; of two that replace one, the later', () => {
  const rows = new Map([
    row('a', 1),
    row('b', 2, 'a', 'publisher'),
    row('c', 3, 'b'),
    row('d', 4, 'x'),
    row('e', 5, 'a'),
  ]);
  expect(newestOf(rows, 'b')).toBe('c');
  expect(newestOf(rows, 'a')).toBe('e');
  expect(newestOf(rows, 'c')).toBeNull();
});

test('versions that replace each other do not run for ever', () => {
  expect(newestOf(new Map([row('a', 1, 'b'), row('b', 2, 'a')]), 'a')).toBe('b');
});
