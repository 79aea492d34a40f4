const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number from 1 to 3,999 in small Roman numerals; others in digits. */
export function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of romanSigns) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** A number as a small letter: a…z, then aa, bb… as Word writes them. `alphabet` may be another script's. */
export function letter(value: number, alphabet = 'abcdefghijklmnopqrstuvwxyz'): string {
  if (value < 1 || value > alphabet.length * 20) return String(value);
  const sign = alphabet[(value - 1) % alphabet.length] ?? '';
  return sign.repeat(Math.floor((value - 1) / alphabet.length) + 1);
}

/** Letters Russian lists are numbered with: all but ё, й, ъ, ы, ь, as Word has them. */
export const russianLetters = 'абвгдежзиклмнопрстуфхцчшщэюя';
