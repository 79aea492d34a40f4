import { dateInWords } from '../../model/date.ts';
import { type Composition, evidenceBehind, placesOf, placeWords, refOf, refText } from '../composition.ts';
import type { CorrigendumSheet } from '../document/document.ts';
import { text } from '../document/inline.ts';
import { capital, cell, column, plainCell, row, table } from '../document/tables.ts';
import type { Correction } from '../input.ts';
import { PackRefused, type Released } from '../release/release.ts';
import { glued } from '../words/names.ts';
import { spelled } from '../words/numbers.ts';
import { common, drafterWords, field, imprintOf } from './common.ts';
import { copyNumber } from './holders.ts';

/** «» inside «» become „“. */
const innerMarks = (title: string): string => title.replaceAll('«', '„').replaceAll('»', '“');

/** The reason, and what the correction rests on: `F 9: S 1, lines 43–44`. */
function whyWords(work: Composition, { ref, why }: Correction['rows'][number]): string {
  const number = ref === null ? null : refText(work, ref);
  const places = (ref === null ? [] : evidenceBehind(work.records, ref))
    .flatMap((evidence) => placesOf(work, evidence))
    .map((place) =>
      work.withheld.has(place.source.id)
        ? placeWords(work, place)
        : `${refOf(work.t, 'source', place.source)}, ${placeWords(work, place)}`,
    );
  const basis = number === null || places.length === 0 ? '' : `${number}: ${places.join('; ')}`;
  return [glued(why, work.language), basis].filter((part) => part !== '').join(' ');
}

/**
 * One page for the holders of a version that was sent: was, is, why, page. Only what was wrong; additions wait for
 * the next version. Never asks that copies be destroyed. Throws `PackRefused` where there is nothing to correct.
 */
export function buildCorrigendum(work: Composition, released: Released): CorrigendumSheet {
  const { t, language, input } = work;
  const { correction, version, briefing } = input;
  const replaced = version.replaces;
  if (correction === null || replaced === null || correction.rows.length === 0)
    throw new PackRefused(t('pack.corrigendum.nothing'));
  const sent = new Map(correction.sent.map((one) => [one.copy, one.how]));
  const number = correction.number;
  const intro = [
    t('pack.corrigendum.intro', {
      count: correction.rows.length,
      words: spelled(correction.rows.length, t),
      Words: capital(spelled(correction.rows.length, t)),
      // Twenty-one of them are in the singular too.
      neuter: correction.rows.length === 1 ? t('pack.spelled-neuter') : correction.rows.length,
      number: replaced.number,
    }),
    t('pack.corrigendum.follows', { number: version.number, date: dateInWords(version.date, language) }),
    t('pack.corrigendum.stays', { number: replaced.number }),
  ];
  return {
    ...common(work, released.level),
    imprint: imprintOf(input, t, t('pack.corrigendum.imprint', { number, version: replaced.number })),
    output: 'corrigendum',
    heading: t('pack.corrigendum.title', { number }),
    to: [
      text(t(`pack.corrigendum.to.${briefing.kind}`)),
      language === 'ru'
        ? text(`«${glued(innerMarks(briefing.title), language)}»`)
        : text(glued(briefing.title, language), 'emphasis'),
      text(
        t('pack.corrigendum.to-version', {
          number: replaced.number,
          date: dateInWords(replaced.date, language),
        }),
      ),
    ],
    fields: [
      ...field(t('pack.cover.file'), briefing.fileReference),
      ...field(t('pack.corrigendum.date'), dateInWords(version.date, language)),
      ...field(t('pack.cover.from'), briefing.from),
    ],
    intro: glued(intro.join(' '), language),
    corrections: table(
      t('pack.corrigendum.title', { number }),
      [
        column(t('pack.corrigendum.page'), 14),
        column(t('pack.corrigendum.was'), 52),
        column(t('pack.corrigendum.is'), 52),
        column(t('pack.corrigendum.why'), 50),
      ],
      correction.rows.map((one) =>
        row(null, [
          cell([text(one.page === '' ? '–' : one.page, 'strong')]),
          plainCell(capital(glued(one.was, language))),
          cell([
            text(
              one.is === '' ? t('pack.corrigendum.withdrawn') : capital(glued(one.is, language)),
              'strong',
            ),
          ]),
          plainCell(whyWords(work, one)),
        ]),
      ),
      'reading',
    ),
    touches: {
      title: t('pack.corrigendum.touches'),
      runs: [
        text(
          correction.touches === ''
            ? t('pack.corrigendum.touches-none')
            : glued(correction.touches, language),
        ),
      ],
    },
    holders: {
      title: t('pack.corrigendum.holders', { number: replaced.number }),
      table: table(
        t('pack.corrigendum.holders', { number: replaced.number }),
        [
          column(t('pack.holders.copy'), 14),
          column(t('pack.holders.holder'), 76),
          column(t('pack.holders.sent'), 46),
          column(t('pack.holders.received'), 32),
        ],
        version.copies.map((copy) =>
          row(null, [
            cell([text(copyNumber(work, copy.number), 'strong')]),
            plainCell(glued(copy.holder, language)),
            plainCell(glued(sent.get(copy.number) ?? copy.sentBy, language)),
            cell(),
          ]),
        ),
      ),
    },
    foot: [
      ...field(t('pack.cover.drafter'), drafterWords(work)),
      ...field(
        t('pack.sides.cleared'),
        briefing.clearances
          .filter((clearance) => clearance.answer.startsWith('cleared'))
          .map((clearance) => [clearance.who, clearance.unit].filter((part) => part !== '').join(', '))
          .join('; '),
      ),
    ],
  };
}
