import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import type { EvidenceRef } from '../../../../core/model/narrative.ts';
import { classes } from '../../../elements/classes.ts';
import { Icon } from '../../../elements/icon.tsx';
import { IconButton } from '../../../elements/icon-button.tsx';
import { Menu } from '../../../elements/menu.tsx';
import { useLibrary } from '../../../state/library.ts';
import { useWords } from '../../../state/preferences.ts';
import { useBriefingContext } from '../context.ts';
import { piecesOf } from '../evidence.ts';
import { Gathered, type GatheringKind, gatheredWords, gatherings } from '../gathered.tsx';
import styles from './editor.module.css';

/** Evidence gathered as a table or list. */
export function GatheringView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  // The schema gives a gathering these attributes.
  const { id, as, refs } = node.attrs as { id: string; as: GatheringKind; refs: readonly EvidenceRef[] };
  const t = useWords();
  const { readOnly, choose, language } = useBriefingContext();
  const records = useLibrary((state) => state.records);
  const pieces = piecesOf(refs, records);
  const frame = useRef<HTMLDivElement>(null);
  const without = (gone: string) => updateAttributes({ refs: refs.filter((ref) => ref.id !== gone) });
  return (
    <NodeViewWrapper
      className={classes(styles.block, selected && styles.blockSelected)}
      data-drag-block=""
      data-gathering={id}
      ref={frame}
    >
      <header className={styles.gatheringHead}>
        <strong>{t(`briefing.gathering.${as}`)}</strong>
        <span>{gatheredWords(as, pieces, t)}</span>
        <span className={styles.space} />
        {!readOnly && (
          <Menu
            label={t('briefing.itemMenu')}
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
      <Gathered as={as} pieces={pieces} language={language} onRemove={readOnly ? null : without} />
    </NodeViewWrapper>
  );
}
