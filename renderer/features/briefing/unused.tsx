import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import type { EvidenceRef } from '../../../core/model/narrative.ts';
import { evidenceKinds } from '../../../core/model/narrative.ts';
import type { Row } from '../../../core/model/row.ts';
import { placeForEvidence } from '../../../core/outline/places.ts';
import { giveKind } from '../../actions/briefing-marks.ts';
import { isLetter, letterIn } from '../../actions/letters.ts';
import { openRecord } from '../../actions/open.ts';
import { Button } from '../../elements/button.tsx';
import { Kbd } from '../../elements/kbd.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { asEvidence } from '../../state/dragged.ts';
import { hold } from '../../state/held.ts';
import { useLibrary } from '../../state/library.ts';
import { say } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';
import { draggedInWords, drop } from './insertion.ts';
import styles from './unused.module.css';
import { type CardHost, UnusedCard } from './unused-card.tsx';
import { fits, useUnused } from './unused-rows.ts';
import { useRowsRead } from './use-evidence-read.ts';
import { useBriefingView } from './view-state.ts';
import { useWhere } from './where.ts';

/** Cards drawn at first; the rest on demand. */
const SHOWN = 60;
/** From so many on they are looked for by their words. */
const MANY = 12;
const ALL = 'all';
type Filter = typeof ALL | (typeof evidenceKinds)[number];

