/** Text for comparison by ear rather than by letter: case, accents, ё and the shape of apostrophes do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?![\u0306])[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’ʼ`]/g, "'");
}

/** True where every word of the query begins a word of the text. */
export function matches(text: string, query: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}']+/u);
  return fold(query)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}
