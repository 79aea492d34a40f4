import { Check, CircleX, FileText, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Translate } from '../../../core/language/translate.ts';
import { chooseFiles, stopImport } from '../../actions/import.ts';
import { Button } from '../../elements/button.tsx';
import { type Column, DataTable } from '../../elements/data-table.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { Icon } from '../../elements/icon.tsx';
import { Label } from '../../elements/label.tsx';
import { Progress } from '../../elements/progress.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import {
  clearSettled,
  type ImportItem,
  selectItem,
  useImporting,
  waitsForPerson,
} from '../../state/importing.ts';
import { useJobs } from '../../state/jobs.ts';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { setStatus } from '../../state/status.ts';
import { open } from '../../state/workspace.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import styles from './import-view.module.css';
import { becameInWords, entriesInWords, isAmiss, readAsWords, sizeInWords } from './words.ts';

/** One row a file: read as, what became of it, what is next. */
export default function ImportView({ pane }: ViewProps<'import'>) {
  const t = useWords();
  const { items, selected } = useImporting();
  const done = items.filter((item) => item.state === 'ended' && !waitsForPerson(item)).length;
  const reading = items.filter((item) => item.state === 'reading').length;
  const waiting = items.filter((item) => item.state === 'waiting').length;
  const forYou = items.filter(waitsForPerson).length;
  const columns = useMemo<readonly Column<ImportItem>[]>(
    () => [
      {
        id: 'file',
        title: t('shell.import.file'),
        width: 'minmax(180px, 1.1fr)',
        cell: (item) => <FileCell item={item} />,
      },
      {
        id: 'read',
        title: t('shell.import.readAs'),
        width: 'minmax(160px, 1.2fr)',
        leavesUnder: 560,
        cell: (item) => <span className={styles.quiet}>{readAsWords(item, t)}</span>,
      },
      {
        id: 'state',
        title: t('shell.import.state'),
        width: 'minmax(200px, 1.5fr)',
        cell: (item) => <StateCell item={item} />,
      },
      { id: 'next', title: '', width: '120px', align: 'end', cell: (item) => <NextCell item={item} /> },
    ],
    [t],
  );

  useEffect(() => {
    if (forYou === 0) return;
    setStatus(pane, { notes: [{ id: 'for-you', words: t('shell.import.forYou', { count: forYou }) }] });
    return () => setStatus(pane, null);
  }, [forYou, pane, t]);

  const counts = [
    done > 0 && t('shell.import.done', { count: done }),
    reading + waiting > 0 && t('shell.import.left', { count: reading + waiting }),
    forYou > 0 && t('shell.import.forYou', { count: forYou }),
  ].filter((part) => typeof part === 'string');

  return (
    <>
      <Toolbar
        label={t('shell.views.import')}
        title={
          items.length === 0 ? t('shell.views.import') : t('shell.import.files', { count: items.length })
        }
        detail={counts.join(', ')}
      >
        {reading + waiting > 0 ? (
          <Button look="quiet" onPress={() => void stopImport()}>
            {t('shell.import.stop')}
          </Button>
        ) : (
          items.length > 0 && (
            <Button look="quiet" onPress={clearSettled}>
              {t('shell.import.clear')}
            </Button>
          )
        )}
        <Button onPress={() => void chooseFiles()}>{t('shell.start.open')}</Button>
        <PaneButtons pane={pane} />
      </Toolbar>
      <DataTable
        label={t('shell.views.import')}
        rows={items}
        idOf={idOf}
        columns={columns}
        rowHeight={52}
        selected={new Set(selected === null ? [] : [selected])}
        onSelect={(ids) => selectItem([...ids].at(-1) ?? null)}
        onOpen={(id) => openMade(items.find((item) => item.id === id))}
        empty={
          <EmptyView
            sentence={t('shell.import.empty')}
            action={{ label: t('shell.start.open'), onPress: () => void chooseFiles(), keys: 'CmdOrCtrl+O' }}
          />
        }
        footer={
          reading + waiting > 0 || items.length === 0
            ? t('shell.import.note')
            : t('files.ended', { became: becameInWords(items, t) })
        }
      />
    </>
  );
}

const idOf = (item: ImportItem) => item.id;

function openMade(item: ImportItem | undefined): void {
  const id = item?.outcome?.made?.id ?? item?.outcome?.like;
  if (id) open({ view: 'source', id });
}

