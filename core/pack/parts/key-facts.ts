import type { Fact } from '../../model/fact.ts';
import {
  type Composition,
  outletOf,
  placeInline,
  placesOf,
  placeWords,
  publisherOf,
  refInline,
  refOf,
} from '../composition.ts';
import type { Block } from '../document/block.ts';
import { secondWidth } from '../document/column-widths.ts';
import { type Inline, type Inlines, joined, text } from '../document/inline.ts';
import { capital, cell, column, row, table } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import { relayWords } from '../words/chain.ts';
import { shortDate } from '../words/dates.ts';
import { glued, partyName, placeName } from '../words/names.ts';
import {
  changeFigures,
  listed,
  populationToSay,
  qualifierWords,
  unitName,
  unitToSay,
  valueWords,
  withUnit,
} from '../words/numbers.ts';

/** The source column of a table: source, and under it its lines; `inOneLine` where there may be many sources. */
export function sourceCell(
  work: Composition,
  evidence: Parameters<typeof placesOf>[1],
  inOneLine = false,
): readonly Inlines[] {
  const places = placesOf(work, evidence);
  if (places.length === 0) return [[text(work.t('pack.place.no-evidence'), 'missing')]];
  return places.flatMap((place): Inlines[] =>
    work.withheld.has(place.source.id)
      ? [[text(placeWords(work, place), 'missing')]]
      : inOneLine
        ? [[refInline(refOf(work.t, 'source', place.source)), text(', '), ...placeInline(work, place)]]
        : [[refInline(refOf(work.t, 'source', place.source))], placeInline(work, place)],
  );
}

/** What is counted, of whom, when: two lines; what the source leaves open is said. */
function whatCell(work: Composition, fact: Fact): readonly Inlines[] {
  const { t, language } = work;
  const population = populationToSay(fact);
  const place = placeName(fact.place, work.records, language);
  const whom: Inlines =
    population === ''
      ? [text(t('pack.facts.whom-unstated'), 'missing')]
      : population === null
        ? []
        : [text(glued(population, language), 'quiet')];
  const when: Inline =
    fact.period === null
      ? text(t('pack.facts.period-unstated'), 'missing')
      : text(shortDate(fact.period, language), 'quiet');
  return [
    [text(glued(capital(fact.measure || fact.statement), language))],
    joined([whom, place === '' ? [] : [text(place, 'quiet')], [when]], '; '),
  ];
}

/** Letters of a value with its unit; where there are more the unit stands under its value. */
const ONE_LINE = 12;
/** Letters of a unit that the column of values takes in one line. */
const WIDE_UNIT = 10;

/** A long value with its scale, `125.25 million`: a line may end between them. */
const parted = (value: string): string =>
  value.length > ONE_LINE ? value.replace(/\u00a0(?=\p{L})/u, ' ') : value;

function valueCell(work: Composition, fact: Fact): readonly Inlines[] {
  const value = valueWords(fact, work.language);
  if (value === null) return [[text(work.t('pack.words.not-stated'), 'missing')]];
  const qualifier = qualifierWords(fact.qualifier, work.t);
  const unit = unitToSay(fact);
  const long = withUnit(value, unit, work.t).length > ONE_LINE;
  return [
    qualifier === '' ? [] : [text(qualifier, 'quiet')],
    [text(long ? parted(value) : withUnit(value, unit, work.t), 'strong')],
    long ? [text(unitName(unit, work.t), 'quiet')] : [],
  ];
}

/** Originator, and through whom the figure came to the source. */
function originCell(work: Composition, fact: Fact): readonly Inlines[] {
  const originator = partyName(fact.originator, work.records, work.language);
  const source = work.records.source[fact.anchors[0]?.source ?? ''];
  const through = [
    ...(fact.reportedThrough === null ? [] : [relayWords(work, fact.reportedThrough)]),
    ...(source === undefined || publisherOf(work, source) === originator ? [] : [outletOf(work, source)]),
  ].filter((name) => name !== originator);
  return [
    [
      originator === ''
        ? text(work.t('pack.words.not-stated'), 'missing')
        : text(glued(originator, work.language)),
    ],
    through.length === 0 ? [] : [text(glued(through.join('; '), work.language), 'quiet')],
  ];
}

/** True where every stated base lies one year before the period: the head can say so. */
function againstYear(facts: readonly Fact[]): boolean {
  const based = facts.filter((fact) => (fact.comparator?.base ?? null) !== null);
  return (
    based.length > 0 &&
    based.every(
      (fact) => fact.comparator?.base?.replace(/\d{4}/g, (year) => String(Number(year) + 1)) === fact.period,
    )
  );
}

