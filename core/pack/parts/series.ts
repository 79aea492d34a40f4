import { bounds, dateInWords, daysBetween } from '../../model/date.ts';
import type { Fact } from '../../model/fact.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { scaledAxisOf } from '../document/charts.ts';
import { capital } from '../document/tables.ts';
import { partyKey } from '../words/names.ts';
import { formatNumber, type PackLanguage, saidNumber, unitToSay } from '../words/numbers.ts';

/** A value over its point: in the scale that the title names where it is round in it, else whole. */
const noteOf = (value: number, by: number, language: PackLanguage): string =>
  Number.isInteger(value / (by / 100)) ? formatNumber(value / by, language) : saidNumber(value, language);

/** Fewest different periods that make a series. */
const FEWEST = 3;

/** A small chart for each measure of which facts over three or more periods are used: one population, place and originator. */
export function series(work: Composition, facts: readonly Fact[]): readonly Block[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.value === null || fact.period === null || fact.disclosure === 'background') continue;
    const key = [fact.measure, fact.population, fact.place, fact.unit, partyKey(fact.originator)]
      .join('\u0000')
      .toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group): Block[] => {
    const points = group
      .flatMap((fact) => {
        const first = bounds(fact.period ?? '')?.first;
        return first === undefined || fact.value === null || fact.period === null
          ? []
          : [{ first, value: fact.value, label: dateInWords(fact.period, work.language) }];
      })
      .sort((a, b) => a.first.localeCompare(b.first));
    const [start] = points;
    const [fact] = group;
    const unit = fact === undefined ? '' : unitToSay(fact);
    const values = [0, ...points.map((point) => point.value)];
    const { by, axis } = scaledAxisOf(values, unit, work.language);
    const periods = new Set(points.map((point) => point.first)).size;
    // Two values for one period are no series.
    const different = new Set(points.map((point) => `${point.first} ${point.value}`)).size;
    if (start === undefined || axis === null || periods < FEWEST || different > periods) return [];
    const shown = points.map((point) => ({
      at: daysBetween(start.first, point.first),
      value: point.value / by,
      label: point.label,
      note: noteOf(point.value, by, work.language),
    }));
    return [
      {
        block: 'chart',
        drawn: 'series',
        title: work.t('pack.facts.series', {
          measure: [capital(fact?.measure ?? ''), axis.unit].filter((part) => part !== '').join(', '),
        }),
        alt: points.map(({ label, value }) => `${label}: ${saidNumber(value, work.language)}`).join('; '),
        axis,
        points: shown,
      },
    ];
  });
}
