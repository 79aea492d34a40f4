import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Translate } from '../../../core/language/translate.ts';
import { compareDates, dateInWords } from '../../../core/model/date.ts';
import type { Item } from '../../../core/model/narrative.ts';
import { changeFigures } from '../../../core/pack/words/numbers.ts';
import { openRecord } from '../../actions/open.ts';
import { Chip } from '../../elements/chip.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { dragData } from '../../state/dragged.ts';
import { usePreferences } from '../../state/preferences.ts';
import { dragCard } from './drag-card.ts';
import { stateOfPiece } from './editor/piece-state.ts';
import { headWords, isHollow, type Piece, type UiLanguage } from './evidence.ts';
import { EvidenceBody, plainWords } from './evidence-body.tsx';
import styles from './gathered.module.css';

export type GatheringKind = Extract<Item, { item: 'gathering' }>['as'];
export const gatherings: readonly GatheringKind[] = [
  'facts',
  'quotes',
  'agreements',
  'timeline',
  'positions',
  'lines',
  'actors',
];

interface GatheredProps {
  readonly as: GatheringKind;
  readonly pieces: readonly Piece[];
  readonly language: UiLanguage;
  /** What can be done with a row; null where nothing can be changed. */
  readonly rows: RowHost | null;
  /** True while the list is selected: then Tab goes on into its rows. */
  readonly selected: boolean;
}

export interface RowHost {
  readonly remove: (id: string) => void;
  readonly move: (id: string, step: -1 | 1) => void;
  /** The rows have been left by Esc. */
  readonly leave: () => void;
}

/** Rows of a gathering: figures in columns, quotes under their speakers, the rest as a list. */
export function Gathered({ as, pieces, language, rows: host, selected }: GatheredProps) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  if (pieces.length === 0) return <p className={styles.empty}>{t('briefing.gatheringEmpty')}</p>;
  if (as === 'facts') return <Facts pieces={pieces} rows={host} selected={selected} />;
  const rows = as === 'timeline' ? pieces.toSorted((a, b) => compareDates(dateOf(a), dateOf(b))) : pieces;
  return (
    <ul className={styles.rows}>
      {rows.map((piece) => (
        <GatheredRow key={piece.record.id} as="li" piece={piece} className={styles.row} host={host}>
          {as === 'timeline' && (
            <span className={styles.date}>
              {dateOf(piece) === null ? t('briefing.notDated') : dateInWords(dateOf(piece) ?? '', ui)}
            </span>
          )}
          <div className={styles.main}>
            <EvidenceBody piece={piece} language={language} undated={as === 'timeline'} />
          </div>
          <RowEnd piece={piece} host={host} skipped={!selected} />
        </GatheredRow>
      ))}
    </ul>
  );
}

function Facts({ pieces, rows, selected }: Pick<GatheredProps, 'pieces' | 'rows' | 'selected'>) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">{t('briefing.column.measure')}</th>
          <th scope="col" className={styles.figure}>
            {t('briefing.column.value')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('briefing.column.change')}
          </th>
          <th scope="col">{t('briefing.column.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece) => {
          const fact = piece.kind === 'fact' ? piece.record : null;
          const value = fact?.value === null ? '' : plainWords(piece, ui, t).words;
          const change = fact?.comparator ? changeFigures(fact.comparator, ui, t) : '';
          return (
            <GatheredRow key={piece.record.id} as="tr" piece={piece} host={rows}>
              <td>{headWords(piece, ui, t)}</td>
              <td className={value ? styles.figure : styles.unstated}>
                {value || t('pack.words.not-stated')}
              </td>
              <td className={change ? styles.figure : styles.unstated}>
                {change || t('pack.words.not-stated')}
              </td>
              <td>
                <RowEnd piece={piece} host={rows} skipped={!selected} />
              </td>
            </GatheredRow>
          );
        })}
      </tbody>
    </table>
  );
}

interface GatheredRowProps {
  readonly as: 'li' | 'tr';
  readonly piece: Piece;
  readonly className?: string | undefined;
  readonly host: RowHost | null;
  readonly children: ReactNode;
}

/** A row, dragged to another place in its gathering or anywhere evidence goes; by keys it is moved and taken out. */
function GatheredRow({ as: Row, piece, className, host, children }: GatheredRowProps) {
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const row = useRef<HTMLLIElement & HTMLTableRowElement>(null);
  const { kind } = piece;
  const { id } = piece.record;
  const number = t(`kinds.number.${kind}`, { number: piece.record.number });
  const words = headWords(piece, ui, t);
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: () => dragData({ what: 'evidence', refs: [{ kind, id }] }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => dragCard(nativeSetDragImage, { number, words }),
    });
  }, [kind, id, number, words]);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (host && event.altKey && step !== undefined) host.move(id, step);
    else if (step !== undefined) focusBeside(row.current, step);
    else if (host && event.key === 'Delete') {
      focusBeside(row.current, 1) || focusBeside(row.current, -1) || host.leave();
      host.remove(id);
    } else if (event.key === 'Escape') host?.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Row ref={row} className={className} data-gathered={id} onKeyDown={keys}>
      {children}
    </Row>
  );
}

/** Goes to the chip of the row beside; false where there is none. */
function focusBeside(row: Element | null, step: -1 | 1): boolean {
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const chip = next?.querySelector<HTMLElement>('button');
  chip?.focus();
  return chip != null;
}

interface RowEndProps {
  readonly piece: Piece;
  readonly host: RowHost | null;
  readonly skipped: boolean;
}

function RowEnd({ piece, host, skipped }: RowEndProps) {
  const t = usePreferences((state) => state.t);
  const { kind, record } = piece;
  return (
    <span className={styles.end}>
      <Chip
        kind={kind}
        number={record.number}
        hollow={isHollow(piece)}
        state={stateOfPiece(piece)}
        skipped={skipped}
        onPress={() => void openRecord(kind, record.id, 'beside')}
      />
      {host && (
        <span className={styles.remove}>
          <IconButton
            label={t('briefing.takeOutOf', { record: t(`kinds.number.${kind}`, { number: record.number }) })}
            size={20}
            skipped
            onPress={() => host.remove(record.id)}
          >
            <Icon of={X} size={14} />
          </IconButton>
        </span>
      )}
    </span>
  );
}

function dateOf(piece: Piece): string | null {
  switch (piece.kind) {
    case 'quote':
      return piece.record.said;
    case 'fact':
      return piece.record.period;
    case 'event':
      return piece.record.date;
    case 'agreement':
      return piece.record.status.at(-1)?.date ?? piece.record.next?.date ?? null;
    case 'position':
      return piece.record.asOf;
    case 'undertaking':
      return piece.record.due;
    default:
      return null;
  }
}

/** What a gathering holds, in words: "2 actors, 2 quotes". */
export function gatheredWords(as: GatheringKind, pieces: readonly Piece[], t: Translate): string {
  if (pieces.length === 0) return '';
  if (as !== 'quotes') return t('briefing.gathered', { count: pieces.length });
  const speakers = new Set(
    pieces.map((piece) =>
      piece.kind === 'quote' ? (piece.record.speaker.actor ?? piece.record.speaker.name) : '',
    ),
  );
  return [
    t('briefing.speakers', { count: speakers.size }),
    t('kinds.count.quote', { count: pieces.length }),
  ].join(', ');
}
