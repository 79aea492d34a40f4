import { newStemmer } from 'snowball-stemmers';

const english = newStemmer('english');
const russian = newStemmer('russian');
const TAJIK = /[ғӣқӯҳҷ]/;

/**
 * Stem of a folded word by its script: English for Latin letters, Russian for Cyrillic. A word with a Tajik letter,
 * a digit or fewer than three letters is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  if (/^[a-z]+$/.test(word)) return english.stem(word);
  return /^[Ѐ-ӿ]+$/.test(word) && !TAJIK.test(word) ? russian.stem(word) : word;
}
