import { dateInWords } from '../../model/date.ts';
import type { Composition } from '../composition.ts';
import type { Note } from '../document/document.ts';
import { type Inline, type Inlines, text } from '../document/inline.ts';
import { capital } from '../document/tables.ts';
import type { Change } from '../input.ts';
import { type LeftOut, type Released, releaseLevel } from '../release/release.ts';
import { answerWords } from '../words/answers.ts';
import { glued } from '../words/names.ts';
import { NBSP, spelled } from '../words/numbers.ts';
import { common, dateOrNothing, drafterWords, field } from './common.ts';

/** Kinds of what was left out, in order, counted: `2 facts, 1 statement`. */
function countLeftOut(work: Composition, leftOut: readonly LeftOut[]): string {
  const order = ['fact', 'quote', 'agreement', 'source', 'record', 'item', 'finding', 'change'] as const;
  return order
    .flatMap((kind) => {
      const count = leftOut.filter((one) => one.kind === kind).length;
      return count === 0 ? [] : [work.t(`pack.release.${kind}`, { count }).replace(' ', NBSP)];
    })
    .join(', ');
}

/** At which level a pack is released, and how much of each kind was left out; empty where nothing is asked. */
export function releasedWords(work: Composition, released: Released): string {
  const { t, input } = work;
  if (releaseLevel(input) === null) return '';
  const { label: level } = common(work, released.level).marking;
  // A level of several words is parted from the words around it; TLP stands as it is.
  const label = work.language === 'ru' && /\p{Script=Cyrillic}/u.test(level) ? `«${level}»` : level;
  const what = countLeftOut(work, released.leftOut);
  return what === ''
    ? t('pack.cover.released', { level: label })
    : t('pack.cover.released-without', { level: label, what });
}

const TOP = 3;

/**
 * The cover. `pageOf` gives the label at which a change is seen; `annex` is the letter of the changes, empty where
 * they are not printed.
 */
export function cover(
  work: Composition,
  released: Released,
  pageOf: (change: Change) => string | null,
  annex: string,
): Note['cover'] {
  const { input, t, language } = work;
  const { briefing, version, options } = input;
  const replaced = version.replaces;
  const versionWords =
    replaced === null
      ? version.finalised
        ? String(version.number)
        : t('pack.cover.draft', { number: version.number })
      : t('pack.cover.replacing', {
          number: version.number,
          replaced: replaced.number,
          date: dateInWords(replaced.date, language),
        });
  const draft = replaced !== null && !version.finalised ? `; ${t('pack.words.draft').toLowerCase()}` : '';
  const copy =
    options.copy === null
      ? ''
      : version.copies.length > 1
        ? t('pack.cover.copy-of', {
            number: options.copy.number,
            of: version.copies.length,
            holder: options.copy.holder,
          })
        : t('pack.cover.copy-one', { number: options.copy.number, holder: options.copy.holder });
  const changes = version.changes.toSorted((a, b) => a.weight - b.weight);
  const top = changes.slice(0, TOP).map((change): Inlines => {
    const label = pageOf(change);
    const page: readonly Inline[] = label === null ? [] : [{ in: 'page', to: label, otherwise: '' }];
    return [text(capital(glued(change.sentence, language))), ...page];
  });
  const rest: Inlines =
    annex === '' || changes.length === 0
      ? []
      : [
          text(
            changes.length <= TOP
              ? t(`pack.cover.changes-${changes.some(({ why }) => why !== '') ? 'why' : 'whole'}`, { annex })
              : t('pack.cover.changes-rest', {
                  count: changes.length,
                  words: spelled(changes.length, t),
                  annex,
                }),
          ),
          { in: 'page', to: 'part-annex-changes', otherwise: '' },
        ];
  return {
    fields: [
      ...field(t('pack.cover.for'), glued(briefing.forWhom, language)),
      ...field(t('pack.cover.from'), glued(briefing.from, language)),
      ...field(t('pack.cover.occasion'), glued(briefing.occasion, language)),
      ...field(t('pack.cover.as-of'), dateOrNothing(work, briefing.asOf)),
      ...field(t('pack.cover.file'), briefing.fileReference),
      ...field(t('pack.cover.version'), versionWords + draft),
      ...field(t('pack.cover.copy'), glued(copy, language)),
      ...field(t('pack.cover.drafter'), drafterWords(work)),
    ],
    clearances: {
      label: t('pack.cover.clearances'),
      rows: briefing.clearances.map((clearance) => [
        glued(clearance.unit, language),
        glued(clearance.who, language),
        t('pack.cover.draft-number', { number: clearance.draft }),
        answerWords(work, clearance),
      ]),
    },
    changes:
      changes.length === 0 || replaced === null
        ? null
        : { title: t('pack.cover.changed-since', { number: replaced.number }), top, rest },
    release: releasedWords(work, released),
  };
}
