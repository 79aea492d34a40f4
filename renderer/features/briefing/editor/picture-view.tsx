import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { readPicture } from '../../../actions/briefing.ts';
import { Button } from '../../../elements/button.tsx';
import { classes } from '../../../elements/classes.ts';
import { Marking } from '../../../elements/marking.tsx';
import { useLibrary } from '../../../state/library.ts';
import { useWords } from '../../../state/preferences.ts';
import { useBriefingContext } from '../context.ts';
import { PictureDetails, type PictureFields } from '../picture-details.tsx';
import { useAsked } from './asked.ts';
import styles from './editor.module.css';
import { isJustChosen } from './insert.ts';

/** A picture with what paper asks of it: caption, source, rights, marking. What is missing is said. */
export function PictureView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  // The schema gives a picture these attributes.
  const picture = node.attrs as PictureFields & { blob: string; mediaType: string };
  const t = useWords();
  const { readOnly } = useBriefingContext();
  const levels = useLibrary((state) => state.settings.scheme.levels);
  const [address, setAddress] = useState<string | null>(null);
  const [editing, setEditing] = useState(() => isJustChosen(picture.blob));
  const frame = useRef<HTMLDivElement>(null);
  useAsked(frame, () => !readOnly && setEditing(true));
  const { blob, mediaType, alt, caption, source, rights } = picture;
  useEffect(() => {
    let made: string | null = null;
    let wanted = true;
    void readPicture(blob).then((bytes) => {
      if (!bytes || !wanted) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      setAddress(made);
    });
    return () => {
      wanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [blob, mediaType]);
  const marking = levels.find((level) => level.id === picture.marking);
  const missing = (['caption', 'source', 'rights', 'alt'] as const).filter((field) => picture[field] === '');
  return (
    <NodeViewWrapper
      className={classes(styles.block, selected && styles.blockSelected)}
      data-drag-block=""
      data-asked=""
      ref={frame}
    >
      <figure className={styles.figure}>
        {address ? <img src={address} alt={alt} /> : <div className={styles.noPicture} />}
        <figcaption>
          <span>{[caption, source, rights].filter(Boolean).join(' · ')}</span>
          {marking && <Marking label={marking.label} />}
          {missing.length > 0 && (
            <span className={styles.missing}>
              {t('briefing.picture.lacks', {
                what: missing.map((field) => t(`checks.missing.${field}`)).join(', '),
              })}
            </span>
          )}
          {!readOnly && (
            <Button look="link" onPress={() => setEditing(true)}>
              {t('briefing.picture.edit')}
            </Button>
          )}
        </figcaption>
      </figure>
      {editing && (
        <PictureDetails
          picture={picture}
          onApply={updateAttributes}
          onRemove={deleteNode}
          onClose={() => setEditing(false)}
        />
      )}
    </NodeViewWrapper>
  );
}
