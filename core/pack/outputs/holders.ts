import type { Composition } from '../composition.ts';
import type { Note } from '../document/document.ts';
import { text } from '../document/inline.ts';
import { cell, column, plainCell, row, table } from '../document/tables.ts';
import { glued } from '../words/names.ts';
import { NBSP } from '../words/numbers.ts';

/** A copy's number as the language writes it: 3, № 3. */
export const copyNumber = (work: Composition, number: number): string =>
  work.language === 'ru' ? `№${NBSP}${number}` : String(number);

/** Who holds the copies of this version; this copy's holder in bold. Null where none are named. */
export function holdersTable(work: Composition): Note['holders'] {
  const { t, input } = work;
  const { copies, number } = input.version;
  if (copies.length === 0) return null;
  return {
    title: t('pack.part.holders', { number }),
    table: table(
      t('pack.part.holders', { number }),
      [column(t('pack.holders.copy'), 42), column(t('pack.holders.holder'), 126)],
      copies.map((copy) => {
        const own = copy.number === input.options.copy?.number;
        const holder = glued(copy.holder, work.language);
        return row(
          null,
          own
            ? [cell([text(copyNumber(work, copy.number), 'strong')]), cell([text(holder, 'strong')])]
            : [plainCell(copyNumber(work, copy.number)), plainCell(holder)],
          own,
        );
      }),
    ),
  };
}
