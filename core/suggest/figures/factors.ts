import { EN_BARE_FACTORS, EN_FACTORS } from '../lexicon/en-numbers.ts';
import { RU_FACTORS } from '../lexicon/ru-numbers.ts';
import { TG_FACTORS } from '../lexicon/tg-numbers.ts';
import type { Token } from '../text/tokens.ts';
import type { Direction } from './change.ts';
import type { Measure } from './measures.ts';
import type { Numeral } from './numbers.ts';

/** Words that are figures of themselves: "exports doubled", "twice as many", "вдвое больше". */
export function factorAt(
  tokens: readonly Token[],
  at: number,
): { numeral: Numeral; measure: Measure; change: Direction } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const { lower } = token;
  const make = (
    value: number,
    change: Direction,
    unit: string,
  ): { numeral: Numeral; measure: Measure; change: Direction } => ({
    numeral: { from: at, to: at + 1, value, written: 'words', magnitude: null, grouped: false, share: false },
    measure: { kind: 'times', unit, from: at, to: at + 1 },
    change,
  });
  const english = EN_FACTORS.get(lower);
  if (english) return make(english[0], english[1], 'times');
  const next = tokens[at + 1]?.lower ?? '';
  if ((lower === 'double' || lower === 'triple') && /^(?:the|that|those|what|its|their|last)$/.test(next))
    return make(lower === 'double' ? 2 : 3, 'up', 'times');
  // "inspections will double before the harvest"
  const verb = EN_BARE_FACTORS.get(lower);
  if (verb && /^(?:will|would|to|could|may|might|should|must|can|shall)$/.test(tokens[at - 1]?.lower ?? ''))
    return make(verb[0], verb[1], 'times');
  if (lower === 'twice' && /^(?:as|the|that|what|its|their)$/.test(next) && next !== 'in')
    return make(2, 'up', 'times');
  const tajik = next === 'баробар' ? TG_FACTORS.get(lower) : undefined;
  if (tajik !== undefined) {
    const whole = make(tajik, null, next);
    return { ...whole, numeral: { ...whole.numeral, to: at + 2 }, measure: { ...whole.measure, to: at + 2 } };
  }
  const russian = RU_FACTORS.get(lower);
  if (!russian) return null;
  const change =
    russian[1] ??
    (/^(?:больше|выше|быстрее|дороже|чаще)$/.test(next)
      ? 'up'
      : /^(?:меньше|ниже|дешевле|реже)$/.test(next)
        ? 'down'
        : null);
  return make(russian[0], change, 'раза');
}
