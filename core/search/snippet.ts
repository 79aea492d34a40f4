import type { SearchDocument } from './document.ts';
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

/** Every place in a text that answers a clause of the query. */
function hitsIn(text: string, answer: Answer): readonly Hit[] {
  if (answer.query.query !== 'clauses') return [];
  const { clauses } = answer.query;
  const instead = new Map(answer.instead.map(({ typed, read }) => [typed, read.map(stem)]));
  const known = new Map<string, readonly number[]>();
  const plain = (word: string) =>
    clauses.flatMap((clause, i) => {
      if (clause.clause === 'phrase') return [];
      const like =
        word === clause.word ||
        (clause.open && word.startsWith(clause.word)) ||
        stem(word) === clause.stem ||
        (instead.get(clause.word)?.includes(stem(word)) ?? false);
      return like ? [i] : [];
    });
  const words: { word: string; start: number; end: number }[] = [];
  const hits: Hit[] = [];
  eachWord(text, (start, end) => {
    const word = fold(text.slice(start, end));
    let which = known.get(word);
    if (which === undefined) {
      which = plain(word);
      known.set(word, which);
    }
    for (const clause of which) hits.push({ start, end, clause });
    words.push({ word, start, end });
  });
  for (const [i, clause] of clauses.entries()) {
    if (clause.clause !== 'phrase') continue;
    const last = clause.words.length - 1;
    for (let at = 0; at + last < words.length; at += 1) {
      const fits = clause.words.every((word, n) => {
        const there = words[at + n]?.word ?? '';
        return there === word || (clause.open && n === last && there.startsWith(word));
      });
      const [first, end] = [words[at], words[at + last]];
      if (fits && first && end) hits.push({ start: first.start, end: end.end, clause: i });
    }
  }
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
