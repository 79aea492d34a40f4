import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Ellipsis } from 'lucide-react';
import { type MouseEvent, useRef, useState } from 'react';
import type { EvidenceRef, QuoteEdit } from '../../../../core/model/narrative.ts';
import { openRecord } from '../../../actions/open.ts';
import { Chip } from '../../../elements/chip.tsx';
import { classes } from '../../../elements/classes.ts';
import { Icon } from '../../../elements/icon.tsx';
import { IconButton } from '../../../elements/icon-button.tsx';
import { Menu } from '../../../elements/menu.tsx';
import { select } from '../../../state/inspector.ts';
import { useLibrary } from '../../../state/library.ts';
import { useWords } from '../../../state/preferences.ts';
import { pressItem } from '../chosen-items.ts';
import { useBriefingContext } from '../context.ts';
import { isHollow, useShownPiece } from '../evidence.ts';
import { EvidenceBody } from '../evidence-body.tsx';
import { QuoteUse } from '../quote-use.tsx';
import { useAsked } from './asked.ts';
import styles from './editor.module.css';
import { stateOfPiece } from './piece-state.ts';

/** A piece of evidence set on its own. */
export function EvidenceView({
  node,
  selected,
  editor,
  getPos,
  updateAttributes,
  deleteNode,
}: ReactNodeViewProps) {
  // The schema gives evidence these attributes.
  const { id, ref, edits } = node.attrs as { id: string; ref: EvidenceRef; edits: readonly QuoteEdit[] };
  const t = useWords();
  const { id: briefing, language, readOnly, choose } = useBriefingContext();
  const piece = useShownPiece(ref);
  const gone = useLibrary((state) => !state.rows.has(ref.id));
  const [using, setUsing] = useState(false);
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useAsked(frame, () => !readOnly && setOpen(true));

  function toChip() {
    const at = getPos();
    if (at === undefined) return;
    editor
      .chain()
      .deleteRange({ from: at, to: at + node.nodeSize })
      .insertContentAt(at, {
        type: 'paragraph',
        attrs: { id },
        content: [{ type: 'chip', attrs: { ref, show: 'reference', edits: [] } }],
      })
      .run();
  }

  return (
    <NodeViewWrapper
      className={classes(
        styles.block,
        selected && styles.blockSelected,
        ref.kind === 'comment' && styles.ours,
      )}
      data-drag-block=""
      data-asked=""
      ref={frame}
      onDoubleClick={() => void openRecord(ref.kind, ref.id, 'beside')}
      onClick={(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) pressItem(event, briefing, id);
        else if (piece) select(ref.kind, ref.id);
      }}
    >
      {piece ? (
        <div className={styles.evidence}>
          <EvidenceBody piece={piece} edits={edits} language={language} />
          <div className={styles.evidenceFoot}>
            <Chip
              kind={piece.kind}
              number={piece.record.number}
              hollow={isHollow(piece)}
              state={stateOfPiece(piece)}
              skipped
              onPress={() => void openRecord(ref.kind, ref.id, 'beside')}
            />
            <span className={styles.space} />
            {!readOnly && (
              <Menu
                label={t('briefing.itemMenu')}
                open={open}
                onOpenChange={setOpen}
                groups={[
                  [
                    {
                      id: 'open',
                      label: t('briefing.openSource'),
                      onPress: () => void openRecord(ref.kind, ref.id, 'beside'),
                    },
                    {
                      id: 'record',
                      label: t('briefing.showRecord'),
                      onPress: () => select(ref.kind, ref.id),
                    },
                  ],
                  [
                    ...(piece.kind === 'quote'
                      ? [{ id: 'use', label: t('briefing.use.shorten'), onPress: () => setUsing(true) }]
                      : []),
                    { id: 'goes', label: t('briefing.goes.choose'), onPress: () => choose(id) },
                    { id: 'chip', label: t('briefing.toChip'), onPress: toChip },
                  ],
                  [{ id: 'remove', label: t('briefing.takeOut'), onPress: deleteNode, danger: true }],
                ]}
              >
                <IconButton label={t('briefing.itemMenu')} size={20} skipped>
                  <Icon of={Ellipsis} />
                </IconButton>
              </Menu>
            )}
          </div>
        </div>
      ) : (
        gone && (
          <div className={styles.evidence}>
            <span className={styles.gone}>{t('briefing.evidenceGone')}</span>
          </div>
        )
      )}
      {using && piece?.kind === 'quote' && (
        <QuoteUse
          quote={piece.record}
          edits={edits}
          language={language}
          onApply={(next) => updateAttributes({ edits: next })}
          onClose={() => setUsing(false)}
        />
      )}
    </NodeViewWrapper>
  );
}
