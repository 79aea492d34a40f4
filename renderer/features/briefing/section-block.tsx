import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { EditorContent } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Problem } from '../../../core/contract/result.ts';
import type { Section } from '../../../core/model/briefing.ts';
import type { EvidenceRef, GoesTo, Item } from '../../../core/model/narrative.ts';
import { exposures } from '../../../core/outline/admissible.ts';
import type { Place } from '../../../core/outline/places.ts';
import { isTajik } from '../../../core/spelling/tajik.ts';
import { arrange } from '../../actions/briefing.ts';
import { storeDraft } from '../../actions/briefing-drafts.ts';
import { run } from '../../actions/catalogue.ts';
import { classes } from '../../elements/classes.ts';
import { draggedIn } from '../../state/dragged.ts';
import { hold, useHeld } from '../../state/held.ts';
import { recordOf, useLibrary } from '../../state/library.ts';
import { complain } from '../../state/notices.ts';
import { useWords } from '../../state/preferences.ts';
import { AddMenu } from './add-menu.tsx';
import { extendItems } from './chosen-items.ts';
import { useBriefingContext } from './context.ts';
import { itemAt } from './editor/commands.ts';
import { FormatBar } from './editor/format-bar.tsx';
import type { EditorHost } from './editor/host.ts';
import { insertPictures } from './editor/insert.ts';
import { Mention } from './editor/mention.tsx';
import { useBoxes } from './editor/use-boxes.ts';
import { useSectionEditor } from './editor/use-section-editor.ts';
import { GoesToChooser } from './goes-to-chooser.tsx';
import { GoesToMarks } from './goes-to-marks.tsx';
import { canBeGathered, drop, placeInWords, showInsertion, useInsertion } from './insertion.ts';
import { ItemMargin } from './item-margin.tsx';
import lists from './lists.module.css';
import { marginTops } from './margin-tops.ts';
import styles from './section.module.css';
import { useArrival } from './use-arrival.ts';
import { useHeading } from './use-heading.ts';
import { setWhere, useWhere } from './where.ts';

export interface SectionBlockProps {
  readonly section: Section;
  readonly number: string;
  readonly depth: number;
  readonly sections: readonly Section[];
  /** Side that is over its page. */
  readonly over: 1 | 2 | null;
  readonly onMoveOut: (item: string, step: -1 | 1) => void;
}

/** A section on the page: its heading, its text and evidence in one editor, and the margin. */
export function SectionBlock({ section, number, depth, sections, over, onMoveOut }: SectionBlockProps) {
  const t = useWords();
  const { id: briefing, language, readOnly, choosing, choose } = useBriefingContext();
  const frame = useRef<HTMLDivElement>(null);
  const goesButton = useRef<HTMLButtonElement>(null);
  const rows = useLibrary.getState;
  const host: EditorHost = {
    placeholder: () => t('briefing.placeholder'),
    undo: () => void storeDraft(section.id).then(() => run('undo')),
    redo: () => void run('redo'),
    moveOut: onMoveOut,
    choose: (item) => void storeDraft(section.id).then(() => choose(item)),
    pickUp: (item) =>
      hold({
        held: { what: 'items', briefing, ids: [item] },
        briefing,
        place: { section: section.id, before: item },
        from: editor.view.dom,
      }),
    extend: (item, step) => extendItems(briefing, item, step),
    tooLarge: () => complain([{ code: 'paste-too-large', params: {}, field: null }]),
    pictures: (files) => void insertPictures(editor, files),
    known: ({ id }) => rows().rows.has(id),
  };
  const editor = useSectionEditor({
    briefing,
    section,
    host,
    label: t('briefing.sectionText', { section: `${number} ${section.title}` }),
    language,
    readOnly,
    className: classes(styles.narrative, lists.lists),
  });
  const boxes = useBoxes(editor, frame);
  useArrival(briefing, section, editor, frame);
  // Where no outline stands before it, a briefing that is opened has the keys in the text one was in.
  const here = useWhere(({ at }) => (at[briefing]?.section ?? sections[0]?.id) === section.id);
  useEffect(() => {
    editor.view.dom.toggleAttribute('data-first', here);
  }, [editor, here]);
  /** Background evidence is not let into what is said: refused here, so that what is typed around it is stored. */
  const problemWith = (ref: EvidenceRef): Problem | null => {
    const here = itemAt(editor.state.selection.$from)?.node.attrs.goesTo ?? null;
    const item: Item = { item: 'evidence', id: '', goesTo: here, ref, edits: [] };
    const exposed = exposures(section, item, ({ kind, id }) => recordOf(kind, id)?.disclosure ?? null).some(
      ({ why }) => why === 'evidence',
    );
    return exposed ? { code: 'background-only', params: {}, field: null } : null;
  };
  const items = useMemo(() => new Map(section.items.map((item) => [item.id, item])), [section.items]);
  const tops = marginTops(section, boxes);
  const latest = useRef({ boxes, section });
  latest.current = { boxes, section };

  useEffect(() => {
    const element = frame.current;
    if (!element || readOnly) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const dragged = draggedIn(source.data);
        return dragged !== null && dragged.what !== 'sections';
      },
      onDrag: ({ source, location }) => {
        const dragged = draggedIn(source.data);
        if (dragged)
          showInsertion(
            insertionAt(element, latest.current, location.current.input, canBeGathered(dragged, briefing)),
          );
      },
      onDragLeave: () => showInsertion(null),
      onDrop: ({ source }) => {
        const dragged = draggedIn(source.data);
        const { at } = useInsertion.getState();
        showInsertion(null);
        if (dragged && at) void drop(briefing, dragged, at);
      },
    });
  }, [briefing, readOnly]);

  const setGoesTo = (goesTo: GoesTo | null) => {
    if (goesTo) void arrange(briefing, { do: 'set-section', section: section.id, goesTo });
  };
  const name = t('briefing.place.section', { section: number });
  const open = choosing === section.id;
  return (
    <section
      className={classes(styles.section, section.role === 'red-lines' && styles.background)}
      data-section={section.id}
      aria-label={`${number} ${section.title}`}
      ref={frame}
    >
      <header className={styles.head} data-depth={Math.min(depth, 2)}>
        <span className={styles.number}>{number}</span>
        <SectionTitle section={section} />
      </header>
      <button
        ref={goesButton}
        type="button"
        className={classes(styles.margin, styles.sectionMargin)}
        aria-label={t('briefing.goes.title', { name })}
        aria-expanded={open}
        disabled={readOnly}
        onClick={() => choose(open ? null : section.id)}
      >
        <GoesToMarks goesTo={section.goesTo} selected={open} over={over} />
      </button>
      {open && (
        <GoesToChooser
          trigger={goesButton}
          briefing={briefing}
          section={section}
          item={null}
          name={name}
          onChange={setGoesTo}
          onClose={() => choose(null)}
        />
      )}
      <EditorContent editor={editor} />
      {boxes
        .filter((box) => box.id !== '')
        .map((box) => (
          <ItemMargin
            key={box.id}
            box={box}
            wordsTop={tops.get(box.id) ?? box.top}
            section={section}
            number={number}
            item={items.get(box.id)}
            over={over}
          />
        ))}
      <InsertionLine section={section} sections={sections} boxes={boxes} />
      {!readOnly && (
        <>
          <AddMenu editor={editor} section={section} />
          <FormatBar editor={editor} />
          <Mention editor={editor} problemWith={problemWith} />
        </>
      )}
    </section>
  );
}

