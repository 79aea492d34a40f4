import { type Section, walkSections } from '../../model/briefing.ts';
import { dateInWords } from '../../model/date.ts';
import type { Event } from '../../model/event.ts';
import { filledList, placed } from '../../model/list.ts';
import {
  type EvidenceRef,
  evidenceIn,
  type GoesTo,
  type Item,
  type QuoteEdit,
} from '../../model/narrative.ts';
import type { Composition } from '../composition.ts';
import { type Inlines, joined, text, wordsOf } from '../document/inline.ts';
import { capital } from '../document/tables.ts';
import { inlinesOf } from '../footnotes.ts';
import { goesTo, tableBlock } from '../parts/sections.ts';
import { spokenBy } from '../words/chain.ts';
import { glued } from '../words/names.ts';
import { quotedWords } from '../words/quoted.ts';
import { recordSentence } from '../words/sentence.ts';

/** What is said aloud: the same for side one and the speaking copy. */
export interface Spoken {
  readonly opening: readonly Inlines[];
  readonly points: readonly Inlines[];
  readonly ifRaised: readonly { readonly question: string; readonly answer: Inlines }[];
  readonly closing: readonly Inlines[];
}

/** True where evidence may never be said: it, or a line resting on itself, is background only. */
function isBackground(work: Composition, ref: EvidenceRef): boolean {
  const record = work.records[ref.kind][ref.id];
  return record === undefined || record.disclosure === 'background';
}

/** Items that are said, each with its section; nothing that is or cites what is background only. */
function saidItems(
  work: Composition,
  wanted: (goes: GoesTo) => boolean,
): readonly { readonly section: Section; readonly item: Item }[] {
  return walkSections(work.input.briefing.sections).flatMap(({ section }) =>
    section.items.flatMap((item): { section: Section; item: Item }[] => {
      if (!wanted(goesTo(section, item))) return [];
      if (item.item === 'gathering')
        return [{ section, item: { ...item, refs: item.refs.filter((ref) => !isBackground(work, ref)) } }];
      return evidenceIn(item).some((ref) => isBackground(work, ref)) ? [] : [{ section, item }];
    }),
  );
}

/** A table as it is said: row by row, each cell after the head of its column. */
function rowsSaid(work: Composition, item: Extract<Item, { item: 'table' }>): Inlines {
  const { columns, rows } = tableBlock(work, null, item);
  const lines = rows.map(({ cells: [first, ...rest] }): Inlines => {
    const others = rest.flatMap((cell, i): Inlines[] => {
      const head = columns[i + 1]?.head ?? '';
      const runs = cell.flat();
      if (wordsOf(runs).trim() === '') return [];
      return [head === '' ? runs : [text(`${head} `), ...runs]];
    });
    return joined([(first ?? []).flat(), joined(others, '; ')], ': ');
  });
  return lines.flatMap((line, i): Inlines => (i === 0 ? line : [{ in: 'break' }, ...line]));
}

