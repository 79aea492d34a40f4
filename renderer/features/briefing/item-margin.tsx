import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { GripVertical } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import type { GoesTo, Item } from '../../../core/model/narrative.ts';
import { nthOfKind } from '../../../core/outline/places.ts';
import { arrange } from '../../actions/briefing.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { dragData } from '../../state/dragged.ts';
import { useWords } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';
import { dragCard } from './drag-card.ts';
import type { Box } from './editor/use-boxes.ts';
import { GoesToChooser } from './goes-to-chooser.tsx';
import { GoesToMarks } from './goes-to-marks.tsx';
import styles from './section.module.css';

interface ItemMarginProps {
  readonly box: Box;
  readonly section: Section;
  readonly number: string;
  readonly item: Item | undefined;
  readonly over: 1 | 2 | null;
}

/** What stands beside an item: the grip that drags it, and where it goes where that differs from its section. */
export const ItemMargin = memo(function ItemMargin({ box, section, number, item, over }: ItemMarginProps) {
  const t = useWords();
  const { id: briefing, choosing, choose, readOnly } = useBriefingContext();
  const button = useRef<HTMLButtonElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const open = choosing === box.id;
  const name = t('briefing.place.item', {
    section: number,
    what: t(`briefing.item.${box.kind}`),
    nth: item ? nthOfKind(section, item.id) : 1,
  });

  useEffect(() => {
    const element = grip.current;
    if (!element || readOnly) return;
    return draggable({
      element,
      getInitialData: () => dragData({ what: 'items', briefing, ids: [box.id] }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => dragCard(nativeSetDragImage, { words: name }),
    });
  }, [briefing, box.id, name, readOnly]);

  const setGoesTo = (goesTo: GoesTo | null) =>
    void arrange(briefing, { do: 'set-item', item: box.id, goesTo });
  const setOurs = (ours: boolean) => void arrange(briefing, { do: 'set-item', item: box.id, ours });
  const own = box.goesTo !== null || box.ours;
  return (
    <>
      {!readOnly && (
        <span
          ref={grip}
          className={styles.grip}
          style={{ top: box.top }}
          aria-hidden="true"
          title={t('briefing.dragItem')}
        >
          <Icon of={GripVertical} size={14} />
        </span>
      )}
      <button
        ref={button}
        type="button"
        className={classes(styles.margin, styles.itemMargin, own && styles.own, open && styles.choosing)}
        style={{ top: box.top }}
        aria-label={t('briefing.goes.title', { name })}
        aria-expanded={open}
        tabIndex={own ? 0 : -1}
        disabled={readOnly}
        onClick={() => choose(open ? null : box.id)}
      >
        {own || open ? (
          <GoesToMarks
            goesTo={box.goesTo ?? (open ? section.goesTo : null)}
            ours={box.ours}
            selected={open}
            over={over}
          />
        ) : (
          <span className={styles.asSection}>{t('briefing.goes.asSectionShort')}</span>
        )}
      </button>
      {open && item && (
        <GoesToChooser
          trigger={button}
          briefing={briefing}
          section={section}
          item={item}
          name={name}
          onChange={setGoesTo}
          onOurs={item.item === 'paragraph' ? setOurs : undefined}
          onClose={() => choose(null)}
        />
      )}
    </>
  );
});
