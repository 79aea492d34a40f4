import type { FrozenText } from '../../../core/model/frozen-text.ts';

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? '';

/**
 * Where the title ends that the text begins with: its first blocks are, word for word, the title of the source. 0 where
 * they are not, or go on beyond it.
 */
export function titleEnd({ text, blocks }: Pick<FrozenText, 'text' | 'blocks'>, title: string): number {
  const wanted = wordsOf(title);
  let said = '';
  for (const { start, end } of blocks) {
    // What is so long is no title: there is no need to look at all of it.
    if (wanted === '' || end - start > 2 * title.length + 20) return 0;
    said = `${said} ${wordsOf(text.slice(start, end))}`.trim();
    if (said === wanted) return end;
    if (!wanted.startsWith(said)) return 0;
  }
  return 0;
}
