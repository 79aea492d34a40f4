import { Clock, FunctionSquare, History, Info, type LucideIcon, UserRound } from 'lucide-react';
import { formula } from '../../../../core/figures/formula.ts';
import type { Fact } from '../../../../core/model/fact.ts';
import { changeFigures, qualifierWords, valueWords, withUnit } from '../../../../core/pack/words/numbers.ts';
import type { Tone } from '../../../elements/label.tsx';
import { Label } from '../../../elements/label.tsx';
import { writeNumber } from '../../../elements/number-text.ts';
import styles from '../cells.module.css';
import { Quiet, Sign, Words } from '../cells.tsx';
import {
  commonColumns,
  confirmColumn,
  credibilityEdit,
  named,
  numberColumn,
  wordsEdit,
} from '../common-columns.tsx';
import type { TableColumn, TableDefinition } from '../definition.ts';
import { type FactLine, factLines, gravityOf, type Said, saidOf, saidOfTable } from '../fact-lines.ts';
import type { Look } from '../look.ts';
import { MayBeSaid } from '../may-be-said.tsx';
import {
  byNumber,
  dateWords,
  figureWords,
  numberOf,
  numbersOf,
  partyWords,
  publisherWords,
  relayWords,
  sourceOf,
} from '../words.ts';

const signs: Readonly<Record<Said['verdict'], { tone: Tone; icon?: LucideIcon }>> = {
  conflict: { tone: 'bad' },
  'does-not-compute': { tone: 'bad', icon: FunctionSquare },
  'differs-in-definition': { tone: 'plain', icon: Info },
  'differs-in-population': { tone: 'plain', icon: UserRound },
  'differs-in-period': { tone: 'plain', icon: Clock },
  agree: { tone: 'good' },
  repeats: { tone: 'plain', icon: UserRound },
  unattributed: { tone: 'plain', icon: UserRound },
  superseded: { tone: 'warn', icon: History },
  only: { tone: 'plain' },
};

/** "conflict with F 29", "differs in period", "only fact". */
function verdictWords({ verdict, facts }: Said, look: Look): string {
  return look.t(`tables.verdict.${verdict}`, { facts: numbersOf(facts.slice(0, 3), look) });
}

/** The verdict as a label; the only fact of a measure has nothing to be told. */
function Verdict({ said, look }: { readonly said: Said; readonly look: Look }) {
  const { tone, icon } = signs[said.verdict];
  const words = verdictWords(said, look);
  if (said.verdict === 'only') return <Quiet>{words}</Quiet>;
  return (
    <Sign title={words}>
      <Label tone={tone} {...(icon === undefined ? {} : { icon })}>
        {words}
      </Label>
    </Sign>
  );
}

/** What a fact reports, in digits: its value, else its change; the qualifier apart. */
export function figureOf(fact: Fact, look: Look): { qualifier: string; figure: string } {
  const { language } = look;
  const t = figureWords(look);
  const value = valueWords(fact, language);
  if (value !== null)
    return {
      qualifier: qualifierWords(fact.qualifier, t),
      figure: /^(%|per ?cent|процент)/i.test(fact.unit) ? withUnit(value, fact.unit, t) : value,
    };
  if (fact.comparator === null) return { qualifier: '', figure: '' };
  return {
    qualifier: qualifierWords(fact.comparator.qualifier, t),
    figure: changeFigures({ ...fact.comparator, qualifier: 'exactly' }, language, t),
  };
}

const approximately = (value: number, { language }: Look) => `≈\u00a0${writeNumber(value, language)}`;

function ValueCell({ line, look }: { readonly line: FactLine; readonly look: Look }) {
  if (line.line === 'computed')
    return (
      <span className={styles.value}>
        <Quiet>{look.t('tables.implied')}</Quiet>
        <span>{approximately(line.implied.about, look)}</span>
      </span>
    );
  const { qualifier, figure } = figureOf(line.fact, look);
  return (
    <span className={styles.value}>
      <Quiet>{qualifier}</Quiet>
      <span className={styles.figure}>{figure}</span>
    </span>
  );
}

const stepOf = (line: FactLine & { line: 'computed' }, { language }: Look) =>
  formula(line.implied.step, (value) => writeNumber(value, language));

/** "60,300–61,000 with rounding". */
function boundsOf(line: FactLine & { line: 'computed' }, { language, t }: Look): string {
  const { aboutLow, aboutHigh } = line.implied;
  if (aboutLow === null || aboutHigh === null) return '';
  return t('tables.bounds', {
    low: writeNumber(aboutLow, language),
    high: writeNumber(aboutHigh, language),
  });
}

const column = (given: TableColumn<FactLine>) => given;
/** The words of the fact itself, or what stands in their place where the line is computed. */
const reported =
  (value: (fact: Fact, look: Look) => string | null, computed: (line: FactLine, look: Look) => string) =>
  (line: FactLine, look: Look) =>
    line.line === 'computed' ? computed(line, look) : value(line.fact, look);

