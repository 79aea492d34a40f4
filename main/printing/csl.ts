import type { Csl } from '../../core/model/source.ts';
import type { PackDocument } from '../../core/pack/document/document.ts';

/** Types of items in `csl-data.json`, the schema of CSL 1.0.2. */
const TYPES = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
);
const NAMES = new Set(
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  ),
);
const DATES = new Set('accessed available-date event-date issued original-date submitted'.split(' '));
const STRINGS = new Set(
  'citation-key journalAbbreviation language shortTitle abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-label citation-number collection-number collection-title container-title container-title-short dimensions division DOI edition event event-title event-place first-reference-note-number genre ISBN ISSN issue jurisdiction keyword locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher publisher-place references reviewed-genre reviewed-title scale section source status supplement title title-short URL version volume volume-title volume-title-short year-suffix'.split(
    ' ',
  ),
);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a program that goes by the schema takes this value for this variable. */
function isOfSchema(name: string, value: unknown): boolean {
  if (STRINGS.has(name)) return typeof value === 'string' || typeof value === 'number';
  if (NAMES.has(name)) return Array.isArray(value) && value.every(isObject);
  if (DATES.has(name)) return isObject(value);
  if (name === 'categories') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return name === 'custom' && isObject(value);
}

/**
 * An item as `csl-data.json` has it, which allows no other variables: what a catalogue brought along beside them goes into
 * `custom`, an unknown type becomes a document.
 */
export function cslItem(csl: Csl, id: string): Record<string, unknown> {
  const entries = Object.entries(csl).filter(
    ([name, value]) => name !== 'id' && name !== 'type' && value !== null,
  );
  const known = entries.filter(([name, value]) => isOfSchema(name, value));
  const other = entries.filter(([name, value]) => !isOfSchema(name, value));
  const item = Object.fromEntries(known);
  return {
    id,
    type: TYPES.has(csl.type) ? csl.type : 'document',
    ...item,
    ...(other.length > 0 && {
      custom: { ...(isObject(item.custom) ? item.custom : {}), ...Object.fromEntries(other) },
    }),
  };
}

/** The sources of a note as CSL-JSON (docs.citationstyles.org), the order of annex A. Empty for other outputs. */
export function cslJson(document: PackDocument): string {
  const sources = document.output === 'note' ? document.sources : [];
  return `${JSON.stringify(
    sources.map(({ ref, csl }) => cslItem(csl, ref.replace(/\s/g, '-'))),
    null,
    2,
  )}\n`;
}
