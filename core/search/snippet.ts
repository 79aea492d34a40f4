import type { SearchDocument } from './document.ts';
import type { Clause } from './query.ts';
import type { Answer } from './searcher.ts';
import { stem } from './stem.ts';
import { eachWord, fold } from './words.ts';

/** Words around a hit. `bold` are ranges in the snippet; `offset` is that of the first hit in the body (UTF-16). */
export interface Snippet {
  readonly snippet: string;
  readonly bold: readonly (readonly [number, number])[];
  /** Null where the hit is in the title and other short fields. */
  readonly offset: number | null;
}

const BEFORE = 60;
const LENGTH = 200;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly clause: number;
}

/** What a word of a text is to a query: folded, and the clauses it answers. */
interface Known {
  readonly word: string;
  readonly clauses: readonly number[];
}

/** Words met while an answer is shown: its documents have most of them in common. */
const met = new WeakMap<Answer, (surface: string) => Known>();

function knownTo(answer: Answer, clauses: readonly Clause[]): (surface: string) => Known {
  const before = met.get(answer);
  if (before) return before;
  const instead = new Map(answer.instead.map(({ typed, read }) => [typed, read.map(stem)]));
  const known = new Map<string, Known>();
  const look = (surface: string): Known => {
    const found = known.get(surface);
    if (found) return found;
    const word = fold(surface);
    const answered = clauses.flatMap((clause, i) => {
      if (clause.clause === 'phrase') return [];
      const like =
        word === clause.word ||
        (clause.open && word.startsWith(clause.word)) ||
        stem(word) === clause.stem ||
        (instead.get(clause.word)?.includes(stem(word)) ?? false);
      return like ? [i] : [];
    });
    const made = { word, clauses: answered };
    known.set(surface, made);
    return made;
  };
  met.set(answer, look);
  return look;
}

/**
 * Places in a text that answer a clause of the query: all of them, or all up to the first stretch that has every
 * clause, which is what is shown. A book is not read to its end for it.
 */
function hitsIn(text: string, answer: Answer): readonly Hit[] {
  if (answer.query.query !== 'clauses') return [];
  const { clauses } = answer.query;
  const look = knownTo(answer, clauses);
  const phrases = clauses.flatMap((clause, i) => (clause.clause === 'phrase' ? [{ clause, i }] : []));
  const longest = Math.max(0, ...phrases.map(({ clause }) => clause.words.length));
  /** The last words, for phrases that end with the one at hand. */
  const last: { readonly word: string; readonly start: number }[] = [];
  const seen = clauses.map(() => Number.NEGATIVE_INFINITY);
  const hits: Hit[] = [];
  let enough = Number.POSITIVE_INFINITY;
  const hit = (start: number, end: number, clause: number) => {
    hits.push({ start, end, clause });
    seen[clause] = start;
    const first = Math.min(...seen);
    if (start - first < LENGTH - BEFORE) enough = Math.min(enough, first + LENGTH);
  };
  eachWord(text, (start, end) => {
    const { word, clauses: answered } = look(text.slice(start, end));
    for (const clause of answered) hit(start, end, clause);
    if (longest > 0) {
      last.push({ word, start });
      if (last.length > longest) last.shift();
      for (const { clause, i } of phrases) {
        const from = last.length - clause.words.length;
        const fits = clause.words.every((wanted, n) => {
          const there = last[from + n]?.word ?? '';
          return (
            there === wanted || (clause.open && n === clause.words.length - 1 && there.startsWith(wanted))
          );
        });
        if (from >= 0 && fits) hit(last[from]?.start ?? start, end, i);
      }
    }
    return start < enough;
  });
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The place where most clauses stand close together. */
function densest(hits: readonly Hit[]): number {
  let best = 0;
  let most = 0;
  for (const [i, { start }] of hits.entries()) {
    const near = new Set<number>();
    for (let n = i; n < hits.length && (hits[n]?.start ?? 0) < start + LENGTH - BEFORE; n += 1)
      near.add(hits[n]?.clause ?? 0);
    if (near.size > most) [best, most] = [i, near.size];
  }
  return best;
}

/** A hit in its context: the stretch of the body, else of the short fields, where most of the query stands. */
export function snippetOf(document: Pick<SearchDocument, 'title' | 'body'>, answer: Answer): Snippet {
  const inBody = hitsIn(document.body, answer);
  const text = inBody.length > 0 ? document.body : document.title || document.body;
  const hits = inBody.length > 0 ? inBody : hitsIn(text, answer);
  const first = hits[densest(hits)];
  const from = first ? wordStart(text, first.start - BEFORE) : 0;
  const to = wordEnd(text, from + LENGTH);
  const lead = from > 0 ? '…' : '';
  const bold: [number, number][] = [];
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    const last = bold.at(-1);
    const range: [number, number] = [start - from + lead.length, end - from + lead.length];
    if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
    else bold.push(range);
  }
  // One unit for one, so that ranges stay true.
  const shown = text.slice(from, to).replace(/\s/g, ' ');
  return {
    snippet: `${lead}${shown}${to < text.length ? '…' : ''}`,
    bold,
    offset: inBody.length > 0 ? (first?.start ?? null) : null,
  };
}

function wordStart(text: string, near: number): number {
  if (near <= 0) return 0;
  const space = text.slice(near, near + BEFORE).search(/\s/);
  return space === -1 ? wholeCharacter(text, near) : near + space + 1;
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.slice(near - BEFORE, near).search(/\s\S*$/);
  return space <= 0 ? wholeCharacter(text, near) : near - BEFORE + space;
}

/** Moves out of the middle of a surrogate pair. */
const wholeCharacter = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at);
