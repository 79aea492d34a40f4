import { nameIn } from '../../../../core/model/actor.ts';
import type { Place } from '../../../../core/model/place.ts';
import { commonColumns, numberColumn } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber } from '../words.ts';
import { ofRecords } from './evidence-column.tsx';

export const places: TableDefinition<Place> = {
  ...ofRecords<Place>(),
  kind: 'place',
  make: 'new-place',
  needs: ['place'],
  rowHeight: 34,
  lines: (look) => byNumber(look.all('place')),
  columns: [
    numberColumn('place', (place) => place),
    {
      id: 'name',
      width: 'minmax(160px, 1fr)',
      value: (place, { language }) => nameIn(place, language),
    },
    {
      id: 'spellings',
      width: 'minmax(200px, 2fr)',
      value: (place) => place.names.map((name) => `${name.text} (${name.language})`).join(', '),
    },
    ...commonColumns<Place>((place) => place),
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.place', { count: all.length }),
};