/** Evidence that is not in the briefing, newest first: dragged into it, sent by Enter, or picked up with X; one or several. */
export function Unused({ briefing }: { readonly briefing: Briefing }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const past = useBriefingView((state) => state.asking[briefing.id]?.what === 'past');
  // Nothing is sent to a page that shows an earlier day.
  const readOnly = useLibrary((state) => state.readOnly) || past;
  const [filter, setFilter] = useState<Filter>(ALL);
  const [most, setMost] = useState(SHOWN);
  const [focused, setFocused] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const sift = useRef<HTMLInputElement>(null);
  const unused = useUnused(briefing.id);
  const there = evidenceKinds.filter((kind) => unused.some((row) => row.kind === kind));
  const wanted = filter !== ALL && !there.includes(filter) ? ALL : filter;
  const rows = useLibrary((state) => state.rows);
  const shown = unused.filter(
    (row) => (wanted === ALL || row.kind === wanted) && (query === '' || fits(row, query, rows, t)),
  );
  useRowsRead(shown.slice(0, most));
  // Once there, the field stays: it may have the focus when what is found by it is placed.
  const sought = useRef(false);
  if (unused.length > MANY) sought.current = true;
  const chosenShown = shown.filter(({ id }) => chosen.has(id)).length;
  const lastAt = useRef(0);
  const found = shown.findIndex((row) => row.id === focused);
  if (found !== -1) lastAt.current = found;
  const at = (shown[found] ?? shown[Math.min(lastAt.current, shown.length - 1)])?.id ?? null;

  // A card that is placed while the list has the focus leaves it to the next one, the last to the field above.
  const here = useRef(false);
  useEffect(() => {
    if (!here.current || document.activeElement !== document.body) return;
    const next =
      at === null ? null : list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(at)}"]`);
    (next ?? sift.current)?.focus();
  }, [at]);

  const target = (refs: readonly EvidenceRef[]) =>
    placeForEvidence(
      briefing.sections,
      useWhere.getState().at[briefing.id] ?? null,
      refs.map(({ kind }) => kind),
    );

  function focusCard(id: string | undefined) {
    if (id === undefined) return;
    setFocused(id);
    const card = () => list.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
    const there = card();
    if (there) there.focus();
    else requestAnimationFrame(() => card()?.focus());
  }

  /** The rows acted on with one: all that are chosen where it is among them, else it alone. */
  const withChosen = (row: Row): readonly Row[] =>
    chosen.has(row.id) ? shown.filter(({ id }) => chosen.has(id)) : [row];
  const refsOf = (acted: readonly Row[]): readonly EvidenceRef[] =>
    acted.flatMap(({ kind, id }) => asEvidence(kind, id) ?? []);

  function choose(id: string, how: 'toggle' | 'extend') {
    const order = shown.map((row) => row.id);
    const next = new Set(
      chosen.size === 0 && at && how === 'toggle' && list.current?.contains(document.activeElement)
        ? [at]
        : chosen,
    );
    if (how === 'toggle') {
      if (!next.delete(id)) next.add(id);
    } else {
      const [from, to] = [order.indexOf(at ?? id), order.indexOf(id)];
      for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(between);
    }
    setChosen(next);
  }

  async function send(row: Row) {
    const acted = withChosen(row);
    const place = target(refsOf(acted));
    if (!place) return say('briefing.said.noSection');
    const gone = new Set(acted.map(({ id }) => id));
    const index = shown.findIndex(({ id }) => id === acted.at(-1)?.id);
    const next =
      shown.slice(index + 1).find(({ id }) => !gone.has(id)) ??
      shown.slice(0, index).findLast(({ id }) => !gone.has(id));
    // At once: the next key may come before this card is gone.
    focusCard(next?.id);
    if (await drop(briefing.id, { what: 'evidence', refs: refsOf(acted) }, place)) setChosen(new Set());
    else focusCard(row.id);
  }

  // The same functions each time, so that cards are drawn anew for what is on them alone.
  const latest = useRef({ send, withChosen, refsOf, choose, setChosen, setMoving, setFocused });
  latest.current = { send, withChosen, refsOf, choose, setChosen, setMoving, setFocused };
  const host = useMemo(
    (): CardHost => ({
      focused: (id) => latest.current.setFocused(id),
      pressed: (event: MouseEvent, row) => {
        if (event.ctrlKey || event.metaKey) latest.current.choose(row.id, 'toggle');
        else if (event.shiftKey) latest.current.choose(row.id, 'extend');
        else latest.current.setChosen(new Set());
        latest.current.setFocused(row.id);
      },
      send: (row) => void latest.current.send(row),
      dragged: (row) => latest.current.refsOf(latest.current.withChosen(row)),
      moving: (row) =>
        latest.current.setMoving(new Set(row ? latest.current.withChosen(row).map(({ id }) => id) : [])),
    }),
    [],
  );

  function keys(event: KeyboardEvent<HTMLElement>) {
    const row = shown.find(({ id }) => id === at);
    const ref = row && asEvidence(row.kind, row.id);
    if (!row || !ref || event.metaKey || event.altKey) return;
    if (event.ctrlKey && ![' ', 'Enter'].includes(event.key) && event.code !== 'KeyA') return;
    const index = shown.indexOf(row);
    const last = Math.min(shown.length, most) - 1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    const letter = (['X', 'F', 'Q', 'A'] as const).find((one) => isLetter(event.key, one));
    if (to !== undefined) {
      const next = shown[Math.max(0, Math.min(last, to))]?.id;
      if (event.shiftKey && next) choose(next, 'extend');
      focusCard(next);
    } else if (event.key === ' ') choose(row.id, 'toggle');
    else if (event.ctrlKey && event.key === 'Enter') void openRecord(row.kind, row.id, 'beside');
    else if (event.ctrlKey) setChosen(new Set(shown.map(({ id }) => id)));
    else if (event.key === 'Escape' && chosen.size > 0) setChosen(new Set());
    else if (readOnly) return;
    else if (event.key === 'Enter') void send(row);
    else if (letter === 'X') {
      const held = { what: 'evidence', refs: refsOf(withChosen(row)) } as const;
      const place = target(held.refs);
      if (!place) return;
      const from = event.target instanceof HTMLElement ? event.target : null;
      hold({ held, briefing: briefing.id, place, from });
      say('briefing.said.held', { what: draggedInWords(held, t) });
    } else if (row.kind === 'mark' && letter !== undefined) void giveKind(row.id, letter);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.unused}>
      <header className={styles.head}>
        <span>
          {chosenShown > 1
            ? t('briefing.chosenCount', { count: chosenShown })
            : shown.length < unused.length
              ? t('briefing.unusedShown', { shown: shown.length, of: unused.length })
              : shown.length > 0 && t('briefing.unusedCount', { count: shown.length })}
        </span>
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
      {sought.current && (
        <div className={styles.filter}>
          <TextField
            ref={sift}
            label={t('briefing.filterUnused')}
            labelPlace="hidden"
            type="search"
            placeholder={t('briefing.filterUnused')}
            value={query}
            onChange={setQuery}
          />
        </div>
      )}
      <div className={styles.scroll}>
        <div
          ref={list}
          role="listbox"
          aria-multiselectable="true"
          className={styles.list}
          aria-label={t('briefing.unused')}
          onKeyDown={keys}
          onFocus={() => {
            here.current = true;
          }}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget) here.current = list.current?.contains(relatedTarget) ?? false;
          }}
        >
          {shown.slice(0, most).map((row) => (
            <UnusedCard
              key={row.id}
              row={row}
              focusable={row.id === at}
              chosen={chosen.has(row.id)}
              moving={moving.has(row.id)}
              host={host}
            />
          ))}
        </div>
        {shown.length === 0 && (
          <p className={styles.none}>{t(query === '' ? 'briefing.nothingUnused' : 'briefing.noneFits')}</p>
        )}
        {shown.length > most && (
          <div className={styles.more}>
            <Button wide onPress={() => setMost(most + 200)}>
              {t('briefing.showMore', { count: shown.length - most })}
            </Button>
          </div>
        )}
      </div>
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
          <Kbd keys="Enter" /> {t('briefing.keys.send')}
        </p>
        <p>
          <Kbd keys={letterIn(language, 'X')} /> {t('briefing.keys.pickUp')}, <Kbd keys="Shift" />{' '}
          {t('briefing.keys.several')}
        </p>
      </footer>
    </div>
  );
}
