import { EN_DURATIONS, EN_IRREGULAR_PLURALS } from '../lexicon/en-numbers.ts';
import { RU_DURATION_STEMS } from '../lexicon/ru-numbers.ts';
import * as u from '../lexicon/units.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { Numeral } from './numbers.ts';

export type MeasureKind = 'percent' | 'points' | 'money' | 'physical' | 'times' | 'count' | 'duration';

/** What a numeral is of. `from` is before the numeral when the sign stands there. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly from: number;
  /** End of the figure, the unit included; for counted nouns the end of the numeral. */
  readonly to: number;
}

const set = (stems: readonly string[]): ReadonlySet<string> => new Set(stems);
const RU_MONEY = set(u.RU_MONEY_STEMS);
const RU_UNITS = set(u.RU_UNIT_STEMS);
const RU_TIME = set(RU_DURATION_STEMS);

export const isDuration = (lower: string): boolean =>
  EN_DURATIONS.has(lower) ||
  (g.stemOf(lower, RU_TIME, 3) !== null && !/^(?:лету|ноч?т|годов(?:ой|ых|ая))/.test(lower));

/** Reads the unit around a numeral; null where nothing is measured. */
export function readMeasure(tokens: readonly Token[], numeral: Numeral, cyrillic: boolean): Measure | null {
  const sign = signBefore(tokens, numeral.from);
  if (sign) return withPer(tokens, { kind: 'money', unit: sign.code, from: sign.from, to: numeral.to });
  let at = numeral.to;
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
  if (token.lower === 'or' && tokens[at + 1]?.lower === 'so') at += 2;
  const noun = countedNoun(tokens, at, cyrillic);
  return noun === null ? null : { kind: 'count', unit: noun, from: numeral.from, to: numeral.to };
}

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

function signBefore(tokens: readonly Token[], at: number): { code: string; from: number } | null {
  const before = tokens[at - 1];
  if (!before) return null;
  if (before.kind === 'punct') {
    const code = u.CURRENCY_SIGNS.get(before.text);
    if (!code) return null;
    const letters = tokens[at - 2];
    const dollar =
      code === 'USD' && letters?.kind === 'word' && !before.spaced
        ? u.DOLLARS.get(letters.lower.replace(/\./g, ''))
        : undefined;
    return dollar ? { code: dollar, from: at - 2 } : { code, from: at - 1 };
  }
  return before.kind === 'word' && u.CURRENCY_CODES.has(before.text)
    ? { code: before.text, from: at - 1 }
    : null;
}

