import { Minus, Plus } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FindingView } from '../../../core/contract/answers.ts';
import type { Briefing } from '../../../core/model/briefing.ts';
import { dateInWords } from '../../../core/model/date.ts';
import type { Output } from '../../../core/model/pack-version.ts';
import { actionOf } from '../../actions/catalogue.ts';
import { exportOut } from '../../actions/library.ts';
import { saveBytes, savePack, stopPrinting } from '../../actions/pack.ts';
import { useAction } from '../../actions/use-action.ts';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { useLibrary } from '../../state/library.ts';
import { say } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import { askToPrint } from '../../state/to-print.ts';
import { useRecords } from '../../state/use-records.ts';
import { open, remember, useWorkspace } from '../../state/workspace.ts';
import { cureHost } from '../briefing/cure-host.ts';
import { cure } from '../check/cure.ts';
import { countFindings, useCheck } from '../check/findings.ts';
import { countsInWords } from '../check/words.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import { Finalise } from './finalise.tsx';
import { pageOfFinding, soughtOf } from './finding-places.ts';
import { Laying } from './laying.tsx';
import { nameOfFile, numberOn } from './names.ts';
import { OutputTabs } from './output-tabs.tsx';
import { rememberOutput, setSheet, showFile, useOptions, useSheet } from './pack-state.ts';
import styles from './pack-view.module.css';
import { useBriefingPages } from './pages.ts';
import { PagesView } from './pages-view.tsx';
import { usePdf } from './use-pdf.ts';
import { usePreview } from './use-preview.ts';
import { useVersions } from './versions.ts';

const ZOOMS = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2];

/** A pack as it will print: its outputs as tabs, its pages, and how large they are seen. */
export default function PackView({ view, pane }: ViewProps<'pack'>) {
  const t = usePreferences((state) => state.t);
  const briefings = useRecords('briefing');
  const briefing = briefings?.get(view.briefing);
  if (!briefings) return null;
  if (!briefing) return <EmptyView sentence={t('briefing.gone')} />;
  return <Shown briefing={briefing} pane={pane} />;
}

