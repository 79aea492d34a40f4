import { comparedIn } from './closure.ts';
import type { Composition } from './composition.ts';
import type { Change, PackComparison } from './input.ts';
import { sideBySide, withoutStop } from './side-by-side.ts';
import { uncapital } from './tables.ts';
import { WEIGHT } from './weight.ts';

/** Figures that agreed and are in conflict now, or the other way; and what may be said of them. */
export function changedVerdicts(then: Composition, now: Composition): readonly Change[] {
  const { t } = now;
  const known = new Map(comparedIn(then.input, then.language).map((one) => [keyOf(one), one]));
  return comparedIn(now.input, now.language).flatMap((one): Change[] => {
    const old = known.get(keyOf(one));
    const [first] = one.rows;
    // A new comparison is told by what is new in it.
    if (old === undefined || first === undefined) return [];
    const [was, is] = sideBySide(verdictWords(then, old), verdictWords(now, one));
    if (was === is) return [];
    return [
      {
        kind: 'changed',
        id: `${first.fact}/compared`,
        ref: null,
        where: t('packVersions.figures'),
        was: `${one.measure}: ${was}`,
        is: `${one.measure}: ${is}`,
        why: '',
        sentence: t('packVersions.sentence', {
          head: one.measure,
          what: t('packVersions.in-place', { was, is }),
        }),
        weight: WEIGHT.verdict,
        inContent: false,
        rests: [...old.rows, ...one.rows].map(({ fact }) => fact),
        whole: `${was} ${is}`,
      },
    ];
  });
}

const keyOf = ({ measure }: PackComparison): string => measure.trim().toLowerCase();

function verdictWords({ t, records }: Composition, { verdict, comparison }: PackComparison): string {
  const said = comparison === null ? '' : (records.comparison[comparison]?.mayBeSaid ?? '');
  return withoutStop([uncapital(t(`pack.conflicts.verdict.${verdict}`)), said].filter(Boolean).join('; '));
}
