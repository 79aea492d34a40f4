import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import { dateInWords } from '../../../core/model/date.ts';
import { sectionNumbers } from '../../../core/outline/places.ts';
import { run } from '../../actions/catalogue.ts';
import { Button } from '../../elements/button.tsx';
import { EmptyView } from '../../elements/empty-view.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useBriefingContext } from './context.ts';
import { LazySection } from './lazy-section.tsx';
import styles from './page.module.css';
import { useEdgeScroll } from './use-edge-scroll.ts';
import { useFit } from './use-fit.ts';
import { useScrollKept } from './use-scroll-kept.ts';
import { ask } from './view-state.ts';

interface PageProps {
  readonly briefing: Briefing;
  /** The section at the top of what is seen. */
  readonly onInView: (section: string) => void;
  readonly onMoveOut: (item: string, step: -1 | 1) => void;
  /** Section in which one is. */
  readonly place: string | null;
}

/** The briefing as it is written: head and sections in order. */
export function Page({ briefing, onInView, onMoveOut, place }: PageProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const { readOnly } = useBriefingContext();
  const scroll = useRef<HTMLDivElement>(null);
  useEdgeScroll(scroll);
  useScrollKept(scroll, briefing.id);
  const { sections } = briefing;
  const walked = useMemo(() => walkSections(sections), [sections]);
  const numbers = useMemo(() => sectionNumbers(sections), [sections]);
  const fit = useFit(briefing.id);
  const over = fit[1].lines > fit[1].of ? 1 : fit[2].lines > fit[2].of ? 2 : null;
  const moveOut = useRef(onMoveOut);
  moveOut.current = onMoveOut;
  // One function for all renderings, so that a section is drawn anew only when it changes.
  const onMove = useCallback((item: string, step: -1 | 1) => moveOut.current(item, step), []);
  const written = useRef(place);
  written.current = place;
  const seen = useRef(onInView);
  seen.current = onInView;

  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    let asked = 0;
    const look = () => {
      asked = 0;
      const top = element.getBoundingClientRect().top + 48;
      const blocks = [...element.querySelectorAll<HTMLElement>('[data-section]')];
      // The section one writes in, while it is seen; else the one at the top.
      const mine = blocks.find((block) => block.dataset.section === written.current);
      if (mine) {
        const { top: from, bottom: to } = mine.getBoundingClientRect();
        if (to > top && from < top + element.clientHeight - 96) return seen.current(written.current ?? '');
      }
      const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 4;
      const at = blocks.findLast((block) => block.getBoundingClientRect().top <= top) ?? blocks[0];
      const id = at?.dataset.section;
      if (id !== undefined && !(atEnd && element.scrollTop > 0)) seen.current(id);
    };
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    element.addEventListener('scroll', ask, { passive: true });
    return () => {
      element.removeEventListener('scroll', ask);
      cancelAnimationFrame(asked);
    };
  }, []);
  useEffect(() => {
    if (place) seen.current(place);
  }, [place]);

  const about = [
    t(`pack.kind.${briefing.kind}`),
    briefing.forWhom && t('briefing.head.for', { who: briefing.forWhom }),
    briefing.asOf && t('briefing.head.asOf', { date: dateInWords(briefing.asOf, language) }),
  ].filter(Boolean);
  return (
    <div className={styles.scroll} ref={scroll} data-page="">
      <article className={styles.page} aria-label={briefing.title}>
        <header className={styles.head}>
          <h1 lang={briefing.language}>{briefing.title}</h1>
          <p>
            {about.join(' · ')}
            {!readOnly && (
              <Button look="link" onPress={() => ask(briefing.id, { what: 'details' })}>
                {t('briefing.details.edit')}
              </Button>
            )}
          </p>
        </header>
        {walked.length === 0 && (
          <EmptyView
            sentence={t('briefing.noSections')}
            action={
              readOnly ? undefined : { label: t('actions.new-section'), onPress: () => run('new-section') }
            }
          />
        )}
        {walked.map(({ section, depth }) => (
          <LazySection
            key={section.id}
            section={section}
            depth={depth}
            number={numbers.get(section.id) ?? ''}
            sections={sections}
            over={over}
            onMoveOut={onMove}
          />
        ))}
      </article>
    </div>
  );
}
