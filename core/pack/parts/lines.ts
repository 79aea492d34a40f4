import type { Line } from '../../model/line-to-take.ts';
import type { Composition } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { text } from '../document/inline.ts';
import { cell, column, row, table } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import { shortDate } from '../words/dates.ts';
import { glued } from '../words/names.ts';
import { evidenceRefs } from './positions.ts';

/** Kind of a line in words. */
export function lineKindWords(work: Composition, line: Line): string {
  return work.t(
    line.kind === 'press'
      ? `pack.lines.press-${line.active ? 'active' : 'asked'}`
      : `pack.lines.${line.kind}`,
  );
}

/** Lines to take as a table: kind, line, evidence, cleared by, valid until. */
export function lines(work: Composition, notes: Apparatus, all: readonly Line[]): readonly Block[] {
  const { t, language } = work;
  if (all.length === 0) return [];
  return [
    table(
      t('pack.part.lines'),
      [
        column(t('pack.lines.kind'), 27),
        column(t('pack.lines.line'), 78),
        column(t('pack.lines.evidence'), 21),
        column(t('pack.lines.cleared'), 42),
      ],
      all.map((line) => {
        const evidence = evidenceRefs(work, notes, line.evidence);
        const by = line.clearedBy === '' ? null : line.clearedBy;
        const cleared =
          by !== null && line.clearedOn !== null
            ? t('pack.lines.cleared-by', { who: by, date: shortDate(line.clearedOn, language) })
            : by === null
              ? t('pack.lines.not-cleared')
              : `${by}, ${t('pack.lines.not-cleared')}`;
        return row(null, [
          cell([text(lineKindWords(work, line), 'strong')]),
          cell(line.prompt === '' ? [] : [text(glued(line.prompt, language), 'quiet')], [
            text(glued(line.text, language)),
          ]),
          cell(evidence.length === 0 ? [text(t('pack.words.none'))] : evidence),
          cell(
            [text(glued(cleared, language))],
            line.validUntil === null
              ? []
              : [text(t('pack.lines.valid-until', { date: shortDate(line.validUntil, language) }), 'quiet')],
          ),
        ]);
      }),
      'reading',
    ),
  ];
}
