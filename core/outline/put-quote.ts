import { soughtIn } from '../checks/standing-words.ts';
import type { EvidenceRef, Item, QuoteEdit, Run } from '../model/narrative.ts';
import { type Quote, verbatim } from '../model/quote.ts';
import { quotationsIn } from '../prefill/quotations.ts';
import { editProblem } from './quote-use.ts';

/**
 * An item in which a quotation typed by hand has given way to the quote itself, shortened to the same words. `words` are
 * those typed, or their beginning. Null where no such quotation stands in it.
 */
export function putQuote(item: Item, words: string, quote: Quote): Item | null {
  const put = (runs: readonly Run[]) => withQuote(runs, words, quote);
  switch (item.item) {
    case 'paragraph':
    case 'heading':
    case 'quotation': {
      const runs = put(item.runs);
      return runs && { ...item, runs };
    }
    case 'list': {
      const entries = firstChanged(item.entries, put);
      return entries && { ...item, entries };
    }
    case 'table': {
      const rows = firstChanged(item.rows, (row) => firstChanged(row, put));
      return rows && { ...item, rows };
    }
    case 'picture':
    case 'evidence':
    case 'gathering':
      return null;
  }
}

/** A list with its first part that can be changed changed; null where none can. */
function firstChanged<T>(parts: readonly T[], change: (part: T) => T | null): readonly T[] | null {
  for (const [at, part] of parts.entries()) {
    const changed = change(part);
    if (changed !== null) return parts.with(at, changed);
  }
  return null;
}

function withQuote(runs: readonly Run[], words: string, quote: Quote): readonly Run[] | null {
  for (const [at, run] of runs.entries()) {
    if (run.run !== 'text') continue;
    const { text } = run;
    const block = { kind: 'paragraph', start: 0, end: text.length, level: 0 } as const;
    const beginning = words.replace(/…$/u, '');
    const typed = quotationsIn({ text, blocks: [block] }).find(({ start, end }) =>
      text.slice(start, end).trim().startsWith(beginning),
    );
    if (!typed) continue;
    const inside = text.slice(typed.start, typed.end);
    const after = text.slice(typed.end + 1);
    const stop = /[,.;:]?$/u.exec(inside)?.[0] ?? '';
    const ref: EvidenceRef = { kind: 'quote', id: quote.id };
    const parts: readonly Run[] = [
      { ...run, text: text.slice(0, typed.start - 1) },
      { run: 'chip', ref, show: 'words', edits: shortenedTo(inside, quote) },
      // What ended the sentence inside the marks ends it outside.
      { ...run, text: /^[,.;:!?]/u.test(after) ? after : `${stop}${after}` },
    ];
    return runs.toSpliced(at, 1, ...parts.filter((part) => part.run !== 'text' || part.text !== ''));
  }
  return null;
}

/** The edits that leave the typed words of a quote; none where they cannot be cut out of it. */
function shortenedTo(typed: string, quote: Quote): readonly QuoteEdit[] {
  const whole = verbatim(quote);
  const cuts: QuoteEdit[] = [];
  let from = 0;
  for (const pattern of soughtIn(typed)) {
    pattern.lastIndex = from;
    const found = pattern.exec(whole);
    if (!found) return [];
    if (whole.slice(from, found.index).trim() !== '')
      cuts.push({ edit: 'cut', start: from, end: found.index });
    from = found.index + found[0].length;
  }
  if (/[\p{L}\p{N}]/u.test(whole.slice(from))) cuts.push({ edit: 'cut', start: from, end: whole.length });
  return editProblem(whole, cuts) === null ? cuts : [];
}
