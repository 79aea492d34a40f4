import * as en from '../lexicon/en-cues.ts';
import { EN_MONTHS } from '../lexicon/en-numbers.ts';
import { EN_BODIES, EN_FEMALE, EN_MALE, EN_THINGS, EN_TITLES } from '../lexicon/en-people.ts';
import { EN_DEMONYMS, EN_PLACES, RU_PLACE_STEMS } from '../lexicon/places.ts';
import * as ru from '../lexicon/ru-cues.ts';
import { RU_MONTH_STEMS } from '../lexicon/ru-numbers.ts';
import {
  RU_BODY_STEMS,
  RU_DOCUMENT_STEMS,
  RU_FEMALE,
  RU_MALE,
  RU_TITLE_STEMS,
} from '../lexicon/ru-people.ts';
import * as tg from '../lexicon/tg-cues.ts';
import { memo } from './memo.ts';

/** What the lexicons of both languages say about one folded word. Latin and Cyrillic never collide. */

/** True for a verb of saying. */
export const isSay = memo(
  (lower: string): boolean =>
    en.EN_SAY.has(lower) ||
    ru.RU_SAY.has(lower) ||
    tg.TG_SAY.has(lower) ||
    isCompoundSay(lower) ||
    (lower.endsWith('ло') && ru.RU_SAY.has(lower.slice(0, -1))),
);
/** A Tajik verb of two words, which the outline joins: «таъкид кард», «гуфта мешавад». */
function isCompoundSay(lower: string): boolean {
  const space = lower.indexOf(' ');
  return space !== -1 && joinsSay(lower.slice(0, space), lower.slice(space + 1));
}
/** True for the two words of a Tajik verb of saying. */
export const joinsSay = (first: string, second: string): boolean =>
  (tg.TG_SAYING.has(first) && (tg.TG_BEARING.has(second) || tg.TG_STATED.has(second))) ||
  (/^(?:гуфта|навишта)$/.test(first) && tg.TG_STATED.has(second));
/** True for the clearest of them. */
export const isStrong = (lower: string): boolean =>
  en.EN_STRONG.has(lower) || ru.RU_STRONG.has(lower) || tg.TG_SAY.has(lower) || lower.includes(' ');
/** True for a participle that says: "adding", «добавив». */
export const isParticiple = (lower: string): boolean =>
  en.EN_PARTICIPLE.has(lower) || ru.RU_PARTICIPLE.has(lower);
/** True for a word that opens a clause. */
export const isClauseWord = (lower: string): boolean =>
  en.EN_CLAUSE.has(lower) || ru.RU_CLAUSE.has(lower) || tg.TG_CLAUSE.has(lower);
/** True for a preposition. */
export const isPreposition = (lower: string): boolean =>
  en.EN_PREPOSITIONS.has(lower) || ru.RU_PREPOSITIONS.has(lower) || tg.TG_PREPOSITIONS.has(lower);

/** May stand between a subject and its verb. */
export const isBetween = memo(
  (lower: string): boolean =>
    en.EN_BETWEEN.has(lower) ||
    ru.RU_BETWEEN.has(lower) ||
    tg.TG_BETWEEN.has(lower) ||
    (lower.length > 4 && /^[a-z]+ly$/.test(lower)) ||
    TIME.has(lower),
);

/** Words of time that stand bare in a sentence. */
export const TIME: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december week month year morning afternoon evening night day today yesterday tomorrow overnight
  понедельник вторник среду четверг пятницу субботу воскресенье сегодня вчера накануне днем утром вечером`.split(
    /\s+/,
  ),
);

/** He, she, he or she (Tajik tells them not apart), they, it, or one that points at nobody before it. */
export type PronounKind = 'm' | 'f' | 'h' | 'p' | 'n' | 'i';
/** What a pronoun points back to; undefined for other words. */
export const pronounKind = (lower: string): PronounKind | undefined =>
  en.EN_PRONOUNS.get(lower) ?? ru.RU_PRONOUNS.get(lower) ?? tg.TG_PRONOUNS.get(lower);
/** True for a relative pronoun. */
export const isRelative = (lower: string): boolean => /^(?:who|which|котор(?:ый|ая|ое|ые))$/.test(lower);

const AUXILIARY: ReadonlySet<string> = new Set(
  `is are was were be been has have had will would can could may might must should did does do isn't aren't wasn't weren't
  hasn't haven't hadn't won't wouldn't can't couldn't doesn't didn't don't there's he's she's it's 's`.split(
    /\s+/,
  ),
);
/** True for an auxiliary verb. */
export const isAuxiliary = (lower: string): boolean => AUXILIARY.has(lower);

