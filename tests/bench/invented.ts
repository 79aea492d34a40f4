import { Random } from '../fixtures/random.ts';

const LATIN = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu tion ment ness ing';
const CYRILLIC = 'ба ре ди фо гу ха же ки ло му на пе кви ро су та ве ви хо ю ние ность ость инг';

/** Prose nobody wrote, of a vocabulary as large as a real one; the same from the same seed. */
export class Invented {
  readonly #random: Random;
  readonly #vocabulary: readonly string[];

  constructor(seed: number, script: 'latin' | 'cyrillic' = 'latin') {
    const random = new Random(seed);
    const syllables = (script === 'latin' ? LATIN : CYRILLIC).split(' ');
    this.#random = random;
    this.#vocabulary = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 1 + random.below(4) }, () => syllables[random.below(syllables.length)]).join(''),
    );
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.#vocabulary[this.#random.below(20_000)]).join(' ');
  }

  /** Of 12 to 27 words. */
  sentence(): string {
    const text = this.words(12 + this.#random.below(16));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /** Of five sentences, about a hundred words. */
  paragraph(): string {
    return Array.from({ length: 5 }, () => this.sentence()).join(' ');
  }
}
