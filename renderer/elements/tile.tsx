import { type AnchoredKind, anchoredKinds } from '../../core/model/anchor.ts';
import { classes } from './classes.ts';
import styles from './tile.module.css';
import { useElementWords } from './words.tsx';

export const isTileKind = (kind: string): kind is AnchoredKind => anchoredKinds.some((tile) => tile === kind);

interface TileProps {
  readonly kind: AnchoredKind;
  /** It exists but is not the actor's words, or is not filed. */
  readonly hollow?: boolean;
  readonly size?: 16 | 18;
}

/** The letter of a kind in its shape: fact a square, quote a circle, agreement a leaf, mark a dashed square. */
export function Tile({ kind, hollow = false, size = 16 }: TileProps) {
  const { t } = useElementWords();
  return (
    <span
      className={classes(styles.tile, styles[kind], hollow && styles.hollow, styles[`size${size}`])}
      aria-hidden="true"
    >
      {t(`kinds.letter.${kind}`)}
    </span>
  );
}
