import * as u from '../lexicon/units.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import { isDuration } from './durations.ts';
import { countedNoun } from './nouns.ts';
import type { Numeral } from './numbers.ts';
import { moneyAt, physicalAt, RU_MONEY, RU_UNITS, readPercent, signBefore } from './units.ts';

type MeasureKind = 'percent' | 'points' | 'money' | 'physical' | 'times' | 'count' | 'duration';

/** What a numeral is of. `from` is before the numeral when the sign stands there. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly from: number;
  /** End of the figure, the unit included; for counted nouns the end of the numeral. */
  readonly to: number;
}

/** Reads the unit around a numeral, from tokens not before `free`; null where nothing is measured. */
export function readMeasure(
  tokens: readonly Token[],
  numeral: Numeral,
  cyrillic: boolean,
  free: number,
): Measure | null {
  const sign = signBefore(tokens, numeral.from);
  if (sign && sign.from >= free)
    return withPer(tokens, { kind: 'money', unit: sign.code, from: sign.from, to: numeral.to });
  const at = numeral.to;
  const hyphen =
    tokens[at]?.kind === 'dash' &&
    !tokens[at]?.spaced &&
    tokens[at + 1]?.kind === 'word' &&
    !tokens[at + 1]?.spaced;
  if (hyphen) return hyphenated(tokens, numeral, at + 1);
  const joined = /^(?:million|billion|thousand)-(.+)$/.exec(tokens[at - 1]?.lower ?? '');
  if (joined?.[1] !== undefined) {
    const money = u.EN_MONEY.get(joined[1]);
    return { kind: money ? 'money' : 'physical', unit: money ?? joined[1], from: numeral.from, to: at };
  }
  const token = tokens[at];
  if (!token) return null;
  const percent = readPercent(tokens, at);
  if (percent) return { ...percent, from: numeral.from };
  if (token.kind === 'punct' && u.CURRENCY_SIGNS.has(token.text))
    return {
      kind: 'money',
      unit: u.CURRENCY_SIGNS.get(token.text) ?? token.text,
      from: numeral.from,
      to: at + 1,
    };
  if (token.kind === 'punct' && token.text === '°')
    return {
      kind: 'physical',
      unit: 'degrees',
      from: numeral.from,
      to: /^[cf]$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1,
    };
  if (token.kind !== 'word') return null;
  const times = readTimes(tokens, numeral, at);
  if (times) return times;
  const money = moneyAt(tokens, at);
  if (money) return withPer(tokens, { kind: 'money', unit: money.unit, from: numeral.from, to: money.to });
  if (token.lower === 'годом') return null;
  if (
    isDuration(token.lower) ||
    (isDuration(tokens[at + 1]?.lower ?? '') &&
      /^(?:calendar|working|consecutive|straight|рабочих|календарных|full|полных|more|light|year)$/.test(
        token.lower,
      ))
  )
    return { kind: 'duration', unit: token.lower, from: numeral.from, to: at + 1 };
  const physical = physicalAt(tokens, at);
  if (physical)
    return withPer(tokens, { kind: 'physical', unit: physical.unit, from: numeral.from, to: physical.to });
  if (
    /^points?$/.test(token.lower) &&
    (/^(?:by|within|up|down|of|gained|lost|about|nearly|some|another|than)$/.test(
      tokens[numeral.from - 1]?.lower ?? '',
    ) ||
      /^(?:ahead|behind|lead|higher|lower|up|down|clear)$/.test(tokens[at + 1]?.lower ?? ''))
  ) {
    return { kind: 'physical', unit: 'points', from: numeral.from, to: at + 1 };
  }
  // «до 140 МРП»: initials as a unit
  if (
    /^\p{Lu}{2,5}$/u.test(token.text) &&
    !CLOCK.test(token.text) &&
    !g.isPreposition(token.lower) &&
    !g.isClauseWord(token.lower) &&
    !/^\d{4}$/.test(tokens[numeral.from]?.text ?? '')
  )
    return { kind: 'count', unit: token.text, from: numeral.from, to: at + 1 };
  // "80 or so jaguars"
  const orSo = token.lower === 'or' && tokens[at + 1]?.lower === 'so' ? 2 : 0;
  const noun = countedNoun(tokens, at + orSo, cyrillic);
  return noun === null ? null : { kind: 'count', unit: noun, from: numeral.from, to: numeral.to };
}

const CLOCK = /^(?:GMT|UTC|CET|EST|EDT|PST|AM|PM|BC|AD|МСК|FM)$/;

