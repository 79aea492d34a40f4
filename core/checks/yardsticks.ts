/** Which yardstick a likelihood word belongs to. */
export type Scale = 'icd203' | 'phia' | 'both';

/** ICD 203 (with its second row) and the UK PHIA yardstick; longer phrases first, so that "very unlikely" is not "unlikely". */
const ENGLISH: readonly (readonly [string, Scale])[] = [
  ['almost no chance', 'icd203'],
  ['remote chance', 'phia'],
  ['very unlikely', 'icd203'],
  ['highly improbable', 'icd203'],
  ['highly unlikely', 'phia'],
  ['realistic possibility', 'phia'],
  ['roughly even chance', 'icd203'],
  ['roughly even odds', 'icd203'],
  ['roughly even', 'icd203'],
  ['very likely', 'icd203'],
  ['highly probable', 'icd203'],
  ['highly likely', 'phia'],
  ['almost certain', 'both'],
  ['almost certainly', 'both'],
  ['nearly certain', 'icd203'],
  ['unlikely', 'both'],
  ['improbable', 'icd203'],
  ['probable', 'icd203'],
  ['probably', 'both'],
  ['likely', 'both'],
];
/** Neither yardstick is published in Russian: words are known as likelihood, of no scale of their own. */
const RUSSIAN: readonly (readonly [string, Scale])[] = [
  ['почти наверняка', 'both'],
  ['почти исключено', 'both'],
  ['весьма вероятно', 'both'],
  ['крайне маловероятно', 'both'],
  ['маловероятно', 'both'],
  ['скорее всего', 'both'],
  ['вероятно', 'both'],
];
const CONFIDENCE = {
  en: /\b(low|moderate|medium|high) confidence\b|\bconfidence (is|in this)\b/i,
  ru: /(низк|средн|умеренн|высок)\p{L}+ (степень[юи] )?(уверенност|достоверност)/iu,
} as const;

/** All words of a language in one pattern: at each place the first that fits is the longest. */
const patternOf = (words: readonly (readonly [string, Scale])[]) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.map(([word]) => word).join('|')})(?![\\p{L}\\p{M}])`, 'giu');
const LIKELIHOOD = {
  en: { scales: new Map(ENGLISH), pattern: patternOf(ENGLISH) },
  ru: { scales: new Map(RUSSIAN), pattern: patternOf(RUSSIAN) },
} as const;

/** The likelihood words of a sentence in order, each with its scale: a sentence may mix two. */
export function likelihoodsIn(
  sentence: string,
  language: 'en' | 'ru',
): readonly { readonly word: string; readonly scale: Scale }[] {
  const { scales, pattern } = LIKELIHOOD[language];
  return [...sentence.matchAll(pattern)].flatMap(([found]) => {
    const word = found.toLowerCase();
    const scale = scales.get(word);
    return scale === undefined ? [] : [{ word, scale }];
  });
}

/** True where a sentence speaks of the confidence of a judgement. */
export const confidenceIn = (sentence: string, language: 'en' | 'ru'): boolean =>
  CONFIDENCE[language].test(sentence);

const segmenters = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  ru: new Intl.Segmenter('ru', { granularity: 'sentence' }),
} as const;

/** Sentences of a text, by the rules of its language. */
export const sentencesOf = (text: string, language: 'en' | 'ru'): readonly string[] =>
  [...segmenters[language].segment(text)].map(({ segment }) => segment);