/** Gathers what is said: points, questions with answers, opening and closing. No numbers, grades or notes. */
export function spoken(work: Composition, wanted: (goes: GoesTo) => boolean): Spoken {
  const opening: Inlines[] = [];
  const points: Inlines[] = [];
  const closing: Inlines[] = [];
  const ifRaised: { question: string; answer: Inlines }[] = [];
  const statements = new Set<string>();
  const plain = (words: string): Inlines => [text(glued(words, work.language))];
  // A heading that waits for what stands under it: the question of an answer, else the first words of a point.
  let heading: { readonly words: string; readonly section: Section } | null = null;
  const put = ({ role }: Section, runs: Inlines) =>
    (role === 'opening' ? opening : role === 'closing' ? closing : points).push(runs);
  const say = (section: Section, runs: Inlines) => {
    if (wordsOf(runs).trim() === '') return;
    const over = heading?.section === section ? heading.words : '';
    if (over !== '') heading = null;
    if (section.role === 'if-raised') ifRaised.push({ question: over, answer: runs });
    else put(section, over === '' ? runs : [text(over, 'strong'), { in: 'break' }, ...runs]);
  };
  /** A heading over nothing is said by itself. */
  const settle = () => {
    if (heading === null) return;
    const { words, section } = heading;
    heading = null;
    if (section.role === 'if-raised') ifRaised.push({ question: words, answer: [] });
    else put(section, [text(words, 'strong')]);
  };
  const evidence = (section: Section, ref: EvidenceRef, edits: readonly QuoteEdit[]) => {
    const line = ref.kind === 'line' ? work.records.line[ref.id] : undefined;
    if (line?.kind === 'point') return say(section, plain(line.text));
    if (line?.kind === 'if-raised' || line?.kind === 'their-point') {
      ifRaised.push({ question: glued(line.prompt, work.language), answer: plain(line.text) });
      return;
    }
    const quote = ref.kind === 'quote' ? work.records.quote[ref.id] : undefined;
    const source = quote && work.records.source[quote.passages[0]?.anchor.source ?? ''];
    if (quote && source) {
      // Nobody is quoted without a name, but for one who must not be named.
      const who = quote.disclosure === 'without-attribution' ? '' : `${spokenBy(work, quote, source)}: `;
      const { runs } = quotedWords(work, quote, source, edits, true);
      return say(section, who === '' ? runs : [text(who), ...runs]);
    }
    // The meeting of the brief stands at its head.
    if (ref.kind === 'event' && ref.id === meetingOf(work)?.id) return;
    const words = recordSentence(work, ref);
    // Several figures of one sentence: it is said once.
    if (ref.kind === 'fact' && statements.has(words)) return;
    statements.add(words);
    say(section, plain(words));
  };
  for (const { section, item } of saidItems(work, wanted)) {
    if (heading !== null && heading.section !== section) settle();
    switch (item.item) {
      case 'heading':
        settle();
        heading = { words: wordsOf(inlinesOf(work, null, item.runs)), section };
        break;
      case 'paragraph':
      case 'quotation':
        say(section, inlinesOf(work, null, item.runs));
        break;
      case 'list':
        for (const point of pointsOf(work, item)) say(section, point);
        break;
      case 'evidence':
        evidence(section, item.ref, item.edits);
        break;
      case 'gathering':
        for (const ref of item.refs) evidence(section, ref, []);
        break;
      case 'table':
        say(section, rowsSaid(work, item));
        break;
      case 'picture':
        // Cannot be said; the check tells.
        break;
    }
  }
  settle();
  return { opening, points, ifRaised, closing };
}

/** Entries of a list at the margin, each with what stands under it: that is said with it. */
function pointsOf(work: Composition, item: Extract<Item, { item: 'list' }>): readonly Inlines[] {
  const points: Inlines[] = [];
  for (const { entry, depth } of placed(filledList(item, (runs) => inlinesOf(work, null, runs)))) {
    const above = depth > 0 ? points.pop() : undefined;
    points.push(above ? [...above, { in: 'break' }, text('– '), ...entry] : entry);
  }
  return points;
}

/** The meeting a brief is for: the first event used that is one of ours. */
export function meetingOf(work: Composition): Event | null {
  for (const { section } of walkSections(work.input.briefing.sections))
    for (const item of section.items)
      for (const ref of evidenceIn(item)) {
        const event = ref.kind === 'event' ? work.records.event[ref.id] : undefined;
        if (event?.meeting) return event;
      }
  return null;
}

/** `Friday 18 October 2024, 11.00, Room 214`; nothing where no meeting is filed. */
export function whenAndWhere(work: Composition, event: Event | null): string {
  if (event === null) return work.input.briefing.occasion;
  const { language } = work;
  const { date } = event;
  const day = date !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00:00Z`) : null;
  const weekday = day
    ? new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
        weekday: 'long',
        timeZone: 'UTC',
      }).format(day)
    : '';
  const words =
    date === null ? work.t('pack.events.date-unstated') : glued(dateInWords(date, language), language);
  const when = weekday === '' ? words : language === 'ru' ? `${weekday}, ${words}` : `${weekday} ${words}`;
  return capital([when, event.meeting?.time ?? '', event.place].filter((part) => part !== '').join(', '));
}

/** A brief and a speaking copy bear the name of the meeting, where one is filed. */
export function named<T extends { readonly title: string; readonly shortTitle: string }>(
  work: Composition,
  common: T,
): T {
  const meeting = meetingOf(work);
  if (meeting === null) return common;
  const title = glued(meeting.occasion, work.language);
  return { ...common, title, shortTitle: title };
}
