import { expect, test } from 'vitest';
import type { Row } from '../../../core/model/row.ts';
import { editedSince } from './versions.ts';

const row = (kind: Row['kind'], id: string, revision: number, refers: readonly string[] = []) =>
  [id, { kind, id, revision, refers }] as const;

const library = (edited: Readonly<Record<string, number>> = {}) =>
  new Map([
    row('briefing', 'b', edited.b ?? 4, ['q']),
    row('quote', 'q', edited.q ?? 3, ['s']),
    row('source', 's', edited.s ?? 2, ['outlet']),
    row('actor', 'outlet', edited.outlet ?? 1, ['outlet']),
    row('fact', 'unused', edited.unused ?? 1),
    row('quote', 'other', edited.other ?? 1),
    row('pack', 'v1', 8, ['b']),
  ]);

test('a version stands while nothing it rests on was edited after it', () => {
  expect(editedSince(library(), 'b', 5)).toEqual([]);
  expect(editedSince(library({ other: 9 }), 'b', 5)).toEqual([]);
});

test('an edit of the briefing, of evidence, of what that refers to, or of any figure is a change', () => {
  for (const id of ['b', 'q', 's', 'outlet', 'unused'])
    expect(editedSince(library({ [id]: 6 }), 'b', 5)).toMatchObject([{ id, revision: 6 }]);
});
