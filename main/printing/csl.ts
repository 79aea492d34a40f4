import type { PackDocument } from '../../core/pack/document.ts';

/** The sources of a note as CSL-JSON (docs.citationstyles.org), the order of annex A. Empty for other outputs. */
export function cslJson(document: PackDocument): string {
  const sources = document.output === 'note' ? document.sources : [];
  const items = sources.map(({ ref, csl }) => ({ ...csl, id: ref.replace(/\s/g, '-') }));
  return `${JSON.stringify(items, null, 2)}\n`;
}