function Shown({ briefing, pane }: { readonly briefing: Briefing; readonly pane: ViewProps['pane'] }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const { id } = briefing;
  const sheet = useSheet(id);
  const versions = useVersions(id);
  const next = (versions.at(-1)?.version ?? 0) + 1;
  const options = useOptions(briefing);
  const [zoom, setZoom] = useState<number | null>(null);
  const two = useWorkspace((state) => state.layout.views['pack.two'] === true);
  const [scale, setScale] = useState(1);
  const [page, setPage] = useState(1);
  const [goTo, setGoTo] = useState<{ readonly page: number } | null>(null);
  const [finalising, setFinalising] = useState(false);
  const pages = useBriefingPages(id);
  const findings = useCheck(id);
  const counts = countFindings(findings ?? []);

  usePreview(id, options);
  const bytes = sheet.reopened?.bytes ?? sheet.shown?.bytes ?? null;
  const pdf = usePdf(bytes);
  const count = pdf?.numPages ?? 0;
  const reopened = versions.find((version) => version.id === sheet.reopened?.id);
  const title = nameOfFile(briefing, options.output, reopened?.version ?? next, t, !reopened);

  const step = (by: 1 | -1) => {
    const at =
      by === 1 ? ZOOMS.find((one) => one > scale + 0.01) : ZOOMS.findLast((one) => one < scale - 0.01);
    if (at !== undefined) setZoom(at);
  };
  useAction('zoom-in', () => step(1), pane);
  useAction('zoom-out', () => step(-1), pane);
  useAction('zoom-reset', () => setZoom(null), pane);
  // A version is saved as it was finalised; a draft as it stands.
  const savePdf = () =>
    sheet.reopened
      ? void saveBytes(sheet.reopened.bytes, title, 'pdf')
      : void savePack(id, options, 'pdf', title);
  useAction('save-pdf', savePdf, pane);
  // Word was not finalised: only what stands now is written as that.
  useAction('save-word', reopened ? null : () => void savePack(id, options, 'docx', title), pane);
  useAction('export-briefing', () => void exportOut(id), pane);
  const settled = sheet.reopened !== null || sheet.layout === 'ready';
  useAction('print', bytes && settled ? () => askToPrint({ bytes, title, count }) : null, pane);
  useAction(
    'finalise',
    counts.red === 0 && findings && sheet.layout !== 'failed' ? () => setFinalising(true) : null,
    pane,
  );
  useAction('check', () => open({ view: 'briefing', id }), pane);
  useAction('clearances', () => open({ view: 'clearances', briefing: id }), pane);
  const rows = useLibrary((state) => state.rows);
  const sought = useMemo(
    () =>
      // A version shows what was printed, not what has been found since; what is grey is not for paper.
      reopened
        ? []
        : soughtOf(
            (findings ?? []).filter(({ severity }) => severity !== 'grey'),
            briefing,
            (record) => numberOn(options.language, rows.get(record.id)),
          ),
    [findings, briefing, rows, reopened, options.language],
  );
  const onPages = useMemo(
    () => ({
      sought,
      onFinding: (finding: FindingView) => {
        open({ view: 'briefing', id });
        cure(finding, cureHost(id));
      },
    }),
    [sought, id],
  );
  const { toShow } = sheet;
  useEffect(() => {
    const one = toShow && sought.find(({ finding }) => finding.number === toShow.finding);
    if (!toShow || !pdf) return;
    setSheet(id, { toShow: null });
    const missed = () => say('packView.said.notOnPaper', { number: toShow.finding });
    if (!one) return missed();
    pageOfFinding(pdf, one).then(
      (found) => (found === null ? missed() : setGoTo({ page: found })),
      // The next layout has come in its place meanwhile.
      () => {},
    );
  }, [toShow, pdf, sought, id]);
  const onScale = useCallback((now: number) => setScale(now), []);

  const shownOutput = sheet.output;
  const version = reopened
    ? t('packView.versionFinal', { number: reopened.version })
    : t('packView.versionDraft', { number: next });
  useEffect(() => {
    setStatus(pane, {
      notes: [
        { id: 'version', words: version },
        ...(count > 0
          ? [
              {
                id: 'pages',
                words: `${t(`packView.output.${shownOutput}`)}, ${t('packView.pageCount', { count })}`,
              },
            ]
          : []),
        ...(counts.red + counts.amber > 0
          ? [
              {
                id: 'check',
                words: countsInWords({ red: counts.red, amber: counts.amber }, t),
                tone: counts.red > 0 ? ('bad' as const) : ('warn' as const),
              },
            ]
          : []),
      ],
    });
    return () => setStatus(pane, null);
  }, [pane, t, version, count, shownOutput, counts.red, counts.amber]);

  const choose = (output: Output) => {
    rememberOutput(id, output);
    // Chosen once more it is laid out already: what is shown stays, or nothing would come in its place.
    setSheet(id, { output, reopened: null, ...(output === options.output ? {} : { shown: null }) });
  };
  return (
    <div className={styles.view}>
      <Toolbar
        label={t('packView.toolbar')}
        title={t('packView.title', { number: reopened?.version ?? next })}
        detail={
          reopened
            ? t('packView.asFinalised', { date: dateInWords(reopened.finalisedAt.slice(0, 10), language) })
            : t(`packView.draftOn.${options.paper}`)
        }
      >
        {count > 0 && <span className={styles.small}>{t('packView.pageOf', { page, pages: count })}</span>}
        <IconButton
          label={t('packView.smaller')}
          keys={actionOf('zoom-out').keys ?? undefined}
          onPress={() => step(-1)}
        >
          <Icon of={Minus} />
        </IconButton>
        <Button look="quiet" onPress={() => setZoom(zoom === null ? 1 : null)} label={t('packView.zoom')}>
          {zoom === null && scale < 1
            ? t('packView.fitWidth', { percent: Math.round(scale * 100) })
            : t('packView.percent', { percent: Math.round(scale * 100) })}
        </Button>
        <IconButton
          label={t('packView.larger')}
          keys={actionOf('zoom-in').keys ?? undefined}
          onPress={() => step(1)}
        >
          <Icon of={Plus} />
        </IconButton>
        <Button
          look="quiet"
          selected={two}
          onPress={() => {
            remember('pack.two', !two);
            setZoom(null);
          }}
        >
          {t('packView.twoPages')}
        </Button>
        <PaneButtons pane={pane} />
      </Toolbar>
      <OutputTabs
        output={sheet.output}
        corrigendum={versions.length > 0}
        details={(output) => {
          const known = pages[output];
          if (known === null) return '';
          if (output === 'two-sides' && known > 2) return t('packView.overTwoSides', { count: known });
          return t('packView.pageCount', { count: known });
        }}
        over={(pages['two-sides'] ?? 0) > 2}
        onChoose={choose}
      />
      {reopened && (
        <Banner
          tone="plain"
          actions={
            <Button onPress={() => setSheet(id, { reopened: null })}>{t('packView.backToDraft')}</Button>
          }
        >
          {t('packView.reopened', { number: reopened.version })}
        </Banner>
      )}
      {sheet.layout === 'failed' && sheet.problem && !reopened && (
        <Banner tone="bad">{t(`problems.${sheet.problem.code}`, sheet.problem.params)}</Banner>
      )}
      {sheet.layout === 'laying' && !reopened && (
        <Laying title={briefing.title} onStop={() => void stopPrinting(id)} />
      )}
      {pdf ? (
        <PagesView
          pdf={pdf}
          zoom={zoom}
          across={two && count > 1 ? 2 : 1}
          page={page}
          onPage={setPage}
          onScale={onScale}
          findings={onPages}
          goTo={goTo}
        />
      ) : (
        <div className={styles.waiting} />
      )}
      {finalising && (
        <Finalise
          briefing={briefing}
          next={next}
          onClose={() => setFinalising(false)}
          onDone={(version, file) => {
            setFinalising(false);
            setGoTo({ page: 1 });
            void showFile(id, version, file);
          }}
        />
      )}
    </div>
  );
}
