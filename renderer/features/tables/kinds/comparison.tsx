import type { Comparison } from '../../../../core/model/comparison.ts';
import { Chips, Printed, Quiet } from '../cells.tsx';
import { commonColumns, numberColumn } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber, dateWords, numbersOf } from '../words.ts';
import { ofRecords } from './evidence-column.tsx';

export const comparisons: TableDefinition<Comparison> = {
  ...ofRecords<Comparison>(),
  kind: 'comparison',
  needs: ['comparison'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('comparison')),
  columns: [
    numberColumn('comparison', (comparison) => comparison),
    { id: 'measure', width: 'minmax(160px, 1.4fr)', value: (comparison) => comparison.measure },
    {
      id: 'facts',
      width: 'minmax(120px, 1fr)',
      value: (comparison, look) => numbersOf(comparison.facts, look),
      cell: (comparison, look) => <Chips ids={comparison.facts} look={look} />,
    },
    {
      id: 'mayBeSaid',
      width: 'minmax(200px, 2fr)',
      value: (comparison, { t }) => comparison.mayBeSaid || t('tables.nothingPrints'),
      cell: (comparison, { t }) =>
        comparison.mayBeSaid === '' ? (
          <Quiet>{t('tables.nothingPrints')}</Quiet>
        ) : (
          <Printed text={comparison.mayBeSaid} />
        ),
    },
    {
      id: 'initials',
      width: 'minmax(110px, 0.7fr)',
      value: (comparison, look) =>
        [comparison.initials, dateWords(comparison.signed?.slice(0, 10) ?? null, look)]
          .filter(Boolean)
          .join(', '),
    },
    ...commonColumns<Comparison>((comparison) => comparison),
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.comparison', { count: all.length }),
};
