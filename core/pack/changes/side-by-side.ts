const MOST = 160;
/** What stands before the first difference, so that the reader finds the place. */
const LEAD = 40;

/** Words that go on, or end, in a sentence of ours. */
export const withoutStop = (words: string): string => words.replace(/(?<! г)\.\s*$/u, '').trimEnd();

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Words cut after `most` UTF-16 units at a space, with a sign of it. */
export function shortened(words: string, most = MOST): string {
  const all = folded(words);
  return all.length <= most ? all : `${all.slice(0, most).replace(/\s+\S*$/u, '')} …`;
}

/**
 * Two versions of long words cut alike: from a little before where they begin to differ, so that what differs is read
 * side by side. Short ones stand whole.
 */
export function sideBySide(was: string, is: string): readonly [string, string] {
  const [before, after] = [folded(was), folded(is)];
  if (Math.max(before.length, after.length) <= MOST) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = same <= LEAD ? 0 : after.lastIndexOf(' ', same - LEAD) + 1;
  const cut = (words: string) => `${from > 0 ? '… ' : ''}${shortened(words.slice(from))}`;
  return [cut(before), cut(after)];
}
