import type { Translate } from '../../language/translate.ts';
import { dateInWords } from '../../model/date.ts';
import type { Fact } from '../../model/fact.ts';
import { type Composition, outletOf, refOf } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { scaledAxisOf } from '../document/charts.ts';
import { type Inlines, joined, text } from '../document/inline.ts';
import { capital } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import type { PackComparison } from '../input.ts';
import { glued } from '../words/names.ts';
import {
  changeFigures,
  changeWords,
  type PackLanguage,
  qualifierWords,
  saidNumber,
  unitToSay,
} from '../words/numbers.ts';

type Row = PackComparison['rows'][number];

/** Verdicts that stand under figures in conflict: all but plain agreement. */
export const isContested = (comparison: PackComparison): boolean => comparison.verdict !== 'agree';

function nameOf(work: Composition, fact: Fact, value: number | null): Inlines {
  const source = work.records.source[fact.anchors[0]?.source ?? ''];
  const outlet = source === undefined ? work.t('pack.place.no-evidence') : outletOf(work, source);
  const qualifier =
    value === fact.value
      ? qualifierWords(fact.qualifier, work.t)
      : fact.value === null && fact.comparator !== null
        ? qualifierWords(fact.comparator.qualifier, work.t)
        : '';
  return [text(qualifier === '' ? outlet : `${outlet}: ${qualifier}`)];
}

/** What parts a figure from its neighbours: its arithmetic, its period, its population, its definition. */
function detailOf(work: Composition, comparison: PackComparison, fact: Fact, row: Row): Inlines {
  const { t, language } = work;
  const parts: Inlines[] = [];
  if (row.computed !== null) parts.push([text(row.computed.formula, 'quiet')]);
  if (comparison.verdict === 'differ-in-definition')
    parts.push([text(glued([fact.measure, unitToSay(fact)].filter(Boolean).join(', '), language), 'quiet')]);
  if (comparison.verdict === 'differ-in-population')
    parts.push([
      fact.population === ''
        ? text(t('pack.facts.whom-unstated'), 'missing')
        : text(fact.population, 'quiet'),
    ]);
  if (comparison.verdict === 'differ-in-period')
    parts.push([
      fact.period === null
        ? text(t('pack.facts.period-unstated'), 'missing')
        : text(dateInWords(fact.period, language), 'quiet'),
    ]);
  if (parts.length === 0 && row.value !== fact.value && fact.comparator !== null)
    parts.push([text(changeWords(fact.comparator, language, t), 'quiet')]);
  if (comparison.verdict === 'does-not-compute' && row.computed === null && fact.comparator?.base === null)
    parts.push([text(t('pack.conflicts.base-unstated'), 'missing')]);
  return joined(parts, '; ');
}

/** What the figure of a row is counted in: a change without a value in its own unit. */
const unitOf = ({ value, unit, comparator }: Fact, t: Translate): string => {
  if (value !== null || comparator === null) return unit;
  return comparator.unit === 'percent' || comparator.unit === 'points'
    ? t(`pack.unit.${comparator.unit}`)
    : comparator.unit;
};

/** The figure of a row: what was counted, or by how much it changed, with its sign: `−12 per cent`. */
function figureOf(fact: Fact, row: Row, language: PackLanguage, t: Translate): string {
  if (row.value === null) return t('pack.words.not-stated');
  return fact.value === null && fact.comparator !== null
    ? changeFigures({ ...fact.comparator, qualifier: 'exactly' }, language, t)
    : saidNumber(row.value, language);
}

/** What the reports answer: what is counted, and when where all say the same. */
function questionOf(comparison: PackComparison, facts: readonly Fact[], language: PackLanguage): string {
  const periods = new Set(facts.map((fact) => fact.period));
  const [period] = periods;
  // A question that is put as one says its own period.
  const asked = /[?!.]$/.test(comparison.measure.trim());
  const when = periods.size === 1 && period && !asked ? dateInWords(period, language) : '';
  return glued([capital(comparison.measure), when].filter((part) => part !== '').join(', '), language);
}

/** Reports of one measure side by side: verdict, reason, rows with their arithmetic, a strip, what may be said. */
export function conflict(work: Composition, notes: Apparatus, comparison: PackComparison): Block {
  const { t, language, records } = work;
  const rows = comparison.rows.flatMap((row) => {
    const fact = records.fact[row.fact];
    return fact === undefined ? [] : [{ row, fact }];
  });
  const record = comparison.comparison === null ? undefined : records.comparison[comparison.comparison];
  const points = rows.flatMap(({ row }) => [
    ...(row.value === null ? [] : [row.value]),
    ...(row.computed === null ? [] : [row.computed.value]),
  ]);
  const units = new Set(rows.map(({ fact }) => unitOf(fact, t)));
  const { by, axis } = scaledAxisOf(points, [...units].join(), language);
  return {
    block: 'conflict',
    question: questionOf(
      comparison,
      rows.map(({ fact }) => fact),
      language,
    ),
    verdict: t(`pack.conflicts.verdict.${comparison.verdict}`),
    reason: comparison.reason || t(`pack.conflicts.reason.${comparison.verdict}`),
    rows: rows.map(({ row, fact }) => {
      notes.take({ kind: 'fact', record: fact });
      const ref = refOf(work.t, 'fact', fact);
      return {
        id: notes.use(ref),
        ref,
        name: nameOf(work, fact, row.value),
        value: figureOf(fact, row, language, t),
        detail: detailOf(work, comparison, fact, row),
        points: [
          ...(row.value === null ? [] : [{ at: row.value / by, computed: false }]),
          ...(row.computed === null ? [] : [{ at: row.computed.value / by, computed: true }]),
        ],
      };
    }),
    // Points of several units have no line in common.
    axis: units.size > 1 ? null : axis,
    alt: rows
      .map(({ row, fact }) =>
        t('pack.conflicts.alt', {
          name: refOf(work.t, 'fact', fact),
          value: figureOf(fact, row, language, t),
        }),
      )
      .join('; '),
    mayBeSaid: {
      label: t('pack.conflicts.may-be-said'),
      signed:
        record === undefined || record.mayBeSaid === ''
          ? t('pack.conflicts.initials')
          : [record.initials, record.signed === null ? '' : dateInWords(record.signed.slice(0, 10), language)]
              .filter((part) => part !== '')
              .join(', '),
      words: glued(record?.mayBeSaid ?? '', language),
    },
  };
}

/** The introduction, said once over all figures in conflict. */
export const conflictsIntro = (work: Composition): Block => ({
  block: 'paragraph',
  id: null,
  number: '',
  runs: [text(work.t('pack.conflicts.intro'))],
});
