import { stem } from './stem.ts';
import { eachWord, fold } from './words.ts';

/** One thing asked for; all of them must be there. */
export type Clause =
  /** A word in any of its forms; while it is being typed (`open`) any word that begins with it too. */
  | { readonly clause: 'word'; readonly word: string; readonly stem: string; readonly open: boolean }
  /** Words one after another exactly so; the last may still be being typed. */
  | { readonly clause: 'phrase'; readonly words: readonly string[]; readonly open: boolean };

/** What was typed, read. `blank`: nothing; `only-punctuation`: signs but not one letter or digit. */
export type Query =
  | { readonly query: 'clauses'; readonly clauses: readonly Clause[] }
  | { readonly query: 'blank' }
  | { readonly query: 'only-punctuation' };

const MOST_CLAUSES = 16;
const PHRASES = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/g;

/**
 * Reads a query: words, and phrases in quotation marks of any shape. The last word is open until a space, a full
 * stop or a closing mark follows it; `migra*` is open anywhere.
 */
export function parseQuery(text: string): Query {
  if (text.trim() === '') return { query: 'blank' };
  const clauses: Clause[] = [];
  const addWords = (from: number, to: number): void => {
    const part = text.slice(from, to);
    eachWord(part, (start, end) => {
      const word = fold(part.slice(start, end));
      const open = from + end === text.length || part[end] === '*';
      clauses.push({ clause: 'word', word, stem: stem(word), open });
    });
  };
  let from = 0;
  for (const match of text.matchAll(PHRASES)) {
    addWords(from, match.index);
    from = match.index + match[0].length;
    const inner = match[1] ?? '';
    const words: string[] = [];
    let last = 0;
    eachWord(inner, (start, end) => {
      words.push(fold(inner.slice(start, end)));
      last = end;
    });
    const open = match[2] === '' && last === inner.length;
    const [only] = words;
    if (words.length === 1 && only !== undefined && open)
      clauses.push({ clause: 'word', word: only, stem: stem(only), open });
    else if (words.length > 0) clauses.push({ clause: 'phrase', words, open });
  }
  addWords(from, text.length);
  if (clauses.length === 0) return { query: 'only-punctuation' };
  return { query: 'clauses', clauses: clauses.slice(0, MOST_CLAUSES) };
}
