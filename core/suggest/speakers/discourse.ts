import { EN_EPITHETS } from '../lexicon/en-people.ts';
import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import { Bodies, LEADING } from './bodies.ts';
import { Focus, type Referent } from './focus.ts';
import { type Letter, readLetter } from './letter.ts';
import { People, type Person } from './people.ts';
import type { Phrase } from './phrase.ts';
import { antecedentOf, selfOrHearer } from './pronouns.ts';
import { mainSubject } from './subject.ts';

const PLURAL =
  /^(?:they|they're|we|они|мы|several|many|some|both|two|three|four|five|people|police|voters|workers|lawyers|officials|experts|critics|analysts|residents|researchers)$/;

/** "the 61-year-old", "the Texas senator": says what somebody is, not which office they hold. */
const isEpithet = (words: readonly string[]): boolean =>
  EN_EPITHETS.has(words[words.length - 1] ?? '') ||
  /-year-old$/.test(words[words.length - 1] ?? '') ||
  words[1] === 'former';

const TITLED = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? (\p{Lu}[\p{Lu}'’-]+)$/u;

/** The people and bodies in focus as the text is read from beginning to end. */
export class Discourse {
  readonly people: People;
  readonly bodies: Bodies;
  readonly letter: Letter | null;
  readonly focus = new Focus();
  private nextSentence = 0;
  readonly outline: Outline;

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
    this.focus.insert({
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
      this.focus.insert({
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
    if (phrase.kind === 'pronoun') {
      const named = selfOrHearer(this, phrase);
      return named ? this.resolve(named) : antecedentOf(this, phrase);
    }
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
    for (const entry of this.focus.before(phrase.from, 8)) {
      if (!entry.person) continue;
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
    for (const entry of this.focus.before(Number.POSITIVE_INFINITY, 40)) {
      if (
        !entry.human &&
        entry.name.split(' ').length > 2 &&
        entry.name.includes(word) &&
        word.charAt(0) === word.charAt(0).toUpperCase()
      )
        return entry.name;
    }
    return null;
  }
}
