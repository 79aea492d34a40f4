import type { SavedSearch } from '../../../../core/model/saved-search.ts';
import { wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber } from '../words.ts';
import { ofRecords } from './evidence-column.tsx';

export const searches: TableDefinition<SavedSearch> = {
  ...ofRecords<SavedSearch>(),
  kind: 'search',
  needs: ['search'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('search')),
  columns: [
    {
      id: 'name',
      width: 'minmax(160px, 1fr)',
      value: (search) => search.name,
      edit: wordsEdit('name', (search) => search.name),
    },
    {
      id: 'query',
      width: 'minmax(160px, 1fr)',
      value: (search) => search.query,
      edit: wordsEdit('query', (search) => search.query),
    },
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.search', { count: all.length }),
};
