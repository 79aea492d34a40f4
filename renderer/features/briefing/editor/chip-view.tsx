import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import type { EvidenceRef, QuoteEdit } from '../../../../core/model/narrative.ts';
import { openRecord } from '../../../actions/open.ts';
import { Chip } from '../../../elements/chip.tsx';
import { type MenuEntry, MenuList } from '../../../elements/menu.tsx';
import { select } from '../../../state/inspector.ts';
import { useLibrary } from '../../../state/library.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { useBriefingContext } from '../context.ts';
import { chipWords, isHollow, useShownPiece } from '../evidence.ts';
import { QuoteWords } from '../evidence-body.tsx';
import { QuoteUse } from '../quote-use.tsx';
import { useAsked } from './asked.ts';
import styles from './editor.module.css';
import { stateOfPiece } from './piece-state.ts';

/** Evidence in a line of narrative. A quote brings its verbatim words with it; they are read from its record. */
export function ChipView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  // The schema gives a chip these attributes.
  const { ref, show, edits } = node.attrs as {
    ref: EvidenceRef;
    show: 'reference' | 'words';
    edits: readonly QuoteEdit[];
  };
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const { language, readOnly } = useBriefingContext();
  const piece = useShownPiece(ref);
  const gone = useLibrary((state) => !state.rows.has(ref.id));
  const frame = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const [using, setUsing] = useState(false);

  useAsked(frame, () => !readOnly && setOpen(true));

  /** The list is not a trigger's own: it is closed by what is chosen. */
  const closing = (entries: readonly MenuEntry[]) =>
    entries.map((entry) => ({
      ...entry,
      onPress: () => {
        setOpen(false);
        entry.onPress();
      },
    }));
  const ofQuote: readonly MenuEntry[] =
    piece?.kind !== 'quote'
      ? []
      : [
          { id: 'use', label: t('briefing.use.shorten'), onPress: () => setUsing(true) },
          show === 'words'
            ? {
                id: 'number',
                label: t('briefing.onlyNumber'),
                onPress: () => updateAttributes({ show: 'reference', edits: [] }),
              }
            : {
                id: 'words',
                label: t('briefing.withWords'),
                onPress: () => updateAttributes({ show: 'words' }),
              },
        ];
  return (
    <NodeViewWrapper
      as="span"
      className={styles.chip}
      // The wrapper's own style says otherwise.
      style={{ whiteSpace: 'nowrap' }}
      ref={frame}
      data-chip=""
      data-asked=""
      onContextMenu={(event: MouseEvent) => {
        if (readOnly) return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      {piece?.kind === 'quote' && show === 'words' && (
        <span className={styles.verbatim}>
          <QuoteWords quote={piece.record} edits={edits} language={language} />{' '}
        </span>
      )}
      {piece ? (
        <Chip
          kind={piece.kind}
          number={piece.record.number}
          words={chipWords(piece, ui, t)}
          hollow={isHollow(piece)}
          state={selected ? 'selected' : stateOfPiece(piece)}
          skipped
          onPress={() => void openRecord(ref.kind, ref.id, 'beside')}
        />
      ) : (
        gone && <span className={styles.gone}>{t('briefing.evidenceGone')}</span>
      )}
      <Popover
        triggerRef={frame}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
        className={styles.menu ?? ''}
      >
        <MenuList
          focused
          label={t('briefing.itemMenu')}
          groups={[
            closing([
              {
                id: 'open',
                label: t('briefing.openSource'),
                onPress: () => void openRecord(ref.kind, ref.id, 'beside'),
              },
              { id: 'record', label: t('briefing.showRecord'), onPress: () => select(ref.kind, ref.id) },
            ]),
            closing(ofQuote),
            closing([{ id: 'remove', label: t('briefing.takeOut'), onPress: deleteNode, danger: true }]),
          ]}
        />
      </Popover>
      {using && piece?.kind === 'quote' && (
        <QuoteUse
          quote={piece.record}
          edits={edits}
          language={language}
          onApply={(next) => updateAttributes({ edits: next, show: 'words' })}
          onClose={() => setUsing(false)}
        />
      )}
    </NodeViewWrapper>
  );
}
