const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '(': '⁽',
  ')': '⁾',
};

/**
 * Raised digits as characters of their own, so that a note's mark never becomes a digit of the figure before it
 * (`93,000¹`, not `93,0001`). Brackets around a note's number go: the raising says the same.
 */
export function superscript(text: string): string {
  const bare = text.trim().replace(/^\[(\d+)\]$/, '$1');
  return /^[\d+\-−()]+$/.test(bare) ? [...bare].map((digit) => raised[digit] ?? digit).join('') : text;
}
