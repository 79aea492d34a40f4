import { bounds, compareDates, dateInWords } from '../model/date.ts';
import type { Event } from '../model/event.ts';
import type { Source } from '../model/source.ts';
import type { Block } from './block.ts';
import { occasionWords } from './chain.ts';
import { timeline } from './charts.ts';
import { type Anchored, type Composition, outletOf, refInline, refOf } from './composition.ts';
import type { Apparatus } from './footnotes.ts';
import { type Inlines, joined, text, wordsOf } from './inline.ts';
import { eventWords, glued, partyName } from './names.ts';
import { evidenceRefs } from './positions.ts';
import { capital, cell, column, row, table } from './tables.ts';

interface Dated {
  readonly date: string | null;
  readonly what: string;
  readonly refs: Inlines;
}

/** An event in one sentence: when, what, where. */
export function eventSentence(work: Composition, event: Event): string {
  const date =
    event.date === null ? work.t('pack.events.date-unstated') : dateInWords(event.date, work.language);
  return `${date}: ${eventWords(event, work.records, work.language)}.`;
}

/** Kinds of source that are published: a record of a talk is not. */
const PUBLIC: ReadonlySet<Source['kind']> = new Set([
  'press',
  'official-publication',
  'report',
  'treaty-text',
]);

/** What the evidence itself dates: words said, figures counted, steps taken, publications. */
function datedEvidence(work: Composition, taken: readonly Anchored[]): readonly Dated[] {
  const { t, language, records } = work;
  const said = new Map<string, { date: string; what: string; refs: Inlines[] }>();
  const published = new Map<string, Dated>();
  const add = (date: string, what: string, ref: string) => {
    const known = said.get(`${date} ${what}`);
    if (known) known.refs.push([refInline(ref)]);
    else said.set(`${date} ${what}`, { date, what, refs: [[refInline(ref)]] });
  };
  for (const { kind, record } of taken) {
    if (kind === 'quote' && record.voice === 'actor' && record.said !== null && record.event === null) {
      const who = partyName(record.speaker, records, language);
      const occasion = occasionWords(work, record);
      if (who !== '' && occasion !== '')
        add(record.said, t('pack.events.speaks', { who, occasion }), refOf(work.t, kind, record));
    }
    if (kind === 'agreement')
      for (const step of record.status)
        if (step.date !== null)
          add(
            step.date,
            t('pack.events.step', {
              title: record.shortTitle || record.title,
              stage: t(`pack.agreements.stage.${step.stage}`).replace(/ n .*/, ''),
            }),
            refOf(work.t, kind, record),
          );
    for (const anchor of kind === 'quote'
      ? record.passages.map((p) => p.anchor)
      : kind === 'agreement'
        ? []
        : record.anchors) {
      const source = records.source[anchor.source];
      if (source?.published && PUBLIC.has(source.kind) && !work.withheld.has(source.id))
        published.set(source.id, {
          date: source.published,
          what: t('pack.events.published', { publisher: outletOf(work, source) }),
          refs: [refInline(refOf(work.t, 'source', source))],
        });
    }
  }
  return [
    ...[...said.values()].map(({ date, what, refs }) => ({
      date,
      what,
      refs: joined(
        refs.toSorted((a, b) => wordsOf(a).localeCompare(wordsOf(b), 'en', { numeric: true })),
        ', ',
      ),
    })),
    ...published.values(),
  ];
}

/** A dated list of the events filed and of what the evidence dates; an unknown date says so, and stands last. */
export function events(
  work: Composition,
  notes: Apparatus,
  filed: readonly Event[],
  taken: readonly Anchored[],
): readonly Block[] {
  const { t, language } = work;
  const dated = datedEvidence(work, taken);
  const rows: Dated[] = [
    ...filed.flatMap((event) => {
      const refs = evidenceRefs(work, notes, event.evidence);
      // An event is not told of twice: who spoke at it says it too.
      const told = dated.some((one) => one.date === event.date && one.what.includes(event.occasion));
      return told && event.meeting === null
        ? []
        : [{ date: event.date, what: eventWords(event, work.records, language), refs }];
    }),
    ...dated,
  ].sort((a, b) => compareDates(a.date, b.date));
  if (rows.length === 0) return [];
  const drawn = work.input.options.timelineDrawn
    ? timeline(
        t('pack.events.timeline'),
        rows.flatMap(({ date, what }) => {
          const first = date === null ? undefined : bounds(date)?.first;
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
