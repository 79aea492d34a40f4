import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type MouseEvent, memo, useEffect, useRef } from 'react';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import { verbatim } from '../../../core/model/quote.ts';
import type { Row } from '../../../core/model/row.ts';
import { figureWords } from '../../../core/pack/words/numbers.ts';
import { marksOf } from '../../../core/pack/words/quotation.ts';
import { openRecord } from '../../actions/open.ts';
import { classes } from '../../elements/classes.ts';
import { KindSign } from '../../elements/kind-sign.tsx';
import { asEvidence, dragData } from '../../state/dragged.ts';
import { useLibrary } from '../../state/library.ts';
import { usePreferences } from '../../state/preferences.ts';
import { dragCard } from './drag-card.ts';
import { headWords, isHollow, type Piece, placeOf, type UiLanguage, usePiece } from './evidence.ts';
import { plainWords } from './evidence-body.tsx';
import styles from './unused.module.css';

/** What a card asks of its list. */
export interface CardHost {
  readonly focused: (id: string) => void;
  readonly pressed: (event: MouseEvent, row: Row) => void;
  readonly send: (row: Row) => void;
  /** What goes along when a card is dragged. */
  readonly dragged: (row: Row) => readonly EvidenceRef[];
  readonly moving: (row: Row | null) => void;
}

interface UnusedCardProps {
  readonly row: Row;
  readonly focusable: boolean;
  readonly chosen: boolean;
  readonly moving: boolean;
  readonly host: CardHost;
}

/** A piece of evidence that waits: what it is, where it stands, its words. */
export const UnusedCard = memo(function UnusedCard({
  row,
  focusable,
  chosen,
  moving,
  host,
}: UnusedCardProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const ref: EvidenceRef = asEvidence(row.kind, row.id) ?? { kind: 'mark', id: row.id };
  const piece = usePiece(ref);
  const place = piece ? placeOf(piece) : null;
  const source = useLibrary((state) => state.rows.get(place?.source ?? ''));
  const card = useRef<HTMLDivElement>(null);
  const number = t(`kinds.number.${row.kind}`, { number: row.number });
  const head = piece ? headWords(piece, language, t) : row.title;
  const words = piece ? cardWords(piece, language, t) : '';

  useEffect(() => {
    const element = card.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: () => dragData({ what: 'evidence', refs: host.dragged(row) }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const several = host.dragged(row).length;
        dragCard(
          nativeSetDragImage,
          several > 1 ? { words: t('briefing.pieces', { count: several }) } : { number, words: head },
        );
      },
      onDragStart: () => host.moving(row),
      onDrop: () => host.moving(null),
    });
  }, [host, row, number, head, t]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      ref={card}
      data-card={row.id}
      role="option"
      aria-selected={chosen}
      data-first={focusable ? '' : undefined}
      tabIndex={focusable ? 0 : -1}
      aria-label={[number, head, words].join(', ')}
      className={classes(styles.card, chosen && styles.chosen, moving && styles.dragging)}
      onFocus={() => host.focused(row.id)}
      onDoubleClick={() => host.send(row)}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => host.pressed(event, row)}
    >
      {moving ? (
        <span className={styles.moving}>{t('briefing.beingMoved', { what: number })}</span>
      ) : (
        <>
          <span className={styles.cardHead}>
            <KindSign kind={row.kind} hollow={piece !== null && isHollow(piece)} />
            {row.kind !== 'mark' && <strong>{row.number}</strong>}
            <span className={styles.what}>{head}</span>
            {source && (
              // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; the list has Ctrl Enter
              // biome-ignore lint/a11y/useKeyWithClickEvents: the same
              <span
                className={styles.source}
                title={t('briefing.openSource')}
                onClick={(event) => {
                  event.stopPropagation();
                  void openRecord(row.kind, row.id, 'beside');
                }}
              >
                {t('kinds.number.source', { number: source.number })}
              </span>
            )}
          </span>
          {words !== '' && <span className={styles.words}>{words}</span>}
        </>
      )}
    </div>
  );
});

function cardWords(piece: Piece, language: UiLanguage, t: ReturnType<typeof usePreferences.getState>['t']) {
  switch (piece.kind) {
    case 'quote': {
      const words = verbatim(piece.record);
      const { open, close } = marksOf(language);
      return piece.record.form === 'indirect' || piece.record.voice !== 'actor'
        ? words
        : `${open}${words}${close}`;
    }
    case 'fact': {
      const { comparator, value } = piece.record;
      const change = plainWords(piece, language, t).rest;
      return [figureWords(piece.record, language, t), comparator && value !== null ? change : '']
        .filter(Boolean)
        .join(', ');
    }
    case 'agreement': {
      const { instrument, action } = piece.record;
      const what = action === null ? '' : t(`pack.agreements.action.${action}`).toLowerCase();
      return [t(`pack.agreements.type.${instrument}`), what].filter(Boolean).join('; ');
    }
    default:
      return plainWords(piece, language, t).words;
  }
}
