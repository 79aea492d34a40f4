import { dateInWords } from '../../model/date.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { text } from '../document/inline.ts';
import { capital, cell, column, plainCell, row, table } from '../document/tables.ts';
import { glued } from '../words/names.ts';

/** Annex B: what changed since the version before: kind, where, was, is, why. Nothing where nothing is replaced. */
export function annexChanges(work: Composition): readonly Block[] {
  const { t, language, input } = work;
  const { version } = input;
  if (version.replaces === null) return [];
  const said: Block = {
    block: 'remark',
    runs: [
      text(
        t('pack.changes.replaced-version', {
          number: version.replaces.number,
          date: dateInWords(version.replaces.date, language),
        }) + (version.changes.length === 0 ? ` ${t('pack.changes.nothing')}` : ''),
      ),
    ],
    width: 'full',
  };
  if (version.changes.length === 0) return [said];
  const reasoned = version.changes.some(({ why }) => why !== '');
  const wide = reasoned ? 43 : 65;
  return [
    said,
    table(
      t('pack.part.annex-changes', { number: version.replaces.number }),
      [
        column(t('pack.changes.kind'), 21),
        column(t('pack.changes.where'), 17),
        column(t('pack.changes.was', { number: version.replaces.number }), wide),
        column(t('pack.changes.is', { number: version.number }), wide),
        ...(reasoned ? [column(t('pack.changes.why'), 44)] : []),
      ],
      version.changes.map((change) =>
        row(null, [
          cell([text(t(`pack.changes.${change.kind}`), 'strong')]),
          plainCell(change.where),
          plainCell(glued(capital(change.was), language) || '–'),
          plainCell(glued(capital(change.is), language) || '–'),
          ...(reasoned ? [plainCell(glued(change.why, language))] : []),
        ]),
      ),
    ),
  ];
}
