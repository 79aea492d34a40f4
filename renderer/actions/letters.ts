import type { Language } from '../../core/language/translate.ts';

/**
 * Single letters are taken by character, not by position, so that Ф files a fact on a Russian layout and F on a
 * Latin one. The first of a pair is the Latin one.
 */
const RUSSIAN: Readonly<Record<string, string>> = {
  F: 'Ф',
  Q: 'Ц',
  A: 'Д',
  M: 'М',
  T: 'Т',
  E: 'П',
  X: 'Х',
  N: 'Н',
};

/** True where the character typed stands for the letter in any language of the interface. */
export function isLetter(character: string, letter: string): boolean {
  const typed = character.toUpperCase();
  return typed === letter || typed === RUSSIAN[letter];
}

/** The letter as the key caps of a language show it. */
export function letterIn(language: Language, letter: string): string {
  return language === 'ru' ? (RUSSIAN[letter] ?? letter) : letter;
}
