import type { Comment } from '../../../../core/model/comment.ts';
import { Printed } from '../cells.tsx';
import { commonColumns, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber } from '../words.ts';
import { evidenceColumn, ofRecords } from './evidence-column.tsx';

export const comments: TableDefinition<Comment> = {
  ...ofRecords<Comment>(),
  kind: 'comment',
  make: 'new-comment',
  needs: ['comment'],
  rowHeight: 60,
  lines: (look) => byNumber(look.all('comment')),
  columns: [
    numberColumn('comment', (comment) => comment),
    {
      id: 'comment',
      width: 'minmax(240px, 4fr)',
      value: (comment) => comment.text,
      cell: (comment) => <Printed text={comment.text} />,
      edit: wordsEdit('text', (comment) => comment.text),
    },
    {
      id: 'likelihood',
      width: 'minmax(110px, 0.8fr)',
      extra: true,
      value: (comment) => comment.likelihood ?? '',
    },
    {
      id: 'confidence',
      width: 'minmax(110px, 0.8fr)',
      extra: true,
      value: ({ confidence }, { t }) =>
        confidence === null ? '' : `${t(`tables.confidence.${confidence.level}`)}: ${confidence.reason}`,
    },
    evidenceColumn((comment) => comment.evidence),
    ...commonColumns<Comment>((comment) => comment),
  ],
  groupings: [],
  summary: (all, { t }) => t('kinds.count.comment', { count: all.length }),
};
