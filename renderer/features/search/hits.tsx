import { useEffect, useMemo, useState } from 'react';
import type { Hit } from '../../../core/contract/answers.ts';
import type { KindName } from '../../../core/model/kinds.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import type { Row } from '../../../core/model/row.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { type Column, DataTable } from '../../elements/data-table.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { MarkedText } from '../../elements/marked-text.tsx';
import { asEvidence } from '../../state/dragged.ts';
import { select } from '../../state/inspector.ts';
import { loadRecords, useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import type { Pane } from '../../state/workspace.ts';
import { usePiece } from '../briefing/evidence.ts';
import { plainWords } from '../briefing/evidence-body.tsx';
import { dragRecords } from '../tables/drag-records.ts';
import { shortDate } from '../tabs/short-date.ts';
import { sourceTitle } from '../tabs/title.ts';
import { openHit } from './open-hit.ts';
import styles from './search.module.css';

interface HitsProps {
  readonly hits: readonly Hit[];
  /** One kind is looked at: all of it is shown. */
  readonly all: boolean;
  /** False until the first answer has come. */
  readonly answered: boolean;
  readonly onKind: (kind: KindName) => void;
  readonly pane: Pane;
}

/** Of each kind so many are shown while several kinds stand together. */
const FEW = 5;

/** Hits by kind, each in its line, the words found bold and underlined. */
export function Hits({ hits, all, answered, onKind, pane }: HitsProps) {
  const { t, language } = usePreferences();
  const rows = useLibrary((state) => state.rows);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const byKind = useMemo(() => {
    const groups = new Map<KindName, Hit[]>();
    for (const hit of hits) {
      const group = groups.get(hit.kind);
      if (group) group.push(hit);
      else groups.set(hit.kind, [hit]);
    }
    return groups;
  }, [hits]);
  const shown = useMemo(
    () => [...byKind.values()].flatMap((group) => (all ? group : group.slice(0, FEW))),
    [byKind, all],
  );
  useEffect(() => {
    const plain = shown.filter((hit) => hit.bold.length === 0);
    if (plain.length > 0) void loadRecords(plain.map(({ kind, id }) => ({ kind, id })));
  }, [shown]);
  const columns = useMemo<readonly Column<Hit>[]>(
    () => [
      {
        id: 'hit',
        title: t('tables.column.words'),
        width: 'minmax(280px, 1fr)',
        cell: (hit) => <HitCell hit={hit} row={rows.get(hit.id)} />,
      },
      {
        id: 'date',
        title: t('tables.column.date'),
        width: '120px',
        align: 'end',
        leavesUnder: 480,
        cell: (hit) => {
          const date = rows.get(hit.id)?.date ?? null;
          return <span className={styles.quiet}>{date !== null && shortDate(date, language)}</span>;
        },
      },
    ],
    [t, rows, language],
  );
  const hitOf = (id: string) => hits.find((hit) => hit.id === id);
  const only = selected.size === 1 ? hitOf([...selected][0] ?? '') : undefined;
  useAction('open-beside', only ? () => openHit(only, 'beside') : null, pane);

  return (
    <DataTable
      label={t('records.results')}
      rows={shown}
      idOf={idOf}
      columns={columns}
      groupOf={({ kind }) => {
        const count = byKind.get(kind)?.length ?? 0;
        return {
          key: kind,
          title: t(`kinds.many.${kind}`),
          detail: !all && count > FEW ? t('records.shownOf', { shown: FEW, count }) : '',
          aside:
            !all && count > FEW ? (
              <Button look="link" onPress={() => onKind(kind)}>
                {t('records.all', { count })}
              </Button>
            ) : (
              count
            ),
        };
      }}
      rowHeight={76}
      selected={selected}
      onSelect={(next) => {
        setSelected(next);
        const last = hitOf([...next].at(-1) ?? '');
        if (last) select(last.kind, last.id);
      }}
      onOpen={(id) => {
        const hit = hitOf(id);
        if (hit) openHit(hit);
      }}
      dragOf={(id) =>
        dragRecords(
          (selected.has(id) ? [...selected] : [id]).flatMap((one) => hitOf(one) ?? []),
          { rows, t },
        )
      }
      empty={answered ? <EmptyView sentence={t('records.nothingFound')} /> : <span />}
    />
  );
}

const idOf = (hit: Hit) => hit.id;

/** Kinds whose title is the text that was found: it is not said twice. */
const SPOKEN: readonly KindName[] = ['quote', 'mark', 'comment', 'line', 'undertaking'];

function aboutOf({ kind, title, subtitle }: Row): string {
  if (kind === 'source') return title;
  return SPOKEN.includes(kind) ? subtitle : [title, subtitle].filter(Boolean).join(', ');
}

function HitCell({ hit, row }: { readonly hit: Hit; readonly row: Row | undefined }) {
  const { t, language } = usePreferences();
  if (!row) return null;
  const number = t(`kinds.number.${hit.kind}`, { number: row.number });
  const about = aboutOf(row);
  const ref = asEvidence(hit.kind, hit.id);
  return (
    <span className={styles.hit}>
      <span className={styles.head}>
        <KindSign kind={hit.kind} />
        <span className={styles.number}>
          {hit.kind === 'source' ? sourceTitle(row, t, language) : number}
        </span>
        <span className={styles.about}>{about}</span>
      </span>
      <span className={styles.snippet}>
        {hit.bold.length === 0 && ref ? (
          <RecordWords of={ref} otherwise={hit.snippet} />
        ) : (
          <MarkedText text={hit.snippet} ranges={hit.bold} />
        )}
      </span>
    </span>
  );
}

/** Found by a filter alone, a record is given in its own words: what the index holds of it is not written to be read. */
function RecordWords({ of, otherwise }: { readonly of: EvidenceRef; readonly otherwise: string }) {
  const { t, language } = usePreferences();
  const piece = usePiece(of);
  if (!piece) return otherwise;
  const { words, rest } = plainWords(piece, language, t);
  return [words, rest].filter(Boolean).join(' · ') || otherwise;
}
