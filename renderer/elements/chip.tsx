import { CircleX, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './chip.module.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { KindSign } from './kind-sign.tsx';
import { isTileKind } from './tile.tsx';
import { useElementWords } from './words.tsx';

interface ChipProps {
  readonly kind: string;
  readonly number: number;
  /** Short words after the hairline: "Muhriddin, 7 Oct", "refusals, 143,000". */
  readonly words?: string | undefined;
  readonly state?: 'plain' | 'selected' | 'to-confirm' | 'lost' | 'changed';
  readonly hollow?: boolean;
  /** Leaves the tab order, where the keyboard has another way to the same. */
  readonly skipped?: boolean;
  readonly onPress?: (() => void) | undefined;
}

/** A record named in a line of text: tile, number, hairline, words. A figure never follows the number unparted. */
export function Chip({
  kind,
  number,
  words,
  state = 'plain',
  hollow = false,
  skipped = false,
  onPress,
}: ChipProps) {
  const { t } = useElementWords();
  const name = t(`kinds.number.${kind}`, { number });
  const broken = state === 'lost' || state === 'changed';
  const label = [name, words, state === 'plain' || state === 'selected' ? '' : t(`elements.chip.${state}`)]
    .filter(Boolean)
    .join(', ');
  const body = broken ? (
    <>
      <Icon of={state === 'lost' ? CircleX : TriangleAlert} size={14} />
      {name} {t(`elements.chip.${state}`)}
    </>
  ) : (
    <>
      <KindSign kind={kind} hollow={hollow || state === 'to-confirm'} />
      <span>{isTileKind(kind) ? number : name}</span>
      {words !== undefined && words !== '' && <span className={styles.words}>{words}</span>}
    </>
  );
  const className = classes(
    styles.chip,
    isTileKind(kind) ? styles[kind] : styles.other,
    styles[camel(state)],
  );
  return onPress ? (
    <AriaButton className={className} aria-label={label} excludeFromTabOrder={skipped} onPress={onPress}>
      {body}
    </AriaButton>
  ) : (
    <span className={className} role="img" aria-label={label}>
      {body}
    </span>
  );
}

const camel = (state: string) => (state === 'to-confirm' ? 'toConfirm' : state);
