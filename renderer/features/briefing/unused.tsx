import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import { evidenceKinds } from '../../../core/model/narrative.ts';
import type { Row } from '../../../core/model/row.ts';
import { placeAfter, sectionNumbers } from '../../../core/outline/places.ts';
import { placeEvidence } from '../../actions/briefing.ts';
import { giveKind } from '../../actions/briefing-marks.ts';
import { isLetter, letterIn } from '../../actions/letters.ts';
import { Button } from '../../elements/button.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { Select } from '../../elements/select.tsx';
import { asEvidence } from '../../state/dragged.ts';
import { hold } from '../../state/held.ts';
import { useLibrary } from '../../state/library.ts';
import { say } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';
import styles from './unused.module.css';
import { UnusedCard } from './unused-card.tsx';
import { useRowsRead } from './use-evidence-read.ts';
import { useWhere } from './where.ts';

/** Cards drawn at first; the rest on demand. */
const SHOWN = 60;
const ALL = 'all';
type Filter = typeof ALL | (typeof evidenceKinds)[number];

/** Evidence that is not in the briefing, newest first: dragged into it, sent by Enter, or picked up with X. */
export function Unused({ briefing }: { readonly briefing: Briefing }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const readOnly = useLibrary((state) => state.readOnly);
  const [filter, setFilter] = useState<Filter>(ALL);
  const [most, setMost] = useState(SHOWN);
  const [focused, setFocused] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const unused = useUnused(briefing.id);
  const there = evidenceKinds.filter((kind) => unused.some((row) => row.kind === kind));
  const wanted = filter !== ALL && !there.includes(filter) ? ALL : filter;
  const shown = unused.filter((row) => wanted === ALL || row.kind === wanted);
  useRowsRead(shown.slice(0, most));
  const at = shown.some((row) => row.id === focused) ? focused : (shown[0]?.id ?? null);

  const target = () => placeAfter(briefing.sections, useWhere.getState().at[briefing.id] ?? null);

  function focusCard(id: string | undefined) {
    if (id === undefined) return;
    setFocused(id);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus(),
    );
  }

  async function send(ref: EvidenceRef, row: Row) {
    const place = target();
    if (!place) return say('briefing.said.noSection');
    const index = shown.findIndex((other) => other.id === row.id);
    const next = shown[index + 1]?.id ?? shown[index - 1]?.id;
    if (!(await placeEvidence(briefing.id, [ref], place))) return;
    const section = sectionNumbers(briefing.sections).get(place.section) ?? '';
    say('briefing.said.placed', { what: t(`kinds.number.${row.kind}`, { number: row.number }), section });
    focusCard(next);
  }

  // The same function each time, so that cards are drawn anew for what is on them alone.
  const latest = useRef(send);
  latest.current = send;
  const onSend = useCallback((ref: EvidenceRef, row: Row) => void latest.current(ref, row), []);

  function keys(event: KeyboardEvent<HTMLElement>) {
    const row = shown.find(({ id }) => id === at);
    const ref = row && asEvidence(row.kind, row.id);
    if (!row || !ref || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = shown.indexOf(row);
    const last = Math.min(shown.length, most) - 1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    const letter = (['X', 'F', 'Q', 'A'] as const).find((one) => isLetter(event.key, one));
    if (to !== undefined) focusCard(shown[Math.max(0, Math.min(last, to))]?.id);
    else if (readOnly) return;
    else if (event.key === 'Enter') void send(ref, row);
    else if (letter === 'X') {
      const place = target();
      if (!place) return;
      const from = event.target instanceof HTMLElement ? event.target : null;
      hold({ held: { what: 'evidence', refs: [ref] }, briefing: briefing.id, place, from });
      say('briefing.said.held', { what: t(`kinds.number.${row.kind}`, { number: row.number }) });
    } else if (row.kind === 'mark' && letter !== undefined) void giveKind(row.id, letter);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.unused}>
      <header className={styles.head}>
        <span>{shown.length > 0 && t('briefing.unusedCount', { count: shown.length })}</span>
        {there.length > 1 && (
          <Select
            look="quiet"
            label={t('briefing.kinds')}
            labelPlace="hidden"
            value={wanted}
            options={[
              { id: ALL as Filter, label: t('briefing.allKinds') },
              ...there.map((kind) => ({ id: kind as Filter, label: t(`kinds.many.${kind}`) })),
            ]}
            onChange={setFilter}
          />
        )}
      </header>
      <ul ref={list} className={styles.list} aria-label={t('briefing.unused')} onKeyDown={keys}>
        {shown.slice(0, most).map((row) => (
          <UnusedCard key={row.id} row={row} focusable={row.id === at} onFocus={setFocused} onSend={onSend} />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{t('briefing.nothingUnused')}</p>}
      {shown.length > most && (
        <div className={styles.more}>
          <Button wide onPress={() => setMost(most + 200)}>
            {t('briefing.showMore', { count: shown.length - most })}
          </Button>
        </div>
      )}
      <footer className={styles.foot}>
        {there.includes('mark') && (
          <p>
            {['F', 'Q', 'A'].map((letter) => (
              <Kbd key={letter} keys={letterIn(language, letter)} />
            ))}{' '}
            {t('briefing.keys.kind')}
          </p>
        )}
        <p>
          <Kbd keys="Enter" /> {t('briefing.keys.send')}, <Kbd keys={letterIn(language, 'X')} />{' '}
          {t('briefing.keys.pickUp')}
        </p>
      </footer>
    </div>
  );
}

/** Rows of the evidence a briefing does not use, newest first. */
export function useUnused(briefing: string): readonly Row[] {
  return useLibrary(useShallow(useMemo(() => unusedOf(briefing), [briefing])));
}

/** Rows are gone through where they have changed; where what is unused has not, nothing is drawn anew. */
function unusedOf(briefing: string) {
  let last: { readonly rows: ReadonlyMap<string, Row>; readonly unused: readonly Row[] } | null = null;
  return ({ rows }: ReturnType<typeof useLibrary.getState>): readonly Row[] => {
    if (last?.rows !== rows) last = { rows, unused: unusedIn(briefing, rows) };
    return last.unused;
  };
}

function unusedIn(briefing: string, rows: ReadonlyMap<string, Row>): readonly Row[] {
  const used = new Set(rows.get(briefing)?.refers ?? []);
  return [...rows.values()]
    .filter((row) => asEvidence(row.kind, row.id) !== null && row.kind !== 'actor' && !used.has(row.id))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.number - a.number);
}
