import type { Translate } from '../language/translate.ts';
import type { Anchor } from '../model/anchor.ts';
import { dateInWords } from '../model/date.ts';
import type { Fact } from '../model/fact.ts';
import { linesOfSpan } from '../model/frozen-text.ts';
import type { Id } from '../model/id.ts';
import type { Mark } from '../model/mark.ts';
import type { EvidenceRef } from '../model/narrative.ts';
import type { Quote } from '../model/quote.ts';
import type { Source } from '../model/source.ts';
import type { Inline, Inlines } from './document/inline.ts';
import type { Agreement, PackInput, PackKind, PackRecords } from './input.ts';
import { glued, partyName } from './words/names.ts';
import { NBSP, type PackLanguage, range } from './words/numbers.ts';

/** Evidence with a place in a source. */
export type Anchored =
  | { readonly kind: 'fact'; readonly record: Fact }
  | { readonly kind: 'quote'; readonly record: Quote }
  | { readonly kind: 'agreement'; readonly record: Agreement }
  | { readonly kind: 'mark'; readonly record: Mark };

/** Lines of one source. */
export interface Place {
  readonly source: Source;
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

/** `F 24`, glued; `Ф 24` in a pack in Russian: the number as the window shows it in that language. */
export const refOf = (t: Translate, kind: PackKind, record: { readonly number: number }): string =>
  t(`kinds.number.${kind}`, { number: record.number });

/** Label of the place where evidence is presented: `ev-F-24`. */
export const labelOf = (ref: string): string => `ev-${ref.replace(/\s/g, '-')}`;

/** What every part of a pack is composed with: the records, the words, where things stand and are used. */
export interface Composition {
  readonly input: PackInput;
  readonly records: PackRecords;
  readonly language: PackLanguage;
  readonly t: Translate;
  /** Sources above the release level whose items are released all the same: never named. */
  readonly withheld: ReadonlySet<Id>;
  /** Spans whose lines are not annexed, by source: they belong to what was left out. */
  readonly hidden: Readonly<Record<Id, readonly { readonly start: number; readonly end: number }[]>>;
}

/** Every anchor of a piece of evidence. */
export function anchorsOf(evidence: Anchored): readonly Anchor[] {
  switch (evidence.kind) {
    case 'fact':
    case 'mark':
      return evidence.record.anchors;
    case 'quote':
      return evidence.record.passages.map((passage) => passage.anchor);
    case 'agreement':
      return [
        ...evidence.record.mentions.map((mention) => mention.anchor),
        ...evidence.record.status.flatMap((step) => (step.evidence === null ? [] : [step.evidence])),
      ];
  }
}

/** The evidence behind an id, whatever its kind; null where it is none or was left out. */
export function anchoredBy(records: PackRecords, id: Id): Anchored | null {
  const fact = records.fact[id];
  if (fact) return { kind: 'fact', record: fact };
  const quote = records.quote[id];
  if (quote) return { kind: 'quote', record: quote };
  const agreement = records.agreement[id];
  if (agreement) return { kind: 'agreement', record: agreement };
  const mark = records.mark[id];
  return mark ? { kind: 'mark', record: mark } : null;
}

/** The evidence a reference stands on: itself where it is anchored, else what it names as its evidence. */
export function evidenceBehind(records: PackRecords, ref: EvidenceRef): readonly Anchored[] {
  const own = anchoredBy(records, ref.id);
  if (own) return [own];
  const ids = ((): readonly Id[] => {
    switch (ref.kind) {
      case 'position':
        return records.position[ref.id]?.evidence ?? [];
      case 'line':
        return records.line[ref.id]?.evidence ?? [];
      case 'comment':
        return records.comment[ref.id]?.evidence ?? [];
      case 'event':
        return records.event[ref.id]?.evidence ?? [];
      case 'undertaking':
        return records.undertaking[ref.id]?.evidence ?? [];
      case 'actor':
        return records.actor[ref.id]?.biographyEvidence ?? [];
      case 'fact':
      case 'quote':
      case 'agreement':
      case 'mark':
        return [];
    }
  })();
  return ids.flatMap((id) => anchoredBy(records, id) ?? []);
}

/** Number of any record a reference names; null where it is not in the pack. */
export function refText({ records, t }: Pick<Composition, 'records' | 't'>, ref: EvidenceRef): string | null {
  const record = records[ref.kind][ref.id];
  return record === undefined ? null : refOf(t, ref.kind, record);
}

/** Where evidence stands: its sources in order of appearance, the lines of each, neighbouring lines as one span. */
export function placesOf(work: Composition, evidence: Anchored): readonly Place[] {
  const bySource = new Map<Id, Anchor[]>();
  for (const anchor of anchorsOf(evidence)) {
    const list = bySource.get(anchor.source);
    if (list) list.push(anchor);
    else bySource.set(anchor.source, [anchor]);
  }
  return [...bySource].flatMap(([id, anchors]) => {
    const source = work.records.source[id];
    if (source === undefined) return [];
    const frozen = work.input.texts[id];
    const spans: { first: number; last: number }[] = [];
    if (frozen)
      for (const anchor of anchors.toSorted((a, b) => a.start - b.start)) {
        const span = linesOfSpan(frozen, anchor);
        const before = spans.at(-1);
        if (before && span.first <= before.last + 1) before.last = Math.max(before.last, span.last);
        else spans.push(span);
      }
    return [{ source, spans }];
  });
}

/** `lines 12–18; line 49`. */
export function placeWords(work: Composition, place: Place): string {
  if (work.withheld.has(place.source.id)) return work.t('pack.place.withheld');
  if (place.spans.length === 0) return work.t('pack.place.unreadable');
  return place.spans
    .map(({ first, last }) =>
      work.t('pack.place.lines', {
        count: first === last ? 1 : 2,
        lines: first === last ? String(first) : range(String(first), String(last)),
      }),
    )
    .map((words) => words.replace(' ', NBSP))
    .join('; ');
}

/** The lines of a place, linked to the first of them in the annex. */
export function placeInline(work: Composition, place: Place): Inlines {
  const first = place.spans[0]?.first;
  const to = first === undefined ? null : lineLabel(place.source, first);
  return [{ in: 'ref', text: placeWords(work, place), to, tone: 'plain' }];
}

/** Label of a line of an annexed text: `ln-S-1-55`. */
export const lineLabel = (source: Source, line: number): string => `ln-S-${source.number}-${line}`;

/** The publisher of a source by name; its title where none is recorded; nothing where it is withheld. */
export function publisherOf(work: Composition, source: Source): string {
  if (work.withheld.has(source.id)) return work.t('pack.place.withheld');
  return partyName(source.publisher, work.records, work.language) || source.title;
}

/**
 * The publisher as it is called among other words: Russian sets the name of an outlet in «», unless it is an abbreviation
 * (ТАСС), has marks of its own or stands in Latin letters. Bodies keep their bare name.
 */
export function outletOf(work: Composition, source: Source): string {
  const name = publisherOf(work, source);
  return work.language === 'ru' &&
    source.kind === 'press' &&
    isQuotedName(name) &&
    !work.withheld.has(source.id)
    ? `«${name}»`
    : name;
}

const isQuotedName = (name: string): boolean =>
  /^\p{Script=Cyrillic}[^«»„“]*$/u.test(name) && /\p{Ll}/u.test(name);

/** `S 1, Asia-Plus, 8 October 2024`. */
export function sourceNamed(work: Composition, source: Source): string {
  if (work.withheld.has(source.id)) return work.t('pack.place.withheld');
  const date = source.published === null ? [] : [dateInWords(source.published, work.language)];
  return [refOf(work.t, 'source', source), glued(outletOf(work, source), work.language), ...date].join(', ');
}

/** A number of the library as a link to where it is presented. */
export const refInline = (ref: string, to: string | null = labelOf(ref)): Inline => ({
  in: 'ref',
  text: ref,
  to,
  tone: 'plain',
});