function readPercent(
  tokens: readonly Token[],
  at: number,
): { kind: 'percent' | 'points'; unit: string; to: number } | null {
  const token = tokens[at];
  const lower = token?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (lower === '%' || lower === 'percent' || lower === 'pct' || lower === 'percents') {
    return /^points?$/.test(next)
      ? { kind: 'points', unit: 'percentage points', to: at + 2 }
      : { kind: 'percent', unit: 'percent', to: at + 1 };
  }
  if (lower === 'per' && next === 'cent') return { kind: 'percent', unit: 'percent', to: at + 2 };
  if (/^percentage-?$/.test(lower) && /^points?$/.test(next))
    return { kind: 'points', unit: 'percentage points', to: at + 2 };
  if (lower === 'basis' && /^points?$/.test(next))
    return { kind: 'points', unit: 'basis points', to: at + 2 };
  if (/^процентн/.test(lower) && /^пункт/.test(next))
    return { kind: 'points', unit: `${lower} ${next}`, to: at + 2 };
  if (/^процент(?:а|ов|у|ам|ами|ах|ом|е)?$/.test(lower) || lower === 'проц' || lower === 'фоиз')
    return { kind: 'percent', unit: 'процентов', to: at + 1 };
  if (lower === 'п' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'п')
    return { kind: 'points', unit: 'процентных пункта', to: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
  if (lower === 'пп' || lower === 'п.п') return { kind: 'points', unit: 'процентных пункта', to: at + 1 };
  return null;
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

function moneyAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const adjectives =
    /^(?:us|u\.s\.|american|canadian|australian|hong|new|singapore|american|danish|norwegian|swedish|czech|british|russian|kazakh|tajik|kyrgyz|uzbek|turkish|swiss|indian|pakistani|chinese|японских|американских|канадских|российских|белорусских|евро)$/;
  const skip = adjectives.test(token.lower) && tokens[at + 1]?.kind === 'word' ? 1 : 0;
  const name = tokens[at + skip];
  if (!name) return null;
  const { lower } = name;
  const code =
    u.EN_MONEY.get(lower) ??
    (u.EN_MONEY_NAMES.has(lower) ? lower : u.CURRENCY_CODES.has(name.text) ? name.text : null);
  if (code !== null) return { unit: code, to: at + skip + 1 };
  if (/[а-я]/.test(lower) && g.stemOf(lower, RU_MONEY, 3) !== null && !/^сумм|^сома?лий/.test(lower)) {
    const stop = tokens[at + skip + 1]?.text === '.' && /^(?:долл|руб)$/.test(lower) ? 1 : 0;
    return { unit: name.text, to: at + skip + 1 + stop };
  }
  return null;
}

function physicalAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  let look = at;
  while (
    look < at + 2 &&
    u.UNIT_ADJECTIVES.has(tokens[look]?.lower ?? '') &&
    tokens[look + 1] !== undefined
  ) {
    look += 1;
    if (tokens[look]?.text === '.') look += 1;
  }
  const token = tokens[look];
  if (token?.kind !== 'word') return null;
  const { lower } = token;
  const latin =
    u.EN_UNITS.has(lower) &&
    !(
      lower.length <= 2 &&
      look === at &&
      token.spaced === false &&
      !/^(?:kg|km|cm|mm|ha|mw|gw|tb|gb)$/.test(lower)
    );
  const russian =
    /[а-я]/.test(lower) &&
    g.stemOf(lower, RU_UNITS, 3) !== null &&
    !/^(?:литератур|метро$|квартал|кварт|кубк|мест|гавань|градостр|сотруд|сотен|карат[ье]л|милл|кат|краткт|линия|сотни)/.test(
      lower,
    ) &&
    (lower.length > 2 || /^(?:кг|км|см|мм|га|м|л|т|г)$/.test(lower));
  if (!latin && !russian) return null;
  const degrees =
    /^degrees?$/.test(lower) && /^(?:celsius|fahrenheit|c)$/.test(tokens[look + 1]?.lower ?? '');
  const end = look + (degrees ? 2 : 1);
  const text: string[] = [];
  for (let index = at; index < end; index += 1) text.push(tokens[index]?.text ?? '');
  return { unit: text.join(' ').replace(/ \./g, '.'), to: end };
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

const NOT_NOUN =
  /^(?:is|was|has|this|as|its|us|does|goes|his|hers|theirs|thus|yes|plus|versus|less|across|besides|always|perhaps|towards|afterwards|says|tells|runs|leaves|uses|means|lists|opens|closes|starts|ends|begins)$/;

/** The noun a bare number counts: "suspected areas", "автоматических станций"; null where none follows. */
export function countedNoun(tokens: readonly Token[], at: number, cyrillic: boolean): string | null {
  const out: string[] = [];
  for (let look = at; look < at + 5; look += 1) {
    const token = tokens[look];
    if (token?.kind !== 'word') break;
    const { lower } = token;
    if (
      g.isPreposition(lower) ||
      g.isAuxiliary(lower) ||
      g.isClauseWord(lower) ||
      g.pronounKind(lower) !== undefined ||
      NOT_NOUN.test(lower)
    )
      break;
    if (
      /^(?:more|other|new|of|additional|further|the|another|дополнительных|новых)$/.test(lower) &&
      !cyrillic &&
      out.length === 0
    ) {
      if (lower === 'of' || lower === 'the') break;
      continue;
    }
    if (/[а-я]/.test(lower)) {
      if (
        g.isSay(lower) ||
        isDuration(lower) ||
        /^(?:при|уже|еще|не|раз|по|тыс|млн|млрд|годовых)$/.test(lower)
      )
        break;
      if (token.capital && out.length > 0) break;
      if (token.capital && !/(?:их|ых|ого|ий)$/.test(lower)) break;
      out.push(token.text);
      if (!/(?:ых|их|ого|ные|ые|ие|ая|яя|ую)$/.test(lower)) return out.join(' ');
      continue;
    }
    out.push(token.text);
    if (/^(?:killed|wounded|injured|dead|missing|displaced|homeless|arrested)$/.test(lower))
      return out.length === 1 ? 'people' : out.join(' ');
    if (EN_IRREGULAR_PLURALS.has(lower)) return out.join(' ');
    if (
      !token.capital &&
      /(?:[^sui]s|ies)$/.test(lower) &&
      !/(?:ous|ness|less)$/.test(lower) &&
      lower.length > 3
    )
      return out.join(' ');
  }
  return null;
}
