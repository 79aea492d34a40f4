import { Clock } from 'lucide-react';
import type { Line } from '../../../../core/model/line-to-take.ts';
import { Label } from '../../../elements/label.tsx';
import styles from '../cells.module.css';
import { Chips, Printed, Quiet, Sign, TwoLines } from '../cells.tsx';
import { commonColumns, dateEdit, numberColumn, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import { isAmber, lineState } from '../line-state.ts';
import type { Look } from '../look.ts';
import { byNumber, dateWords, numberOf } from '../words.ts';

/** "in force", "expired 9 days ago", "F 24 is superseded". */
export function stateWords(line: Line, look: Look): string {
  const state = lineState(line, look);
  switch (state.state) {
    case 'in-force':
    case 'draft':
      return look.t(`tables.lineState.${state.state}`);
    case 'expired':
      return look.t('tables.lineState.expired', { count: state.days });
    case 'superseded':
    case 'in-question':
      return look.t(`tables.lineState.${state.state}`, { evidence: numberOf(state.evidence, look) });
  }
}

function State({ line, look }: { readonly line: Line; readonly look: Look }) {
  const state = lineState(line, look);
  const words = stateWords(line, look);
  if (state.state === 'in-force') return <Label tone="good">{words}</Label>;
  if (state.state === 'draft') return <Label icon={Clock}>{words}</Label>;
  return (
    <Label tone="warn" {...(state.state === 'expired' ? { icon: Clock } : {})}>
      {words}
    </Label>
  );
}

function Spoken({ line, look }: { readonly line: Line; readonly look: Look }) {
  const { t } = look;
  switch (line.kind) {
    case 'point':
      return <>{line.text}</>;
    case 'if-raised':
      return (
        <>
          <b>{line.prompt}</b> {line.text}
        </>
      );
    case 'their-point':
      return (
        <>
          <Quiet>{t('tables.they')}</Quiet> {line.prompt} <Quiet>{t('tables.we')}</Quiet> {line.text}
        </>
      );
    case 'press':
      return (
        <>
          <Quiet>{t(line.active ? 'tables.pressActive' : 'tables.pressAsked')}</Quiet> {line.text}
        </>
      );
  }
}

const KINDS: readonly Line['kind'][] = ['point', 'if-raised', 'their-point', 'press'];

export const lines: TableDefinition<Line> = {
  kind: 'line',
  needs: ['line', 'fact', 'quote', 'agreement'],
  rowHeight: 76,
  lines: (look) =>
    byNumber(look.all('line')).toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
  idOf: (line) => line.id,
  recordOf: (line) => line.id,
  grouped: 'kind',
  make: 'new-line',
  columns: [
    numberColumn('line', (line) => line),
    {
      id: 'line',
      width: 'minmax(200px, 4fr)',
      value: (line) => [line.prompt, line.text].filter(Boolean).join(' '),
      cell: (line, look) => (
        <Printed
          text={<Spoken line={line} look={look} />}
          under={line.evidence.length === 0 ? undefined : <Chips ids={line.evidence} look={look} />}
        />
      ),
    },
    {
      id: 'clearedBy',
      width: 'minmax(124px, 1fr)',
      value: (line, look) =>
        line.clearedBy === ''
          ? look.t('tables.notCleared')
          : [line.clearedBy, dateWords(line.clearedOn, look)].filter(Boolean).join(', '),
      cell: (line, look) =>
        line.clearedBy === '' ? (
          <Quiet>{look.t('tables.notCleared')}</Quiet>
        ) : (
          <TwoLines first={line.clearedBy} second={dateWords(line.clearedOn, look)} />
        ),
      edit: wordsEdit('clearedBy', (line) => line.clearedBy),
    },
    {
      id: 'clearedOn',
      width: 'minmax(100px, 0.7fr)',
      extra: true,
      value: (line, look) => dateWords(line.clearedOn, look),
      sortBy: (line) => line.clearedOn,
      edit: dateEdit('clearedOn', (line) => line.clearedOn),
    },
    {
      id: 'validUntil',
      width: 'minmax(88px, 0.7fr)',
      leavesUnder: 640,
      value: (line, look) => dateWords(line.validUntil, look),
      sortBy: (line) => line.validUntil,
      cell: (line, look) => (
        <span className={lineState(line, look).state === 'expired' ? styles.warn : undefined}>
          {dateWords(line.validUntil, look) ?? <Quiet>{look.t('tables.notStated')}</Quiet>}
        </span>
      ),
      edit: dateEdit('validUntil', (line) => line.validUntil),
    },
    {
      id: 'state',
      width: 'minmax(148px, 1.1fr)',
      value: stateWords,
      cell: (line, look) => (
        <Sign>
          <State line={line} look={look} />
        </Sign>
      ),
    },
    ...commonColumns<Line>((line) => line),
  ],
  groupings: [
    {
      id: 'kind',
      of: ({ kind }, { t }) => ({
        key: kind,
        title: t(`tables.lineKind.${kind}`),
        detail: t(`tables.lineGoesTo.${kind}`),
      }),
    },
    {
      id: 'state',
      of: (line, look) => ({ key: lineState(line, look).state, title: stateWords(line, look) }),
    },
  ],
  summary: (all, look) => {
    const states = all.map((line) => lineState(line, look));
    const parts = [
      ['inForce', states.filter(({ state }) => state === 'in-force').length],
      ['amber', states.filter(isAmber).length],
      ['drafts', states.filter(({ state }) => state === 'draft').length],
    ] as const;
    return parts
      .filter(([, count]) => count > 0)
      .map(([key, count]) => look.t(`tables.${key}`, { count }))
      .join(', ');
  },
  notes: (all, look) => {
    const count = all.filter((line) => isAmber(lineState(line, look))).length;
    return count === 0 ? [] : [{ id: 'amber', tone: 'warn', words: look.t('tables.amber', { count }) }];
  },
};
