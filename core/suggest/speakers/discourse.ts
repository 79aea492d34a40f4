import { EN_EPITHETS } from '../lexicon/en-people.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { Bodies, LEADING } from './bodies.ts';
import { type Letter, readLetter } from './letter.ts';
import { People, type Person } from './people.ts';
import { clip, type Phrase, readPhrase } from './phrase.ts';
import { mainSubject } from './subject.ts';

/** Who a phrase means, once pronouns and descriptions are followed back. */
export interface Referent {
  readonly name: string;
  readonly person: Person | null;
  readonly plural: boolean;
  /** The description the name was resolved from, or the title beside it. */
  readonly role: string | null;
}

interface Entry extends Referent {
  readonly at: number;
  readonly sentence: number;
  readonly gender: 'm' | 'f' | null;
  readonly human: boolean;
  readonly kind: Phrase['kind'];
}

const PLURAL =
  /^(?:they|they're|we|они|мы|several|many|some|both|two|three|four|five|people|police|voters|workers|lawyers|officials|experts|critics|analysts|residents|researchers)$/;

/** "the 61-year-old", "the Texas senator": says what somebody is, not which office they hold. */
const isEpithet = (words: readonly string[]): boolean =>
  EN_EPITHETS.has(words[words.length - 1] ?? '') ||
  /-year-old$/.test(words[words.length - 1] ?? '') ||
  words[1] === 'former';

const TITLED = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? (\p{Lu}[\p{Lu}'’-]+)$/u;

/** The longest turn of a transcript, in nodes. */
const TURN = 400;

/** The people and bodies in focus as the text is read from beginning to end. */
export class Discourse {
  readonly people: People;
  readonly bodies: Bodies;
  private readonly letter: Letter | null;
  private readonly entries: Entry[] = [];
  private nextSentence = 0;
  private readonly outline: Outline;

  constructor(outline: Outline) {
    this.outline = outline;
    this.people = new People(outline);
    this.bodies = new Bodies(outline);
    this.letter = readLetter(outline);
  }

  /** Takes in the subjects of all sentences up to and including `sentence`. */
  readTo(sentence: number): void {
    for (; this.nextSentence <= sentence; this.nextSentence += 1) {
      const bounds = this.outline.sentences[this.nextSentence];
      if (!bounds) return;
      const subject = mainSubject(this.outline, bounds.from, Math.min(bounds.to, bounds.from + 80));
      if (subject) this.note(subject, this.resolve(subject));
    }
  }

  /** Remembers a subject or speaker for later pronouns. */
  note(phrase: Phrase, referent: Referent | null): void {
    if (!referent) return;
    this.bodies.note(phrase, referent.name);
    this.insert({
      ...referent,
      plural: referent.plural || this.isJoined(phrase),
      at: phrase.from,
      sentence: this.outline.nodes[phrase.from]?.sentence ?? 0,
      gender: referent.person?.gender ?? this.genderOf(phrase),
      human: this.isSomebody(phrase, referent),
      kind: phrase.kind,
    });
    if (phrase.kind === 'person' || !/['’]s\b/.test(phrase.text)) return;
    // "Marsh's remarks angered": Marsh is in focus too
    const owner = /^(.+)['’]s\b/.exec(phrase.text)?.[1];
    const possessor = owner === undefined ? null : this.people.byName(owner);
    if (possessor)
      this.insert({
        name: possessor.full,
        person: possessor,
        plural: false,
        role: null,
        at: phrase.from,
        sentence: this.outline.nodes[phrase.from]?.sentence ?? 0,
        gender: possessor.gender,
        human: true,
        kind: 'person',
      });
  }

  /** "Hamid and I", «мы с Хамидом»: more than one. */
  private isJoined({ to }: Phrase): boolean {
    const and = this.outline.nodes[to]?.lower ?? '';
    const next = this.outline.nodes[to + 1];
    return (
      /^(?:and|и|ва)$/.test(and) &&
      next !== undefined &&
      (next.capital || g.pronounKind(next.lower) !== undefined)
    );
  }

  /** Keeps the entries in the order in which they stand in the text. */
  private insert(entry: Entry): void {
    let at = this.entries.length;
    while (at > 0 && at > this.entries.length - 40 && (this.entries[at - 1]?.at ?? 0) > entry.at) at -= 1;
    this.entries.splice(at, 0, entry);
  }

  /** Remembers a speaker, who is somebody by having spoken. */
  hear(phrase: Phrase, referent: Referent): void {
    if (referent.person) referent.person.human = true;
    this.note(phrase, referent);
  }

  /** True for a person, named or described. */
  isSomebody(phrase: Phrase, referent: Referent): boolean {
    if (referent.person !== null) return true;
    return (
      (phrase.kind === 'description' || (phrase.kind === 'person' && phrase.role !== null)) &&
      this.isHuman(phrase)
    );
  }

  private isHuman(phrase: Phrase): boolean {
    return this.outline.nodes
      .slice(phrase.from, phrase.to)
      .some((node) => node.kind === 'word' && g.isTitle(node.lower));
  }

  private genderOf(phrase: Phrase): 'm' | 'f' | null {
    const after = this.outline.nodes[phrase.to];
    const before = this.outline.nodes[phrase.from - 1];
    for (const node of [after, before]) if (node && g.isSay(node.lower)) return g.verbGender(node.lower);
    return null;
  }

  /** The referent of a phrase; null for a pronoun nobody answers to. */
  resolve(phrase: Phrase): Referent | null {
    const lower = phrase.text.toLowerCase();
    if (phrase.kind === 'pronoun') return this.resolvePronoun(phrase, lower);
    if (phrase.kind === 'person' && phrase.name !== null) {
      const person = this.people.byName(phrase.name, phrase.from);
      const fuller =
        person &&
        (person.words.length > phrase.name.split(' ').length || /[а-я]/i.test(phrase.name) === false);
      return { name: person && fuller ? person.full : phrase.name, person, plural: false, role: phrase.role };
    }
    const plural =
      PLURAL.test(lower.split(' ')[0] ?? '') ||
      // «Документы мигрантов»: the head stands first and is in the nominative
      /^[а-яё]+[ыи] /.test(lower) ||
      /(?:s|ers|ы|и)$/.test(lower.split(/ (?:of|from|in|who|at) /)[0] ?? '');
    if (phrase.kind === 'description' && !plural) {
      // "the Foreign Minister of Tajikistan": the country adds nothing
      const bare = lower
        .replace(/ё/g, 'е')
        .replace(/ of (\S+)$/, (tail, place: string) => (g.isPlace(place) ? '' : tail));
      const words = bare.split(' ');
      const short = LEADING.test(phrase.text)
        ? words.length <= 4 && /^the /.test(lower)
        : /[а-я]/.test(lower) && words.length === 1;
      const person = short
        ? this.people.byTitle(
            phrase,
            words.filter((word) => !/^(?:the|former)$/.test(word)),
            this.genderOf(phrase),
          )
        : null;
      const meant = person ?? this.byEpithet(phrase, words);
      if (meant) return { name: meant.full, person: meant, plural: false, role: phrase.text };
    }
    // "Dr MARSH": the label of a turn in capitals is the witness named above
    const shouted = phrase.kind === 'body' ? TITLED.exec(phrase.text)?.[1] : undefined;
    const witness = shouted === undefined ? null : this.people.byName(shouted);
    if (witness) return { name: witness.full, person: witness, plural: false, role: null };
    if (phrase.kind === 'body' && /^the \w+$/i.test(phrase.text)) {
      const body = this.fullBody(phrase.text.slice(4));
      if (body) return { name: body, person: null, plural: false, role: null };
    }
    return { name: phrase.text, person: null, plural, role: null };
  }

  /**
   * "McConnell made no promises. The Kentucky Republican said": a description of whoever was last in focus. An office the
   * person is not known to hold is somebody else; a party, a trade or an age is not.
   */
  private byEpithet(phrase: Phrase, words: readonly string[]): Person | null {
    if (!/^(?:the|his|her)$/.test(words[0] ?? '')) return null;
    const head = words[words.length - 1] ?? '';
    const sentence = this.outline.nodes[phrase.from]?.sentence ?? 0;
    for (let at = this.entries.length - 1; at >= Math.max(0, this.entries.length - 8); at -= 1) {
      const entry = this.entries[at];
      if (!entry?.person || entry.at >= phrase.from) continue;
      if (this.letter?.isAddress(this.outline.nodes[entry.at])) continue;
      if (sentence - entry.sentence > 2) return null;
      const office = g.titleStem(head);
      const fits = isEpithet(words) || (office !== null && entry.person.titles.size === 0);
      return fits ? entry.person : null;
    }
    return null;
  }

  /** "the Ministry" after "the Ministry of Fisheries": the fuller form met before. */
  private fullBody(word: string): string | null {
    for (let at = this.entries.length - 1; at >= Math.max(0, this.entries.length - 40); at -= 1) {
      const entry = this.entries[at];
      if (
        entry &&
        !entry.human &&
        entry.name.split(' ').length > 2 &&
        entry.name.includes(word) &&
        word.charAt(0) === word.charAt(0).toUpperCase()
      )
        return entry.name;
    }
    return null;
  }

  private resolvePronoun(phrase: Phrase, lower: string): Referent | null {
    const want = /^(?:he|his|him|он|его|нему|ним)$/.test(lower)
      ? 'm'
      : /^(?:she|her|она|ее|её|ней)$/.test(lower)
        ? 'f'
        : /^(?:they|their|them|они|их|онҳо|эшон)$/.test(lower)
          ? 'p'
          : /^(?:it|its|оно|там)$/.test(lower)
            ? 'n'
            : /^(?:ӯ|вай)$/.test(lower)
              ? 'h'
              : null;
    if (want === null) return this.firstPerson(phrase, lower);
    // in a letter "he" is neither the writer nor somebody it only greets
    const writer = this.letter?.writerAt(phrase.from);
    const self = writer?.name ? this.people.byName(writer.name) : null;
    const fits = (entry: Entry): boolean => {
      if (want === 'p') return entry.plural || (!entry.human && entry.person === null);
      if (want === 'n')
        return !entry.human && !entry.plural && (entry.kind === 'body' || entry.kind === 'document');
      return (
        (entry.human || entry.person !== null) &&
        (want === 'h' || entry.gender === null || entry.gender === want) &&
        !entry.plural
      );
    };
    const sentence = this.outline.nodes[phrase.from]?.sentence ?? 0;
    let best: Entry | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = this.entries.length - 1; at >= Math.max(0, this.entries.length - 60); at -= 1) {
      const entry = this.entries[at];
      if (!entry || entry.at >= phrase.from || !fits(entry) || this.isTurnOf(entry, phrase)) continue;
      if ((self && entry.person === self) || this.letter?.isAddress(this.outline.nodes[entry.at])) continue;
      const score = salience(entry, want, sentence - entry.sentence);
      if (score > most) {
        best = entry;
        most = score;
      }
    }
    if (best) return { name: best.name, person: best.person, plural: best.plural, role: null };
    if (want === 'n') return this.bodyBefore(phrase.from);
    if (want === 'p') return null;
    let nearest: Person | null = null;
    for (const person of this.people.list) {
      if (
        person.firstAt < phrase.from &&
        person.human &&
        !this.letter?.isAddress(this.outline.nodes[person.firstAt]) &&
        (want === 'h' || person.gender === want || (person.gender === null && nearest === null))
      )
        nearest = person;
    }
    return nearest ? { name: nearest.full, person: nearest, plural: false, role: null } : null;
  }

  /** "I told him" is said by whose turn it is, else by the writer of the letter; elsewhere nobody knows. */
  private firstPerson(phrase: Phrase, lower: string): Referent | null {
    if (!/^(?:i|я|ман)$/.test(lower)) return null;
    const { nodes } = this.outline;
    let from = phrase.from;
    while (from > 0 && nodes[from - 1]?.kind !== 'break' && phrase.from - from < TURN) from -= 1;
    const colon = nodes.slice(from, from + 8).findIndex(({ text }) => text === ':');
    const label = colon > 0 ? readPhrase(this.outline, from, from + colon) : null;
    const self = label?.to === from + colon && label.kind !== 'pronoun' ? label : this.letter?.writerAt(from);
    return self ? this.resolve(self) : null;
  }

  /** «Д. Бекешев: ... Он сказал мне»: in a transcript "he" is not the one whose turn it is. */
  private isTurnOf(entry: Entry, phrase: Phrase): boolean {
    const { nodes } = this.outline;
    const label = nodes[entry.at];
    if (label?.paragraph !== nodes[phrase.from]?.paragraph || nodes[entry.at - 1]?.kind === 'word')
      return false;
    const opens = entry.at === 0 || nodes[entry.at - 1]?.kind === 'break';
    for (let at = entry.at + 1; opens && at < entry.at + 8; at += 1) {
      if (nodes[at]?.text === ':') return nodes[at + 1]?.kind !== 'quote';
      if (nodes[at]?.kind !== 'word' && nodes[at]?.text !== '.') return false;
    }
    return false;
  }

  /** "It said": the nearest body named in the sentence before, subject or not. */
  private bodyBefore(at: number): Referent | null {
    const { nodes } = this.outline;
    for (let look = at - 1; look >= Math.max(0, at - 60); look -= 1) {
      const node = nodes[look];
      if (node?.kind !== 'word' || !(g.isBody(node.lower, node.text) || g.isDocument(node.lower))) continue;
      let from = look;
      while (
        from > 0 &&
        look - from < 6 &&
        nodes[from - 1]?.kind === 'word' &&
        !g.isPreposition(nodes[from - 1]?.lower ?? '') &&
        !g.isDeterminer(nodes[from]?.lower ?? '')
      )
        from -= 1;
      if (g.isDeterminer(nodes[from]?.lower ?? '') || nodes[from]?.capital)
        return { name: clip(this.outline, from, look + 1), person: null, plural: false, role: null };
    }
    return null;
  }

  /** The last person or body that spoke or acted before `at`. */
  lastBefore(at: number, human: boolean): Referent | null {
    for (let index = this.entries.length - 1; index >= Math.max(0, this.entries.length - 200); index -= 1) {
      const entry = this.entries[index];
      if (entry && entry.at < at && (!human || entry.human)) return entry;
    }
    return null;
  }
}

/**
 * How much an entry is in focus, so many sentences later: each sentence takes some of it away, a name outweighs one of
 * them ("the governor is out of the race, and Mr. Merriweather ... he said"), a known gender that agrees half of one.
 */
const salience = (entry: Entry, want: 'm' | 'f' | 'h' | 'p' | 'n', away: number): number =>
  (entry.person ? 1 : 0) + (entry.gender === want ? 0.5 : 0) - Math.min(away, 5) - away / 10;
