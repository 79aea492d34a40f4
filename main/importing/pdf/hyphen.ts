import type { Line } from './line.ts';

const lineEnd = /(\p{L}+)([-\u00ad\u2010])$/u;
const lineStart = /^[\p{L}\p{M}]+/u;

/** Ends that are no words of their own: a line that begins with one goes on with the word before it. */
const tails: readonly RegExp[] = [
  /^(?:[ts]ions?|[ts]ional(?:ly)?|ments?|mental(?:ly)?|ings?|ness(?:es)?|it(?:y|ies)|ly|eds?|ers?|ences?|ances?|t?ives?|tively|ous(?:ly)?|isms?|ists?|ical(?:ly)?|tures?|cies|cy|tory|tories)$/,
  /^(?:(?:ul|iz|is|if?ic|ig|it|in|im|id|iv|i|u|tr|str|gr|l|m|g|v|p|t|d|f|z)?ations?|(?:ul|iz|if?ic|ig|it|in|im)(?:at)?(?:es?|ed|ing))$/,
  /^(?:тель|н|ен|ан)?(?:ств[оауе]м?|ствами?|ствах|[нмвлт]ость|[нмвлт]остью|ности|ностей|ни[еяюй]|нием|ниям?и?|ниях|ци[ияюей]|цией|ци[йя]ми?|ск(?:ий|ая|ое|ие|ого|ому|им|ом|ой|ую|их|ими)|н(?:ый|ая|ое|ые|ого|ому|ым|ом|ой|ую|ых|ыми)|т(?:ь|ься|ся)|л(?:ся|ась|ось|ись)|ющ(?:ий|ая|ее|ие|его|ему|им|их|ей|ими)|вш(?:ий|ая|ее|ие|его|их))$/,
];

interface Words {
  readonly whole: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  readonly sorted: readonly string[];
}

function wordsIn(lines: readonly Line[]): Words {
  const whole = new Set<string>();
  const compounds = new Set<string>();
  let broken = false;
  for (const { text } of lines) {
    const ended = text.toLowerCase().replace(lineEnd, '');
    const sound = broken ? ended.replace(lineStart, '') : ended;
    for (const [word] of sound.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)) {
      if (/[-\u2010]/.test(word)) compounds.add(word.replaceAll('\u2010', '-'));
      else whole.add(word);
    }
    broken = lineEnd.test(text);
  }
  return { whole, compounds, sorted: [...whole].sort() };
}

/** The words of a text, to tell by them what a hyphen at the end of a line is. */
export class Vocabulary {
  /** Gathered when the first hyphen asks: many texts have none that does. */
  private gathered: Words | null = null;
  /** Whether a soft hyphen stands at ends of lines only, as it should; some files draw every hyphen as one. */
  private readonly softBreaks: boolean;

  constructor(private readonly lines: readonly Line[]) {
    this.softBreaks = !lines.some(({ text }) => text.includes('\u00ad') && /\u00ad./u.test(text));
  }

  private get words(): Words {
    this.gathered ??= wordsIn(this.lines);
    return this.gathered;
  }

  /**
   * Whether these two halves are certainly one word: the hyphen is a soft one, the word stands whole elsewhere, or its
   * end could be no word.
   */
  isOne(first: string, hyphen: string, second: string): boolean {
    if (hyphen === '\u00ad' && this.softBreaks) return true;
    const [head, tail] = [first.toLowerCase(), second.toLowerCase()];
    const { compounds, whole } = this.words;
    if (compounds.has(`${head}-${tail}`)) return false;
    if (whole.has(head + tail)) return true;
    // A capital begins a name of its own.
    if (/^\p{Lu}/u.test(second)) return false;
    // Another form of the word goes on over the break: `govern-ments` where `governmental` stands.
    if (head.length >= 3 && tail.length >= 3 && this.hasWordFrom(head + tail.slice(0, 3))) return true;
    return head.length >= 3 && tails.some((pattern) => pattern.test(tail));
  }

  private hasWordFrom(beginning: string): boolean {
    const { sorted } = this.words;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    return sorted[low]?.startsWith(beginning) ?? false;
  }
}

/** The end of a line within an address, and a beginning that can be no word of the sentence after one. */
const addressEnd = /(?:https?:\/\/|www\.)\S*[./_=&?%#~-]$/i;
const addressStart = /^[\p{L}\d%~-]+[./_=&?%#~-][\p{L}\d]/u;

/**
 * How the end of a line and the next line go together: with a space; without one, the hyphen kept (a compound, a
 * range, an address, or not certain); or as one word, the hyphen undone.
 */
export function joint(before: string, after: string, vocabulary: Vocabulary): 'space' | 'keep' | 'undo' {
  if (addressEnd.test(before) && (addressStart.test(after) || /[_=&?%#~-]$/.test(before))) return 'keep';
  const [, first, hyphen = '-'] = lineEnd.exec(before) ?? [];
  if (first === undefined)
    return /[\p{L}\d][-\u00ad\u2010]$/u.test(before) && /^[\p{L}\d]/u.test(after) ? 'keep' : 'space';
  const second = lineStart.exec(after)?.[0];
  if (second === undefined) return /^[\p{L}\d]/u.test(after) ? 'keep' : 'space';
  return vocabulary.isOne(first, hyphen, second) ? 'undo' : 'keep';
}
