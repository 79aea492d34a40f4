import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { BookOpen, FileText, type LucideIcon, Plus, Text } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Section, walkSections } from '../../../core/model/briefing.ts';
import type { GoesTo } from '../../../core/model/narrative.ts';
import { topmost } from '../../../core/outline/move-sections.ts';
import type { SectionTarget } from '../../../core/outline/operation.ts';
import { sectionNumbers } from '../../../core/outline/places.ts';
import { addSection, arrange, removeSections } from '../../actions/briefing.ts';
import { isLetter } from '../../actions/letters.ts';
import { useAction } from '../../actions/use-action.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { type Dragged, dragData, draggedIn } from '../../state/dragged.ts';
import { say } from '../../state/notices.ts';
import { useWords } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';
import { dragCard } from './drag-card.ts';
import { drop } from './insertion.ts';
import styles from './outline.module.css';
import { goToPlace, setWhere } from './where.ts';

interface OutlineProps {
  readonly sections: readonly Section[];
  /** The section in view. */
  readonly current: string | null;
}

type Zone = 'before' | 'into' | 'after';

/** Sections in hand, and which of the places open to them the line stands at. */
interface Carried {
  readonly ids: readonly string[];
  readonly at: number;
}

/** The tree of sections: moved by dragging and by Alt with the arrows, one or several, renamed, added, removed. */
export function Outline({ sections, current }: OutlineProps) {
  const t = useWords();
  const { id: briefing, pane, readOnly } = useBriefingContext();
  const walked = useMemo(() => walkSections(sections), [sections]);
  const numbers = useMemo(() => sectionNumbers(sections), [sections]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [dropping, setDropping] = useState<{ readonly id: string; readonly zone: Zone } | null>(null);
  const [carried, setCarried] = useState<Carried | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const inTree = () => tree.current?.contains(document.activeElement) ?? false;
  const at = walked.some(({ section }) => section.id === focused)
    ? focused
    : (current ?? walked[0]?.section.id);
  const selected = chosen.size > 0 ? walked.filter(({ section }) => chosen.has(section.id)) : [];
  const acted = (): readonly string[] =>
    selected.length > 0 ? selected.map(({ section }) => section.id) : at ? [at] : [];

  function focusRow(id: string) {
    setFocused(id);
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus(),
    );
  }

  const moves = (name: 'move-up' | 'move-down' | 'nest' | 'lift') => () => {
    const ids = acted();
    if (!inTree() || ids.length === 0) return false;
    const [first] = ids;
    void arrange(briefing, { do: name, sections: [...ids] }).then(() => first && focusRow(at ?? first));
    return true;
  };
  useAction('move-up', readOnly ? null : moves('move-up'), pane);
  useAction('move-down', readOnly ? null : moves('move-down'), pane);
  useAction('nest', readOnly ? null : moves('nest'), pane);
  useAction('lift', readOnly ? null : moves('lift'), pane);
  useAction(
    'edit-record',
    readOnly
      ? null
      : () => {
          if (!inTree() || !at) return false;
          setRenaming(at);
          return true;
        },
    pane,
  );
  useAction(
    'remove',
    readOnly
      ? null
      : () => {
          if (!inTree()) return false;
          void remove();
          return true;
        },
    pane,
  );
  useAction('new-section', readOnly ? null : () => void add(), pane);

  async function add() {
    const beside = walked.find(({ section }) => section.id === (at ?? ''))?.section ?? walked.at(-1)?.section;
    const target: SectionTarget = beside
      ? { place: 'after', section: beside.id }
      : { place: 'into', section: null, at: 'last' };
    const goesTo: GoesTo = beside?.goesTo ?? { side: null, note: true, speaking: false };
    const made = await addSection(briefing, target, goesTo);
    if (!made) return;
    setChosen(new Set());
    setFocused(made);
    setRenaming(made);
    goToPlace(briefing, made, false);
  }

  async function remove() {
    const gone = topmost(sections, acted());
    const index = walked.findIndex(({ section }) => section.id === gone[0]?.id);
    const next = walked[index - 1]?.section.id ?? walked[index + 1]?.section.id;
    await removeSections(briefing, gone);
    setChosen(new Set());
    if (next) focusRow(next);
  }

  function toggle(id: string) {
    const next = new Set(chosen.size === 0 && at && at !== id ? [at] : chosen);
    if (next.has(id)) next.delete(id);
    else next.add(id);
    setChosen(next);
  }

  function extendTo(id: string) {
    const order = walked.map(({ section }) => section.id);
    const from = order.indexOf(at ?? id);
    const to = order.indexOf(id);
    setChosen(new Set([...chosen, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  }

  function press(event: MouseEvent, id: string) {
    if (event.ctrlKey || event.metaKey) toggle(id);
    else if (event.shiftKey) extendTo(id);
    else {
      setChosen(new Set());
      goToPlace(briefing, id, false);
    }
    setFocused(id);
    setWhere(briefing, { section: id, item: null });
  }

  /** Places sections in hand can be put: before, and under, every section that does not move along. */
  function placesFor(ids: readonly string[]): readonly { readonly id: string; readonly zone: Zone }[] {
    const moving = new Set(walkSections(topmost(sections, ids)).map(({ section }) => section.id));
    const still = walked.filter(({ section }) => !moving.has(section.id));
    const last = still.findLast(({ depth }) => depth === 0)?.section.id;
    return [
      ...still.flatMap(({ section }) => [
        { id: section.id, zone: 'before' as const },
        { id: section.id, zone: 'into' as const },
      ]),
      ...(last === undefined ? [] : [{ id: last, zone: 'after' as const }]),
    ];
  }

  function pickUp() {
    const ids = acted();
    const places = placesFor(ids);
    if (places.length === 0) return;
    setCarried({ ids, at: 0 });
    tell({ ids, at: 0 });
  }

  function tell({ ids, at: index }: Carried) {
    const place = placesFor(ids)[index];
    const section = walked.find((one) => one.section.id === place?.id)?.section;
    if (!place || !section) return;
    setDropping(place);
    say('briefing.said.wouldStand', {
      what: t('briefing.sections', { count: ids.length }),
      place: t(`briefing.place.${place.zone}Section`, {
        section: `${numbers.get(section.id)} ${section.title}`,
      }),
    });
  }

  function carryKeys(event: KeyboardEvent<HTMLElement>, now: Carried) {
    const places = placesFor(now.ids);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = { ...now, at: Math.max(0, Math.min(places.length - 1, now.at + step)) };
      setCarried(next);
      tell(next);
    } else if (event.key === 'Enter' || event.key === 'Escape') {
      const place = places[now.at];
      setCarried(null);
      setDropping(null);
      if (event.key === 'Enter' && place)
        void arrange(briefing, {
          do: 'move-sections',
          sections: [...now.ids],
          target:
            place.zone === 'into'
              ? { place: 'into', section: place.id, at: 'last' }
              : { place: place.zone, section: place.id },
        }).then(() => focusRow(now.ids[0] ?? place.id));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (carried) return carryKeys(event, carried);
    if (event.altKey || event.target instanceof HTMLInputElement || !at) return;
    const index = walked.findIndex(({ section }) => section.id === at);
    const parentOf = () => {
      const depth = walked[index]?.depth ?? 0;
      return walked.slice(0, index).findLast((one) => one.depth < depth)?.section.id;
    };
    const to = {
      ArrowDown: walked[index + 1]?.section.id,
      ArrowUp: walked[index - 1]?.section.id,
      Home: walked[0]?.section.id,
      End: walked.at(-1)?.section.id,
      ArrowLeft: parentOf(),
      ArrowRight: walked[index]?.section.sections[0]?.id,
    }[event.key];
    if (to !== undefined) {
      if (event.shiftKey) extendTo(to);
      focusRow(to);
      setWhere(briefing, { section: to, item: null });
    } else if (event.key === ' ') toggle(at);
    else if (event.key === 'Enter') goToPlace(briefing, at);
    else if (event.key === 'F2' && !readOnly) setRenaming(at);
    else if (event.key === 'Delete' && !readOnly) void remove();
    else if (isLetter(event.key, 'X') && !event.ctrlKey && !event.metaKey && !readOnly) pickUp();
    else if (event.key === 'Escape' && chosen.size > 0) setChosen(new Set());
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.outline}>
      <div
        ref={tree}
        role="tree"
        aria-label={t('briefing.outline')}
        aria-multiselectable="true"
        className={styles.tree}
        onKeyDown={keys}
      >
        {walked.map(({ section, depth }) => (
          <OutlineRow
            key={section.id}
            section={section}
            depth={depth}
            number={numbers.get(section.id) ?? ''}
            current={section.id === current}
            chosen={chosen.has(section.id)}
            focusable={section.id === at}
            renaming={section.id === renaming}
            dropping={dropping?.id === section.id ? dropping.zone : null}
            dragged={() =>
              chosen.has(section.id)
                ? { what: 'sections', briefing, ids: [...chosen] }
                : { what: 'sections', briefing, ids: [section.id] }
            }
            onPress={(event) => press(event, section.id)}
            onRename={() => !readOnly && setRenaming(section.id)}
            onRenamed={(title) => {
              setRenaming(null);
              if (title !== null && title !== section.title)
                void arrange(briefing, { do: 'rename-section', section: section.id, title });
              focusRow(section.id);
            }}
            onDropping={(zone) => setDropping(zone === null ? null : { id: section.id, zone })}
          />
        ))}
      </div>
      {!readOnly && (
        <div className={styles.add}>
          <IconButton label={t('actions.new-section')} keys="CmdOrCtrl+Shift+N" onPress={() => void add()}>
            <Icon of={Plus} />
          </IconButton>
        </div>
      )}
    </div>
  );
}

interface OutlineRowProps {
  readonly section: Section;
  readonly depth: number;
  readonly number: string;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly renaming: boolean;
  readonly dropping: Zone | null;
  readonly dragged: () => Dragged;
  readonly onPress: (event: MouseEvent) => void;
  readonly onRename: () => void;
  /** Null where it is left as it was. */
  readonly onRenamed: (title: string | null) => void;
  readonly onDropping: (zone: Zone | null) => void;
}

function OutlineRow(props: OutlineRowProps) {
  const { section, depth, number, current, chosen, focusable, renaming, dropping } = props;
  const t = useWords();
  const { id: briefing, readOnly } = useBriefingContext();
  const row = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = row.current;
    if (!element || readOnly) return;
    const stopDrag = draggable({
      element,
      getInitialData: () => dragData(latest.current.dragged()),
      onGenerateDragPreview: ({ nativeSetDragImage }) =>
        dragCard(nativeSetDragImage, {
          number: latest.current.number,
          words: latest.current.section.title,
        }),
    });
    const stopDrop = dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const dragged = draggedIn(source.data);
        return dragged !== null && !(dragged.what === 'sections' && dragged.ids.includes(section.id));
      },
      onDrag: ({ source, location }) =>
        latest.current.onDropping(
          draggedIn(source.data)?.what === 'sections'
            ? zoneAt(element, location.current.input.clientY)
            : 'into',
        ),
      onDragLeave: () => latest.current.onDropping(null),
      onDrop: ({ source, location }) => {
        latest.current.onDropping(null);
        const dragged = draggedIn(source.data);
        if (!dragged) return;
        if (dragged.what !== 'sections') void drop(briefing, dragged, { section: section.id, before: null });
        else if (dragged.briefing === briefing) {
          const zone = zoneAt(element, location.current.input.clientY);
          void arrange(briefing, {
            do: 'move-sections',
            sections: [...dragged.ids],
            target:
              zone === 'into'
                ? { place: 'into', section: section.id, at: 'last' }
                : { place: zone, section: section.id },
          });
        }
      },
    });
    return () => {
      stopDrag();
      stopDrop();
    };
  }, [briefing, section.id, readOnly]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      ref={row}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={chosen || (current && !chosen)}
      aria-current={current ? 'location' : undefined}
      tabIndex={focusable ? 0 : -1}
      data-row={section.id}
      data-first={focusable ? '' : undefined}
      title={section.title}
      className={classes(
        styles.row,
        current && styles.current,
        chosen && styles.chosen,
        dropping && styles[dropping],
      )}
      style={{ paddingInlineStart: 8 + depth * 20 }}
      onClick={props.onPress}
      onDoubleClick={props.onRename}
    >
      <span className={styles.number}>{number}</span>
      {renaming ? (
        <Rename title={section.title} onRenamed={props.onRenamed} />
      ) : (
        <span className={classes(styles.title, section.title === '' && styles.untitled)}>
          {section.title || t('briefing.untitledSection')}
        </span>
      )}
      <OutputSigns goesTo={section.goesTo} />
    </div>
  );
}

