/** The part of snowball-stemmers 0.6.0 (ISC) that is used; the package has no types of its own. */
declare module 'snowball-stemmers' {
  export interface Stemmer {
    /** Stem of a word in lower case. */
    stem(word: string): string;
  }
  export function newStemmer(language: 'english' | 'russian'): Stemmer;
}
