import { Plus } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import { type Section, walkSections } from '../../../core/model/briefing.ts';
import type { GoesTo } from '../../../core/model/narrative.ts';
import { topmost } from '../../../core/outline/move-sections.ts';
import type { SectionTarget } from '../../../core/outline/operation.ts';
import { sectionNumbers } from '../../../core/outline/places.ts';
import { addSection, arrange, removeSections } from '../../actions/briefing.ts';
import { isLetter } from '../../actions/letters.ts';
import { useAction } from '../../actions/use-action.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useWords } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';
import styles from './outline.module.css';
import { OutlineRow } from './outline-row.tsx';
import { type Drop, useCarry } from './use-carry.ts';
import { goToPlace, setWhere } from './where.ts';

interface OutlineProps {
  readonly sections: readonly Section[];
  /** The section in view. */
  readonly current: string | null;
  /** One has gone to a section. */
  readonly onGone?: () => void;
}

/** The tree of sections: moved by dragging and by Alt with the arrows, one or several, renamed, added, removed. */
export function Outline({ sections, current, onGone }: OutlineProps) {
  const t = useWords();
  const { id: briefing, pane, readOnly } = useBriefingContext();
  const walked = useMemo(() => walkSections(sections), [sections]);
  const numbers = useMemo(() => sectionNumbers(sections), [sections]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [dropping, setDropping] = useState<Drop | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const inTree = () => tree.current?.contains(document.activeElement) ?? false;
  const at = walked.some(({ section }) => section.id === focused)
    ? focused
    : (current ?? walked[0]?.section.id);
  const selected = chosen.size > 0 ? walked.filter(({ section }) => chosen.has(section.id)) : [];
  const acted = (): readonly string[] =>
    selected.length > 0 ? selected.map(({ section }) => section.id) : at ? [at] : [];

  const carry = useCarry(sections, setDropping, focusRow);

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
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onGone?.();
  }

  function keys(event: KeyboardEvent<HTMLElement>) {
    if (carry.keys(event)) return;
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
    else if (event.key === 'Enter') {
      onGone?.();
      goToPlace(briefing, at);
    } else if (event.key === 'F2' && !readOnly) setRenaming(at);
    else if (event.key === 'Delete' && !readOnly) void remove();
    else if (isLetter(event.key, 'X') && !event.ctrlKey && !event.metaKey && !readOnly) carry.pickUp(acted());
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
            onRenamed={() => {
              setRenaming(null);
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
