import type { ReactNode } from 'react';
import type { KindName } from '../../../core/model/kinds.ts';
import { openRecord } from '../../actions/open.ts';
import { Chip } from '../../elements/chip.tsx';
import { useWords } from '../../state/preferences.ts';
import styles from './cells.module.css';
import type { Look } from './look.ts';

/** "not stated", in grey: never blank, never inferred. */
export function Unstated() {
  const t = useWords();
  return <span className={styles.unstated}>{t('tables.notStated')}</span>;
}

/** Words, in full in the tooltip where the column is too narrow; or that nothing is stated. */
export function Words({ children }: { readonly children: string | null }) {
  return children === null ? <Unstated /> : <span title={children}>{children}</span>;
}

export function Quiet({ children }: { readonly children: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>;
}

/** A label in the middle of its row. */
export function Sign({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  return (
    <span className={styles.sign} title={title}>
      {children}
    </span>
  );
}

/** A line and a smaller one under it. */
export function TwoLines({
  first,
  second,
  strong = false,
  title = strong,
}: {
  readonly first: ReactNode;
  readonly second: ReactNode;
  readonly strong?: boolean;
  /** In a narrow column it takes the room of both lines before it is cut. */
  readonly title?: boolean;
}) {
  const lines = (
    <span className={styles.two}>
      <span className={strong ? styles.strong : styles.line}>{first}</span>
      {second !== '' && <span className={styles.second}>{second}</span>}
    </span>
  );
  return title ? <span className={styles.title}>{lines}</span> : lines;
}

/** What will print or is evidence: in serif, two lines at most, and small words under it. */
export function Printed({ text, under }: { readonly text: ReactNode; readonly under?: ReactNode }) {
  return (
    <span className={styles.two}>
      <span className={styles.printed}>{text}</span>
      {under !== undefined && <span className={styles.second}>{under}</span>}
    </span>
  );
}

const FEW = 4;

/** Records named in a cell; a press goes to their words. */
export function Chips({
  ids,
  look,
  few = FEW,
}: {
  readonly ids: readonly string[];
  readonly look: Look;
  /** More than these are counted. */
  readonly few?: number;
}) {
  const rows = ids.map((id) => look.rows.get(id)).filter((row) => row !== undefined);
  return (
    <span className={styles.chips}>
      {rows.slice(0, few).map((row) => (
        <RecordChip key={row.id} kind={row.kind} id={row.id} number={row.number} />
      ))}
      {rows.length > few && <Quiet>+{rows.length - few}</Quiet>}
    </span>
  );
}

export function RecordChip({
  kind,
  id,
  number,
  words,
  hollow = false,
}: {
  readonly kind: KindName;
  readonly id: string;
  readonly number: number;
  readonly words?: string;
  readonly hollow?: boolean;
}) {
  return (
    <Chip
      kind={kind}
      number={number}
      words={words}
      hollow={hollow}
      onPress={() => void openRecord(kind, id)}
    />
  );
}
