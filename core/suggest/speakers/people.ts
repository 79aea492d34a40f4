import * as g from '../text/grammar.ts';
import type { Node, Outline } from '../text/outline.ts';
import type { Span } from '../types.ts';
import { isNameWord, isPossessive, nameIn } from './name.ts';
import { clip, officeIn, type Phrase } from './phrase.ts';

/** A person of the text, under the fullest form of the name it gives. */
export interface Person {
  full: string;
  words: readonly string[];
  gender: 'm' | 'f' | null;
  /** The gender is only what the ending of the surname suggests: «Петра Холлин» may be she. */
  guessed: boolean;
  /** Title stems seen beside the name: "minister", "director". */
  readonly titles: Set<string>;
  readonly firstAt: number;
  /** Every form of the name, as it stands, with its places. */
  readonly forms: Set<string>;
  readonly mentions: Span[];
  /** Title or description beside the name: the first the text gives. */
  role: string | null;
  /** A title, a first name, initials or a verb of saying shows that this is somebody. */
  human: boolean;
}

/** "the Tajik PM" */
const ABBREVIATED: ReadonlyMap<string, readonly string[]> = new Map([
  ['pm', ['prime', 'minister']],
  ['ceo', ['ceo']],
  ['vp', ['vice', 'president']],
]);

const MALE_TITLE =
  /^(?:mr|sir|lord|father|king|prince|господин|г-н|spokesman|chairman|congressman|businessman|councilman|policeman|archbishop|bishop|pope|imam|rabbi)$/;
const FEMALE_TITLE =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|baroness|госпожа|г-жа|spokeswoman|chairwoman|congresswoman|businesswoman|councilwoman|actress)$/;

/** Words of a name, folded, for comparison. */
const nameWords = (name: string): readonly string[] =>
  name
    .split(/\s+/)
    .map((word) => foldName(word))
    .filter((word) => word.length > 1);
