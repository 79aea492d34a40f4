import type { Briefing } from '../../../core/model/briefing.ts';
import { Button } from '../../elements/button.tsx';
import { FindingNumber } from '../../elements/finding-number.tsx';
import { Label } from '../../elements/label.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import { open } from '../../state/workspace.ts';
import { cureHost } from '../briefing/cure-host.ts';
import { setChecking } from '../briefing/view-state.ts';
import { cure } from '../check/cure.ts';
import { countFindings, useCheck } from '../check/findings.ts';
import { cureOf, findingInWords } from '../check/words.ts';
import { PackOptionsForm } from './options-form.tsx';
import styles from './pack-inspector.module.css';
import { setSheet, useOptions, useSheet } from './pack-state.ts';
import { SidesFit } from './sides-fit.tsx';
import { useVersions } from './versions.ts';
import { Versions } from './versions-list.tsx';
import { WaysOut } from './ways-out.tsx';

const FEW = 3;

/** Beside the pages: what does not hold up, the options of this output, and the ways out. */
export default function PackInspector({ id }: { readonly id: string }) {
  const briefing = useRecords('briefing')?.get(id);
  return briefing ? <Shown briefing={briefing} /> : null;
}

function Shown({ briefing }: { readonly briefing: Briefing }) {
  const t = usePreferences((state) => state.t);
  const { id } = briefing;
  const sheet = useSheet(id);
  const options = useOptions(briefing);
  const versions = useVersions(id);
  const { red, amber } = countFindings(useCheck(id) ?? []);
  const reopened = versions.find((version) => version.id === sheet.reopened?.id);
  // What was found since, and what the next one is printed with, is not of a version.
  if (reopened)
    return (
      <div className={styles.inspector}>
        <header className={styles.head}>
          <h2>{t('packView.version', { number: reopened.version })}</h2>
        </header>
        <div className={styles.body}>
          <Versions briefing={id} versions={versions} />
        </div>
        <WaysOut briefing={briefing} />
      </div>
    );
  return (
    <div className={styles.inspector}>
      <header className={styles.head}>
        <h2>{t('packView.before')}</h2>
        {red > 0 && <Label tone="bad">{t('briefing.check.redCount', { count: red })}</Label>}
        {amber > 0 && <Label tone="warn">{t('briefing.check.amberCount', { count: amber })}</Label>}
      </header>
      <div className={styles.body}>
        <Findings briefing={id} />
        {sheet.shown && sheet.shown.sides.length > 0 && <SidesFit sides={sheet.shown.sides} />}
        <PackOptionsForm of={briefing} options={options} />
        {(sheet.shown?.leftOut.length ?? 0) > 0 && (
          <section className={styles.part}>
            <h3>{t('packView.leftOut')}</h3>
            <ul className={styles.leftOut}>
              {sheet.shown?.leftOut.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </section>
        )}
        <Versions briefing={id} versions={versions} />
      </div>
      <WaysOut briefing={briefing} />
    </div>
  );
}

/** The gravest findings, each with its cure; the rest are a click away. */
function Findings({ briefing }: { readonly briefing: string }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const all = useCheck(briefing);
  const findings = (all ?? []).filter(({ severity }) => severity !== 'grey');
  if (!all) return null;
  if (findings.length === 0) return <p className={styles.clear}>{t('checks.none')}</p>;
  const toBriefing = () => open({ view: 'briefing', id: briefing });
  return (
    <div>
      {findings.slice(0, FEW).map((finding) => (
        <div key={finding.number} className={styles.finding}>
          <button
            type="button"
            className={styles.number}
            title={t('packView.showFinding', { number: finding.number })}
            onClick={() => setSheet(briefing, { toShow: { finding: finding.number } })}
          >
            <FindingNumber number={finding.number} severity={finding.severity} />
          </button>
          <div>
            <p>{findingInWords(finding, t, language)}</p>
            <Button
              look="link"
              onPress={() => {
                toBriefing();
                cure(finding, cureHost(briefing));
              }}
            >
              {t(`checks.cure.${cureOf(finding)}`)}
            </Button>
          </div>
        </div>
      ))}
      {findings.length > FEW && (
        <div className={styles.rest}>
          <Button
            look="link"
            onPress={() => {
              toBriefing();
              setChecking(briefing, true);
            }}
          >
            {t('packView.moreFindings', { count: findings.length - FEW })}
          </Button>
        </div>
      )}
    </div>
  );
}
