import { BookCheck, Printer, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { allItems, type Briefing, evidenceUsed, walkSections } from '../../../core/model/briefing.ts';
import { placeInNextSection, sectionNumbers } from '../../../core/outline/places.ts';
import { arrange } from '../../actions/briefing.ts';
import { actionOf, run } from '../../actions/catalogue.ts';
import { askToMakeDraft, chooseReturned, openClearances } from '../../actions/clearances.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { SplitPane } from '../../elements/split-pane.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { useWidth } from '../../elements/use-width.ts';
import { useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { useRecords } from '../../state/use-records.ts';
import { open, remember, useWorkspace } from '../../state/workspace.ts';
import { CheckList } from '../check/check-list.tsx';
import { cure } from '../check/cure.ts';
import { countFindings, useCheck } from '../check/findings.ts';
import { useBriefingPages } from '../pack/pages.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import styles from './briefing-view.module.css';
import { useChosenKeys } from './chosen-items.ts';
import { BriefingProvider } from './context.ts';
import { cureHost } from './cure-host.ts';
import { Details } from './details.tsx';
import { FindBar } from './find-bar.tsx';
import { FoldedOutline } from './folded-outline.tsx';
import { KeepTemplate } from './keep-template.tsx';
import { MoreMenu } from './more-menu.tsx';
import { Outline } from './outline.tsx';
import { OutputSummary } from './output-summary.tsx';
import { Page } from './page.tsx';
import { PastBar } from './past-bar.tsx';
import { useBriefingStatus } from './use-briefing-status.ts';
import { useEvidenceRead } from './use-evidence-read.ts';
import { useFit } from './use-fit.ts';
import { useHeldKeys } from './use-held-keys.ts';
import { usePagesSoFar } from './use-pages-so-far.ts';
import { usePickUp } from './use-pick-up.ts';
import { ask, setChecking, setChoosing, useBriefingView } from './view-state.ts';
import { goToPlace, useWhere } from './where.ts';

/** Width of the view under which the outline folds into the name of the section in the toolbar. */
const FOLDS = 800;

/** A briefing: its outline, its page, and what does not hold up in it. */
export default function BriefingView({ view, pane }: ViewProps<'briefing'>) {
  const briefings = useRecords('briefing');
  const read = useEvidenceRead(view.id);
  const t = useWords();
  const briefing = briefings?.get(view.id);
  const wanted = view.section;
  useEffect(() => {
    if (wanted) goToPlace(view.id, wanted, false);
  }, [view.id, wanted]);
  if (!briefings || !read) return null;
  if (!briefing) return <EmptyView sentence={t('briefing.gone')} />;
  return <Shown briefing={briefing} pane={pane} />;
}

function Shown({ briefing: now, pane }: { readonly briefing: Briefing; readonly pane: ViewProps['pane'] }) {
  const t = useWords();
  const { id } = now;
  const asking = useBriefingView((state) => state.asking[id] ?? null);
  const past = asking?.what === 'past' ? (asking.stood?.briefing ?? null) : null;
  const briefing = past ?? now;
  const { sections } = briefing;
  const readOnly = useLibrary((state) => state.readOnly) || asking?.what === 'past';
  const area = useRef<HTMLDivElement>(null);
  const width = useWidth(area);
  const folded = width > 0 && width < FOLDS;
  const outlineWidth = useWorkspace(({ layout }) => layout.views['briefing.outline']);
  const checking = useBriefingView((state) => state.checking[id] ?? false);
  const choosing = useBriefingView((state) => state.choosing[id] ?? null);
  // In a split nothing else says whose sections these are.
  const split = useWorkspace((state) => state.beside !== null);
  const [inView, setInView] = useState<string | null>(null);
  const where = useWhere((state) => state.at[id]);
  const numbers = useMemo(() => sectionNumbers(sections), [sections]);
  const walked = useMemo(() => walkSections(sections), [sections]);
  const current = walked.some(({ section }) => section.id === inView)
    ? inView
    : (walked[0]?.section.id ?? null);
  const leaf = useInspector((state) => state.leaf);
  const looking = checking || leaf === 'check';
  const findings = useCheck(looking ? id : null);
  const pages = useBriefingPages(id);
  const fit = useFit(id);

  useHeldKeys(id, sections);
  useChosenKeys(id, sections, readOnly);
  usePagesSoFar(now);
  useBriefingStatus(now, pane, looking ? (findings ?? []) : []);
  useAction('check', () => setChecking(id, !checking), pane);
  useAction('preview-pack', () => open({ view: 'pack', briefing: id }), pane);
  useAction('clearances', () => openClearances(id), pane);
  useAction('make-draft', readOnly ? null : () => askToMakeDraft(id), pane);
  useAction('read-returned', readOnly ? null : () => chooseReturned(id), pane);
  usePickUp(id, sections, readOnly, pane);
  useAction('edit-head', readOnly ? null : () => ask(id, { what: 'details' }), pane);
  useAction('as-it-stood', () => ask(id, { what: 'past', stood: null }), pane);
  useAction('keep-template', readOnly ? null : () => ask(id, { what: 'template' }), pane);
  useAction('find', () => ask(id, { what: 'find', find: '', by: '' }), pane);

  const context = useMemo(
    () => ({
      id,
      language: briefing.language,
      pane,
      readOnly,
      choosing,
      choose: (item: string | null) => setChoosing(id, item),
      sectionGoesTo: () => ({ side: null, note: true, speaking: false }),
    }),
    [id, briefing.language, pane, readOnly, choosing],
  );

  /** Back from a bar or from the check: one goes on at what was found, else where one was in the text. */
  function toText(found: string | null = null) {
    if (checking) setChecking(id, false);
    else ask(id, null);
    const place = found ?? where?.item ?? where?.section ?? current;
    if (place) goToPlace(id, place);
  }

  function moveOut(item: string, step: -1 | 1) {
    const home = walked.find(({ section }) => section.items.some((one) => one.id === item))?.section;
    if (!home) return;
    const next = placeInNextSection(sections, { section: home.id, before: null }, step);
    if (next.section === home.id) return;
    const target = step === 1 ? next : { section: next.section, before: null };
    void arrange(id, { do: 'move-items', items: [item], target }).then((done) => done && goToPlace(id, item));
  }

  const title = walked.find(({ section }) => section.id === current)?.section;
  const over = ([1, 2] as const).find((side) => fit[side].lines > fit[side].of);
  const counts = countFindings(findings ?? []);
  const page = (
    <Page
      key={past?.changedAt}
      briefing={briefing}
      onInView={setInView}
      onMoveOut={moveOut}
      place={where?.section ?? null}
    />
  );
  return (
    <BriefingProvider value={context}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the list of findings, and an earlier day */}
      <div
        className={styles.view}
        ref={area}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          if (!checking && asking?.what !== 'past') return;
          toText();
          event.preventDefault();
        }}
      >
        <Toolbar
          label={briefing.title}
          title={
            folded && !checking ? (
              <span className={styles.where}>
                {split && <span className={styles.name}>{briefing.shortTitle || briefing.title}</span>}
                <FoldedOutline
                  section={
                    title
                      ? `${numbers.get(title.id)} ${title.title || t('briefing.untitledSection')}`
                      : t('briefing.outline')
                  }
                >
                  {(fold) => (
                    <>
                      <OutputSummary briefing={briefing} pages={pages} />
                      <Outline sections={sections} current={current} onGone={fold} />
                    </>
                  )}
                </FoldedOutline>
              </span>
            ) : (
              briefing.shortTitle || briefing.title
            )
          }
          detail={
            checking ? (
              t('briefing.check.leaf')
            ) : folded && over && !split ? (
              <span className={styles.over}>
                {t('briefing.fit.sideOver', { side: over, count: fit[over].lines - fit[over].of })}
              </span>
            ) : undefined
          }
        >
          <IconButton
            label={t('actions.undo')}
            keys={actionOf('undo').keys ?? undefined}
            onPress={() => run('undo')}
          >
            <Icon of={Undo2} />
          </IconButton>
          <MoreMenu briefing={id} readOnly={readOnly} />
          <PaneButtons pane={pane} />
          {checking ? (
            <Button onPress={() => toText()} keys="Esc">
              {t('briefing.check.back')}
            </Button>
          ) : (
            <Button icon={<Icon of={BookCheck} />} onPress={() => run('check')}>
              {t('actions.check')}
            </Button>
          )}
          <Button
            look="primary"
            icon={<Icon of={Printer} />}
            onPress={() => open({ view: 'pack', briefing: id })}
          >
            {t('actions.preview-pack')}
          </Button>
        </Toolbar>
        {asking?.what === 'find' && !checking && (
          <FindBar briefing={briefing} find={asking.find} by={asking.by} onClose={toText} />
        )}
        {asking?.what === 'past' && !checking && <PastBar briefing={id} onClose={() => toText()} />}
        {checking ? (
          <div className={styles.checking}>
            <CheckList
              briefing={id}
              findings={findings ?? []}
              sections={sections}
              onCure={(finding) => cure(finding, cureHost(id))}
            />
            {findings && (
              <p className={styles.held}>
                {t('briefing.check.held', {
                  items: allItems(briefing).length,
                  evidence: new Set(evidenceUsed(briefing).map((ref) => ref.id)).size,
                  count: counts.red + counts.amber + counts.grey,
                })}
              </p>
            )}
          </div>
        ) : folded ? (
          page
        ) : (
          <SplitPane
            fixed="start"
            size={typeof outlineWidth === 'number' ? outlineWidth : 224}
            least={180}
            most={360}
            onResize={(size) => remember('briefing.outline', size)}
            label={t('briefing.resizeOutline')}
          >
            <div className={styles.outline}>
              <OutputSummary briefing={briefing} pages={pages} />
              <Outline sections={sections} current={current} />
            </div>
            {page}
          </SplitPane>
        )}
        {asking?.what === 'details' && (
          <Details briefing={now} wanted={asking.field ?? null} onClose={() => ask(id, null)} />
        )}
        {asking?.what === 'template' && <KeepTemplate briefing={now} onClose={() => ask(id, null)} />}
      </div>
    </BriefingProvider>
  );
}
