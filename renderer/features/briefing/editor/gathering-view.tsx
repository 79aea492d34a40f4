import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import type { EvidenceRef } from '../../../../core/model/narrative.ts';
import { classes } from '../../../elements/classes.ts';
import { Icon } from '../../../elements/icon.tsx';
import { IconButton } from '../../../elements/icon-button.tsx';
import { Menu } from '../../../elements/menu.tsx';
import { useLibrary } from '../../../state/library.ts';
import { useWords } from '../../../state/preferences.ts';
import { useBriefingContext } from '../context.ts';
import { piecesOf } from '../evidence.ts';
import { Gathered, type GatheringKind, gatheredWords, gatherings, type RowHost } from '../gathered.tsx';
import { useThen } from '../view-state.ts';
import { useAsked } from './asked.ts';
import styles from './editor.module.css';

/** Evidence gathered as a table or list. */
export function GatheringView({ node, selected, editor, updateAttributes, deleteNode }: ReactNodeViewProps) {
  // The schema gives a gathering these attributes.
  const { id, as, refs } = node.attrs as { id: string; as: GatheringKind; refs: readonly EvidenceRef[] };
  const t = useWords();
  const { id: briefing, readOnly, choose, language } = useBriefingContext();
  const records = useLibrary((state) => state.records);
  const pieces = piecesOf(refs, records, useThen(briefing));
  const frame = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useAsked(frame, () => !readOnly && setOpen(true));
  // Going into its rows the editor lets the selection go: the rows stay in reach while one of them has the focus.
  const [inside, setInside] = useState(false);
  const rows: RowHost = {
    remove: (gone) => updateAttributes({ refs: refs.filter((ref) => ref.id !== gone) }),
    move: (moved, step) => updateAttributes({ refs: besideOf(refs, moved, step) }),
    leave: () => editor.view.focus(),
  };
  return (
    <NodeViewWrapper
      className={classes(styles.block, selected && styles.blockSelected)}
      data-drag-block=""
      data-asked=""
      data-gathering={id}
      ref={frame}
      onFocus={() => setInside(true)}
      onBlur={() => setInside(false)}
    >
      <header className={styles.gatheringHead}>
        <strong>{t(`briefing.gathering.${as}`)}</strong>
        <span>{gatheredWords(as, pieces, t)}</span>
        <span className={styles.space} />
        {!readOnly && (
          <Menu
            label={t('briefing.itemMenu')}
            open={open}
            onOpenChange={setOpen}
            groups={[
              gatherings.map((kind) => ({
                id: kind,
                label: t(`briefing.gathering.${kind}`),
                checked: kind === as,
                onPress: () => updateAttributes({ as: kind }),
              })),
              [{ id: 'goes', label: t('briefing.goes.choose'), onPress: () => choose(id) }],
              [{ id: 'remove', label: t('briefing.takeOut'), onPress: deleteNode, danger: true }],
            ]}
          >
            <IconButton label={t('briefing.itemMenu')} size={20} skipped>
              <Icon of={Ellipsis} />
            </IconButton>
          </Menu>
        )}
      </header>
      <Gathered
        as={as}
        pieces={pieces}
        language={language}
        rows={readOnly ? null : rows}
        selected={selected || inside}
      />
    </NodeViewWrapper>
  );
}

/** The rows with one of them a place further up or down. */
function besideOf(refs: readonly EvidenceRef[], id: string, step: -1 | 1): readonly EvidenceRef[] {
  const at = refs.findIndex((ref) => ref.id === id);
  const row = refs[at];
  const to = at + step;
  return row && to >= 0 && to < refs.length ? refs.toSpliced(at, 1).toSpliced(to, 0, row) : refs;
}