/** True for an article or what stands in its place. */
export const isDeterminer = (lower: string): boolean =>
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|one|another|each|every|some|no|его|ее|их|наш|этот|эта|тот|та|то)$/.test(
    lower,
  );

/** True for a word that joins. */
export const isConjunction = (lower: string): boolean =>
  /^(?:and|but|or|then|yet|и|но|а|или|ва)$/.test(lower);

const stems = (list: readonly string[]): ReadonlySet<string> => new Set(list);
const TITLE_STEMS = stems([...RU_TITLE_STEMS, ...tg.TG_TITLE_STEMS]);
const BODY_STEMS = stems([...RU_BODY_STEMS, ...tg.TG_BODY_STEMS]);
const PLACE_STEMS = stems([...RU_PLACE_STEMS, ...tg.TG_PLACE_STEMS]);
const DOCUMENT_STEMS = stems([...RU_DOCUMENT_STEMS, ...tg.TG_DOCUMENT_STEMS]);
const NAMING_STEMS = stems([...ru.RU_NAMING_STEMS, ...tg.TG_NAMING_STEMS]);

/** The stem of the list with which the word begins, if at most `tail` letters of ending follow. */
export function stemOf(lower: string, list: ReadonlySet<string>, tail = 4): string | null {
  // every list of stems is in Cyrillic letters
  if (lower.charCodeAt(0) < 0x400) return null;
  for (let cut = Math.max(2, lower.length - tail); cut <= lower.length; cut += 1) {
    const head = lower.slice(0, cut);
    if (list.has(head)) return head;
  }
  return null;
}

const isAcronym = (text: string): boolean =>
  text.length >= 2 && text.length <= 7 && /^[\p{Lu}.]+$/u.test(text) && !/^\p{Lu}\.$/u.test(text);

/** A body that can speak. A capitalised first name is none: Bill, Grace. */
export const isBody = (lower: string, text = ''): boolean => isBodyNoun(lower) || isAcronym(text);
const isBodyNoun = memo(
  (lower: string): boolean => EN_BODIES.has(lower) || stemOf(lower, BODY_STEMS, 3) !== null,
);
/** A word of a state or of its capital. */
export const isPlace = memo(
  (lower: string): boolean => EN_PLACES.has(lower) || stemOf(lower, PLACE_STEMS, 3) !== null,
);
/** True for a word for people of a country. */
export const isDemonym = memo(
  (lower: string): boolean => EN_DEMONYMS.has(lower) || EN_DEMONYMS.has(lower.replace(/s$/, '')),
);
/** A word that no name of a person holds. */
export const isNoPerson = (lower: string, text: string): boolean =>
  (EN_THINGS.has(lower) && !(isFirstName(lower) && text !== lower)) || isBody(lower, text);
/** True for a document that can speak. */
export const isDocument = memo(
  (lower: string): boolean => en.EN_DOCUMENTS.has(lower) || stemOf(lower, DOCUMENT_STEMS, 3) !== null,
);
/** True for a noun after which marks hold a name or a title. */
export const isNaming = memo(
  (lower: string): boolean => en.EN_NAMING.has(lower) || stemOf(lower, NAMING_STEMS, 3) !== null,
);
/** The office, trade or kin a word names, in the singular or as a stem; null for other words. */
export const titleStem = memo((lower: string): string | null => {
  if (EN_TITLES.has(lower)) return lower;
  const single = lower.replace(/(?:e?s|'s)$/, '');
  return EN_TITLES.has(single) ? single : stemOf(lower, TITLE_STEMS);
});
/** True for an office, a trade or kin. */
export const isTitle = (lower: string): boolean => titleStem(lower) !== null;

/** Gender shown by a Russian past tense: "сказала" is she, "сказал" is he. */
export function verbGender(lower: string): 'm' | 'f' | null {
  if (!/[а-я]/.test(lower)) return null;
  if (/(?:ла|лась)$/.test(lower)) return 'f';
  return /(?:л|лся)$/.test(lower) ? 'm' : null;
}

/** Gender of a first name of either language, where the lexicons know it. */
export const genderOfName = (lower: string): 'm' | 'f' | null =>
  EN_FEMALE.has(lower) || RU_FEMALE.has(lower) ? 'f' : EN_MALE.has(lower) || RU_MALE.has(lower) ? 'm' : null;
/** True for a first name. */
export const isFirstName = (lower: string): boolean => genderOfName(lower) !== null;

/** True for a month. */
export const isMonth = memo(
  (lower: string): boolean => EN_MONTHS.has(lower) || stemOf(lower, MONTH_STEMS, 2) !== null,
);
const MONTH_STEMS = stems(RU_MONTH_STEMS);
