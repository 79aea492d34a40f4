import { useEffect, useState } from 'react';
import type { Named, PurgePlan } from '../../../core/contract/purge.ts';
import type { Id } from '../../../core/model/id.ts';
import { planPurge, purge } from '../../actions/purge.ts';
import { Banner } from '../../elements/banner.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useWords } from '../../state/preferences.ts';
import { NamedList } from './named-list.tsx';
import styles from './purge.module.css';

/** Says what goes for good with a source and what stays, and removes it once its number is typed. */
export function Purge({ source, onClose }: { readonly source: Id; readonly onClose: () => void }) {
  const t = useWords();
  const [plan, setPlan] = useState<PurgePlan | null>(null);
  const [versions, setVersions] = useState<'keep' | 'remove'>('keep');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the source it was opened for
  useEffect(() => void look(), [source]);

  async function look() {
    const found = await planPurge(source);
    if (found) setPlan(found);
    else onClose();
  }

  const number = plan === null ? '' : t('kinds.number.source', { number: plan.source.number });
  const ready = plan !== null && !busy && bare(typed) === bare(number);

  async function remove() {
    if (plan === null || !ready) return;
    setBusy(true);
    const done = await purge(plan, versions);
    if (done) return onClose();
    // What changed meanwhile is shown before it is confirmed once more.
    setTyped('');
    await look();
    setBusy(false);
  }

  return (
    <FormDialog
      title={plan === null ? t('purge.action') : t('purge.title', { number })}
      onClose={onClose}
      action={t('purge.action')}
      onAction={remove}
      ready={ready}
    >
      {plan === null ? (
        <p role="status">{t('purge.finding')}</p>
      ) : (
        <div className={styles.body}>
          <Banner tone="bad">{t('purge.lead')}</Banner>
          <p>{plan.source.title}</p>
          {plan.goes.length === 0 && <p>{t('purge.goesNone')}</p>}
          <NamedList title={t('purge.goes', { count: plan.goes.length })} records={plan.goes} />
          <NamedList title={t('purge.loses')} records={plan.loses} />
          <NamedList title={t('purge.usedIn')} records={plan.usedIn} />
          <NamedList title={t('purge.repeats')} records={plan.repeats} />
          <NamedList title={t('purge.alike')} records={plan.alike} />
          {plan.forms > 0 && <p>{t('purge.forms', { count: plan.forms })}</p>}
          {plan.versions.length + plan.drafts.length > 0 && (
            <div className={styles.group}>
              <NamedList
                title={t('purge.versions')}
                records={plan.versions}
                besides={plan.drafts.map(({ briefing, draft }) =>
                  t('purge.draft', { briefing: numberAndTitle(briefing), draft }),
                )}
              />
              <Segmented
                label={t('purge.choose')}
                options={(['keep', 'remove'] as const).map((id) => ({ id, label: t(`purge.${id}`) }))}
                value={versions}
                onChange={setVersions}
              />
              <p className={styles.quiet}>{t(`purge.${versions}How`)}</p>
            </div>
          )}
          <p className={styles.quiet}>{t('purge.elsewhere')}</p>
          <TextField label={t('purge.type', { number })} value={typed} onChange={setTyped} autoFocus />
        </div>
      )}
    </FormDialog>
  );

  function numberAndTitle({ kind, number: of, title }: Named): string {
    return `${t(`kinds.number.${kind}`, { number: of })} ${title}`;
  }
}

/** Spaces and capitals are no part of a number. */
const bare = (text: string): string => text.replace(/\s/gu, '').toLowerCase();
