import { languageNames, type Translate, translator } from '../../core/language/translate.ts';
import type { Id } from '../../core/model/id.ts';
import type { PackVersion } from '../../core/model/pack-version.ts';
import type { Change, Correction, PackContents } from '../../core/pack/index.ts';

/** Longest words by which a line to take is named. */
const NAMED = 90;

/**
 * The correction of a version that was sent: what was wrong in it, where on its pages (`sent`, their words in order),
 * and the lines to take that rest on it. Additions wait for the next version.
 */
export function correctionOf(
  { version, contents: before }: { readonly version: PackVersion; readonly contents: PackContents },
  after: PackContents,
  changes: readonly Change[],
  sent: readonly string[],
  t: Translate,
): Correction {
  const wrong = changes
    .filter((change) => change.kind !== 'added')
    .map((change) => ({ change, id: correctedBy(change, after) }));
  const ids = new Set(wrong.map(({ id }) => id));
  const touched = Object.values(before.records.line).filter(
    (line) => ids.has(line.id) || line.evidence.some((id) => ids.has(id)),
  );
  return {
    number: version.version,
    rows: wrong.map(({ change: { ref, was, is, why }, id }) => ({
      ref,
      page: pageOf(before, ref, id, sent),
      was,
      is,
      why,
    })),
    touches: touched
      .map(
        (line) =>
          `${t('kinds.number.line', { number: line.number })}: ${shortened(line.prompt || line.text)}`,
      )
      .join('; '),
    sent: version.copies.map(({ number, sentBy }) => ({ copy: number, how: sentBy })),
  };
}

/** The record that was wrong: the one a new fact supersedes, else the changed one itself. */
function correctedBy({ kind, ref }: Change, after: PackContents): Id {
  if (ref === null) return '';
  return (kind === 'superseded' ? after.records.fact[ref.id]?.supersedes : null) ?? ref.id;
}

/**
 * The first page that names a piece of evidence by its number, in whichever language it was printed: where it is used.
 * Empty where none does.
 */
function pageOf({ records }: PackContents, ref: Change['ref'], id: Id, sent: readonly string[]): string {
  const record = ref === null ? undefined : records[ref.kind][id];
  if (ref === null || record === undefined) return '';
  const numbers = languageNames.map((language) =>
    translator(language)(`kinds.number.${ref.kind}`, { number: record.number }).replace(/\s/u, '\\s?'),
  );
  const named = new RegExp(`(?<![\\p{L}\\d])(?:${numbers.join('|')})(?!\\d)`, 'u');
  const page = sent.findIndex((words) => named.test(words));
  return page < 0 ? '' : String(page + 1);
}

const shortened = (words: string): string =>
  words.length <= NAMED ? words : `${words.slice(0, NAMED).replace(/\s+\S*$/, '')} …`;