function zoneAt(element: HTMLElement, y: number): Zone {
  const { top, height } = element.getBoundingClientRect();
  const share = (y - top) / height;
  return share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'into';
}

interface RenameProps {
  readonly title: string;
  readonly onRenamed: (title: string | null) => void;
}

function Rename({ title, onRenamed }: RenameProps) {
  const t = useWords();
  const [value, setValue] = useState(title);
  const ended = useRef(false);
  const end = (result: string | null) => {
    if (ended.current) return;
    ended.current = true;
    onRenamed(result);
  };
  return (
    <input
      className={styles.rename}
      value={value}
      maxLength={300}
      aria-label={t('briefing.sectionTitle')}
      // biome-ignore lint/a11y/noAutofocus: one asked to rename it
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => end(value.trim())}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(value.trim());
        else if (event.key === 'Escape') end(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

/** Three outputs: its sign where the section goes there, a dot where it does not. */
function OutputSigns({ goesTo }: { readonly goesTo: GoesTo }) {
  const t = useWords();
  const signs: readonly (readonly [boolean, LucideIcon, string])[] = [
    [goesTo.side !== null, BookOpen, t('briefing.output.twoSides')],
    [goesTo.note, FileText, t('briefing.output.note')],
    [goesTo.speaking, Text, t('briefing.output.speaking')],
  ];
  const named = signs.filter(([there]) => there).map(([, , name]) => name);
  return (
    <span className={styles.signs} role="img" aria-label={named.join(', ') || t('briefing.goes.nowhere')}>
      {signs.map(([there, icon, name]) => (
        <span key={name} className={styles.sign}>
          {there ? <Icon of={icon} size={12} /> : <span className={styles.dot} />}
        </span>
      ))}
    </span>
  );
}
