import { oneStop } from '../../language/translate.ts';
import { dateInWords } from '../../model/date.ts';
import type { Fact } from '../../model/fact.ts';
import type { Item } from '../../model/narrative.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { text } from '../document/inline.ts';
import { capital } from '../document/tables.ts';
import { isContested } from '../parts/conflicts.ts';
import { glued } from '../words/names.ts';
import { figureWords } from '../words/numbers.ts';

/** `January–July 2024. Police raids: period not stated.`: the period of most figures, then those with another. */
function periodsOf(work: Composition, facts: readonly Fact[]): string {
  const words = (period: string | null) =>
    period === null ? work.t('pack.facts.period-unstated') : dateInWords(period, work.language);
  const counts = new Map<string | null, number>();
  for (const fact of facts) counts.set(fact.period, (counts.get(fact.period) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return '';
  const others = facts
    .filter((fact) => fact.period !== most[0])
    .map((fact) => `${fact.measure}: ${words(fact.period)}`);
  if (most[0] === null && others.length > 0)
    return capital(oneStop(`${[...others, work.t('pack.facts.others-unstated')].join('; ')}.`));
  return [words(most[0]), ...others].map((one) => capital(oneStop(`${one}.`))).join(' ');
}

/** Figures in words, all that were put there: the check tells where they are too many. Contested ones are named and no number is given. */
export function sideFigures(work: Composition, items: readonly Item[]): readonly Block[] {
  const { t, records, language } = work;
  const contestedIds = new Set(
    work.input.comparisons.filter(isContested).flatMap((one) => one.rows.map((row) => row.fact)),
  );
  const facts = items.flatMap((item) => {
    const refs = item.item === 'evidence' ? [item.ref] : item.item === 'gathering' ? item.refs : [];
    return refs.flatMap((ref) => (ref.kind === 'fact' ? (records.fact[ref.id] ?? []) : []));
  });
  const shown = facts.filter((fact) => !contestedIds.has(fact.id));
  const contested = [
    ...new Set(facts.filter((fact) => contestedIds.has(fact.id)).map((fact) => fact.measure)),
  ];
  const blocks: Block[] = [];
  if (shown.length > 0)
    blocks.push({
      block: 'table',
      name: t('pack.sides.role.figures'),
      columns: [
        { head: '', width: 68, align: 'left' },
        { head: '', width: 60, align: 'left' },
      ],
      rows: shown.map((fact) => ({
        id: null,
        strong: false,
        cells: [
          [[text(glued(capital(fact.measure), language))]],
          [[text(figureWords(fact, language, t), 'strong')]],
        ],
      })),
      face: 'reading',
      width: 'text',
    });
  const remarks = [
    periodsOf(work, shown),
    contested.length > 0 ? t('pack.sides.contested', { measures: contested.join(', ') }) : '',
  ].filter((words) => words !== '');
  if (remarks.length > 0)
    blocks.push({
      block: 'paragraph',
      id: null,
      number: '',
      runs: [text(glued(remarks.join(' '), language))],
    });
  return blocks;
}
