import { describe, expect, it } from 'vitest';
import { type Tag, tagKind } from '../../../core/model/tag.ts';
import { tagTree } from './tags.tsx';

const stamp = { number: 1, createdBy: '', createdAt: '', changedBy: '', changedAt: '' };
const tree = (tags: readonly (readonly [id: string, name: string, parent: string | null])[]) =>
  tagTree(
    new Map(
      tags.map(([id, name, parent]): [string, Tag] => [id, { ...tagKind.blank, ...stamp, id, name, parent }]),
    ),
    'en',
  ).map(({ tag, above }) => [...above, tag.name].join('/'));

describe('tags as a tree', () => {
  it('stand under their parent, by name, however they were made', () => {
    expect(
      tree([
        ['1', 'entry', '2'],
        ['2', 'migration', null],
        ['3', 'CIS', null],
        ['4', 'air', '1'],
        ['5', 'въезд', '2'],
      ]),
    ).toEqual(['CIS', 'migration', 'migration/entry', 'migration/entry/air', 'migration/въезд']);
  });

  it('end where a damaged library runs in a circle, and lose nobody', () => {
    expect(
      tree([
        ['1', 'a', '2'],
        ['2', 'b', '1'],
        ['3', 'c', 'gone'],
      ]).length,
    ).toBe(3);
  });
});
