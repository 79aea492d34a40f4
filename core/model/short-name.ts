/**
 * What stands for a speaker where there is little room: the surname of a person, “officials” or “two people” as they
 * are, a longer description cut. No word begins a name with a small letter, so what does is a description.
 */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const described = /^\p{Ll}/u.test(words[0] ?? '') || /^\p{Ll}/u.test(words.at(-1) ?? '');
  if (!described && words.length <= 3) return words.at(-1) ?? '';
  return name.length <= 24 ? name.trim() : `${words.slice(0, 3).join(' ')}…`;
}
