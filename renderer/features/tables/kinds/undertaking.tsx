import { bounds } from '../../../../core/model/date.ts';
import type { Undertaking } from '../../../../core/model/undertaking.ts';
import { Label } from '../../../elements/label.tsx';
import { Sign, TwoLines } from '../cells.tsx';
import { choiceEdit, commonColumns, dateEdit, named, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import type { Look } from '../look.ts';
import { byNumber, dateWords, partyWords } from '../words.ts';
import { evidenceColumn, ofRecords } from './evidence-column.tsx';

const UNDERTAKING = ['open', 'kept', 'broken'] as const;

const isOverdue = ({ state, due }: Undertaking, { today }: Look) =>
  state === 'open' && due !== null && (bounds(due)?.last ?? today) < today;

export const undertakings: TableDefinition<Undertaking> = {
  ...ofRecords<Undertaking>(),
  kind: 'undertaking',
  make: 'new-undertaking',
  needs: ['undertaking', 'actor'],
  rowHeight: 52,
  lines: (look) => byNumber(look.all('undertaking')),
  grouped: 'state',
  columns: [
    numberColumn('undertaking', (undertaking) => undertaking),
    {
      id: 'what',
      width: 'minmax(170px, 2.4fr)',
      value: (undertaking) => undertaking.what,
      cell: (undertaking) => <TwoLines first={undertaking.what} second={undertaking.where} />,
      edit: wordsEdit('what', (undertaking) => undertaking.what),
    },
    {
      id: 'by',
      width: 'minmax(92px, 1fr)',
      value: (undertaking, look) => partyWords(undertaking.by, look),
    },
    {
      id: 'to',
      width: 'minmax(92px, 1fr)',
      value: (undertaking, look) => partyWords(undertaking.to, look),
    },
    {
      id: 'due',
      width: 'minmax(96px, 0.7fr)',
      value: (undertaking, look) => dateWords(undertaking.due, look),
      sortBy: (undertaking) => undertaking.due,
      edit: dateEdit('due', (undertaking) => undertaking.due),
    },
    {
      id: 'state',
      width: '100px',
      value: (undertaking, look) =>
        look.t(`tables.undertaking.${isOverdue(undertaking, look) ? 'overdue' : undertaking.state}`),
      cell: (undertaking, look) => (
        <Sign>
          <Label
            tone={
              isOverdue(undertaking, look)
                ? 'warn'
                : undertaking.state === 'kept'
                  ? 'good'
                  : undertaking.state === 'broken'
                    ? 'bad'
                    : 'plain'
            }
          >
            {look.t(`tables.undertaking.${isOverdue(undertaking, look) ? 'overdue' : undertaking.state}`)}
          </Label>
        </Sign>
      ),
      edit: choiceEdit(
        'state',
        (undertaking) => undertaking.state,
        UNDERTAKING,
        (id, { t }) => t(`tables.undertaking.${id}`),
      ),
    },
    { ...evidenceColumn<Undertaking>((undertaking) => undertaking.evidence), leavesUnder: 780 },
    ...commonColumns<Undertaking>((undertaking) => undertaking),
  ],
  groupings: [
    { id: 'state', of: ({ state }, { t }) => ({ key: state, title: t(`tables.undertaking.${state}`) }) },
    { id: 'by', of: (undertaking, look) => named(partyWords(undertaking.by, look)) },
  ],
  summary: (all, { t }) => t('kinds.count.undertaking', { count: all.length }),
};
