import { newStemmer } from 'snowball-stemmers';

const english = newStemmer('english');
const russian = newStemmer('russian');
/** Longer runs of letters are no words of a language. */
const LONGEST = 30;
const TAJIK = /[ғӣқӯҳҷ]/;

/** Stems found lately: a stemmer takes some 7 µs a word, and an edit brings mostly words seen before. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * Stem of a folded word by its script: English for Latin letters, Russian for Cyrillic. A word with a Tajik letter,
 * a digit or fewer than three letters is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > LONGEST) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = stemmed(word);
  known.set(word, found);
  return found;
}

function stemmed(word: string): string {
  if (/^[a-z]+$/.test(word)) return english.stem(word);
  return /^[Ѐ-ӿ]+$/.test(word) && !TAJIK.test(word) ? russian.stem(word) : word;
}
