/** Letters that Tajik has and Russian has not. */
const OWN = /[ғӣқӯҳҷ]/i;
const WORD = /\p{Script=Cyrillic}+/gu;
/** In running Tajik about a third of the words have such a letter; in Russian about Tajikistan a name here and there. */
const SHARE = 0.2;

/** True for a text that is likely in Tajik, of which there is no dictionary. Words in other scripts do not count. */
export function isTajik(text: string): boolean {
  if (!OWN.test(text)) return false;
  const words = text.match(WORD) ?? [];
  return words.filter((word) => OWN.test(word)).length >= words.length * SHARE;
}
