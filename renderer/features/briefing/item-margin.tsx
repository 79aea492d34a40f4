import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { GripVertical } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import type { GoesTo, Item } from '../../../core/model/narrative.ts';
import { nthOfKind } from '../../../core/outline/places.ts';
import { arrange } from '../../actions/briefing.ts';
import { classes } from '../../elements/classes.ts';
import { Icon } from '../../elements/icon.tsx';
import { useChosen } from '../../state/chosen.ts';
import { dragData } from '../../state/dragged.ts';
import { useWords } from '../../state/preferences.ts';
import { pressItem } from './chosen-items.ts';
import { useBriefingContext } from './context.ts';
import { dragCard } from './drag-card.ts';
import type { Box } from './editor/use-boxes.ts';
import { GoesToChooser } from './goes-to-chooser.tsx';
import { GoesToMarks } from './goes-to-marks.tsx';
import styles from './section.module.css';
import { goToPlace } from './where.ts';

interface ItemMarginProps {
  readonly box: Box;
  /** Where its words stand: under those above it. */
  readonly wordsTop: number;
  readonly section: Section;
  readonly number: string;
  readonly item: Item | undefined;
  readonly over: 1 | 2 | null;
}

/** What stands beside an item: the grip that drags it, and where it goes where that differs from its section. */
export const ItemMargin = memo(function ItemMargin({
  box,
  wordsTop,
  section,
  number,
  item,
  over,
}: ItemMarginProps) {
  const t = useWords();
  const { id: briefing, choosing, choose, readOnly } = useBriefingContext();
  const button = useRef<HTMLButtonElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const cover = useRef<HTMLSpanElement>(null);
  const chosen = useChosen((state) => state.briefing === briefing && state.ids.has(box.id));
  const lead = useChosen((state) => state.briefing === briefing && state.lead === box.id);
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
      getInitialData: () => dragData({ what: 'items', briefing, ids: takenAlong(box.id) }),
      onGenerateDragPreview: ({ nativeSetDragImage }) => {
        const count = takenAlong(box.id).length;
        dragCard(nativeSetDragImage, { words: count > 1 ? t('briefing.items', { count }) : name });
      },
    });
  }, [briefing, box.id, name, readOnly, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed as it moves
  useEffect(() => {
    if (lead) cover.current?.scrollIntoView({ block: 'nearest' });
  }, [lead, box.top]);

  const setGoesTo = (goesTo: GoesTo | null) =>
    void arrange(briefing, { do: 'set-item', item: box.id, goesTo });
  const setOurs = (ours: boolean) => void arrange(briefing, { do: 'set-item', item: box.id, ours });
  const own = box.goesTo !== null || box.ours;
  return (
    <>
      {chosen && (
        <span
          ref={cover}
          className={styles.chosen}
          style={{ top: box.top - 3, height: box.height + 6 }}
          aria-hidden="true"
        />
      )}
      {!readOnly && (
        <span
          ref={grip}
          data-grip=""
          className={styles.grip}
          style={{ top: box.top }}
          aria-hidden="true"
          title={t('briefing.dragItem')}
          onClick={(event) => {
            pressItem(event, briefing, box.id);
            goToPlace(briefing, box.id);
          }}
        >
          <Icon of={GripVertical} size={14} />
        </span>
      )}
      <button
        ref={button}
        type="button"
        className={classes(styles.margin, styles.itemMargin, own && styles.own, open && styles.choosing)}
        style={{ top: wordsTop }}
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

/** What goes along with an item: all that are chosen where it is among them. */
function takenAlong(id: string): readonly string[] {
  const { ids } = useChosen.getState();
  return ids.has(id) ? [...ids] : [id];
}
