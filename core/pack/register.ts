import { dateInWords } from '../model/date.ts';
import { type Anchored, anchorsOf, type Composition, placesOf, placeWords, refOf } from './composition.ts';
import type { RegisterEntry } from './document/document.ts';
import type { Apparatus } from './footnotes.ts';
import { statusWords } from './parts/agreements.ts';
import { releaseLevel } from './release/release.ts';
import { relayWords, speakerWords } from './words/chain.ts';
import { eventWords, partyName, placeName } from './words/names.ts';
import { changeWords, qualifierWords } from './words/numbers.ts';
import { plainWords } from './words/quoted.ts';

/** The evidence of the pack in data: for CSV and annotations. Withheld sources are not named and give no spans. */
export function register(work: Composition, notes: Apparatus): readonly RegisterEntry[] {
  return notes.taken
    .flatMap((evidence) => entryOf(work, evidence) ?? [])
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.ref.localeCompare(b.ref, 'en', { numeric: true }));
}

/** Code points of a text. */
const lengthIn = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

function entryOf(work: Composition, evidence: Anchored): RegisterEntry | null {
  if (evidence.kind === 'mark') return null;
  const { t, language, records } = work;
  const places = placesOf(work, evidence);
  const open = places.filter((place) => !work.withheld.has(place.source.id));
  const common = {
    ref: refOf(work.t, evidence.kind, evidence.record),
    source: open.map((place) => refOf(work.t, 'source', place.source)).join('; '),
    place: places.map((place) => placeWords(work, place)).join('; '),
    spans: anchorsOf(evidence).flatMap((anchor) => {
      const source = records.source[anchor.source];
      if (source === undefined || work.withheld.has(anchor.source)) return [];
      const { exact } = anchor;
      const text = work.input.texts[anchor.source]?.text ?? '';
      // Code points, as Web Annotations count: a letter outside the first plane is one of them and two of UTF-16.
      const start = lengthIn(text.slice(0, anchor.start));
      const end = start + lengthIn(exact);
      // Words around a span may belong to what was left out: they are given only where nothing was.
      const clean = releaseLevel(work.input) === null;
      return [
        {
          source: refOf(work.t, 'source', source),
          start,
          end,
          exact,
          before: clean ? anchor.before : '',
          after: clean ? anchor.after : '',
        },
      ];
    }),
  };
  const none = {
    form: '',
    occasion: '',
    where: '',
    translation: '',
    value: null,
    valueTo: null,
    unit: '',
    qualifier: '',
    change: '',
    population: '',
    through: '',
  };
  switch (evidence.kind) {
    case 'fact': {
      const fact = evidence.record;
      return {
        ...common,
        form: '',
        occasion: '',
        where: placeName(fact.place, records, language),
        translation: '',
        kind: 'fact',
        statement: fact.measure || fact.statement,
        who: partyName(fact.originator, records, language),
        when: fact.period === null ? '' : dateInWords(fact.period, language),
        value: fact.value,
        valueTo: fact.valueTo,
        unit: fact.unit,
        qualifier: qualifierWords(fact.qualifier, t),
        change: fact.comparator === null ? '' : changeWords(fact.comparator, language, t),
        population: fact.population,
        through: fact.reportedThrough === null ? '' : relayWords(work, fact.reportedThrough),
        credibility: fact.credibility,
      };
    }
    case 'quote': {
      const quote = evidence.record;
      const source = records.source[quote.passages[0]?.anchor.source ?? ''];
      const event = quote.event === null ? undefined : records.event[quote.event];
      return {
        ...common,
        ...none,
        kind: 'quote',
        statement: plainWords(quote),
        who: source === undefined ? '' : speakerWords(work, quote, source),
        when: quote.said === null ? '' : dateInWords(quote.said, language),
        form: t(`pack.form.${quote.voice === 'actor' ? quote.form : quote.voice}`),
        occasion: quote.occasion || (event === undefined ? '' : eventWords(event, records, language)),
        where: placeName(quote.place, records, language),
        translation: quote.translation?.text ?? '',
        through: quote.reportedThrough === null ? '' : relayWords(work, quote.reportedThrough),
        credibility: quote.credibility,
      };
    }
    case 'agreement': {
      const agreement = evidence.record;
      return {
        ...common,
        ...none,
        kind: 'agreement',
        statement: agreement.title,
        who: partyName(agreement.proposer, records, language),
        when: agreement.next === null ? '' : dateInWords(agreement.next.date, language),
        change: statusWords(work, agreement).words,
        credibility: agreement.mentions[0]?.credibility ?? null,
      };
    }
  }
}
