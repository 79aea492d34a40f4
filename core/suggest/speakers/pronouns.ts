import * as g from '../text/grammar.ts';
import type { Outline } from '../text/outline.ts';
import type { Entry, Focus, Referent } from './focus.ts';
import type { Letter } from './letter.ts';
import type { People, Person } from './people.ts';
import { clip, type Phrase } from './phrase.ts';
import { hearerAt, isTurnOf, turnAt } from './turns.ts';

/** What a pronoun is followed back through. */
export interface Context {
  readonly outline: Outline;
  readonly people: People;
  readonly focus: Focus;
  readonly letter: Letter | null;
}

/** He, she, he or she, they, it. */
type Wanted = 'm' | 'f' | 'h' | 'p' | 'n';

function wanted(lower: string): Wanted | null {
  if (/^(?:he|his|him|он|его|нему|ним)$/.test(lower)) return 'm';
  if (/^(?:she|her|она|ее|её|ней)$/.test(lower)) return 'f';
  if (/^(?:ӯ|вай)$/.test(lower)) return 'h';
  if (/^(?:they|their|them|они|их|онҳо|эшон)$/.test(lower)) return 'p';
  return /^(?:it|its|оно|там)$/.test(lower) ? 'n' : null;
}

/** Who "I" or "you" is, as the text names them: by the label of the turn, by whom it calls, by the heads of a letter. */
export function selfOrHearer({ outline, letter }: Context, { from, text }: Phrase): Phrase | null {
  const lower = text.toLowerCase();
  if (/^(?:i|я|ман)$/.test(lower)) return turnAt(outline, from) ?? letter?.writerAt(from) ?? null;
  return /^(?:you|вы|ты|шумо)$/.test(lower) ? hearerAt(outline, from) : null;
}

/** Entries that a pronoun looks back through. */
const MEMORY = 60;

/** Whoever of those in focus answers best to he, she, they or it; null where nobody does. */
export function antecedentOf(context: Context, phrase: Phrase): Referent | null {
  const { outline, focus } = context;
  const want = wanted(phrase.text.toLowerCase());
  if (want === null) return null;
  const self = writer(context, phrase.from);
  const sentence = outline.nodes[phrase.from]?.sentence ?? 0;
  let best: Entry | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const entry of focus.before(phrase.from, MEMORY)) {
    if (!fits(entry, want) || isTurnOf(outline, entry, phrase)) continue;
    // in a letter "he" is neither the writer nor somebody it only greets
    if ((self && entry.person === self) || context.letter?.isAddress(outline.nodes[entry.at])) continue;
    const score = salience(entry, want, sentence - entry.sentence);
    if (score > most) {
      best = entry;
      most = score;
    }
  }
  if (best) return { name: best.name, person: best.person, plural: best.plural, role: null };
  if (want === 'n') return bodyBefore(outline, phrase.from);
  return want === 'p' ? null : personBefore(context, phrase.from, want);
}

const writer = ({ letter, people }: Context, at: number): Person | null => {
  const name = letter?.writerAt(at)?.name;
  return name ? people.byName(name) : null;
};

function fits(entry: Entry, want: Wanted): boolean {
  if (want === 'p') return entry.plural || (!entry.human && entry.person === null);
  if (want === 'n')
    return !entry.human && !entry.plural && (entry.kind === 'body' || entry.kind === 'document');
  return (
    (entry.human || entry.person !== null) &&
    (want === 'h' || entry.gender === null || entry.gender === want) &&
    !entry.plural
  );
}

/**
 * How much an entry is in focus, so many sentences later: each sentence takes some of it away, a name outweighs one of
 * them ("the governor is out of the race, and Mr. Merriweather ... he said"), a known gender that agrees half of one.
 */
const salience = (entry: Entry, want: Wanted, away: number): number =>
  (entry.person ? 1 : 0) + (entry.gender === want ? 0.5 : 0) - Math.min(away, 5) - away / 10;

/** The person named last before `at`, subject of a sentence or not. */
function personBefore({ outline, people, letter }: Context, at: number, want: Wanted): Referent | null {
  let nearest: Person | null = null;
  for (const person of people.list) {
    if (
      person.firstAt < at &&
      person.human &&
      !letter?.isAddress(outline.nodes[person.firstAt]) &&
      (want === 'h' || person.gender === want || (person.gender === null && nearest === null))
    )
      nearest = person;
  }
  return nearest && { name: nearest.full, person: nearest, plural: false, role: null };
}

/** "It said": the nearest body named in the sentence before, subject or not. */
function bodyBefore(outline: Outline, at: number): Referent | null {
  const { nodes } = outline;
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
      return { name: clip(outline, from, look + 1), person: null, plural: false, role: null };
  }
  return null;
}
