import {
  type Agreement,
  actionSchema,
  instrumentSchema,
  isEnd,
  type Stage,
  stagesOf,
} from '../../../../core/model/agreement.ts';
import { compareDates } from '../../../../core/model/date.ts';
import { StatusTrack } from '../../../elements/status-track.tsx';
import { Tile } from '../../../elements/tile.tsx';
import styles from '../cells.module.css';
import { TwoLines, Unstated } from '../cells.tsx';
import { choiceEdit, commonColumns, confirmColumn, named, wordsEdit } from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import type { Look } from '../look.ts';
import { Stances, stanceCounts } from '../stances.tsx';
import { byNumber, dateWords, numberOf, partiesWords, partyWords } from '../words.ts';

interface Status {
  readonly stages: number;
  /** Last stage evidenced, from 0; -1 where none is. */
  readonly at: number;
  readonly stopped: boolean;
  readonly stage: Stage | null;
  /** Date of the evidence of the stage, never of today. */
  readonly date: string | null;
  readonly ratified: { readonly done: number; readonly of: number } | null;
}

/** How far an instrument has come. A proposal is a step of its history and does not move the status. */
function statusOf(agreement: Agreement, published: (source: string) => string | null): Status {
  const stages = stagesOf(agreement.instrument);
  const dated = [
    ...agreement.status.map((step) => ({
      stage: step.stage,
      date: step.date ?? (step.evidence ? published(step.evidence.source) : null),
      ratified: step.ratified,
    })),
    ...agreement.mentions.flatMap(({ status, anchor }) =>
      status === null ? [] : [{ stage: status, date: published(anchor.source), ratified: null }],
    ),
  ]
    .filter(({ stage }) => stage !== 'proposed')
    // A step without a date keeps its place before those that have one.
    .sort((a, b) => (a.date === null || b.date === null ? 0 : compareDates(a.date, b.date)));
  const last = dated.at(-1);
  const reached = Math.max(-1, ...dated.map(({ stage }) => stages.indexOf(stage)));
  return {
    stages: stages.length,
    at: last && isEnd(last.stage) ? Math.max(reached, 0) : reached,
    stopped: last !== undefined && isEnd(last.stage),
    stage: last?.stage ?? null,
    date: last?.date ?? null,
    ratified: last?.ratified ?? null,
  };
}

const publishedIn = (look: Look) => (source: string) => look.all('source').get(source)?.published ?? null;

function statusWords(agreement: Agreement, look: Look): string {
  const { stage, date, ratified } = statusOf(agreement, publishedIn(look));
  const novelty = agreement.novelty === null ? '' : look.t(`tables.novelty.${agreement.novelty}`);
  if (stage === null) return novelty || look.t('tables.noStage');
  const words =
    stage === 'ratified' && ratified
      ? look.t('tables.ratifiedOf', { done: ratified.done, of: ratified.of })
      : look.t(`tables.stage.${stage}`);
  return [[novelty, words].filter(Boolean).join('; '), dateWords(date, look)].filter(Boolean).join(', ');
}

function StatusCell({ agreement, look }: { readonly agreement: Agreement; readonly look: Look }) {
  const { stages, at, stopped } = statusOf(agreement, publishedIn(look));
  const words = statusWords(agreement, look);
  return (
    <span className={styles.track} title={words}>
      <StatusTrack stages={stages} at={at} stopped={stopped} label={words} />
      <span className={styles.status}>{words}</span>
    </span>
  );
}

const instrumentWords = (agreement: Agreement, { t }: Look) => t(`tables.instrument.${agreement.instrument}`);
const actionWords = ({ action }: Agreement, { t }: Look) =>
  action === null ? null : t(`tables.action.${action}`);
/** Named in a source or by another instrument, with nothing proposed of it. */
const isReferredTo = (agreement: Agreement) =>
  agreement.action === null && agreement.mentions.every(({ action }) => action === null);

function under(agreement: Agreement, look: Look): string {
  if (agreement.amends !== null)
    return look.t('tables.amends', { agreement: numberOf(agreement.amends, look) });
  return agreement.shortTitle !== '' && agreement.shortTitle !== agreement.title ? agreement.title : '';
}