function FileCell({ item }: { readonly item: ImportItem }) {
  const t = useWords();
  return (
    <span className={styles.file}>
      <Icon of={FileText} />
      <span className={styles.two}>
        <span className={styles.name}>{item.name}</span>
        <span className={styles.small}>{sizeInWords(item.size, t)}</span>
      </span>
    </span>
  );
}

function StateCell({ item }: { readonly item: ImportItem }) {
  const t = useWords();
  const rows = useLibrary((state) => state.rows);
  const job = useJobs((state) => [...state.jobs.values()].find(({ name }) => name === item.name));
  const good = (words: string): ReactNode => (
    <span className={styles.good}>
      <Icon of={Check} />
      <span className={styles.lines}>{words}</span>
    </span>
  );
  if (item.state === 'waiting') return <span className={styles.quiet}>{t('shell.import.waiting')}</span>;
  if (item.state === 'stopped') return <span className={styles.quiet}>{t('shell.import.stopped')}</span>;
  if (item.state === 'left-out') return <span className={styles.quiet}>{t('shell.import.leftOut')}</span>;
  if (item.state === 'reading')
    return job && job.total !== null ? (
      <Progress
        label={t('shell.import.pageOf', { done: job.done, total: job.total })}
        done={job.done}
        total={job.total}
      />
    ) : (
      <span className={styles.quiet}>{t('shell.import.reading')}</span>
    );
  if (item.problem) return <Problem words={t(`problems.${item.problem.code}`, item.problem.params)} />;
  const outcome = item.outcome;
  if (!outcome) return null;
  const like = outcome.like === null ? undefined : rows.get(outcome.like);
  const likeNumber = like ? t('kinds.number.source', { number: like.number }) : '';
  if (outcome.entries) return good(entriesInWords(outcome.entries, t));
  switch (outcome.outcome) {
    case 'imported':
      if (outcome.problem)
        return (
          <span className={styles.label}>
            <Label tone="warn" icon={TriangleAlert}>
              {t('catalogue.notAllPages', { number: outcome.made?.number ?? 0 })}
            </Label>
          </span>
        );
      return good(frozenInWords(item, rows.get(item.nextOf ?? '')?.number, t));
    case 'duplicate':
      return good(t('shell.import.duplicate', { like: likeNumber }));
    case 'near-duplicate':
      return (
        <span className={styles.label}>
          <Label tone="warn" icon={TriangleAlert}>
            {t('shell.import.near', { like: likeNumber })}
          </Label>
        </span>
      );
    case 'kept-unread':
      return (
        <span className={styles.label}>
          <Label tone="bad" icon={CircleX}>
            {t('shell.import.keptUnread')}
          </Label>
        </span>
      );
    case 'refused':
      return (
        <Problem
          words={
            outcome.problem
              ? t(`problems.${outcome.problem.code}`, outcome.problem.params)
              : t('shell.import.refused')
          }
        />
      );
  }
}

/** "Frozen as S 4, with 3 attachments, 1 to look at". */
function frozenInWords({ outcome }: ImportItem, next: number | undefined, t: Translate): string {
  const number = outcome?.made?.number ?? 0;
  const amiss = outcome?.attachments?.filter(isAmiss).length ?? 0;
  return [
    next === undefined
      ? t('shell.import.frozen', { number })
      : t('files.asNext', { number, like: t('kinds.number.source', { number: next }) }),
    ...(outcome?.attachments ? [t('shell.import.attached', { count: outcome.attachments.length })] : []),
    ...(amiss > 0 ? [t('files.attachedAmiss', { count: amiss })] : []),
  ].join(', ');
}

function Problem({ words }: { readonly words: string }) {
  return (
    <span className={styles.bad} title={words}>
      <Icon of={CircleX} />
      <span className={styles.wrapped}>{words}</span>
    </span>
  );
}

function NextCell({ item }: { readonly item: ImportItem }) {
  const t = useWords();
  const rows = useLibrary((state) => state.rows);
  const made = item.outcome?.made;
  if (waitsForPerson(item)) return <span className={styles.quiet}>{t('shell.import.decide')}</span>;
  if (made)
    return (
      <Button look="link" onPress={() => openMade(item)}>
        {t('shell.import.open')}
      </Button>
    );
  const like = item.outcome?.like ? rows.get(item.outcome.like) : undefined;
  if (!like) return null;
  return (
    <Button look="link" onPress={() => openMade(item)}>
      {t('shell.import.openLike', { like: t('kinds.number.source', { number: like.number }) })}
    </Button>
  );
}
