import type { Mark } from '../../../../core/model/mark.ts';
import { Printed, Words } from '../cells.tsx';
import { commonColumns, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { byNumber, publisherWords, sourceOf } from '../words.ts';
import { ofRecords } from './evidence-column.tsx';

export const marks: TableDefinition<Mark> = {
  ...ofRecords<Mark>(),
  kind: 'mark',
  needs: ['mark', 'source', 'actor'],
  rowHeight: 60,
  lines: (look) => byNumber(look.all('mark')),
  grouped: 'source',
  columns: [
    numberColumn('mark', (mark) => mark),
    {
      id: 'words',
      width: 'minmax(240px, 4fr)',
      value: (mark) => mark.anchors.map((anchor) => anchor.exact).join(' […] '),
      cell: (mark) => <Printed text={mark.anchors.map((anchor) => anchor.exact).join(' […] ')} />,
    },
    {
      id: 'publisher',
      width: 'minmax(110px, 1fr)',
      value: (mark, look) => publisherWords(sourceOf(mark.anchors, look), look),
    },
    {
      id: 'note',
      width: 'minmax(110px, 1fr)',
      value: (mark) => mark.note,
      edit: wordsEdit('note', (mark) => mark.note),
    },
    ...commonColumns<Mark>((mark) => mark),
  ],
  groupings: [
    {
      id: 'source',
      of: (mark, look) => {
        const source = sourceOf(mark.anchors, look);
        return {
          key: source?.id ?? '',
          title: source ? look.t('kinds.number.source', { number: source.number }) : <Words>{null}</Words>,
          detail: source?.title ?? '',
        };
      },
    },
  ],
  summary: (all, { t }) => t('kinds.count.mark', { count: all.length }),
};
