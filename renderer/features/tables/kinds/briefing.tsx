import { type Briefing, walkSections } from '../../../../core/model/briefing.ts';
import { TwoLines } from '../cells.tsx';
import { commonColumns, dateEdit, named, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber, dateWords } from '../words.ts';
import { ofRecords } from './evidence-column.tsx';

const itemsOf = (briefing: Briefing) =>
  walkSections(briefing.sections).reduce((sum, { section }) => sum + section.items.length, 0);

export const briefings: TableDefinition<Briefing> = {
  ...ofRecords<Briefing>(),
  kind: 'briefing',
  needs: ['briefing'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('briefing')).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
  natural: 'latest',
  make: 'new-briefing',
  columns: [
    {
      id: 'title',
      width: 'minmax(160px, 2.4fr)',
      value: (briefing) => briefing.title,
      cell: (briefing) => <TwoLines strong first={briefing.title} second={briefing.occasion} />,
      edit: wordsEdit('title', (briefing) => briefing.title),
    },
    {
      id: 'kind',
      width: 'minmax(110px, 0.9fr)',
      leavesUnder: 680,
      value: (briefing, { t }) => t(`tables.briefingKind.${briefing.kind}`),
    },
    { id: 'forWhom', width: 'minmax(110px, 1fr)', value: (briefing) => briefing.forWhom || null },
    {
      id: 'due',
      width: 'minmax(96px, 0.7fr)',
      value: (briefing, look) => dateWords(briefing.due, look),
      sortBy: (briefing) => briefing.due,
      edit: dateEdit('due', (briefing) => briefing.due),
    },
    {
      id: 'asOf',
      width: 'minmax(96px, 0.7fr)',
      leavesUnder: 820,
      value: (briefing, look) => dateWords(briefing.asOf, look),
      sortBy: (briefing) => briefing.asOf,
      edit: dateEdit('asOf', (briefing) => briefing.asOf),
    },
    { id: 'items', width: '64px', align: 'end', value: itemsOf },
    numberColumn('briefing', (briefing) => briefing),
    ...commonColumns<Briefing>((briefing) => briefing),
  ],
  groupings: [
    { id: 'kind', of: (briefing, { t }) => named(t(`tables.briefingKind.${briefing.kind}`)) },
    { id: 'forWhom', of: (briefing) => named(briefing.forWhom || null) },
  ],
  summary: (all, { t }) => t('kinds.count.briefing', { count: all.length }),
};
