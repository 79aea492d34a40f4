import type { FrozenText, Span } from '../model/frozen-text.ts';

/** What closes each mark that can open a quotation. Single marks count only where they stand like marks. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '"': '"',
  '‘': '’',
  '‹': '›',
  '「': '」',
};

const letter = /[\p{L}\p{N}]/u;

/** True where a straight or single mark at `at` stands as an opening one: nothing of a word before it. */
function opens(text: string, at: number): boolean {
  return at === 0 || !letter.test(text.charAt(at - 1));
}

/** True where a mark at `at` can close: a letter after it makes it an apostrophe. */
function closes(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark !== '’' || !letter.test(text.charAt(at + 1));
}

/**
 * The quotations of a text, in order: what stands between outermost quotation marks, without the marks. A quotation
 * that its paragraph does not close runs to the paragraph's end, as print sets it over several paragraphs.
 */
export function quotationsIn(frozen: Pick<FrozenText, 'text' | 'blocks'>): readonly Span[] {
  return frozen.blocks.flatMap((block) => quotationsOf(frozen.text, block));
}

function quotationsOf(text: string, block: Span): readonly Span[] {
  const found: Span[] = [];
  let at = block.start;
  while (at < block.end) {
    const closing = CLOSING[text.charAt(at)];
    if (closing === undefined || !opens(text, at)) {
      at += 1;
      continue;
    }
    const end = closingMark(text, at, closing, block.end);
    found.push({ start: at + 1, end });
    at = end + 1;
  }
  return found;
}

/** Offset of the mark that closes the quotation opened at `open`: inner ones of the same shape are passed over. */
function closingMark(text: string, open: number, closing: string, limit: number): number {
  const mark = text.charAt(open);
  const nests = !closing.includes(mark) && mark !== '‘';
  let depth = 1;
  for (let at = open + 1; at < limit; at += 1) {
    const character = text.charAt(at);
    if (nests && character === mark && opens(text, at)) depth += 1;
    else if (closing.includes(character) && closes(text, at)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return limit;
}