/** The change in figures; a base that the source does not state is said to be missing. */
function changeCell(work: Composition, fact: Fact): readonly Inlines[] {
  const { comparator } = fact;
  if (comparator === null) return [];
  const { language, t } = work;
  // As over a value, the qualifier has a line of its own; in Russian it governs the figure.
  const apart = language === 'en' && comparator.amount !== null && comparator.direction !== 'unchanged';
  const qualifier = apart ? qualifierWords(comparator.qualifier, t) : '';
  const change = apart ? { ...comparator, qualifier: 'exactly' as const } : comparator;
  return [
    qualifier === '' ? [] : [text(qualifier, 'quiet')],
    [text(changeFigures(change, language, t))],
    comparator.base === null ? [text(work.t('pack.conflicts.base-unstated'), 'missing')] : [],
  ];
}

/**
 * Usable figures as a table, and under it what was read from a neighbouring sentence and what was left out and why.
 * `inConflict` are ids of facts that part `conflictPart` treats.
 */
export function keyFacts(
  work: Composition,
  notes: Apparatus,
  facts: readonly Fact[],
  inConflict: ReadonlySet<string>,
  conflictPart: string,
): readonly Block[] {
  const { t } = work;
  if (facts.length === 0) return [];
  const ref = (fact: Fact) => refOf(work.t, 'fact', fact);
  const background = facts.filter((fact) => fact.disclosure === 'background');
  const contested = facts.filter((fact) => fact.disclosure !== 'background' && inConflict.has(fact.id));
  const usable = facts.filter((fact) => fact.disclosure !== 'background' && !inConflict.has(fact.id));
  const named = (some: readonly Fact[]) => listed(some.map(ref), t);
  const left = [
    ...(contested.length === 0
      ? []
      : [
          conflictPart === ''
            ? t('pack.facts.left-conflict', { refs: named(contested) })
            : t('pack.facts.left-conflict-in', { refs: named(contested), part: conflictPart }),
        ]),
    ...(background.length === 0 ? [] : [t('pack.facts.left-background', { refs: named(background) })]),
  ];
  const remarks = [
    t('pack.facts.usable'),
    ...remarkOfContext(work, usable),
    ...(left.length === 0 ? [] : [t('pack.facts.left-out', { what: left.join('; ') })]),
  ];
  if (usable.length === 0) return [{ block: 'remark', runs: [text(remarks.join(' '))], width: 'full' }];
  const compared = usable.some((fact) => fact.comparator !== null);
  // A unit of several words has its own room; long names of originators take some of what is left.
  const wide = usable.some((fact) => unitToSay(fact).length > WIDE_UNIT) ? 6 : 0;
  const made = usable.map((fact) => ({ fact, what: whatCell(work, fact), by: originCell(work, fact) }));
  const both = (compared ? 91 : 115) - wide;
  const originators = secondWidth(
    made.map(({ what, by }) => [what, by]),
    both,
    compared ? 33 : 45,
  );
  return [
    table(
      t('pack.part.key-facts'),
      [
        column(t('pack.facts.number'), 11),
        column(t('pack.facts.what'), both - originators),
        column(t('pack.facts.value'), 22 + wide, 'right'),
        ...(compared
          ? [column(t(againstYear(usable) ? 'pack.facts.against-year' : 'pack.facts.against'), 24)]
          : []),
        column(t('pack.facts.originator'), originators),
        column(t('pack.facts.source'), 20),
      ],
      made.map(({ fact, what, by }) => {
        notes.take({ kind: 'fact', record: fact });
        return row(notes.use(ref(fact)), [
          cell([{ in: 'ref', text: ref(fact), to: null, tone: 'strong' }]),
          cell(...what),
          cell(...valueCell(work, fact)),
          ...(compared ? [cell(...changeCell(work, fact))] : []),
          cell(...by),
          cell(...sourceCell(work, { kind: 'fact', record: fact })),
        ]);
      }),
    ),
    { block: 'remark', runs: [text(remarks.join(' '))], width: 'full' },
  ];
}

function remarkOfContext(work: Composition, facts: readonly Fact[]): readonly string[] {
  const from = facts.filter((fact) => fact.periodFromContext);
  if (from.length === 0) return [];
  return [
    work.t('pack.facts.from-context', {
      count: from.length,
      refs: listed(
        from.map((fact) => refOf(work.t, 'fact', fact)),
        work.t,
      ),
    }),
  ];
}
