/** Words kept at most: a text has fewer different ones, a hostile one is started afresh. */
const MOST = 20_000;

/** A question about a single word, answered once for each: texts ask the same of the same words over and over. */
export function memo<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const value = answer(word);
    known.set(word, value);
    return value;
  };
}
