import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { run } from '../../actions/catalogue.ts';
import { useAction } from '../../actions/use-action.ts';
import { Button } from '../../elements/button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { draggedIn } from '../../state/dragged.ts';
import { useWords } from '../../state/preferences.ts';
import styles from './briefing-view.module.css';
import { useBriefingContext } from './context.ts';

/** How long something dragged rests on the name before the outline opens, ms. */
const RESTS = 350;

interface FoldedOutlineProps {
  /** The section in view: "4 What was said". */
  readonly section: string;
  /** The outline; told how to fold again. */
  readonly children: (fold: () => void) => ReactNode;
}

/** In a narrow pane the outline stands behind the name of the section, whole: to go, to move, to add, to remove. */
export function FoldedOutline({ section, children }: FoldedOutlineProps) {
  const t = useWords();
  const { pane, readOnly } = useBriefingContext();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [dragging, setDragging] = useState(false);
  useAction(
    'new-section',
    readOnly || open
      ? null
      : () => {
          // The outline adds it once it is drawn: there it gets its name.
          setOpen(true);
          setTimeout(() => run('new-section'));
        },
    pane,
  );
  // What is dragged rests on the name for a moment, and the outline opens under it.
  useEffect(() => {
    const element = button.current;
    if (!element || readOnly) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => clearTimeout(timer);
    const stopTarget = dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedIn(source.data) !== null,
      onDragEnter: () => {
        timer = setTimeout(() => {
          setDragging(true);
          setOpen(true);
        }, RESTS);
      },
      onDragLeave: leave,
      onDrop: leave,
    });
    const stopMonitor = monitorForElements({
      onDrop: () => {
        leave();
        setDragging((was) => {
          if (was) setOpen(false);
          return false;
        });
      },
    });
    return () => {
      leave();
      stopTarget();
      stopMonitor();
    };
  }, [readOnly]);
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        label={`${section}, ${t('briefing.outline')}`}
        onPress={() => setOpen(!open)}
      >
        <span className={styles.folded}>
          <span>{section}</span>
          <Icon of={ChevronDown} size={14} />
        </span>
      </Button>
      <Popover
        triggerRef={button}
        isOpen={open}
        // Else a veil would lie over the places one drags to.
        isNonModal={dragging}
        onOpenChange={setOpen}
        placement="bottom start"
        offset={4}
        className={styles.popover ?? ''}
      >
        <Dialog className={styles.dialog ?? ''} aria-label={t('briefing.outline')}>
          {children(() => setOpen(false))}
        </Dialog>
      </Popover>
    </>
  );
}
