import { BookOpen, FileText, Text } from 'lucide-react';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../state/preferences.ts';
import type { Pages } from '../pack/pages.ts';
import { FitBar } from './fit-bar.tsx';
import styles from './output-summary.module.css';
import { useFit } from './use-fit.ts';

interface OutputSummaryProps {
  readonly briefing: Briefing;
  readonly pages: Pages;
}

/** Above the outline: how full the two sides are, pages of the note of its budget, pages of the speaking copy. */
export function OutputSummary({ briefing, pages }: OutputSummaryProps) {
  const t = useWords();
  const fit = useFit(briefing.id);
  const budget = briefing.pageBudget;
  // What an output will hold is known from where sections go: nothing moves when the first line comes.
  const goes = walkSections(briefing.sections).map(({ section }) => section.goesTo);
  const twoSides = goes.some(({ side }) => side !== null) || fit[1].lines > 0 || fit[2].lines > 0;
  const speaking = pages.speaking !== null || goes.some((to) => to.speaking);
  const noteOver = budget !== null && pages.note !== null && pages.note > budget;
  return (
    <div className={styles.summary}>
      {twoSides && (
        <div>
          <p className={styles.name}>
            <Icon of={BookOpen} /> {t('briefing.output.twoSides')}
          </p>
          <div className={styles.sides}>
            <FitBar fit={fit[1]} label={t('briefing.fit.sideShort', { side: 1 })} />
            <FitBar fit={fit[2]} label={t('briefing.fit.sideShort', { side: 2 })} />
          </div>
        </div>
      )}
      <div>
        <p className={styles.name}>
          <Icon of={FileText} /> {t('briefing.output.note')}
          <span className={noteOver ? styles.over : styles.count}>
            {pages.note === null
              ? budget === null
                ? ''
                : t('briefing.pages.budget', { count: budget })
              : budget === null
                ? t('briefing.pages.so', { count: pages.note })
                : t('briefing.pages.of', { pages: pages.note, budget })}
          </span>
        </p>
        {budget !== null && pages.note !== null && (
          <span className={styles.track} aria-hidden="true">
            <span
              className={noteOver ? styles.fillOver : styles.fill}
              style={{ width: `${Math.min(100, (pages.note / budget) * 100)}%` }}
            />
          </span>
        )}
      </div>
      {speaking && (
        <p className={styles.name}>
          <Icon of={Text} /> {t('briefing.output.speaking')}
          {pages.speaking !== null && (
            <span className={styles.count}>{t('briefing.pages.so', { count: pages.speaking })}</span>
          )}
        </p>
      )}
    </div>
  );
}
