import { describe, expect, it } from 'vitest';
import type { Row } from '../../../core/model/row.ts';
import { rowWith } from '../../state/row.fixture.ts';
import { withTagsUnder } from './tags-under.ts';

const tag = (id: string, parent: string | null): [string, Row] => [
  id,
  rowWith({ kind: 'tag', id, title: id, refers: parent === null ? [] : [parent] }),
];

describe('a tag as a filter', () => {
  const rows = new Map([
    tag('deep', 'entry'),
    tag('entry', 'migration'),
    tag('migration', null),
    tag('CIS', null),
  ]);

  it('stands for all tags under it', () => {
    expect(withTagsUnder({ tag: ['migration'], kind: ['fact'] }, rows)).toEqual({
      tag: ['migration', 'entry', 'deep'],
      kind: ['fact'],
    });
    expect(withTagsUnder({ tag: ['entry'] }, rows)).toEqual({ tag: ['entry', 'deep'] });
  });

  it('changes nothing else, and ends in a damaged library', () => {
    expect(withTagsUnder({ kind: ['fact'] }, rows)).toEqual({ kind: ['fact'] });
    const circle = new Map([tag('a', 'b'), tag('b', 'a')]);
    expect(withTagsUnder({ tag: ['a'] }, circle)).toEqual({ tag: ['a', 'b'] });
  });
});
