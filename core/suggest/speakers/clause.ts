import type { Node, Outline } from '../text/outline.ts';

/** Finds whose verb a verb is, by following the sentence: adverbs, commas, appositions, relative clauses. */

const COMMA = /^[,;:(]$/;

/** «Газета «Вечёрка» пишет»: the marks hold the name of the thing before them. */
const holdsName = (node: Node): boolean => node.kind === 'quote' && node.named;

/** True where a clause ends: no node, marks that hold no name, a break or a sign that parts. */
export const isBoundary = (node: Node | undefined): boolean =>
  !node ||
  (node.kind === 'quote' && !holdsName(node)) ||
  node.kind === 'break' ||
  (node.kind === 'punct' && COMMA.test(node.text)) ||
  (node.kind === 'dash' && node.spaced);

/** First node of the clause stretch holding `at`: back to a semicolon, colon, quote, or the sentence's start. */
export function clauseStart(outline: Outline, at: number): number {
  const sentence = outline.sentences[outline.nodes[at]?.sentence ?? 0];
  const floor = Math.max(sentence?.from ?? 0, at - 120);
  let start = at;
  while (start > floor) {
    const before = outline.nodes[start - 1];
    if (!before || before.kind === 'break' || before.text === ';') break;
    // "a survey – title: “Empty Nets” – finds": the colon is inside the dashes
    if (
      before.text === ':' &&
      outline.nodes[start - 3]?.kind !== 'dash' &&
      outline.nodes[start - 4]?.kind !== 'dash'
    )
      break;
    start -= 1;
  }
  return start;
}
