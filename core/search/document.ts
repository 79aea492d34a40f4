import { walkSections } from '../model/briefing.ts';
import { bounds } from '../model/date.ts';
import { type KindName, kinds, type Records } from '../model/kinds.ts';
import { type Item, plainText, runsIn } from '../model/narrative.ts';
import { verbatim } from '../model/quote.ts';
import type { Party, Relay } from '../model/record.ts';

/** What the index knows of a record. `body` is what a snippet is taken from: for a source its frozen text. */
export interface SearchDocument {
  readonly kind: KindName;
  readonly id: string;
  /** Names, titles and other short fields: searched, and shown where the body has no hit. */
  readonly title: string;
  readonly body: string;
  /** Filter values, as `key:value`. */
  readonly facets: readonly string[];
  /** First and last day, in days since 1970; null where the record has no date. */
  readonly days: readonly [number, number] | null;
}

/** Filters of a search. */
export const filterKeys = ['kind', 'actor', 'date', 'source', 'tag', 'grade', 'marking'] as const;
export type FilterKey = (typeof filterKeys)[number];

/**
 * The facet that a filter looks for; null for `date`, which is a range. `of` is any record it refers to: an actor, a
 * source, a tag alike. A grade may also be given as the bodies that have it, `of:<id>`, since sources hold none.
 */
export function facetOf(key: FilterKey, value: string): string | null {
  switch (key) {
    case 'actor':
    case 'source':
    case 'tag':
      return `of:${value}`;
    case 'kind':
    case 'marking':
      return `${key}:${value}`;
    case 'grade':
      return value.startsWith('of:') ? value : `grade:${value}`;
    case 'date':
      return null;
  }
}

const party = ({ name }: Party) => name;
const relay = (through: Relay | null) => (through ? [through.party?.name ?? '', through.descriptor] : []);

const wordsOf = (item: Item): readonly string[] =>
  item.item === 'picture' ? [item.caption, item.alt, item.source] : runsIn(item).map(plainText);

type Texts<K extends KindName> = (record: Records[K]) => {
  readonly title: readonly string[];
  readonly body: readonly string[];
};

/** The words of each kind: short fields, and the text that a snippet is taken from. */
const texts: { readonly [K in KindName]: Texts<K> } = {
  source: (r) => ({ title: [r.title, r.publisher.name, r.author, r.url], body: [] }),
  mark: (r) => ({ title: [], body: r.anchors.map((anchor) => anchor.exact) }),
  fact: (r) => ({
    title: [
      r.measure,
      r.value === null ? '' : String(r.value),
      r.unit,
      r.population,
      r.place,
      party(r.originator),
      ...relay(r.reportedThrough),
    ],
    body: [
      r.statement,
      ...r.anchors.map(({ exact }) => exact).filter((exact) => !r.statement.includes(exact)),
    ],
  }),
  quote: (r) => ({
    title: [party(r.speaker), r.role, r.occasion, r.place, ...relay(r.reportedThrough)],
    body: [verbatim(r), r.originalWording, r.translation?.text ?? ''],
  }),
  agreement: (r) => ({
    title: [r.title, r.shortTitle, r.forum, party(r.proposer), ...r.parties.map(party), r.next?.what ?? ''],
    body: [...new Set(r.mentions.map(({ anchor }) => anchor.exact)), ...r.status.map((step) => step.note)],
  }),
  position: (r) => ({ title: [r.question, party(r.actor)], body: [r.wording, r.redLine, r.fallback] }),
  actor: (r) => ({
    title: [
      ...r.names.map((name) => name.text),
      ...r.roles.flatMap((role) => [role.title, role.organisation]),
      r.addressForm,
    ],
    body: [r.biography, r.reliabilityReason],
  }),
  comparison: (r) => ({ title: [r.measure], body: [r.mayBeSaid] }),
  place: (r) => ({ title: r.names.map((name) => name.text), body: [] }),
  event: (r) => ({
    title: [r.occasion, r.place, ...r.ourSide.map(party), ...r.theirSide.map(party)],
    body: r.meeting
      ? [
          r.meeting.agenda,
          r.meeting.format,
          r.meeting.askedBy,
          r.meeting.interpreter,
          r.meeting.noteTaker,
          r.meeting.press,
        ]
      : [],
  }),
  comment: (r) => ({ title: [], body: [r.text] }),
  line: (r) => ({ title: [r.clearedBy], body: [r.prompt, r.text] }),
  undertaking: (r) => ({ title: [party(r.by), party(r.to), r.where], body: [r.what] }),
  briefing: (r) => ({
    title: [r.title, r.shortTitle, r.occasion, r.forWhom, r.from, r.drafter, r.fileReference],
    body: walkSections(r.sections).flatMap(({ section }) => [
      section.title,
      ...section.items.flatMap(wordsOf),
    ]),
  }),
  pack: (r) => ({ title: [r.title, ...r.copies.map((copy) => copy.holder)], body: [] }),
  tag: (r) => ({ title: [r.name], body: [] }),
  template: (r) => ({
    title: [r.name, ...walkSections(r.sections).map(({ section }) => section.title)],
    body: [],
  }),
  search: (r) => ({ title: [r.name, r.query], body: [] }),
};

const dayNumber = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);

/** Days of an EDTF date for a filter or a document; null where it is none. */
export function daysOf(date: string | null): readonly [number, number] | null {
  const known = date === null ? null : bounds(date);
  return known && [dayNumber(known.first), dayNumber(known.last)];
}

const filled = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n');

/** What the filter `marking` calls a record that has none of its own: the library's default, whatever it is now. */
export const BY_DEFAULT = 'by-default';

/** The document of a record. `text` is the frozen text of a source. */
export function documentOf<K extends KindName>(
  kind: K,
  record: Records[K],
  text: string | null = null,
): SearchDocument {
  const { title, body } = texts[kind](record);
  // Each kind's rules take its own record; the map cannot say so for a name that varies.
  const rules = kinds[kind] as unknown as {
    refers(r: Records[K]): readonly string[];
    date(r: Records[K]): string | null;
  };
  return {
    kind,
    id: record.id,
    title: filled(text === null ? title : [...title, record.note]),
    body: text ?? filled([...body, record.note]),
    facets: [
      `kind:${kind}`,
      `marking:${record.marking ?? BY_DEFAULT}`,
      ...new Set([record.id, ...rules.refers(record)].map((id) => `of:${id}`)),
      ...gradesOf(record).map((grade) => `grade:${grade}`),
    ],
    days: daysOf(rules.date(record)),
  };
}

function gradesOf(record: Records[KindName]): readonly string[] {
  const grades: string[] = [];
  if ('credibility' in record && record.credibility !== null) grades.push(String(record.credibility));
  if ('reliability' in record && record.reliability !== null) grades.push(record.reliability);
  if ('mentions' in record)
    grades.push(
      ...record.mentions.flatMap(({ credibility }) => (credibility === null ? [] : [String(credibility)])),
    );
  return [...new Set(grades)];
}