/** The heading, edited where it stands. */
function SectionTitle({ section }: { readonly section: Section }) {
  const t = useWords();
  const { id: briefing, readOnly, language } = useBriefingContext();
  const heading = useHeading(section);
  return (
    <input
      className={styles.title}
      value={heading.value}
      lang={language}
      readOnly={readOnly}
      maxLength={300}
      spellCheck={!isTajik(heading.value)}
      placeholder={t('briefing.untitledSection')}
      aria-label={t('briefing.sectionTitle')}
      onFocus={() => {
        setWhere(briefing, { section: section.id, item: null });
        heading.begin();
      }}
      onChange={(event) => heading.type(event.currentTarget.value)}
      onBlur={heading.end}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        if (event.key === 'Escape') heading.revert();
        const text = event.currentTarget.closest('section')?.querySelector<HTMLElement>('[role="textbox"]');
        text?.focus();
      }}
    />
  );
}

type Boxes = ReturnType<typeof useBoxes>;

/** At its edges a gathering is passed by, inside it is dropped into. */
const EDGE = 14;

/** Where the pointer is: before the first item whose middle is below it; inside a gathering, into it. */
function insertionAt(
  frame: HTMLElement,
  { boxes, section }: { readonly boxes: Boxes; readonly section: Section },
  { clientY }: { readonly clientY: number },
  evidence: boolean,
): Place {
  const y = clientY - frame.getBoundingClientRect().top;
  const inside = boxes.find(
    ({ kind, top, height }) => kind === 'gathering' && y > top + EDGE && y < top + height - EDGE,
  );
  if (inside && evidence)
    return { into: inside.id, section: section.id, index: rowAt(frame, inside.id, clientY) };
  const next = boxes.find((box) => y < box.top + box.height / 2);
  return { section: section.id, before: next?.id ?? null };
}

/** Before which row of a gathering the pointer is; null is its end. */
function rowAt(frame: HTMLElement, gathering: string, clientY: number): number | null {
  const rows = [...frame.querySelectorAll(`[data-gathering="${CSS.escape(gathering)}"] [data-gathered]`)];
  const at = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return at === -1 ? null : at;
}

interface InsertionLineProps {
  readonly section: Section;
  readonly sections: readonly Section[];
  readonly boxes: Boxes;
}

/** A line with a named place, where what is dragged or held would be put. */
function InsertionLine({ section, sections, boxes }: InsertionLineProps) {
  const t = useWords();
  const { id: briefing } = useBriefingContext();
  const dragged = useInsertion((state) => (state.at?.section === section.id ? state.at : null));
  const held = useHeld(({ holding }) =>
    holding?.briefing === briefing && holding.place.section === section.id ? holding.place : null,
  );
  const line = useRef<HTMLDivElement>(null);
  const at: Place | null = dragged ?? held;
  const place = JSON.stringify(held);
  useEffect(() => {
    if (place !== 'null') line.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  if (!at) return null;
  const last = boxes.at(-1);
  const into = 'into' in at ? boxes.find((box) => box.id === at.into) : undefined;
  const next = 'into' in at ? undefined : boxes.find((box) => box.id === at.before);
  const isFirst = !into && (next === undefined ? last === undefined : next === boxes[0]);
  const top = into ? into.top : next ? next.top - 6 : last ? last.top + last.height + 6 : 40;
  return (
    <div
      ref={line}
      className={classes(styles.insertion, into && styles.into)}
      style={into ? { top, height: into.height } : { top }}
    >
      <span className={styles.place} data-first={isFirst ? '' : undefined}>
        {placeInWords(sections, at, t)}
      </span>
    </div>
  );
}
