import { nameWords } from '../../core/spelling/name-words.ts';
import type { Library } from './library.ts';

/** A record as it names somebody or something. */
interface Named {
  readonly names: readonly { readonly text: string }[];
  readonly kind?: string;
}

/** Names of people, states and places take cases; those of bodies are mostly made of words that a dictionary has. */
const wordsOf = ({ names, kind }: Named) =>
  names.flatMap(({ text }) => nameWords(text, kind !== 'organisation'));

/** Words of the forms that a library's house list prefers. */
export async function houseWords(library: Library): Promise<readonly string[]> {
  const { houseList } = await library.settings();
  return houseList.flatMap(({ preferred }) => nameWords(preferred, true));
}

/** Words of the names of a library's actors and places: calls `know` with those there are, and with each that comes. */
export async function followNames(
  library: Library,
  know: (words: readonly string[]) => Promise<void>,
): Promise<void> {
  library.followers.add(({ changes }) => {
    // An event carries records as they were parsed for it.
    for (const { kind, record } of changes)
      if ((kind === 'actor' || kind === 'place') && record !== null)
        void know(wordsOf(record as unknown as Named));
  });
  const [actors, places] = await Promise.all([library.all('actor'), library.all('place')]);
  await know([...actors, ...places].flatMap(({ record }) => wordsOf(record)));
}
