import type { Composition } from '../composition.ts';
import { uncapital } from '../document/tables.ts';
import type { Change, PackComparison } from '../input.ts';
import { comparedIn } from '../release/closure.ts';
import { sideBySide, withoutStop } from './side-by-side.ts';
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
    const [before, after] = [verdictOf(then, old), verdictOf(now, one)];
    const other = before.flatMap((words, i) =>
      words === after[i] ? [] : [[words, after[i] ?? ''] as const],
    );
    const words = (side: 0 | 1) =>
      withoutStop(
        other
          .map((pair) => pair[side])
          .filter(Boolean)
          .join('; ') || t('pack.words.not-stated'),
      );
    const [was, is] = sideBySide(words(0), words(1));
    if (other.length === 0) return [];
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

/** The verdict, and what may be said of it. */
function verdictOf({ t, records }: Composition, { verdict, comparison }: PackComparison): readonly string[] {
  const said = comparison === null ? '' : (records.comparison[comparison]?.mayBeSaid ?? '');
  return [uncapital(t(`pack.conflicts.verdict.${verdict}`)), said.trim()];
}
