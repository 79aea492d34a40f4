import { describe as anchorOf } from '../anchoring/describe.ts';
import { type Comparator, factKind, type Qualifier } from '../model/fact.ts';
import type { Span } from '../model/frozen-text.ts';
import type { FieldsOf } from '../model/kinds.ts';
import type { FigureSuggestion } from '../suggest/types.ts';
import { countedInNominative } from './counted.ts';
import { periodIn } from './dates.ts';
import { headInNominative } from './nominative.ts';
import { partyNamed } from './party.ts';
import { type Reading, sentenceAround, shared } from './reading.ts';
import { measureShared } from './respectively.ts';
import { cellIn, wholeNumber } from './table-row.ts';

type FactFields = FieldsOf<'fact'>;

/**
 * The facts that selected words give, one a figure, in the order of the text: "dropped by 44 and 18 percent" is two,
 * "nearly 93,000, up 53 percent" is one with its change. Always at least one; what was read is to be confirmed.
 */
export function factsFrom(reading: Reading, span: Span): readonly [FactFields, ...FactFields[]] {
  const inside = figuresIn(reading, span);
  const pairs = pairUp(inside.length === 1 ? withChange(reading, span, inside) : inside);
  const facts = pairs.map(([figure, change]) => factOf(reading, span, figure, change));
  const [first, ...more] = facts.map((fact, at) => ofTheSame(fact, facts[at - 1]));
  return first ? [first, ...more] : [factOf(reading, span, null, null)];
}

/** «состояло 3 210 работодателей; в 2026 году — 3 580»: a bare number counts what the one before it does. */
function ofTheSame(fact: FactFields, before: FactFields | undefined): FactFields {
  if (fact.value === null || fact.measure !== '' || before === undefined || before.measure === '')
    return fact;
  if (fact.unit !== '' && fact.unit !== before.unit) return fact;
  const { measure, unit, population } = before;
  return { ...fact, measure, unit, population, toConfirm: [...fact.toConfirm, 'measure', 'population'] };
}

const figuresIn = ({ suggestions }: Reading, span: Span): readonly FigureSuggestion[] =>
  suggestions.figures.filter((figure) => shared(figure, span) > 0).toSorted((a, b) => a.start - b.start);

/**
 * A figure alone in its sentence with a change that counts nothing else: "nearly 93,000 people were deported, in a 53
 * percent rise" is one fact, whichever of the two was selected.
 */
function withChange(
  reading: Reading,
  span: Span,
  inside: readonly FigureSuggestion[],
): readonly FigureSuggestion[] {
  const all = figuresIn(reading, sentenceAround(reading.frozen, span));
  const changes = all.filter((figure) => isChange(figure) && (figure.measure ?? '') === '');
  return all.length === 2 && changes.length === 1 ? all : inside;
}

/** “Fell by 1.2 per cent”; “fell to 1.2 per cent” says where the fall ended. */
const isChange = (figure: FigureSuggestion) =>
  figure.change !== null && !figure.reached && changeUnitOf(figure.unit) !== null;

/** The unit of a change by its name in either language; null for what is a level, not a change. */
function changeUnitOf(unit: string | null): 'percent' | 'points' | 'times' | null {
  if (unit === 'percent' || unit === 'процентов') return 'percent';
  if (/^(?:percentage points|процентн|(?:банди|пункти) фоизӣ)/.test(unit ?? '')) return 'points';
  return /^(?:times|раза?|баробар)$/.test(unit ?? '') ? 'times' : null;
}

/** A figure with the change reported beside it; changes without a figure stand alone. */
function pairUp(
  figures: readonly FigureSuggestion[],
): readonly (readonly [FigureSuggestion | null, FigureSuggestion | null])[] {
  const upperEnds = new Set<number | null>(
    figures.map((figure) => figure.valueTo).filter((value) => value !== null),
  );
  const levels = figures.filter((figure) => !isChange(figure) && !upperEnds.has(figure.value));
  const changes = figures.filter(isChange);
  const [level] = levels;
  if (levels.length === 1 && level && changes.length === 1) return [[level, changes[0] ?? null]];
  return [...levels, ...changes]
    .toSorted((a, b) => a.start - b.start)
    .map((figure) => (isChange(figure) ? [null, figure] : [figure, null]));
}

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /^(more than|over|above|exceed|upwards|свыше|более|больше|превы[сш]|(?:беш|зиёда|бештар) аз)/i,
    'more-than',
  ],
  [/^((?:at )?least|no fewer|no less|не менее|как минимум|по меньшей)/i, 'at-least'],
  [/^(nearly|almost|close to|just under|почти|без малого|қариб|наздик)/i, 'nearly'],
  [/^(less than|fewer than|under|below|менее|меньше|камтар аз)/i, 'less-than'],
  [/^((?:at )?most|up to|no more|до|не более|максимум)/i, 'at-most'],
  // “up 62 per cent”: the direction is no doubt of the number.
  [/^(exactly|up|down|ровно)$/i, 'exactly'],
];

