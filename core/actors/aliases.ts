import type { Actor } from '../model/actor.ts';
import { consonantsOf, foldName, soundsOf, wordsOfName } from './spelling.ts';

type Named = Pick<Actor, 'id' | 'names'>;

/** Actors that have this very spelling; more than one where two people share a name. Their order is kept. */
export function withSpelling<A extends Named>(name: string, actors: readonly A[]): readonly A[] {
  const wanted = foldName(name);
  if (wanted === '') return [];
  return actors.filter((actor) => actor.names.some((known) => foldName(known.text) === wanted));
}

/**
 * Why an actor may be meant, likeliest first: the same sounds in another spelling or script; the same but for its
 * vowels; with initials; fewer words of the same name (no patronymic); the family name alone.
 */
export const likenesses = ['sounds', 'vowels', 'initials', 'fewer-words', 'family-name'] as const;
type Likeness = (typeof likenesses)[number];

/** An actor that may be meant: for a person to decide, since two people may well share all of it. */
export interface Candidate<A> {
  readonly actor: A;
  /** The spelling that came nearest. */
  readonly like: string;
  readonly likeness: Likeness;
}

/** Actors that a name may mean without having this spelling, likeliest first. Never a proof of identity. */
export function candidatesFor<A extends Named>(name: string, actors: readonly A[]): readonly Candidate<A>[] {
  const same = new Set(withSpelling(name, actors).map((actor) => actor.id));
  const words = wordsOfName(name);
  const found = actors.flatMap((actor): Candidate<A>[] => {
    if (same.has(actor.id)) return [];
    const [best] = actor.names
      .map((known) => ({ like: known.text, likeness: likeness(words, wordsOfName(known.text)) }))
      .filter((one): one is { like: string; likeness: Likeness } => one.likeness !== null)
      .sort((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness));
    return best ? [{ actor, ...best }] : [];
  });
  return found.sort((a, b) => likenesses.indexOf(a.likeness) - likenesses.indexOf(b.likeness));
}

const isInitial = (word: string) => word.endsWith('.');
/** Shorter words have too few sounds to tell anybody by. */
const TELLING = 3;

/** How alike two names are, word by word in any order, or null where one has a word that the other contradicts. */
function likeness(a: readonly string[], b: readonly string[]): Likeness | null {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...many];
  let worst: Likeness = 'sounds';
  let told = false;
  for (const word of [...few].sort((x, y) => Number(isInitial(x)) - Number(isInitial(y)))) {
    const matches = left.map((other, at) => ({ at, how: sameWord(word, other) }));
    const match =
      matches.find(({ how }) => how === 'sounds') ??
      matches.find(({ how }) => how === 'vowels') ??
      matches.find(({ how }) => how === 'initials');
    if (!match?.how) return null;
    left.splice(match.at, 1);
    worst = likenesses[Math.max(likenesses.indexOf(worst), likenesses.indexOf(match.how))] ?? worst;
    told ||= match.how !== 'initials' && soundsOf(word).length >= TELLING;
  }
  if (!told) return null;
  if (left.length === 0) return worst;
  if (few.length > 1) return left.every(isInitial) ? 'initials' : 'fewer-words';
  return familyNames(many).some((family) => sameWord(few[0] ?? '', family) === 'sounds')
    ? 'family-name'
    : null;
}

function sameWord(a: string, b: string): 'sounds' | 'vowels' | 'initials' | null {
  const [x, y] = [soundsOf(a), soundsOf(b)];
  if (isInitial(a) || isInitial(b)) return x !== '' && x.charAt(0) === y.charAt(0) ? 'initials' : null;
  if (x === y) return 'sounds';
  const bare = consonantsOf(x);
  return bare === consonantsOf(y) && bare.replaceAll('a', '').length >= TELLING ? 'vowels' : null;
}

const PATRONYMIC = /(?:ovich|evich|ovna|evna|ichna)$/;

/** The words of a name that may be the family name: the last, and the first where a patronymic or initial ends it. */
function familyNames(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  const full = words.filter((word) => !isInitial(word));
  if (isInitial(last)) return full.slice(0, 1);
  return PATRONYMIC.test(soundsOf(last)) ? [last, first] : [last];
}