function hyphenated(tokens: readonly Token[], numeral: Numeral, at: number): Measure | null {
  const lower = tokens[at]?.lower ?? '';
  const whole = { from: numeral.from, to: at + 1 };
  if (/^(?:percent|per|pct)$/.test(lower)) return { ...whole, kind: 'percent', unit: 'percent' };
  if (/^percentage-points?$/.test(lower) || lower === 'point')
    return { ...whole, kind: 'points', unit: 'percentage points' };
  if (lower === 'fold') return { ...whole, kind: 'times', unit: 'times' };
  if (/^процентн/.test(lower)) return { ...whole, kind: 'percent', unit: 'процентов' };
  if (/^кратн/.test(lower)) return { ...whole, kind: 'times', unit: 'раза' };
  if (
    /^(?:year|month|day|week|hour|minute|second|decade|man|member|term|line|storey|story|page|point|strong|летн|дневн|часов|минутн|месячн|недельн|летия|этажн|й$|го$|м$|х$|я$|е$|ю$|му$|ми$)/.test(
      lower,
    )
  )
    return { ...whole, kind: 'duration', unit: lower };
  const first = lower.split('-')[0] ?? lower;
  const money = u.EN_MONEY.get(first);
  if (money) return { ...whole, kind: 'money', unit: money };
  if (u.EN_UNITS.has(first)) return { ...whole, kind: 'physical', unit: first };
  const russian =
    /^([а-я]+?)(?:ов|ев)?(?:ный|ного|ному|ным|ном|ная|ной|ную|ные|ных|ными|вый|вого|вая|вой|вых)$/.exec(
      lower,
    );
  const stem = russian?.[1]
    ? (g.stemOf(russian[1], RU_UNITS, 3) ?? (russian[1].startsWith('тон') ? 'тонн' : null))
    : null;
  if (stem) return { ...whole, kind: 'physical', unit: stem === 'тонн' ? 'тонн' : stem };
  const ruMoney = russian?.[1] ? g.stemOf(russian[1], RU_MONEY, 3) : null;
  if (ruMoney) return { ...whole, kind: 'money', unit: ruMoney };
  return { ...whole, kind: 'duration', unit: lower };
}

/** "three times the amount", "2.3 times", "в 1,6 раза", "10 fold"; but not "wrote three times". */
function readTimes(tokens: readonly Token[], numeral: Numeral, at: number): Measure | null {
  const lower = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const before = tokens[numeral.from - 1];
  if (lower === 'fold' || lower === 'folds')
    return { kind: 'times', unit: 'times', from: numeral.from, to: at + 1 };
  if (lower === 'times') {
    const compares =
      /^(?:the|as|more|higher|greater|larger|bigger|faster|what|compared|than|its|their|that|over|less|fewer|lower|smaller|longer|cheaper|dearer|heavier|older)$/.test(
        next,
      );
    const grew = /^(?:by|grew|grown|expanded|increased|rose|risen|multiplied|up|swelled)$/.test(
      before?.lower ?? '',
    );
    if (
      (compares && !/^(?:the (?:court|council|minister)|that he)/.test(next)) ||
      grew ||
      !Number.isInteger(numeral.value)
    )
      return { kind: 'times', unit: 'times', from: numeral.from, to: at + 1 };
    return { kind: 'duration', unit: 'times', from: numeral.from, to: at + 1 };
  }
  if (lower === 'баробар') return { kind: 'times', unit: 'баробар', from: numeral.from, to: at + 1 };
  if (/^раза?$/.test(lower)) {
    for (let look = numeral.from - 1; look >= Math.max(0, numeral.from - 4); look -= 1) {
      const word = tokens[look]?.lower ?? '';
      if (word === 'в' || word === 'во')
        return {
          kind: 'times',
          unit: 'раза',
          from: look === numeral.from - 1 && numeral.written === 'words' ? look : numeral.from,
          to: at + 1,
        };
      if (tokens[look]?.kind !== 'word') break;
    }
    return { kind: 'duration', unit: 'раз', from: numeral.from, to: at + 1 };
  }
  // "multiplied by two and a half"
  return null;
}

/** Takes in "per metre", "a kilo", "за килограмм", "в сутки". */
function withPer(tokens: readonly Token[], measure: Measure): Measure {
  const at = measure.to;
  const first = tokens[at]?.lower ?? '';
  const second = tokens[at + 1]?.lower ?? '';
  const third = tokens[at + 2]?.lower ?? '';
  if (first === 'per' && tokens[at + 1]?.kind === 'word') {
    const wide = u.UNIT_ADJECTIVES.has(second) && u.PER_NOUNS.has(third);
    if (isDuration(second) && second !== 'second') return measure;
    return {
      ...measure,
      unit: `${measure.unit} per ${wide ? `${second} ${third}` : second}`,
      to: at + (wide ? 3 : 2),
    };
  }
  if (/^(?:a|an|the)$/.test(first) && u.PER_NOUNS.has(second))
    return { ...measure, unit: `${measure.unit} per ${second}`, to: at + 2 };
  if (
    first === 'за' &&
    /^(?:килограмм|кг|тонну|литр|баррель|штуку|метр|центнер|гектар|унцию|киловатт-час|мегаватт-час|один|кубометр|мешок|ящик|билет|тюк|единицу)$/.test(
      second,
    )
  ) {
    return { ...measure, unit: `${measure.unit} за ${second}`, to: at + 2 };
  }
  if (
    first === 'на' &&
    /^(?:человека|душу|гектар|тонну|контейнер)$/.test(second) &&
    measure.kind === 'physical'
  )
    return { ...measure, unit: `${measure.unit} на ${second}`, to: at + 2 };
  if (/^(?:в|во)$/.test(first) && /^(?:сутки|секунду|час)$/.test(second) && measure.kind !== 'count')
    return { ...measure, unit: `${measure.unit} в ${second}`, to: at + 2 };
  return measure;
}
