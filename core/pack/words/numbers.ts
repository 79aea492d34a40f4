import { type Translate, translator } from '../../language/translate.ts';
import type { Comparator, Fact, Qualifier } from '../../model/fact.ts';
import { countedInNominative } from '../../prefill/counted.ts';

/** Languages a pack is worded in. */
export type PackLanguage = 'en' | 'ru';
/** A space that does not break. */
export const NBSP = '\u00a0';
/** Keeps an en dash with the figures on both sides. */
export const WORD_JOINER = '\u2060';

/** A number in the digits of a language: 143,000 and 1.5; 143 000 (no-break spaces) and 1,5. */
export function formatNumber(value: number, language: PackLanguage): string {
  const negative = value < 0 || Object.is(value, -0);
  const [whole = '0', fraction] = decimal(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NBSP : ',');
  const point = language === 'ru' ? ',' : '.';
  return `${negative && value !== 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
}

/** Shortest decimal digits of a number, without an exponent. */
function decimal(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** Powers of ten by whose names a reader knows numbers of a million and more. */
const SCALES = [
  { by: 1e12, name: 'trillion' },
  { by: 1e9, name: 'billion' },
  { by: 1e6, name: 'million' },
] as const;
type Scale = (typeof SCALES)[number];

const scaleOf = (value: number): Scale | undefined => SCALES.find(({ by }) => Math.abs(value) >= by);

/** The scale of a number that needs at most two decimals in it. */
function roundScaleOf(value: number): Scale | undefined {
  const scale = scaleOf(value);
  return scale !== undefined && Number.isInteger(value / (scale.by / 100)) ? scale : undefined;
}

const inScale = (value: number, scale: Scale, decimals: number): number =>
  Number((value / scale.by).toFixed(decimals));

const named = (amount: number, scale: Scale, language: PackLanguage): string =>
  `${formatNumber(amount, language)}${NBSP}${translator(language)(`pack.scale.${scale.name}`)}`;

/**
 * A number as those who read its source say it: `5.4 billion`, 5,4 млрд, where it is round; all its digits where it is not,
 * and under a million, where digits are as short.
 */
export function saidNumber(value: number, language: PackLanguage): string {
  const scale = roundScaleOf(value);
  return scale === undefined
    ? formatNumber(value, language)
    : named(inScale(value, scale, 2), scale, language);
}

/** A number of a formula: of a round `given` one nothing is worked out to its last digit, `5.4 billion ÷ 1.1 = 4.909 billion`. */
export function formulaNumber(value: number, given: number, language: PackLanguage): string {
  const scale = scaleOf(value);
  return scale === undefined || roundScaleOf(given) === undefined
    ? formatNumber(value, language)
    : named(inScale(value, scale, 3), scale, language);
}

/** A small count in words where a sentence begins with it or is read aloud: `three`; digits above twelve. */
export const spelled = (count: number, t: Translate): string =>
  count > 0 && count <= 12 ? t(`pack.spelled.${count}`) : String(count);

/** `F 27, F 28 and F 30`. */
export function listed(items: readonly string[], t: Translate): string {
  const last = items.at(-1) ?? '';
  const before = items.slice(0, -1).join(', ');
  return before === '' ? last : `${before} ${t('pack.words.and')}${NBSP}${last}`;
}

/** `19–20`, unbreakable. */
export const range = (from: string, to: string): string => `${from}${WORD_JOINER}–${WORD_JOINER}${to}`;

/** The value of a fact with its range: `143,000`, `20–30`, `1.5–2 billion`; null where none is reported. */
export function valueWords(fact: Pick<Fact, 'value' | 'valueTo'>, language: PackLanguage): string | null {
  if (fact.value === null) return null;
  if (fact.valueTo === null) return saidNumber(fact.value, language);
  const scale = roundScaleOf(fact.valueTo);
  const from =
    scale !== undefined && scale === roundScaleOf(fact.value)
      ? formatNumber(inScale(fact.value, scale, 2), language)
      : saidNumber(fact.value, language);
  return range(from, saidNumber(fact.valueTo, language));
}

/** `more than`, `nearly`; empty for an exact figure. Words, never > or ≈. */
export function qualifierWords(qualifier: Qualifier, t: Translate): string {
  return qualifier === 'exactly' ? '' : t(`pack.qualifier.${qualifier}`);
}

const PERCENT = /^(%|per ?cent|процент(а|ов)?)$/i;

/** A unit as the pack writes it. Percent in its many spellings is one unit. */
export const unitName = (unit: string, t: Translate): string =>
  PERCENT.test(unit.trim()) ? t('pack.unit.percent') : unit.trim();

/** The unit after a number, glued to it: `44 per cent`, `44 %`. */
export function withUnit(value: string, unit: string, t: Translate): string {
  const name = unitName(unit, t);
  return name === '' ? value : `${value}${NBSP}${name}`;
}

type Counted = Pick<Fact, 'unit' | 'measure' | 'population'>;

/** True where words name what a unit counts, as it stands after its number or as it is called. */
const names = (words: string, unit: string): boolean =>
  [unit, countedInNominative(unit)].some((name) => words.toLowerCase().includes(name.toLowerCase()));

/** The unit where neither what is counted nor of whom names it: tonnes of cargo, but not containers of containers. */
export function unitToSay({ unit, measure, population }: Counted): string {
  const name = unit.trim();
  if (name === '' || PERCENT.test(name)) return name;
  const said =
    names(measure, name) || (populationToSay({ unit, measure, population }) && names(population, name));
  return said ? '' : name;
}

/** Of whom, where neither what is counted nor the unit says it already: null; empty where the source does not state it. */
export function populationToSay({ unit, measure, population }: Counted): string | null {
  const whom = population.trim().toLowerCase();
  if (whom === '') return '';
  const counted = unit.trim().toLowerCase();
  const said =
    whom === counted || whom === countedInNominative(counted) || measure.toLowerCase().includes(whom);
  return said ? null : population;
}

/** The change in words: `down 44 per cent`, `up more than 200 per cent`, `rise; size not stated`. */
export function changeWords(change: Comparator, language: PackLanguage, t: Translate): string {
  if (change.direction === 'unchanged') return t('pack.change.unchanged');
  if (change.amount === null) return t(`pack.change.${change.direction}-unstated`);
  const by = change.unit === 'times' ? 'times' : 'by';
  const amount = t(`pack.change.${by}`, { amount: amountWords(change, language, t) });
  return t(`pack.change.${change.direction}`, {
    amount:
      change.qualifier === 'exactly' ? amount : t(`pack.change.qualified.${change.qualifier}`, { amount }),
  });
}

/** The change in figures for a table: `−44 per cent`, `more than +200 per cent`. */
export function changeFigures(change: Comparator, language: PackLanguage, t: Translate): string {
  // Russian has no sign before «в 3 раза», nor after «более чем».
  const inWords = language === 'ru' && (change.unit === 'times' || change.qualifier !== 'exactly');
  if (change.direction === 'unchanged' || change.amount === null || inWords)
    return changeWords(change, language, t);
  const sign = change.direction === 'up' ? '+' : '−';
  const qualifier = qualifierWords(change.qualifier, t);
  return `${qualifier === '' ? '' : `${qualifier} `}${sign}${amountWords(change, language, t)}`;
}

function amountWords(change: Comparator, language: PackLanguage, t: Translate): string {
  const amount = saidNumber(change.amount ?? 0, language);
  switch (change.unit) {
    case 'percent':
      return `${amount}${NBSP}${t('pack.unit.percent')}`;
    case 'points':
      return `${amount}${NBSP}${t('pack.unit.points')}`;
    case 'times':
      return t('pack.unit.times', { amount, count: change.amount ?? 0 });
    case 'absolute':
      return amount;
  }
}

/** A fact in one breath: `more than 143,000`, `down 44 per cent`. Empty where neither is reported. */
export function figureWords(fact: Fact, language: PackLanguage, t: Translate): string {
  const value = valueWords(fact, language);
  if (value !== null) {
    const qualifier = qualifierWords(fact.qualifier, t);
    const amount = withUnit(value, unitToSay(fact), t);
    return qualifier === '' ? amount : `${qualifier} ${amount}`;
  }
  return fact.comparator === null ? '' : changeWords(fact.comparator, language, t);
}
