/** How many words some texts have together, in any script. */
export function wordCount(texts: readonly string[]): number {
  return texts.reduce(
    (sum, text) => sum + (text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0),
    0,
  );
}
