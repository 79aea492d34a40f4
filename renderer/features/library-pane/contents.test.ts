import { describe, expect, it } from 'vitest';
import type { Row } from '../../../core/model/row.ts';
import { rowWith } from '../../state/row.fixture.ts';
import { filtered, tagLines } from './contents.ts';

const row = (kind: Row['kind'], id: string, title: string, more: Partial<Row> = {}): Row =>
  rowWith({ kind, id, title, ...more });
const library = (...rows: Row[]) => new Map(rows.map((each) => [each.id, each]));

describe('the library', () => {
  it('counts what stands under a tag with the tag', () => {
    const rows = library(
      row('tag', 't1', 'migration'),
      row('tag', 't2', 'entry', { refers: ['t1'] }),
      row('fact', 'f1', 'refused', { tags: ['t2'] }),
      row('fact', 'f2', 'deported', { tags: ['t1', 't2'] }),
      row('fact', 'f3', 'permits', { tags: ['t1'] }),
    );
    expect(tagLines(rows)).toEqual([
      { id: 't1', path: 'migration', count: 3 },
      { id: 't2', path: 'migration / entry', count: 2 },
    ]);
  });

  it('filters by the beginning of any word, without regard to accents', () => {
    const rows = library(row('source', 's1', 'Déportés de Russie'), row('source', 's2', 'Permits'));
    expect(filtered('source', rows, 'deport').map(({ id }) => id)).toEqual(['s1']);
    expect(filtered('source', rows, 'port')).toEqual([]);
  });
});
