import * as u from '../lexicon/units.ts';
import * as g from '../text/grammar.ts';
import type { Token } from '../text/tokens.ts';

/** Stems of Russian names of money. */
export const RU_MONEY = new Set(u.RU_MONEY_STEMS);

/** Stems of Russian units. */
export const RU_UNITS = new Set(u.RU_UNIT_STEMS);

/** The currency sign or code before the number at `at`: its code, and the index of its first token. */
export function signBefore(tokens: readonly Token[], at: number): { code: string; from: number } | null {
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

/** The per cent or percentage points that begin at `at`; `to` is the index after them. */
export function readPercent(
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
  if (/^(?:банди|пункти)$/.test(lower) && next === 'фоизӣ')
    return { kind: 'points', unit: `${lower} ${next}`, to: at + 2 };
  if (/^процентн/.test(lower) && /^пункт/.test(next))
    return { kind: 'points', unit: `${lower} ${next}`, to: at + 2 };
  if (
    /^процент(?:а|ов|у|ам|ами|ах|ом|е)?$/.test(lower) ||
    lower === 'проц' ||
    /^(?:фоиз|дарсад)(?:и|ро|е)?$/.test(lower)
  )
    return { kind: 'percent', unit: 'процентов', to: at + 1 };
  if (lower === 'п' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'п')
    return { kind: 'points', unit: 'процентных пункта', to: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
  if (lower === 'пп' || lower === 'п.п') return { kind: 'points', unit: 'процентных пункта', to: at + 1 };
  return null;
}

/** The name of money that begins at `at`; `to` is the index after it. */
export function moneyAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const adjectives =
    /^(?:us|u\.s\.|american|canadian|australian|hong|new|singapore|american|danish|norwegian|swedish|czech|british|russian|kazakh|tajik|kyrgyz|uzbek|turkish|swiss|indian|pakistani|chinese|японских|американских|канадских|российских|белорусских)$/;
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
    const after = at + skip + 1 + stop;
    // «долл. США», «долларов США»
    return /^дол/.test(lower) && /^(?:сша|има)$/.test(tokens[after]?.lower ?? '')
      ? { unit: `${name.text}${stop ? '.' : ''} ${tokens[after]?.text ?? ''}`, to: after + 1 }
      : { unit: `${name.text}${stop ? '.' : ''}`, to: after };
  }
  return null;
}

/** The unit that begins at `at`; `to` is the index after it. */
export function physicalAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
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
  // «кВт·ч»: a product of units is a unit of its own
  const product = /^[·⋅•×*]$/.test(tokens[look + 1]?.text ?? '') && tokens[look + 2]?.kind === 'word';
  const end = look + (product ? 3 : degrees ? 2 : 1);
  const text: string[] = [];
  for (let index = at; index < end; index += 1) text.push(tokens[index]?.text ?? '');
  return {
    unit: text
      .join(' ')
      .replace(/ \./g, '.')
      .replace(/ ([·⋅•×*]) /g, '$1'),
    to: end,
  };
}
