import { RU_NOT_VERB } from '../lexicon/instruments.ts';
import { memo } from './memo.ts';

/** True for a Russian finite verb or short participle, as far as its ending tells: «подписан», «обсудили», «вырастет». */
export const isRussianVerb = memo((lower: string): boolean => {
  if (/^(?:сограждан|граждан|крестьян|мещан)$/.test(lower)) return false;
  if (/[а-я]{2}(?:аны|ены|яты|ано|ено|ято|ана|ена)$/.test(lower) && !NOUN_STEM.test(lower)) return true;
  // «передан партнерам», «одобрен», «подписан»
  if (
    /(?:[ие]рова|писа|слa|сла|да|кова|нова|това|чита)н$/.test(lower) ||
    /(?:бр|жд|вл|чл|вл|шл|вед|нес|тавл|ложд|тверж|верш|уч|люч)ен$/.test(lower) ||
    /(?:при|под|сн|обм)нят$/.test(lower)
  )
    return true;
  if (RU_NOT_VERB.test(lower) || lower.length < 4) return false;
  if (/(?:[аеиыоуя]л|[аеиыуя]ла|[аеиыуя]ло|[аеиыуя]ли|лся|лась|лось|лись|шел|шла|шли)$/.test(lower))
    return !/(?:нали|бели|мали|дела|тела|села|сила|числа|масла|угла|предела|отдела|раздела)$/.test(lower);
  return (
    /(?:[аеиуюя]ет|[аеиуюя]ют|[дтжшчщслрнмквп]ит|[рчшщжлнтс]ят|[дрктбвмнлсз]ут|ется|ются|ится|ятся|утся|атся)$/.test(
      lower,
    ) && !/(?:рут|инут|итут|бют)$/.test(lower)
  );
});

/** Nouns that end as short participles do. */
const NOUN_STEM =
  /(?:стран|цен|стен|мен|сцен|арен|план|экран|орган|океан|ран|кран|гран|степен|колен|поколен|член|мембран|охран|времен|имен|племен|ветеран|ресторан|тиран|барабан|фонтан)[аыо]$/;
