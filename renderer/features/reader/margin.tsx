import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import type { AnchoredKind } from '../../../core/model/anchor.ts';
import { classes } from '../../elements/classes.ts';
import { Tile } from '../../elements/tile.tsx';
import { dragData } from '../../state/dragged.ts';
import { select, useInspector } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { usePartyNames } from '../../state/party-names.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './margin.module.css';
import { isHollow, marginWords } from './margin-words.ts';
import type { Marked } from './spans.ts';

/** How many marks a line shows with their words; more of them show their numbers alone. */
const WITH_WORDS = 1;

/** Marks whose words begin in a line, or in a line too close above to have room of its own. */
export function Margin({ marked, narrow }: { readonly marked: readonly Marked[]; readonly narrow: boolean }) {
  return marked.map((item) => (
    <Mark key={item.evidence.record.id} item={item} words={!narrow && marked.length <= WITH_WORDS} />
  ));
}

function Mark({ item: { evidence }, words }: { readonly item: Marked; readonly words: boolean }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const selected = useInspector(
    (state) => state.selected?.id === evidence.record.id && state.filing === null,
  );
  const nameOf = usePartyNames(evidence.record.id);
  const said = marginWords(evidence, {
    t,
    language,
    numberOf: (id) => rows.get(id)?.number ?? null,
    nameOf,
  });
  const { kind, record } = evidence;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    return draggable({
      element: button.current,
      getInitialData: () => dragData({ what: 'evidence', refs: [{ kind, id: record.id }] }),
    });
  }, [kind, record.id]);
  return (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      className={classes(styles.mark, selected && styles.selected)}
      aria-label={`${t(`kinds.one.${kind}`)} ${record.number}, ${said}`}
      aria-pressed={selected}
      title={words ? undefined : said}
      data-evidence={kind}
      data-id={record.id}
      onClick={() => select(kind, record.id)}
    >
      <Tile kind={kind} hollow={isHollow(evidence) || record.toConfirm.length > 0} />
      {kind !== 'mark' && <span className={styles.number}>{record.number}</span>}
      {words && <span className={styles.words}>{said}</span>}
    </button>
  );
}

/** Stands where the words of the form begin that is not filed yet. */
export function NewMark({ kind, narrow }: { readonly kind: AnchoredKind; readonly narrow: boolean }) {
  const t = usePreferences((state) => state.t);
  return (
    <span className={classes(styles.mark, styles.fresh, styles[kind])}>
      <Tile kind={kind} hollow />
      {t(narrow ? 'reader.new' : 'reader.newNotFiled')}
    </span>
  );
}
