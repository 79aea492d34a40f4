import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { BookOpen, FileText, type LucideIcon, Text } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import type { GoesTo } from '../../../core/model/narrative.ts';
import { arrange } from '../../actions/briefing.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { type Dragged, dragData, draggedIn } from '../../state/dragged.ts';
import { useWords } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';
import { dragCard } from './drag-card.ts';
import { drop } from './insertion.ts';
import styles from './outline.module.css';
import type { Zone } from './use-carry.ts';
import { useHeading } from './use-heading.ts';

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
  readonly onRenamed: () => void;
  readonly onDropping: (zone: Zone | null) => void;
}

/** A row of the outline: dragged, dropped on, renamed in place. */
export function OutlineRow(props: OutlineRowProps) {
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
        <Rename section={section} onRenamed={props.onRenamed} />
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
  readonly section: Section;
  readonly onRenamed: () => void;
}

function Rename({ section, onRenamed }: RenameProps) {
  const t = useWords();
  const heading = useHeading(section);
  const ended = useRef(false);
  const end = (how: 'end' | 'revert') => {
    if (ended.current) return;
    ended.current = true;
    heading[how]();
    onRenamed();
  };
  return (
    <input
      className={styles.rename}
      value={heading.value}
      maxLength={300}
      aria-label={t('briefing.sectionTitle')}
      // biome-ignore lint/a11y/noAutofocus: one asked to rename it
      autoFocus
      onFocus={(event) => {
        heading.begin();
        event.currentTarget.select();
      }}
      onChange={(event) => heading.type(event.currentTarget.value)}
      onBlur={() => end('end')}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end('end');
        else if (event.key === 'Escape') end('revert');
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
