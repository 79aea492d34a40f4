import { useEffect, useMemo } from 'react';
import { compare } from '../../../core/figures/compare.ts';
import { measureKey } from '../../../core/figures/group.ts';
import { CONFIRMED_BY, independentOriginators } from '../../../core/figures/originators.ts';
import { impliedBase } from '../../../core/figures/recompute.ts';
import { standing } from '../../../core/figures/supersession.ts';
import { dateInWords } from '../../../core/model/date.ts';
import type { Fact } from '../../../core/model/fact.ts';
import { formatNumber } from '../../../core/pack/words/numbers.ts';
import { Group } from '../../elements/group.tsx';
import { Label, type Tone } from '../../elements/label.tsx';
import { loadRecords, useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './inspector.module.css';
import { RecordLink } from './record-link.tsx';

/** Reports of a fact's measure that are not superseded, itself among them. Only these are read, found by their rows. */
export function useReports(fact: Fact | null): readonly Fact[] {
  const rows = useLibrary((state) => state.rows);
  const records = useLibrary((state) => state.records.fact);
  const key = fact === null ? null : measureKey(fact.measure);
  const refs = useMemo(
    () =>
      key === null
        ? []
        : [...rows.values()]
            .filter((row) => row.kind === 'fact' && maybeOf(key, row.title))
            .map(({ id }) => ({ kind: 'fact' as const, id })),
    [rows, key],
  );
  useEffect(() => void loadRecords(refs), [refs]);
  return useMemo(() => {
    const facts = refs.flatMap(({ id }) => records?.get(id) ?? []);
    return standing(facts.filter((other) => measureKey(other.measure) === key));
  }, [refs, records, key]);
}

/** True where the title of a row, which is cut where it is long, may be a measure of this key. */
const maybeOf = (key: string, title: string): boolean =>
  title.endsWith('…') ? key.startsWith(measureKey(title.slice(0, -1))) : measureKey(title) === key;

/** Credibility 1 asks for two independent originators; until there are, it cannot be chosen. */
export function closedGrades(reports: readonly Fact[]): readonly number[] {
  return independentOriginators(reports).independent.length >= CONFIRMED_BY ? [] : [1];
}

const TONES: Readonly<Partial<Record<string, Tone>>> = {
  conflict: 'bad',
  agree: 'good',
  repeats: 'warn',
  unattributed: 'warn',
};

/** How a fact stands to the other reports of its measure, and what its change implies for the period before. */
export function Compared({ fact }: { readonly fact: Fact }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const reports = useReports(fact);
  const verdict = compare(reports).find((one) => one.fact === fact.id);
  const implied = impliedBase(fact);
  if ((!verdict || verdict.verdict === 'only') && !implied) return null;
  return (
    <Group title={t('inspector.otherReports')} ruled>
      {verdict && verdict.verdict !== 'only' && (
        <>
          <div>
            <Label tone={TONES[verdict.verdict] ?? 'plain'}>{t(`figures.verdict.${verdict.verdict}`)}</Label>
          </div>
          <ul className={styles.list}>
            {verdict.partners.map((partner) => (
              <li key={partner.fact}>
                <RecordLink id={partner.fact} />
              </li>
            ))}
          </ul>
        </>
      )}
      {implied && (
        <p className={styles.computed}>
          {implied.base === null
            ? t('figures.implied-base-unstated', { about: formatNumber(implied.about, language) })
            : t('figures.implied', {
                about: formatNumber(implied.about, language),
                base: dateInWords(implied.base, language),
              })}
          {implied.aboutLow !== null &&
            implied.aboutHigh !== null &&
            `, ${t('figures.implied-bounds', {
              low: formatNumber(implied.aboutLow, language),
              high: formatNumber(implied.aboutHigh, language),
            })}`}
          . {t('inspector.computedHere')}
        </p>
      )}
    </Group>
  );
}
