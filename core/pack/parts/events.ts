import { bounds, compareDates, dateInWords } from '../../model/date.ts';
import type { Event } from '../../model/event.ts';
import type { Anchored, Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { timeline } from '../document/charts.ts';
import { text } from '../document/inline.ts';
import { capital, cell, column, row, table } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import { eventWords, glued } from '../words/names.ts';
import { type Dated, datedEvidence } from './dated.ts';
import { evidenceRefs } from './positions.ts';

/** An event in one sentence: when, what, where. */
export function eventSentence(work: Composition, event: Event): string {
  const date =
    event.date === null ? work.t('pack.events.date-unstated') : dateInWords(event.date, work.language);
  return `${date}: ${eventWords(event, work.records, work.language)}.`;
}

/** A dated list of the events filed and of what the evidence dates; an unknown date says so, and stands last. */
export function events(
  work: Composition,
  notes: Apparatus,
  filed: readonly Event[],
  taken: readonly Anchored[],
): readonly Block[] {
  const { language } = work;
  const found = datedEvidence(work, taken);
  return eventTable(work, [
    ...filed.flatMap((event): readonly Dated[] => {
      const refs = evidenceRefs(work, notes, event.evidence);
      // An event is not told of twice: who spoke at it says it too.
      const told = found.some((one) => one.date === event.date && one.what.includes(event.occasion));
      return told && event.meeting === null
        ? []
        : [{ date: event.date, order: event.date, what: eventWords(event, work.records, language), refs }];
    }),
    ...found,
  ]);
}

/** A dated list, and the line drawn over it where that is asked; an unknown date says so. */
export function eventTable(work: Composition, lines: readonly Dated[]): readonly Block[] {
  const { t, language } = work;
  const rows = lines.toSorted((a, b) => compareDates(a.order, b.order));
  if (rows.length === 0) return [];
  const drawn = work.input.options.timelineDrawn
    ? timeline(
        t('pack.events.timeline'),
        rows.flatMap(({ date, what, counted }) => {
          const first = date === null || counted ? undefined : bounds(date)?.first;
          return first === undefined || date === null
            ? []
            : [{ day: first, label: dateInWords(date, language), note: what }];
        }),
      )
    : null;
  return [
    ...(drawn === null ? [] : [drawn]),
    table(
      t('pack.part.events'),
      [
        // What happened begins at the text column.
        column(t('pack.events.date'), 39),
        column(t('pack.events.event'), 107),
        column(t('pack.events.evidence'), 22),
      ],
      rows.map(({ date, what, refs }) =>
        row(null, [
          cell([
            text(
              date === null ? t('pack.events.date-unstated') : capital(dateInWords(date, language)),
              'strong',
            ),
          ]),
          cell([text(glued(capital(what), language))]),
          cell(refs.length === 0 ? [text('–')] : refs),
        ]),
      ),
    ),
  ];
}
