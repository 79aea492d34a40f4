import type { Fact } from '../../model/fact.ts';
import type { EvidenceRef } from '../../model/narrative.ts';
import type { Relay } from '../../model/record.ts';
import type { Source } from '../../model/source.ts';
import { type Anchored, type Composition, outletOf, refInline, refOf } from '../composition.ts';
import { type Inlines, joined, text, wordsOf } from '../document/inline.ts';
import type { Apparatus } from '../footnotes.ts';
import { occasionWords, relayWords } from '../words/chain.ts';
import { eventWords, partyName } from '../words/names.ts';
import { figureWords } from '../words/numbers.ts';
import { biography } from '../words/people.ts';
import { plainWords } from '../words/quoted.ts';
import { agreementSentence } from './agreements.ts';
import { lineKindWords } from './lines.ts';
import { evidenceRefs, positionSentence } from './positions.ts';

/** A line of a list of events. What has no date of its own stands by `order`, last where that is null too. */
export interface Dated {
  readonly date: string | null;
  readonly order: string | null;
  readonly what: string;
  readonly refs: Inlines;
  /** A stretch over which something was counted: no day to be drawn on a line. */
  readonly counted?: boolean;
}

/** Kinds of source that are published: a record of a talk is not. */
const PUBLIC: ReadonlySet<Source['kind']> = new Set([
  'press',
  'official-publication',
  'report',
  'treaty-text',
]);

const dated = (date: string | null, what: string, refs: Inlines): Dated => ({
  date,
  order: date,
  what,
  refs,
});

/** Lines of one date and wording are one, with the numbers of all. */
function merged(lines: readonly Dated[]): readonly Dated[] {
  const found = new Map<string, { line: Dated; refs: Inlines[] }>();
  for (const line of lines) {
    const key = `${line.date} ${line.what}`;
    const known = found.get(key);
    if (known) known.refs.push(line.refs);
    else found.set(key, { line, refs: [line.refs] });
  }
  const order = (a: Inlines, b: Inlines) => wordsOf(a).localeCompare(wordsOf(b), 'en', { numeric: true });
  const unlike = (refs: readonly Inlines[]) => [...new Map(refs.map((one) => [wordsOf(one), one])).values()];
  return [...found.values()].map(({ line, refs }) => ({
    ...line,
    refs: joined(unlike(refs).toSorted(order), ', '),
  }));
}

const sourceOf = (work: Composition, evidence: Anchored): Source | undefined => {
  const anchor =
    evidence.kind === 'quote'
      ? evidence.record.passages[0]?.anchor
      : evidence.kind === 'agreement'
        ? evidence.record.mentions[0]?.anchor
        : evidence.record.anchors[0];
  return work.records.source[anchor?.source ?? ''];
};

/** When words or a figure were passed on; where no day is stated it stands after the day they were said. */
function relayed(
  work: Composition,
  evidence: Anchored,
  relay: Relay | null,
  said: string | null,
  own: Inlines,
) {
  const source = sourceOf(work, evidence);
  if (relay === null || source === undefined || work.withheld.has(source.id)) return [];
  const what = work.t('pack.events.relayed', {
    relay: relayWords(work, relay),
    publisher: outletOf(work, source),
  });
  return [{ ...dated(relay.date, what, own), order: relay.date ?? said }];
}

/** Steps of an instrument, and what is next. */
function steps(work: Composition, { record }: Extract<Anchored, { kind: 'agreement' }>, own: Inlines) {
  const title = record.shortTitle || record.title;
  const taken = record.status.flatMap((step) =>
    step.date === null
      ? []
      : [
          dated(
            step.date,
            work.t('pack.events.step', {
              title,
              stage: work.t(`pack.agreements.stage.${step.stage}`).replace(/ n .*/, ''),
            }),
            own,
          ),
        ],
  );
  const { next } = record;
  return next === null
    ? taken
    : [...taken, dated(next.date, work.t('pack.events.step', { title, stage: next.what }), own)];
}

/** The dates of one piece of evidence. */
function datesOf(work: Composition, evidence: Anchored): readonly Dated[] {
  const { t, language, records } = work;
  const own = [refInline(refOf(t, evidence.kind, evidence.record))];
  switch (evidence.kind) {
    case 'quote': {
      const { record } = evidence;
      if (record.voice !== 'actor') return [];
      const who = partyName(record.speaker, records, language);
      const occasion = occasionWords(work, record);
      const spoke =
        record.said === null || record.event !== null || who === '' || occasion === ''
          ? []
          : [dated(record.said, t('pack.events.speaks', { who, occasion }), own)];
      return [...spoke, ...relayed(work, evidence, record.reportedThrough, record.said, own)];
    }
    case 'fact': {
      const { period, reportedThrough } = evidence.record;
      return relayed(work, evidence, reportedThrough, period, own);
    }
    case 'agreement':
      return steps(work, evidence, own);
    case 'mark':
      return [];
  }
}

