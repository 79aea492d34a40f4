import { memo, useEffect, useRef, useState } from 'react';
import type { Section } from '../../../core/model/briefing.ts';
import { linesOf } from '../../../core/outline/fit.ts';
import { useHeld } from '../../state/held.ts';
import { useWords } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';
import styles from './section.module.css';
import { SectionBlock, type SectionBlockProps } from './section-block.tsx';
import { wordsOnPaper } from './use-fit.ts';
import { leftAt } from './use-scroll-kept.ts';
import { useWhere } from './where.ts';

const LINE = 26;
const UNITS = 62;
const BESIDE = 40;
/** Height a section has before it is drawn, near enough that the bar of the pane does not jump. */
const heightOf = (section: Section): number =>
  48 + section.items.reduce((sum, item) => sum + linesOf(item, UNITS, wordsOnPaper) * LINE + BESIDE, 0);

/** A section that becomes an editor when it comes near: a long briefing opens as fast as a short one. */
export const LazySection = memo(function LazySection(props: SectionBlockProps) {
  const t = useWords();
  const { section, number } = props;
  const place = useRef<HTMLElement>(null);
  const { id: briefing } = useBriefingContext();
  const [near, setNear] = useState(() => leftAt(briefing) === section.id);
  const wanted = useWhere(
    ({ goTo }) => goTo !== null && (goTo.id === section.id || section.items.some(({ id }) => id === goTo.id)),
  );
  const held = useHeld(({ holding }) => holding?.place.section === section.id);
  const drawn = near || wanted || held;
  useEffect(() => {
    if (drawn) {
      setNear(true);
      return;
    }
    const element = place.current;
    if (!element) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      // Counted from the page that scrolls, not from the window.
      { scrollMargin: '900px 0px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [drawn]);
  if (drawn) return <SectionBlock {...props} />;
  return (
    <section
      ref={place}
      className={styles.section}
      data-section={section.id}
      aria-label={`${number} ${section.title}`}
      style={{ height: heightOf(section) }}
    >
      <header className={styles.head}>
        <span className={styles.number}>{number}</span>
        <span className={styles.title}>{section.title || t('briefing.untitledSection')}</span>
      </header>
    </section>
  );
});
