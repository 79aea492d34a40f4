import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FindingView } from '../../../core/contract/answers.ts';
import type { Section } from '../../../core/model/briefing.ts';
import { walkSections } from '../../../core/model/briefing.ts';
import { sectionNumbers } from '../../../core/outline/places.ts';
import { Button } from '../../elements/button.tsx';
import { classes } from '../../elements/classes.ts';
import { FindingNumber } from '../../elements/finding-number.tsx';
import { Label } from '../../elements/label.tsx';
import { usePreferences } from '../../state/preferences.ts';
import styles from './check-list.module.css';
import { countFindings, selectFinding, useFindings } from './findings.ts';
import { cureOf, findingInWords } from './words.ts';

interface CheckListProps {
  readonly briefing: string;
  readonly findings: readonly FindingView[];
  readonly sections: readonly Section[];
  readonly onCure: (finding: FindingView) => void;
  /** In the inspector: the cure under the sentence. */
  readonly narrow?: boolean;
}

const SEVERITIES = ['red', 'amber', 'grey'] as const;

/** Findings in three groups, worst first, numbered through; each a click from its cure. */
export function CheckList({ briefing, findings, sections, onCure, narrow = false }: CheckListProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const selected = useFindings((state) => state.selected[briefing]) ?? findings[0]?.number;
  const list = useRef<HTMLDivElement>(null);
  const counts = countFindings(findings);
  const numbers = sectionNumbers(sections);
  const moved = useRef(!narrow);

  useEffect(() => {
    if (!moved.current || selected === undefined) return;
    moved.current = false;
    list.current?.querySelector<HTMLElement>(`[data-finding="${selected}"]`)?.focus();
  }, [selected]);

  function keys(event: KeyboardEvent<HTMLElement>) {
    const at = findings.findIndex(({ number }) => number === selected);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: findings.length - 1 }[event.key];
    const next = to === undefined ? undefined : findings[to];
    const here = findings[at];
    if (next) {
      moved.current = true;
      selectFinding(briefing, next.number);
    } else if (
      event.key === 'Enter' &&
      here &&
      event.target instanceof HTMLElement &&
      event.target.matches('[data-finding]')
    )
      onCure(here);
    else return;
    event.preventDefault();
  }

  const where = ({ section, item, record }: FindingView): string => {
    const found = walkSections(sections).find(
      (walked) => walked.section.id === section || walked.section.items.some((one) => one.id === item),
    )?.section;
    if (found) return `${numbers.get(found.id)} ${found.title}`;
    return record ? t(`kinds.one.${record.kind}`) : t('briefing.head.briefing');
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the findings inside
    <div className={classes(styles.list, narrow && styles.narrow)} ref={list} onKeyDown={keys}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <section key={severity} aria-label={t(`briefing.check.${severity}`)}>
          <header className={styles.group}>
            <h2>{t(`briefing.check.${severity}`)}</h2>
            {!narrow && <span>{t(`briefing.check.${severity}How`)}</span>}
            <span className={styles.end}>
              {severity === 'grey' ? (
                counts.grey
              ) : (
                <Label tone={severity === 'red' ? 'bad' : 'warn'}>
                  {t(`briefing.check.${severity}Count`, { count: counts[severity] })}
                </Label>
              )}
            </span>
          </header>
          {findings
            .filter((finding) => finding.severity === severity)
            .map((finding) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
              // biome-ignore lint/a11y/useSemanticElements: a row with a button inside
              <div
                key={finding.number}
                role="group"
                aria-label={`${finding.number}, ${findingInWords(finding, t, language)}`}
                data-finding={finding.number}
                data-first={!narrow && finding.number === selected ? '' : undefined}
                tabIndex={finding.number === selected ? 0 : -1}
                className={classes(styles.finding, finding.number === selected && styles.selected)}
                onClick={() => selectFinding(briefing, finding.number)}
                onDoubleClick={() => onCure(finding)}
              >
                <FindingNumber number={finding.number} severity={severity} />
                <p className={styles.words}>{findingInWords(finding, t, language)}</p>
                <div className={styles.cure}>
                  <Button
                    look="link"
                    onPress={() => {
                      selectFinding(briefing, finding.number);
                      onCure(finding);
                    }}
                  >
                    {t(`checks.cure.${cureOf(finding)}`)}
                  </Button>
                  <span className={styles.where}>{where(finding)}</span>
                </div>
              </div>
            ))}
        </section>
      ))}
      {findings.length === 0 && <p className={styles.none}>{t('checks.none')}</p>}
    </div>
  );
}