/** The periods over which figures were counted, each once, with what was counted in it. */
function periodsOf({ t }: Composition, taken: readonly Anchored[]): readonly Dated[] {
  const periods = new Map<string, Fact[]>();
  for (const { kind, record } of taken)
    if (kind === 'fact' && record.period !== null)
      periods.set(record.period, [...(periods.get(record.period) ?? []), record]);
  return [...periods].map(([period, facts]) => {
    const measures = [...new Set(facts.map(({ measure, statement }) => measure || statement))];
    const refs = facts
      .toSorted((a, b) => a.number - b.number)
      .map((fact) => [refInline(refOf(t, 'fact', fact))]);
    return {
      ...dated(period, t('pack.events.counted', { measures: measures.join('; ') }), joined(refs, ', ')),
      counted: true,
    };
  });
}

/** What the evidence itself dates: words said and passed on, periods counted, steps taken and to come, publications. */
export function datedEvidence(work: Composition, taken: readonly Anchored[]): readonly Dated[] {
  const { t } = work;
  const lines = taken.flatMap((evidence) => datesOf(work, evidence));
  const published = taken.flatMap((evidence): readonly Dated[] => {
    const source = sourceOf(work, evidence);
    if (evidence.kind === 'agreement' || source === undefined || work.withheld.has(source.id)) return [];
    if (source.published === null || !PUBLIC.has(source.kind)) return [];
    return [
      dated(source.published, t('pack.events.published', { publisher: outletOf(work, source) }), [
        refInline(refOf(t, 'source', source)),
      ]),
    ];
  });
  return [...periodsOf(work, taken), ...merged(lines), ...merged(published)];
}

/** What a record that was put into a list of events says there, and when it was; several lines where it has several dates. */
function linesOf(work: Composition, notes: Apparatus, ref: EvidenceRef): readonly Dated[] {
  const { records, t, language } = work;
  switch (ref.kind) {
    case 'event': {
      const event = records.event[ref.id];
      return event
        ? [dated(event.date, eventWords(event, records, language), evidenceRefs(work, notes, event.evidence))]
        : [];
    }
    case 'quote': {
      const quote = records.quote[ref.id];
      if (!quote) return [];
      const who = partyName(quote.speaker, records, language);
      const occasion = occasionWords(work, quote);
      const what =
        who !== '' && occasion !== ''
          ? t('pack.events.speaks', { who, occasion })
          : [who, plainWords(quote)].filter((part) => part !== '').join(': ');
      return [dated(quote.said, what, evidenceRefs(work, notes, [quote.id]))];
    }
    case 'fact': {
      const fact = records.fact[ref.id];
      if (!fact) return [];
      const what = [fact.measure || fact.statement, figureWords(fact, language, t)];
      return [
        dated(
          fact.period,
          what.filter((part) => part !== '').join(': '),
          evidenceRefs(work, notes, [fact.id]),
        ),
      ];
    }
    case 'agreement': {
      const record = records.agreement[ref.id];
      if (!record) return [];
      const own = evidenceRefs(work, notes, [record.id]);
      const found = steps(work, { kind: 'agreement', record }, own);
      return found.length > 0 ? found : [dated(null, agreementSentence(work, record), own)];
    }
    case 'position': {
      const position = records.position[ref.id];
      if (!position) return [];
      const what = positionSentence(work, { ...position, asOf: null });
      return [dated(position.asOf, what, evidenceRefs(work, notes, position.evidence))];
    }
    case 'undertaking': {
      const promise = records.undertaking[ref.id];
      if (!promise) return [];
      const what = t('pack.sides.promised-plain', {
        by: partyName(promise.by, records, language),
        what: promise.what,
        state: t(`pack.sides.state.${promise.state}`),
      });
      return [dated(promise.due, what, evidenceRefs(work, notes, promise.evidence))];
    }
    case 'line': {
      const line = records.line[ref.id];
      if (!line) return [];
      const what = [`${lineKindWords(work, line)}:`, line.prompt, line.text].filter(Boolean).join(' ');
      return [dated(null, what, evidenceRefs(work, notes, line.evidence))];
    }
    case 'comment': {
      const comment = records.comment[ref.id];
      return comment ? [dated(null, comment.text, evidenceRefs(work, notes, comment.evidence))] : [];
    }
    case 'actor': {
      const actor = records.actor[ref.id];
      return actor
        ? [dated(null, biography(work, actor), evidenceRefs(work, notes, actor.biographyEvidence))]
        : [];
    }
    case 'mark': {
      const mark = records.mark[ref.id];
      return mark ? [dated(null, mark.anchors.map(({ exact }) => exact).join(' […] '), [text('')])] : [];
    }
  }
}

/** Lines of the records put into a list of events, whatever their kinds: one without a date says so, none is left out. */
export const datedRecords = (
  work: Composition,
  notes: Apparatus,
  refs: readonly EvidenceRef[],
): readonly Dated[] => merged(refs.flatMap((ref) => linesOf(work, notes, ref)));
