import { Button } from './button.tsx';
import styles from './empty-view.module.css';

interface EmptyViewProps {
  /** One sentence of what belongs here and how it comes. */
  readonly sentence: string;
  readonly action?:
    | { readonly label: string; readonly onPress: () => void; readonly keys?: string | undefined }
    | undefined;
}

/** A view with nothing in it: one sentence, one action, one key. */
export function EmptyView({ sentence, action }: EmptyViewProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.sentence}>{sentence}</p>
      {action && (
        <Button onPress={action.onPress} keys={action.keys}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
