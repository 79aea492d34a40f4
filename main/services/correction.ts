import type { Id } from '../../core/model/id.ts';
import { kinds } from '../../core/model/kinds.ts';
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
      page: pageOf(numberOf(before, ref, id), sent),
      was,
      is,
      why,
    })),
    touches: touched
      .map((line) => `${kinds.line.letter} ${line.number}: ${shortened(line.prompt || line.text)}`)
      .join('; '),
    sent: version.copies.map(({ number, sentBy }) => ({ copy: number, how: sentBy })),
  };
}

/** The record that was wrong: the one a new fact supersedes, else the changed one itself. */
function correctedBy({ kind, ref }: Change, after: PackContents): Id {
  if (ref === null) return '';
  return (kind === 'superseded' ? after.records.fact[ref.id]?.supersedes : null) ?? ref.id;
}

function numberOf({ records }: PackContents, ref: Change['ref'], id: Id): string {
  const record = ref === null ? undefined : records[ref.kind][id];
  return ref === null || record === undefined ? '' : `${kinds[ref.kind].letter} ${record.number}`;
}

/** The first page that names a number of evidence, which is where it is used; empty where none does. */
function pageOf(number: string, sent: readonly string[]): string {
  if (number === '') return '';
  const named = new RegExp(`(?<![\\p{L}\\d])${number.replace(' ', '\\s?')}(?!\\d)`, 'u');
  const page = sent.findIndex((words) => named.test(words));
  return page < 0 ? '' : String(page + 1);
}

const shortened = (words: string): string =>
  words.length <= NAMED ? words : `${words.slice(0, NAMED).replace(/\s+\S*$/, '')} …`;
