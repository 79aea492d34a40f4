import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { EvidenceRef, QuoteEdit } from '../../../../core/model/narrative.ts';
import { openRecord } from '../../../actions/open.ts';
import { Chip } from '../../../elements/chip.tsx';
import { useLibrary } from '../../../state/library.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { useBriefingContext } from '../context.ts';
import { chipWords, isHollow, usePiece } from '../evidence.ts';
import { QuoteWords } from '../evidence-body.tsx';
import styles from './editor.module.css';
import { stateOfPiece } from './piece-state.ts';

/** Evidence in a line of narrative. A quote brings its verbatim words with it; they are read from its record. */
export function ChipView({ node, selected }: ReactNodeViewProps) {
  // The schema gives a chip these attributes.
  const { ref, show, edits } = node.attrs as {
    ref: EvidenceRef;
    show: 'reference' | 'words';
    edits: readonly QuoteEdit[];
  };
  const t = usePreferences((state) => state.t);
  const ui = usePreferences((state) => state.language);
  const { language } = useBriefingContext();
  const piece = usePiece(ref);
  const read = useLibrary((state) => state.whole.has(ref.kind));
  return (
    <NodeViewWrapper as="span" className={styles.chip} data-ref={ref.id}>
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
          onPress={() => void openRecord(ref.kind, ref.id, 'beside')}
        />
      ) : (
        read && <span className={styles.gone}>{t('briefing.evidenceGone')}</span>
      )}
    </NodeViewWrapper>
  );
}
