import { nameWords, wordsIn } from '../../../core/spelling/name-words.ts';
import type { Library } from '../library.ts';

/** A record as it names somebody or something. */
interface Named {
  readonly names: readonly { readonly text: string }[];
  readonly kind?: string;
}

/** Words of the names of a library's actors and places, read once and then kept up to date. */
const held = new WeakMap<Library, Promise<Set<string>>>();

/** Words of a text that its library spells so: in a name of an actor or a place, or in a form of the house list. */
export async function knownWords(library: Library, text: string): Promise<readonly string[]> {
  const [names, { houseList }] = await Promise.all([namesOf(library), library.settings()]);
  const preferred = new Set(houseList.flatMap((term) => nameWords(term.preferred, true)));
  return [...new Set(wordsIn(text))].filter((word) => names.has(word) || preferred.has(word));
}

function namesOf(library: Library): Promise<Set<string>> {
  const known = held.get(library);
  if (known) return known;
  const reading = Promise.all([library.all('actor'), library.all('place')]).then(([actors, places]) => {
    const words = new Set<string>();
    for (const { record } of [...actors, ...places]) put(words, record);
    return words;
  });
  held.set(library, reading);
  reading.catch(() => held.delete(library));
  library.followers.add(({ changes }) => {
    for (const { kind, record } of changes)
      if ((kind === 'actor' || kind === 'place') && record !== null)
        // An event carries records as they were parsed for it.
        void held.get(library)?.then((words) => put(words, record as unknown as Named));
  });
  return reading;
}

/** Names of people, states and places take cases; those of bodies are mostly made of words that a dictionary has. */
function put(words: Set<string>, { names, kind }: Named): void {
  for (const { text } of names) for (const word of nameWords(text, kind !== 'organisation')) words.add(word);
}
