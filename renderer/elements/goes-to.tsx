import { BookOpen, FileText, Flag, Lock, type LucideIcon, Text } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './goes-to.module.css';
import { Icon } from './icon.tsx';
import { useElementWords } from './words.tsx';

type OutputSign = 'side-1' | 'side-2' | 'note' | 'speech' | 'ours';

const icons: Readonly<Record<OutputSign, LucideIcon>> = {
  'side-1': BookOpen,
  'side-2': BookOpen,
  note: FileText,
  speech: Text,
  ours: Flag,
};

interface GoesToProps {
  readonly to: OutputSign;
  readonly state?: 'plain' | 'selected' | 'locked' | 'over';
  /** Replaces the word: "2 lines over". */
  readonly words?: string | undefined;
}

/** Where a section or paragraph goes, icon and word: side 1, side 2, note, speech; or that it is ours. */
export function GoesTo({ to, state = 'plain', words }: GoesToProps) {
  const { t } = useElementWords();
  return (
    <span className={classes(styles.goesTo, styles[state], to === 'ours' && styles.ours)}>
      <Icon of={state === 'locked' ? Lock : icons[to]} size={12} />
      {words ?? t(`elements.goesTo.${to}`)}
    </span>
  );
}
