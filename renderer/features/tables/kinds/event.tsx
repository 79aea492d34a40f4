import type { Event } from '../../../../core/model/event.ts';
import { TwoLines } from '../cells.tsx';
import { commonColumns, dateEdit, named, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber, dateWords, partiesWords } from '../words.ts';
import { evidenceColumn, ofRecords } from './evidence-column.tsx';

export const events: TableDefinition<Event> = {
  ...ofRecords<Event>(),
  kind: 'event',
  needs: ['event', 'actor'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('event')),
  make: 'new-event',
  columns: [
    numberColumn('event', (event) => event),
    {
      id: 'date',
      width: 'minmax(120px, 0.8fr)',
      value: (event, look) => dateWords(event.date, look),
      sortBy: (event) => event.date,
      edit: dateEdit('date', (event) => event.date),
    },
    {
      id: 'occasion',
      width: 'minmax(180px, 2.4fr)',
      value: (event) => event.occasion,
      cell: (event) => <TwoLines strong first={event.occasion} second={event.place} />,
      edit: wordsEdit('occasion', (event) => event.occasion),
    },
    {
      id: 'ourSide',
      width: 'minmax(110px, 1fr)',
      leavesUnder: 720,
      value: (event, look) => partiesWords(event.ourSide, look),
    },
    {
      id: 'theirSide',
      width: 'minmax(110px, 1fr)',
      value: (event, look) => partiesWords(event.theirSide, look),
    },
    evidenceColumn((event) => event.evidence),
    ...commonColumns<Event>((event) => event),
  ],
  groupings: [{ id: 'place', of: (event) => named(event.place || null) }],
  summary: (all, { t }) => t('kinds.count.event', { count: all.length }),
};
