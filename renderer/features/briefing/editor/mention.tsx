import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../../core/contract/result.ts';
import type { EvidenceRef } from '../../../../core/model/narrative.ts';
import type { Row } from '../../../../core/model/row.ts';
import { classes } from '../../../elements/classes.ts';
import { matches } from '../../../elements/fold.ts';
import { KindSign } from '../../../elements/kind-sign.tsx';
import { asEvidence } from '../../../state/dragged.ts';
import { loadKind, loadRecords, recordOf, useLibrary } from '../../../state/library.ts';
import { complain } from '../../../state/notices.ts';
import { usePreferences } from '../../../state/preferences.ts';
import { isHollow } from '../evidence.ts';
import styles from './mention.module.css';

interface Asked {
  readonly query: string;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly top: number;
}

const SHOWN = 8;
const KEY = new PluginKey('mention');

interface MentionProps {
  readonly editor: Editor;
  /** Why a piece of evidence may not stand at the cursor; null where it may. */
  readonly problemWith: (ref: EvidenceRef) => Problem | null;
}

/** After `@`: evidence by its number or words. Enter puts it in; a quote brings its words, with Shift only its number. */
export function Mention({ editor, problemWith }: MentionProps) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [at, setAt] = useState(0);
  const dismissed = useRef<number | null>(null);
  const found = useMemo(
    () => (asked === null ? [] : evidenceFor(asked.query, rows.values(), (row) => numberOf(row, t))),
    [asked, rows, t],
  );
  const asking = asked !== null;
  useEffect(() => {
    // Facts are found by their figures too, which only their records have.
    if (asking) void loadKind('fact');
  }, [asking]);
  const index = Math.min(at, Math.max(0, found.length - 1));

  async function put(row: Row | undefined, wordsToo: boolean) {
    const ref = row && asEvidence(row.kind, row.id);
    if (!ref || !asked) return;
    dismissed.current = asked.from;
    setAsked(null);
    await loadRecords([ref]);
    const problem = problemWith(ref);
    if (problem) return complain([problem]);
    editor
      .chain()
      .focus()
      .deleteRange({ from: asked.from, to: asked.to })
      .insertContent([
        {
          type: 'chip',
          attrs: { ref, show: ref.kind === 'quote' && wordsToo ? 'words' : 'reference', edits: [] },
        },
        { type: 'text', text: ' ' },
      ])
      .run();
  }

  const keys = useRef<(event: KeyboardEvent) => boolean>(() => false);
  keys.current = (event) => {
    if (asked === null || found.length === 0) return false;
    switch (event.key) {
      case 'ArrowDown':
        setAt((index + 1) % found.length);
        return true;
      case 'ArrowUp':
        setAt((index + found.length - 1) % found.length);
        return true;
      case 'Enter':
      case 'Tab':
        void put(found[index], !event.shiftKey);
        return true;
      case 'Escape':
        dismissed.current = asked.from;
        setAsked(null);
        return true;
      default:
        return false;
    }
  };

  useEffect(() => {
    editor.registerPlugin(
      new Plugin({ key: KEY, props: { handleKeyDown: (_view, event) => keys.current(event) } }),
      (own, others) => [own, ...others],
    );
    const follow = () => {
      const next = askedAt(editor);
      if (next === null || next.from !== dismissed.current) {
        dismissed.current = null;
        setAsked(next);
      }
      setAt(0);
    };
    const end = () => setTimeout(() => !editor.isFocused && setAsked(null), 150);
    editor.on('transaction', follow);
    editor.on('blur', end);
    return () => {
      editor.unregisterPlugin(KEY);
      editor.off('transaction', follow);
      editor.off('blur', end);
    };
  }, [editor]);

  if (asked === null || (found.length === 0 && asked.query === '')) return null;
  return (
    <div
      className={styles.list}
      role="listbox"
      aria-label={t('briefing.mention.label')}
      style={{ left: asked.left, top: asked.top }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {found.map((row, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the keys, and keeps the focus
        <div
          key={row.id}
          role="option"
          tabIndex={-1}
          aria-selected={i === index}
          className={classes(styles.option, i === index && styles.current)}
          onClick={(event) => void put(row, !event.shiftKey)}
        >
          <KindSign kind={row.kind} hollow={isNotSpoken(row)} />
          <span className={styles.number}>{numberOf(row, t)}</span>
          <span className={styles.words}>{row.title}</span>
          <span className={styles.quiet}>{row.subtitle}</span>
        </div>
      ))}
      {found.length === 0 && <p className={styles.none}>{t('briefing.mention.none')}</p>}
      {found.length > 0 && <p className={styles.none}>{t('briefing.mention.keys')}</p>}
    </div>
  );
}

/** A quote that is not the actor's own words has a hollow tile here too. */
const isNotSpoken = (row: Row): boolean => {
  const quote = row.kind === 'quote' ? recordOf('quote', row.id) : undefined;
  return quote !== undefined && isHollow({ kind: 'quote', record: quote });
};

const numberOf = (row: Row, t: ReturnType<typeof usePreferences.getState>['t']) =>
  t(`kinds.number.${row.kind}`, { number: row.number });

/** Evidence whose number or words fit, newest first; a number alone finds that number before all else. */
function evidenceFor(query: string, rows: Iterable<Row>, number: (row: Row) => string): readonly Row[] {
  const wanted = query.trim();
  const digits = /\d+$/.exec(wanted)?.[0];
  return [...rows]
    .filter((row) => asEvidence(row.kind, row.id) !== null && row.kind !== 'mark')
    .filter((row) =>
      matches(
        `${figureOf(row)} ${number(row)} ${number(row).replace(/\s/g, '')} ${row.title} ${row.subtitle}`,
        wanted,
      ),
    )
    .sort((a, b) => {
      const exact = (row: Row) => Number(digits !== undefined && String(row.number) === digits);
      return exact(b) - exact(a) || b.changedAt.localeCompare(a.changedAt);
    })
    .slice(0, SHOWN);
}

/** A fact is looked for by its figure too: "143". */
function figureOf(row: Row): string {
  const fact = row.kind === 'fact' ? recordOf('fact', row.id) : undefined;
  if (!fact) return '';
  const { value, comparator } = fact;
  return [value, value?.toLocaleString('en'), value?.toLocaleString('ru'), comparator?.amount]
    .filter((part) => part != null)
    .join(' ');
}

/** What is being asked for at the cursor: `@` after a space, and the words typed since. */
function askedAt(editor: Editor): Asked | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !editor.isFocused || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 60),
    $from.parentOffset,
    null,
    '\ufffc',
  );
  const match = /(?:^|[\s(\ufffc«“"])@([^@\ufffc]{0,40})$/u.exec(before);
  if (!match) return null;
  const from = $from.pos - (match[1]?.length ?? 0) - 1;
  const place = editor.view.coordsAtPos(from);
  return {
    query: match[1] ?? '',
    from,
    to: $from.pos,
    left: Math.min(place.left, window.innerWidth - 420),
    top: Math.min(place.bottom + 4, window.innerHeight - 320),
  };
}
