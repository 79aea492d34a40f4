/** Splits a block of words written as prose into a set; how every lexicon here is written down. */
export function words(...blocks: readonly string[]): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => block.split(/\s+/)).filter((word) => word !== ''));
}
