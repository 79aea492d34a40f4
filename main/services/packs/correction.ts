import type { Output } from '../../../core/contract/commands.ts';
import { languageNames, type Translate, translator } from '../../../core/language/translate.ts';
import type { Id } from '../../../core/model/id.ts';
import type { CorrectionChoice, PackVersion } from '../../../core/model/pack-version.ts';
import { type Change, type Correction, type PackContents, wasWrong } from '../../../core/pack/index.ts';

/** Longest words by which a line to take is named. */
const NAMED = 90;

interface Sent {
  readonly version: PackVersion;
  readonly contents: PackContents;
  /** The words of its pages as they were sent, in order. */
  readonly pages: readonly string[];
}

/**
 * The correction of a version that was sent: what the analyst says was wrong in it and why, where on its pages, and the
 * lines to take that rest on it. Where nothing was chosen yet: facts, quotes and agreements that say something else now.
 */
export function correctionOf(
  { version, contents: before, pages }: Sent,
  after: PackContents,
  changes: readonly Change[],
  t: Translate,
): Correction {
  const chosen = chosenOf(version, changes);
  const wrong = changes.flatMap((change) => {
    const choice = chosen.find((one) => one.change === change.id);
    return choice === undefined
      ? []
      : [{ change, id: correctedBy(change, after), why: choice.why || change.why }];
  });
  const ids = new Set(wrong.map(({ id }) => id));
  const touched = Object.values(before.records.line).filter(
    (line) => ids.has(line.id) || line.evidence.some((id) => ids.has(id)),
  );
  return {
    number: version.version,
    rows: wrong.map(({ change: { ref, was, is }, id, why }) => ({
      ref,
      page: pageOf(before, ref, id, pages),
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

/** All that changed since a version was sent, for the analyst to say what of it was wrong, and why. */
export function correctable(
  { version, contents: before, pages }: Sent,
  after: PackContents,
  changes: readonly Change[],
): Output<'pack:changes'> {
  const chosen = chosenOf(version, changes);
  return {
    version: version.id,
    changes: changes.map((change) => {
      const choice = chosen.find((one) => one.change === change.id);
      const { id, kind, where, was, is } = change;
      return {
        id,
        kind,
        where,
        was,
        is,
        page: pageOf(before, change.ref, correctedBy(change, after), pages),
        wrong: choice !== undefined,
        why: choice?.why || change.why,
      };
    }),
  };
}

/** What is corrected in a version: what the analyst chose, else what says something else now. */
const chosenOf = (version: PackVersion, changes: readonly Change[]): readonly CorrectionChoice[] =>
  version.corrections ?? changes.filter(wasWrong).map(({ id, why }) => ({ change: id, why }));

/** The record that was wrong: the one a new fact supersedes, else the changed one itself. */
function correctedBy({ kind, ref }: Change, after: PackContents): Id {
  if (ref === null) return '';
  return (kind === 'superseded' ? after.records.fact[ref.id]?.supersedes : null) ?? ref.id;
}

/**
 * The first page that names a piece of evidence by its number, in whichever language it was printed: where it is used.
 * Empty where none does.
 */
function pageOf({ records }: PackContents, ref: Change['ref'], id: Id, pages: readonly string[]): string {
  const record = ref === null ? undefined : records[ref.kind][id];
  if (ref === null || record === undefined) return '';
  const numbers = languageNames.map((language) =>
    translator(language)(`kinds.number.${ref.kind}`, { number: record.number }).replace(/\s/u, '\\s?'),
  );
  const named = new RegExp(`(?<![\\p{L}\\d])(?:${numbers.join('|')})(?!\\d)`, 'u');
  const page = pages.findIndex((words) => named.test(words));
  return page < 0 ? '' : String(page + 1);
}

const shortened = (words: string): string =>
  words.length <= NAMED ? words : `${words.slice(0, NAMED).replace(/\s+\S*$/, '')} …`;