export const facts: TableDefinition<FactLine> = {
  kind: 'fact',
  needs: ['fact', 'comparison', 'source', 'actor'],
  rowHeight: 34,
  lines: (look) => factLines(byNumber(look.all('fact')), byNumber(look.all('comparison'))),
  idOf: (line) => line.id,
  recordOf: (line) => (line.line === 'computed' ? null : line.fact.id),
  grouped: 'measure',
  natural: 'worst',
  columns: [
    numberColumn('fact', (line) => (line.line === 'computed' ? null : line.fact)),
    column({
      id: 'value',
      width: 'minmax(124px, 1fr)',
      align: 'end',
      value: (line, look) => {
        if (line.line === 'computed') return approximately(line.implied.about, look);
        const { qualifier, figure } = figureOf(line.fact, look);
        return [qualifier, figure].filter(Boolean).join(' ');
      },
      sortBy: (line) =>
        line.line === 'computed'
          ? line.implied.about
          : (line.fact.value ?? line.fact.comparator?.amount ?? null),
      cell: (line, look) => <ValueCell line={line} look={look} />,
    }),
    column({
      id: 'unit',
      width: 'minmax(72px, 0.6fr)',
      extra: true,
      value: ({ fact }) => fact.unit || null,
      edit: wordsEdit('unit', ({ fact }) => fact.unit),
    }),
    column({
      id: 'measure',
      width: 'minmax(140px, 1.4fr)',
      extra: true,
      value: ({ fact }) => fact.measure,
      edit: wordsEdit('measure', ({ fact }) => fact.measure),
    }),
    column({
      id: 'period',
      width: 'minmax(88px, 0.9fr)',
      wraps: true,
      value: (line, look) => dateWords(line.line === 'computed' ? line.implied.base : line.fact.period, look),
      sortBy: (line) => (line.line === 'computed' ? line.implied.base : line.fact.period),
      cell: (line, look) => (
        <Words>{dateWords(line.line === 'computed' ? line.implied.base : line.fact.period, look)}</Words>
      ),
    }),
    column({
      id: 'population',
      width: 'minmax(84px, 0.9fr)',
      wraps: true,
      value: reported(
        (fact) => fact.population || null,
        (line, look) => look.t('tables.asFact', { fact: numberOf(line.fact.id, look) }),
      ),
      edit: wordsEdit('population', ({ fact }) => fact.population),
    }),
    column({
      id: 'place',
      width: 'minmax(96px, 0.8fr)',
      extra: true,
      value: ({ fact }) => fact.place || null,
      edit: wordsEdit('place', ({ fact }) => fact.place),
    }),
    column({
      id: 'originator',
      width: 'minmax(108px, 1.4fr)',
      wraps: true,
      value: reported(
        (fact, look) => partyWords(fact.originator, look),
        (_line, look) => look.t('tables.computedHere'),
      ),
    }),
    column({
      id: 'publisher',
      width: 'minmax(100px, 1fr)',
      wraps: true,
      leavesUnder: 760,
      value: reported(
        (fact, look) => publisherWords(sourceOf(fact.anchors, look), look),
        (line, look) => look.t('tables.fromFact', { fact: numberOf(line.fact.id, look) }),
      ),
    }),
    column({
      id: 'through',
      width: 'minmax(110px, 1fr)',
      extra: true,
      value: ({ fact }, look) => (fact.reportedThrough ? relayWords(fact.reportedThrough, look) : null),
    }),
    column({
      id: 'credibility',
      width: '84px',
      extra: true,
      value: reported(
        (fact) => (fact.credibility === null ? null : String(fact.credibility)),
        () => '',
      ),
      edit: credibilityEdit(({ fact }) => fact.credibility),
    }),
    column({
      id: 'verdict',
      width: 'minmax(136px, 1.2fr)',
      value: (line, look) =>
        line.line === 'computed'
          ? [stepOf(line, look), boundsOf(line, look)].filter(Boolean).join('; ')
          : verdictWords(saidOf(line.row), look),
      sortBy: (line) => gravityOf(saidOf(line.row).verdict),
      cell: (line, look) =>
        line.line === 'computed' ? (
          <span title={boundsOf(line, look)}>{stepOf(line, look)}</span>
        ) : (
          <Verdict said={saidOf(line.row)} look={look} />
        ),
    }),
    confirmColumn((line) => line.fact),
    ...commonColumns<FactLine>((line) => line.fact),
  ],
  groupings: [
    {
      id: 'measure',
      of: ({ table }, look) => {
        const said = saidOfTable(table);
        return {
          key: table.key,
          title: table.measure,
          detail: originatorWords(table.originators, look),
          aside: (
            <>
              <MayBeSaid table={table} look={look} />
              {said !== 'only' && (
                <Label tone={signs[said].tone} {...iconOf(said)}>
                  {look.t(`tables.groupVerdict.${said}`)}
                </Label>
              )}
              {look.t('kinds.count.fact', { count: table.rows.length })}
            </>
          ),
        };
      },
    },
    {
      id: 'originator',
      of: ({ fact }, look) => named(partyWords(fact.originator, look)),
    },
    { id: 'publisher', of: ({ fact }, look) => named(publisherWords(sourceOf(fact.anchors, look), look)) },
  ],
  summary: (lines, { t }) => {
    const reports = lines.filter((line) => line.line === 'reported').length;
    const measures = new Set(lines.map((line) => line.table.key)).size;
    return [t('kinds.count.fact', { count: reports }), t('tables.measures', { count: measures })].join(', ');
  },
  notes: (lines, { t }) => {
    const grave = new Set(
      lines.filter(({ table }) => gravityOf(saidOfTable(table)) <= 1).map(({ table }) => table.key),
    ).size;
    return grave === 0
      ? []
      : [{ id: 'conflicts', tone: 'bad', words: t('tables.inConflict', { count: grave }) }];
  },
};

function iconOf(said: Said['verdict']): { icon?: LucideIcon } {
  const { icon } = signs[said];
  return icon === undefined ? {} : { icon };
}

function originatorWords({ independent, unnamed }: FactLine['table']['originators'], look: Look): string {
  const { t } = look;
  return [
    independent.length === 0
      ? ''
      : t('tables.originators', {
          count: independent.length,
          names: independent.map((one) => partyWords(one, look) ?? '').join(', '),
        }),
    unnamed.length === 0 ? '' : t('tables.withoutOriginator', { count: unnamed.length }),
  ]
    .filter(Boolean)
    .join('; ');
}