/** The qualifier of the record for the words of the text; unknown words count as "about". */
function qualifierOf(words: string | null): Qualifier {
  if (words === null || words.trim() === '') return 'exactly';
  return QUALIFIERS.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? 'about';
}

function comparatorOf(change: FigureSuggestion, published: string | null): Comparator {
  return {
    direction: change.change === 'down' ? 'down' : 'up',
    amount: change.value,
    unit: changeUnitOf(change.unit) ?? 'absolute',
    qualifier: qualifierOf(change.qualifier),
    base: change.basePeriod === null ? null : periodIn(change.basePeriod, published),
  };
}

/** “Fell to 1.2 per cent”: the direction alone is stated, the size of the fall is not. */
const directionOf = ({ change, basePeriod }: FigureSuggestion, published: string | null): Comparator => ({
  direction: change ?? 'unchanged',
  amount: null,
  unit: 'absolute',
  qualifier: 'exactly',
  base: basePeriod === null ? null : periodIn(basePeriod, published),
});

function factOf(
  reading: Reading,
  span: Span,
  figure: FigureSuggestion | null,
  change: FigureSuggestion | null,
): FactFields {
  const { frozen, source } = reading;
  const read = figure ?? change;
  const originator = read?.originator ?? change?.originator ?? null;
  const stated = read?.period ?? change?.period ?? null;
  const period = stated === null ? null : periodIn(stated, source.published);
  const statement = statementOf(reading, span);
  const cell = cellIn(reading, span);
  const fields: FactFields = {
    ...factKind.blank,
    marking: source.marking,
    statement,
    measure:
      (read && measureShared(reading, read)) ??
      (read?.measure ? countedInNominative(read.measure) : null) ??
      subjectOf(statement) ??
      countedInNominative(
        // The sentence says no more of it than the noun: “suspects”. “Per cent” and “dollars” say nothing of it.
        figure?.why.rule === 'count' ? (figure.unit ?? '') : (cell?.head ?? ''),
      ),
    value: figure?.value ?? (change ? null : (numberAlone(reading, span) ?? cell?.value ?? null)),
    valueTo: figure?.valueTo ?? null,
    qualifier: figure ? qualifierOf(figure.qualifier) : 'exactly',
    unit: figure?.unit ?? '',
    population: countedInNominative(read?.population ?? ''),
    period,
    periodFromContext: period !== null && (read?.periodFromContext ?? false),
    comparator: change
      ? comparatorOf(change, source.published)
      : figure?.reached
        ? directionOf(figure, source.published)
        : null,
    originator: partyNamed(originator && headInNominative(originator)),
    // What was read beside the selected words is marked too: the fact rests on it.
    anchors: [
      span,
      ...[figure, change].flatMap((one) => (one !== null && shared(one, span) === 0 ? [one] : [])),
    ]
      .toSorted((a, b) => a.start - b.start)
      .map((one) => anchorOf(frozen, source.id, one)),
  };
  const toConfirm = (['measure', 'population', 'period', 'originator', 'comparator'] as const).filter(
    (field) => {
      const value = fields[field];
      if (value === null || value === '') return false;
      return typeof value === 'object' && 'name' in value ? value.name !== '' : true;
    },
  );
  return { ...fields, toConfirm };
}

/** «Численность мигрантов, выехавших за рубеж, составила»: a participle between commas belongs to the subject. */
const RUSSIAN_SUBJECT =
  /(?:^|,\s)(\p{L}[^.,:;]{2,100}?(?:,\s\p{L}+(?:[вюуая]щ|вш|нн|м)(?:их|ие|ей|ой|ые|ых|его|ого)(?:ся)?\s[^.,:;]{2,80}?(?=,))?),?\s+(?:составля|состави|достиг|превы[сш]|оценива)\p{L}*\s/u;

/** «Потери воды составляют 35 процентов», “transit time fell to 19 days”: what the figure is told of; null where none is named so. */
function subjectOf(statement: string): string | null {
  return (
    /^(?:The )?(\p{L}[^.,:;]{2,100}?) (?:amounted|totall?ed|reached|stood|rose|fell|grew|increased|decreased|dropped|declined|averaged|was|were|is|are) (?:to|at|by|about|nearly|over|some)? ?[\d€$£]/u.exec(
      statement,
    )?.[1] ??
    RUSSIAN_SUBJECT.exec(statement)?.[1] ??
    null
  );
}

/** A whole number selected alone: whoever marks it takes it for a figure, even where the text is no help. */
function numberAlone({ frozen, source }: Reading, { start, end }: Span): number | null {
  return wholeNumber(frozen.text.slice(start, end), source.language);
}

/** Words that say something: the selected ones, or their whole sentence where only the figure was selected. */
function statementOf(reading: Reading, span: Span): string {
  const { frozen, suggestions } = reading;
  const bare =
    numberAlone(reading, span) !== null ||
    suggestions.figures.some(({ start, end }) => start <= span.start && span.end <= end);
  const { start, end } = bare ? sentenceAround(frozen, span) : span;
  return frozen.text.slice(start, end).replace(/\s+/g, ' ').trim();
}