const foldName = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/['’]s$/, '')
    .replace(/[.,]/g, '');

/** The same surname, allowing Russian case endings. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/[а-я]/.test(a) || a.length < 4 || b.length < 4) return false;
  const stem = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.slice(0, stem) === b.slice(0, stem) && Math.abs(a.length - b.length) <= 3;
}

/** The gender a first name or a patronymic tells. */
function knownGender(words: readonly string[]): 'm' | 'f' | null {
  const known = g.genderOfName(words[0] ?? '');
  if (known) return known;
  if (words.some((word) => /(?:овна|евна|ична)$/.test(word))) return 'f';
  return words.some((word) => /(?:ович|евич)$/.test(word)) ? 'm' : null;
}

/** The gender the ending of a surname suggests. */
function guessGender(words: readonly string[]): 'm' | 'f' | null {
  const last = words[words.length - 1] ?? '';
  // «по словам Улана Сыдыкова», «Алия Сарсенова»: he in the genitive, or she
  if (/(?:ова|ева|ина)$/.test(last) && /[ая]$/.test(words[0] ?? '')) return null;
  if (/(?:ова|ева|ина|ская|цкая|ová|ova|eva|skaya|ska)$/.test(last)) return 'f';
  if (/(?:ов|ев|ин|ский|цкий|ov|ev|skiy|sky|ski)$/.test(last)) return 'm';
  return null;
}

/** Everyone the text names with two words or more, in the order of their first appearance. */
export class People {
  readonly list: Person[] = [];
  private readonly byWord = new Map<string, Person[]>();

  constructor(outline: Outline) {
    const { nodes } = outline;
    const first = nodes.findIndex((node) => node.kind === 'break');
    const title = nodes.slice(0, Math.max(0, first)).filter((node) => node.kind === 'word');
    // a headline in title case makes names of everything
    const skip = title.filter((node) => node.capital).length > title.length * 0.6 ? first : 0;
    for (let at = Math.max(0, skip); at < nodes.length; ) {
      if (!isNameWord(nodes[at])) {
        at += 1;
        continue;
      }
      let to = at;
      while (
        to < nodes.length &&
        (isNameWord(nodes[to]) ||
          /^(?:al|bin|de|van|von|der|ould|аль-.+)$/.test(nodes[to]?.lower ?? '') ||
          (nodes[to]?.text === '.' &&
            (nodes[to - 1]?.text.length === 1 || g.isTitle(nodes[to - 1]?.lower ?? ''))))
      )
        to += 1;
      const run = nameIn(nodes, nodes[at - 1]?.kind === 'word' ? at - 1 : at, to);
      if (run) this.meet(outline, pastOffice(nodes, run.from, run.to), run.to);
      at = to + 1;
    }
  }

  private meet(outline: Outline, from: number, to: number): void {
    const { nodes } = outline;
    const words = nodes
      .slice(from, to)
      .filter((node) => node.kind === 'word')
      .map((node) => foldName(node.text))
      .filter((word) => word.length > 1);
    const initials = to - from > words.length;
    let person = this.find(words) ?? this.fuller(outline, words, from, to);
    const titled = words.length === 1 && hasOffice(nodes, from);
    if (!person && (words.length >= 2 || (initials && words.length === 1) || titled)) {
      const known = knownGender(words);
      const full = clip(outline, from, to).replace(/['’]s$/, '');
      person = {
        full,
        words,
        gender: known ?? guessGender(words),
        guessed: known === null,
        titles: new Set(),
        firstAt: from,
        forms: new Set(),
        mentions: [],
        role: null,
        human: initials,
      };
      this.list.push(person);
      this.register(person);
    }
    if (!person) return;
    mention(outline, person, from, to);
    this.learn(outline, person, from, to);
  }

  /** "Dr Helen Marsh" after "Dr Marsh": the person of that office and surname, under the fuller name from now on. */
  private fuller(outline: Outline, words: readonly string[], from: number, to: number): Person | null {
    const known = words.length > 1 ? this.find(words.slice(-1)) : null;
    const title = g.titleStem(outline.nodes[from - 1]?.lower ?? '');
    if (known?.words.length !== 1 || title === null || !known.titles.has(title)) return null;
    known.full = clip(outline, from, to).replace(/['’]s$/, '');
    known.words = words;
    this.register(known);
    return known;
  }

  private register(person: Person): void {
    for (const word of person.words) {
      const key = word.slice(0, 4);
      const known = this.byWord.get(key) ?? [];
      if (known.length < 50 && !known.includes(person)) known.push(person);
      this.byWord.set(key, known);
    }
  }

  /** Titles and gender from the words around one mention. */
  private learn(outline: Outline, person: Person, from: number, to: number): void {
    const { nodes } = outline;
    let roleFrom = from;
    for (let at = from - 1; at >= Math.max(0, from - 12); at -= 1) {
      const node = nodes[at];
      if (!node || node.kind === 'break' || node.kind === 'quote' || g.isSay(node.lower)) break;
      if (node.sentence !== nodes[from]?.sentence) break;
      if (
        /^[a-z]/.test(node.text) &&
        !g.isTitle(node.lower) &&
        !/^(?:of|for|the|and|affairs)$/.test(node.lower)
      )
        break;
      // "The Minister for Justice (Ms Imogen Adair)"
      const bracket = node.text === '(' && at >= from - 2;
      if (node.kind === 'punct' && node.text !== '.' && at !== from - 1 && !bracket) break;
      if (MALE_TITLE.test(node.lower) && at >= from - 2) person.gender = 'm';
      if (FEMALE_TITLE.test(node.lower) && at >= from - 2) person.gender = 'f';
      const stem = node.kind === 'word' ? g.titleStem(node.lower) : null;
      if (stem) {
        person.titles.add(stem);
        roleFrom = at;
      }
    }
    const office =
      roleFrom < from && nodes[from - 1]?.kind === 'word' ? officeIn(outline, roleFrom, from) : null;
    person.role ??= office;
    if (nodes[to]?.text === ',') {
      const stems: string[] = [];
      let at = to + 1;
      for (; at < Math.min(nodes.length, to + 8) && nodes[at]?.kind === 'word'; at += 1) {
        if (g.isSay(nodes[at]?.lower ?? '')) break;
        const stem = g.titleStem(nodes[at]?.lower ?? '');
        if (stem) stems.push(stem);
      }
      // "on Joint Gauging Stations, the official said": another's office
      if (!g.isSay(nodes[at]?.lower ?? '')) for (const stem of stems) person.titles.add(stem);
    }
    const says = g.isSay(nodes[to]?.lower ?? '') || g.isSay(nodes[from - 1]?.lower ?? '');
    if (says || person.titles.size > 0 || person.gender !== null) person.human = true;
    const gender =
      verbGender(nodes[to]) ?? (g.isSay(nodes[from - 1]?.lower ?? '') ? verbGender(nodes[from - 1]) : null);
    if (gender && (person.gender === null || person.guessed)) {
      person.gender = gender;
      person.guessed = false;
    }
  }

  /** The person meant by these words of a name: last word must fit, and all words of a longer name. */
  find(words: readonly string[], before = Number.POSITIVE_INFINITY): Person | null {
    const last = words[words.length - 1];
    if (last === undefined) return null;
    const pool = this.byWord.get(last.slice(0, 4)) ?? [];
    let found: Person | null = null;
    for (const person of pool) {
      const fits =
        words.length === 1
          ? person.words.some((word) => sameWord(word, last))
          : words.every((word) => person.words.some((own) => sameWord(own, word)));
      if (!fits) continue;
      const surname = sameWord(person.words[person.words.length - 1] ?? '', last);
      if (!found || (surname && person.firstAt <= before)) found = person;
    }
    return found;
  }

  byName(name: string, before?: number): Person | null {
    return this.find(nameWords(name), before);
  }

  /** The person last met before `at` whose title answers to the description: "the minister". */
  byTitle(phrase: Phrase, lower: readonly string[], gender: 'm' | 'f' | null): Person | null {
    const stems = lower
      .flatMap((word): readonly (string | null)[] => ABBREVIATED.get(word) ?? [g.titleStem(word)])
      .filter((stem) => stem !== null);
    if (stems.length === 0) return null;
    let best: Person | null = null;
    for (const person of this.list) {
      if (person.firstAt >= phrase.from) continue;
      if (gender && person.gender && gender !== person.gender) continue;
      if (stems.every((stem) => person.titles.has(stem))) best = person;
    }
    return best;
  }
}

/** «Холлин призвала», «сказал Оле Вантор» */
const verbGender = (node: Node | undefined): 'm' | 'f' | null =>
  node?.kind === 'word' && !node.capital && (g.isSay(node.lower) || /[а-я]{3}ла$/.test(node.lower))
    ? g.verbGender(node.lower)
    : null;

/** "Secretary of State John Hale": what the office is of is no part of the name. */
function pastOffice(nodes: readonly Node[], from: number, to: number): number {
  if (nodes[from - 1]?.lower !== 'of' || !g.isTitle(nodes[from - 2]?.lower ?? '')) return from;
  for (let at = from; at < to - 1; at += 1) if (g.isFirstName(nodes[at]?.lower ?? '')) return at;
  return to - from >= 3 ? to - 2 : from;
}

/** "Deputy Minister Rahimzoda": one word after an office is its holder, unless it is a place or a people. */
function hasOffice(nodes: readonly Node[], from: number): boolean {
  const office = nodes[from - 1];
  const name = nodes[from];
  return (
    office?.kind === 'word' &&
    g.isTitle(office.lower) &&
    name !== undefined &&
    name.text.length > 3 &&
    name.text !== name.text.toUpperCase() &&
    !isPossessive(name) &&
    !g.isPlace(name.lower) &&
    !g.isDemonym(name.lower) &&
    !g.isNoPerson(name.lower, name.text) &&
    !g.isTitle(name.lower) &&
    nodes[from + 1]?.kind !== 'quote'
  );
}

/** More places than a reader could follow up are not kept. */
const MENTIONS = 200;

function mention({ text, nodes }: Outline, person: Person, from: number, to: number): void {
  const first = nodes[from];
  const last = nodes[to - 1];
  if (!first || !last || person.mentions.length >= MENTIONS) return;
  const possessive = /['’]s$/.test(last.text) ? 2 : 0;
  const span = { start: first.start, end: last.end - possessive };
  person.mentions.push(span);
  person.forms.add(text.slice(span.start, span.end).replace(/\s+/g, ' '));
}
