import { Ellipsis, Printer } from 'lucide-react';
import { useId } from 'react';
import type { Format } from '../../../core/contract/answers.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import { run } from '../../actions/catalogue.ts';
import { savePack } from '../../actions/pack.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Menu } from '../../elements/menu.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { open } from '../../state/workspace.ts';
import { setChecking } from '../briefing/view-state.ts';
import { countFindings, selectFinding, useCheck } from '../check/findings.ts';
import { nameOfFile } from './names.ts';
import styles from './pack-inspector.module.css';
import { showFile, useOptions, useSheet } from './pack-state.ts';
import { fileOf, useStillTrue, useVersions } from './versions.ts';

const MORE: readonly Format[] = ['md', 'html', 'csv', 'csl-json', 'annotations'];

/** Under the options: what comes next, and the ways out. Of a version only its own file goes out. */
export function WaysOut({ briefing }: { readonly briefing: Briefing }) {
  const t = usePreferences((state) => state.t);
  const { id } = briefing;
  const sheet = useSheet(id);
  if (sheet.reopened)
    return (
      <footer className={styles.foot}>
        <Button look="primary" wide icon={<Icon of={Printer} />} onPress={() => run('print')}>
          {t('packView.print')}
        </Button>
        <Button wide onPress={() => run('save-pdf')}>
          {t('packView.savePdf')}
        </Button>
      </footer>
    );
  return <OfTheDraft briefing={briefing} />;
}

function OfTheDraft({ briefing }: { readonly briefing: Briefing }) {
  const t = usePreferences((state) => state.t);
  const { id } = briefing;
  const sheet = useSheet(id);
  const options = useOptions(briefing);
  const versions = useVersions(id);
  const still = useStillTrue(id, versions);
  const file = still && fileOf(still, options);
  const next = (versions.at(-1)?.version ?? 0) + 1;
  const findings = useCheck(id);
  const { red } = countFindings(findings ?? []);
  const first = findings?.[0];
  const reason = useId();
  // Over the pages stands why.
  const failed = sheet.layout === 'failed';
  const name = nameOfFile(briefing, options.output, next, t);
  return (
    <footer className={styles.foot}>
      {red > 0 && first ? (
        <Button
          look="primary"
          wide
          onPress={() => {
            selectFinding(id, first.number);
            open({ view: 'briefing', id });
            setChecking(id, true);
          }}
        >
          {t('packView.goAndSee', { number: first.number })}
        </Button>
      ) : still && file !== undefined ? (
        <Button look="primary" wide onPress={() => void showFile(id, still.id, file)}>
          {t('packView.showVersion', { number: still.version })}
        </Button>
      ) : (
        <Button look="primary" wide disabled={!findings || failed} onPress={() => run('finalise')}>
          {t('packView.finalise.do', { number: next })}
        </Button>
      )}
      <div className={styles.ways}>
        <span className={styles.print}>
          <Button
            wide
            icon={<Icon of={Printer} />}
            disabled={!sheet.shown || sheet.layout !== 'ready'}
            onPress={() => run('print')}
          >
            {t('packView.printDraft')}
          </Button>
        </span>
        <Button disabled={failed} onPress={() => run('save-pdf')}>
          PDF
        </Button>
        <Button disabled={failed} onPress={() => run('save-word')}>
          Word
        </Button>
        <Menu
          label={t('packView.moreFormats')}
          placement="top end"
          groups={[
            MORE.map((format) => ({
              id: format,
              label: t(`packView.format.${format}`),
              onPress: () => void savePack(id, options, format, name),
            })),
          ]}
        >
          <IconButton label={t('packView.moreFormats')} placement="top">
            <Icon of={Ellipsis} />
          </IconButton>
        </Menu>
      </div>
      {red > 0 && first && (
        <div className={styles.waits}>
          <Button disabled describedBy={reason}>
            {t('packView.finalise.do', { number: next })}
          </Button>
          <span id={reason}>{t('problems.red-findings', { number: first.number })}</span>
        </div>
      )}
    </footer>
  );
}