export const agreements: TableDefinition<Agreement> = {
  kind: 'agreement',
  needs: ['agreement', 'source', 'actor', 'position'],
  rowHeight: 60,
  lines: (look) => byNumber(look.all('agreement')),
  idOf: (agreement) => agreement.id,
  recordOf: (agreement) => agreement.id,
  grouped: 'forum',
  footer: true,
  columns: [
    {
      id: 'number',
      width: '44px',
      value: (agreement, look) => look.t('kinds.number.agreement', { number: agreement.number }),
      sortBy: (agreement) => agreement.number,
      cell: (agreement) => (
        <span className={styles.tile}>
          <Tile kind="agreement" hollow={isReferredTo(agreement)} />
          {agreement.number}
        </span>
      ),
    },
    {
      id: 'title',
      width: 'minmax(180px, 2.4fr)',
      value: (agreement) => agreement.shortTitle || agreement.title,
      cell: (agreement, look) => (
        <TwoLines strong first={agreement.shortTitle || agreement.title} second={under(agreement, look)} />
      ),
      edit: wordsEdit('shortTitle', (agreement) => agreement.shortTitle || agreement.title),
    },
    {
      id: 'instrument',
      width: 'minmax(92px, 0.9fr)',
      value: (agreement, look) =>
        [instrumentWords(agreement, look), actionWords(agreement, look)].filter(Boolean).join(', '),
      cell: (agreement, look) => (
        <TwoLines
          first={instrumentWords(agreement, look)}
          second={
            actionWords(agreement, look) ??
            look.t(isReferredTo(agreement) ? 'tables.referredTo' : 'tables.actionUnstated')
          }
        />
      ),
      edit: choiceEdit(
        'instrument',
        (agreement) => agreement.instrument,
        instrumentSchema.options,
        (id, { t }) => t(`tables.instrument.${id}`),
      ),
    },
    {
      id: 'action',
      width: 'minmax(96px, 0.8fr)',
      extra: true,
      value: actionWords,
      edit: choiceEdit(
        'action',
        (agreement) => agreement.action,
        actionSchema.options,
        (id, { t }) => t(`tables.action.${id}`),
      ),
    },
    {
      id: 'proposer',
      width: 'minmax(84px, 0.8fr)',
      leavesUnder: 760,
      value: (agreement, look) => partyWords(agreement.proposer, look),
    },
    {
      id: 'forum',
      width: 'minmax(96px, 0.8fr)',
      extra: true,
      value: (agreement) => agreement.forum || null,
      edit: wordsEdit('forum', (agreement) => agreement.forum),
    },
    {
      id: 'parties',
      width: 'minmax(120px, 1fr)',
      extra: true,
      value: (agreement, look) => partiesWords(agreement.parties, look),
    },
    {
      id: 'status',
      width: 'minmax(148px, 1.5fr)',
      value: statusWords,
      sortBy: (agreement, look) => {
        const { at, stages } = statusOf(agreement, publishedIn(look));
        return (at + 1) / stages;
      },
      cell: (agreement, look) => <StatusCell agreement={agreement} look={look} />,
    },
    {
      id: 'positions',
      width: 'minmax(104px, 0.9fr)',
      value: (agreement, look) => {
        const counts = stanceCounts(agreement.id, look);
        return counts.total === 0
          ? null
          : look.t('tables.stances', { for: counts.for, reserved: counts.reserved, against: counts.against });
      },
      sortBy: (agreement, look) => stanceCounts(agreement.id, look).for,
      cell: (agreement, look) => <Stances agreement={agreement.id} look={look} />,
    },
    {
      id: 'mentions',
      width: '88px',
      align: 'end',
      extra: true,
      value: (agreement) => agreement.mentions.length,
    },
    {
      id: 'next',
      width: 'minmax(92px, 0.7fr)',
      leavesUnder: 820,
      value: (agreement, look) =>
        agreement.next === null
          ? null
          : [dateWords(agreement.next.date, look), agreement.next.what].filter(Boolean).join(', '),
      sortBy: (agreement) => agreement.next?.date ?? null,
      cell: (agreement, look) =>
        agreement.next === null ? (
          <Unstated />
        ) : (
          <TwoLines first={dateWords(agreement.next.date, look)} second={agreement.next.what} />
        ),
    },
    confirmColumn((agreement) => agreement),
    ...commonColumns<Agreement>((agreement) => agreement),
  ],
  groupings: [
    { id: 'forum', of: (agreement) => named(agreement.forum || null) },
    { id: 'instrument', of: (agreement, look) => named(instrumentWords(agreement, look)) },
    { id: 'proposer', of: (agreement, look) => named(partyWords(agreement.proposer, look)) },
    {
      id: 'novelty',
      of: ({ novelty }, { t }) => named(novelty === null ? null : t(`tables.novelty.${novelty}`)),
    },
  ],
  summary: (lines, { t }) => {
    const referred = lines.filter(isReferredTo).length;
    return [
      t('tables.proposed', { count: lines.length - referred }),
      referred > 0 && t('tables.referred', { count: referred }),
    ]
      .filter(Boolean)
      .join(', ');
  },
};
