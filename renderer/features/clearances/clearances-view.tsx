import { Mail, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { ReturnedDraft } from '../../../core/model/draft.ts';
import { askToMakeDraft, chooseReturned } from '../../actions/clearances.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Select } from '../../elements/select.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { lookAt, useClearances } from '../../state/clearances.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import { useRecords } from '../../state/use-records.ts';
import { open, type Pane } from '../../state/workspace.ts';
import { momentIn } from '../inspector/moment.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import { AskUnit } from './ask-unit.tsx';
import { ChangeList } from './change-list.tsx';
import { Grid } from './clearance-grid.tsx';
import styles from './clearances.module.css';
import { type ClearanceGrid, gridOf, openIn, waitingUnits } from './grid.ts';
import { MakeDraft } from './make-draft.tsx';
import { ReadReturned } from './read-returned.tsx';
import { doerOf, useChanges } from './use-changes.ts';

/** Clearances of a briefing: units × numbered drafts, and under them the changes of a draft that came back. */
export default function ClearancesView({ view, pane }: ViewProps<'clearances'>) {
  const t = usePreferences((state) => state.t);
  const briefings = useRecords('briefing');
  const briefing = briefings?.get(view.briefing);
  if (!briefings) return null;
  if (!briefing) return <EmptyView sentence={t('briefing.gone')} />;
  return <Shown briefing={briefing} pane={pane} />;
}

function Shown({ briefing, pane }: { readonly briefing: Briefing; readonly pane: Pane }) {
  const t = usePreferences((state) => state.t);
  const readOnly = useLibrary((state) => state.readOnly);
  const { id } = briefing;
  const grid = gridOf(briefing);
  const { returned, found, change } = useChanges(briefing);
  const making = useClearances((state) => state.making === id);
  const toRead = useClearances((state) => (state.toRead?.briefing === id ? state.toRead : null));
  const [asking, setAsking] = useState(false);
  const last = grid.drafts.at(-1)?.number ?? null;
  useAction('make-draft', readOnly ? null : () => askToMakeDraft(id), pane);
  useAction('read-returned', readOnly ? null : () => chooseReturned(id), pane);
  useAction('preview-pack', () => open({ view: 'pack', briefing: id }), pane);
  useClearanceStatus(grid, returned, pane);

  return (
    <div className={styles.view} data-drop={readOnly ? undefined : `returned:${id}`}>
      <Toolbar
        label={t('clearance.of', { title: briefing.title })}
        title={briefing.shortTitle || briefing.title}
        detail={t('clearance.name')}
      >
        {!readOnly && (
          <Button look="quiet" icon={<Icon of={Mail} />} onPress={() => chooseReturned(id)}>
            {t('clearance.read')}
          </Button>
        )}
        <PaneButtons pane={pane} />
        {!readOnly && (
          <Button look="primary" onPress={() => askToMakeDraft(id)}>
            {t('clearance.make', { number: grid.next })}
          </Button>
        )}
      </Toolbar>
      <div className={styles.body}>
        {grid.drafts.length === 0 ? (
          <EmptyView
            sentence={t('clearance.none')}
            action={
              readOnly
                ? undefined
                : {
                    label: t('clearance.make', { number: grid.next }),
                    onPress: () => askToMakeDraft(id),
                  }
            }
          />
        ) : (
          <>
            <div className={styles.units}>
              <Grid briefing={briefing} grid={grid} shown={returned} readOnly={readOnly} />
              {!readOnly && (
                <div className={styles.add}>
                  <Button look="quiet" icon={<Icon of={Plus} size={14} />} onPress={() => setAsking(true)}>
                    {t('clearance.askUnit')}
                  </Button>
                </div>
              )}
            </div>
            {returned ? (
              <section className={styles.returned} aria-label={t('clearance.changes')}>
                <ReturnedHead briefing={briefing} returned={returned} />
                {found && found.changes.length > 0 ? (
                  <ChangeList
                    briefing={briefing}
                    returned={returned}
                    changes={found.changes}
                    inHand={change}
                    doer={doerOf(id, returned, found.changes)}
                    readOnly={readOnly}
                  />
                ) : (
                  found && <p className={styles.note}>{t('clearance.noChanges')}</p>
                )}
              </section>
            ) : (
              <p className={styles.note}>{t('clearance.noneReturned')}</p>
            )}
          </>
        )}
      </div>
      {making && (
        <MakeDraft briefing={briefing} grid={grid} onClose={() => useClearances.setState({ making: null })} />
      )}
      {toRead && (
        <ReadReturned
          briefing={briefing}
          grid={grid}
          file={toRead}
          onClose={() => useClearances.setState({ toRead: null })}
        />
      )}
      {asking && last !== null && <AskUnit briefing={id} draft={last} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Which returned draft is looked at, by whom and when, and how far it is settled. */
function ReturnedHead({
  briefing,
  returned,
}: {
  readonly briefing: Briefing;
  readonly returned: ReturnedDraft;
}) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const named = ({ draft, unit }: ReturnedDraft) =>
    unit === ''
      ? t('clearance.returnedOnly', { number: draft })
      : t('clearance.returnedBy', { number: draft, unit });
  const all = Object.values(returned.settled);
  const refused = all.filter(({ how }) => how === 'refused').length;
  const open = openIn(returned);
  const counts = [
    t('clearance.settled', { count: all.length - refused }),
    t('clearance.open', { count: open }),
    ...(refused > 0 ? [t('clearance.refusedCount', { count: refused })] : []),
  ];
  return (
    <header className={styles.head}>
      {briefing.returned.length > 1 ? (
        <Select
          look="quiet"
          label={t('clearance.returnedWhich')}
          labelPlace="hidden"
          options={briefing.returned.toReversed().map((one) => ({
            id: one.id,
            label: named(one),
            detail: momentIn(one.at, language),
          }))}
          value={returned.id}
          onChange={(id) => lookAt(briefing.id, id, null)}
        />
      ) : (
        <h3>{named(returned)}</h3>
      )}
      <span className={styles.file}>
        {returned.name}, {momentIn(returned.at, language)}
      </span>
      {returned.found > 0 && <span className={styles.counts}>{counts.join(', ')}</span>}
    </header>
  );
}

/** The last draft, what is left to settle and who is awaited, with the keys of the list. */
function useClearanceStatus(grid: ClearanceGrid, returned: ReturnedDraft | undefined, pane: Pane): void {
  const t = usePreferences((state) => state.t);
  const last = grid.drafts.at(-1)?.number ?? null;
  const open = returned ? openIn(returned) : 0;
  const waiting = waitingUnits(grid);
  useEffect(() => {
    setStatus(pane, {
      notes: [
        ...(last === null ? [] : [{ id: 'draft', words: t('clearance.draft', { number: last }) }]),
        ...(open === 0 ? [] : [{ id: 'open', words: t('clearance.toSettle', { count: open }) }]),
        ...(waiting === 0
          ? []
          : [
              {
                id: 'waiting',
                tone: 'warn' as const,
                words: t('clearance.waitingUnits', { count: waiting }),
              },
            ]),
      ],
      hints:
        open === 0
          ? []
          : [
              { keys: 'Enter', words: t('clearance.accept') },
              { keys: 'Backspace', words: t('clearance.refuse') },
            ],
    });
    return () => setStatus(pane, null);
  }, [pane, t, last, open, waiting]);
}
