import { EN_DURATIONS } from '../lexicon/en-numbers.ts';
import { RU_DURATION_STEMS } from '../lexicon/ru-numbers.ts';
import { TG_DURATIONS } from '../lexicon/tg-numbers.ts';
import * as g from '../text/grammar.ts';

const RU_TIME: ReadonlySet<string> = new Set(RU_DURATION_STEMS);

/** A stretch of time, which is a period and no figure. */
export const isDuration = (lower: string): boolean =>
  EN_DURATIONS.has(lower) ||
  TG_DURATIONS.has(lower) ||
  (g.stemOf(lower, RU_TIME, 3) !== null && !/^(?:лету|ноч?т|годов(?:ой|ых|ая))/.test(lower));
