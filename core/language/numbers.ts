import { type KindName, kindNames, kinds } from '../model/kinds.ts';

/**
 * A record in the params of a finding or a problem: `Q 12`, in no language yet. Whatever words the params fill put it
 * in their own letters by `numbersIn`.
 */
export const numbered = (kind: KindName, record: { readonly number: number }): string =>
  `${kinds[kind].letter}\u00a0${record.number}`;

const byLetter = new Map<string, KindName>(kindNames.map((kind) => [kinds[kind].letter, kind]));
const NUMBER = /(?<![\p{L}\d])([A-Z#])\s(\d+)(?!\d)/gu;

/** Words with each record named by `numbered` as the language of `t` writes it: `Ц 12`. */
export function numbersIn(
  words: string,
  t: (key: string, params: { readonly number: string }) => string,
): string {
  return words.replace(NUMBER, (named, letter: string, number: string) => {
    const kind = byLetter.get(letter);
    return kind === undefined ? named : t(`kinds.number.${kind}`, { number });
  });
}
