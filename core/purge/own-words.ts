import type { Json } from '../model/patch.ts';

/** Words in a row by which a text is known: fewer are said by everybody. */
const IN_A_ROW = 8;
/** A text of fewer words is known by all of them, down to so many. */
const FEWEST = 4;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The runs of words of a text by which it is known again where it was copied, whatever stands between the words. */
export class OwnWords {
  private readonly runs = new Set<string>();
  private readonly length: number;

  constructor(text: string) {
    const words = wordsIn(text);
    this.length = Math.min(IN_A_ROW, words.length);
    if (words.length >= FEWEST)
      for (let at = 0; at + this.length <= words.length; at += 1) this.runs.add(this.run(words, at));
  }

  /** True where a run of them stands in a text. */
  in(text: string): boolean {
    if (this.runs.size === 0) return false;
    const words = wordsIn(text);
    for (let at = 0; at + this.length <= words.length; at += 1)
      if (this.runs.has(this.run(words, at))) return true;
    return false;
  }

  /** True where a run of them stands in any text of a value. */
  inAny(value: Json): boolean {
    if (typeof value === 'string') return this.in(value);
    if (typeof value !== 'object' || value === null) return false;
    return Object.values(value).some((part) => this.inAny(part));
  }

  private run(words: readonly string[], at: number): string {
    return words.slice(at, at + this.length).join(' ');
  }
}
