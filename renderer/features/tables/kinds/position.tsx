import { type Position, stanceSchema } from '../../../../core/model/position.ts';
import { choiceEdit, commonColumns, dateEdit, named, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { StanceSign } from '../stances.tsx';
import { byNumber, dateWords, partyWords } from '../words.ts';
import { evidenceColumn, ofRecords } from './evidence-column.tsx';

export const positions: TableDefinition<Position> = {
  ...ofRecords<Position>(),
  kind: 'position',
  needs: ['position', 'actor'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('position')),
  grouped: 'question',
  make: 'new-position',
  columns: [
    numberColumn('position', (position) => position),
    {
      id: 'actor',
      width: 'minmax(120px, 1fr)',
      value: (position, look) => (position.ours ? look.t('tables.ours') : partyWords(position.actor, look)),
    },
    {
      id: 'question',
      width: 'minmax(140px, 1.3fr)',
      extra: true,
      value: (position) => position.question,
      edit: wordsEdit('question', (position) => position.question),
    },
    {
      id: 'stance',
      width: '110px',
      value: (position, { t }) => t(`tables.stance.${position.stance}`),
      cell: (position) => <StanceSign stance={position.stance} />,
      edit: choiceEdit(
        'stance',
        (position) => position.stance,
        stanceSchema.options,
        (id, { t }) => t(`tables.stance.${id}`),
      ),
    },
    {
      id: 'wording',
      width: 'minmax(180px, 2fr)',
      value: (position) => position.wording || null,
      edit: wordsEdit('wording', (position) => position.wording),
    },
    {
      id: 'asOf',
      width: 'minmax(96px, 0.7fr)',
      value: (position, look) => dateWords(position.asOf, look),
      sortBy: (position) => position.asOf,
      edit: dateEdit('asOf', (position) => position.asOf),
    },
    evidenceColumn((position) => position.evidence),
    ...commonColumns<Position>((position) => position),
  ],
  groupings: [
    { id: 'question', of: (position) => named(position.question) },
    {
      id: 'actor',
      of: (position, look) => named(position.ours ? look.t('tables.ours') : partyWords(position.actor, look)),
    },
  ],
  summary: (all, { t }) => t('kinds.count.position', { count: all.length }),
};
