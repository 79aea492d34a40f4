import { isEnd, type Stage, stagesOf } from '../../model/agreement.ts';
import { bounds, compareDates, dateInWords } from '../../model/date.ts';
import { type Composition, refOf } from '../composition.ts';
import type { Block } from '../document/block.ts';
import { type Inline, type Inlines, text } from '../document/inline.ts';
import { capital, cell, column, row, table } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import type { Agreement } from '../input.ts';
import { shortDate } from '../words/dates.ts';
import { glued, partyName } from '../words/names.ts';
import { NBSP } from '../words/numbers.ts';
import { sourceCell } from './key-facts.ts';

/** A stage a source states: when it was reached, where that is said, and of when the evidence is. */
interface Stated {
  readonly stage: Stage;
  readonly reached: string | null;
  readonly evidence: string | null;
}

/** Stages a source states, latest first: by when they were reached, else by when their evidence was published. */
function statedStages(work: Composition, agreement: Agreement): readonly Stated[] {
  const published = (source: string | undefined) =>
    source === undefined ? null : (work.records.source[source]?.published ?? null);
  const steps = agreement.status
    .filter((step) => step.stage !== 'proposed')
    .map((step) => ({
      stage: step.stage,
      reached: step.date,
      evidence: published(step.evidence?.source),
    }));
  const mentioned = agreement.mentions.flatMap((mention) =>
    mention.status === null || mention.status === 'proposed'
      ? []
      : [{ stage: mention.status, reached: null, evidence: published(mention.anchor.source) }],
  );
  const when = ({ reached, evidence }: Stated) => reached ?? evidence;
  return [...steps, ...mentioned].sort((a, b) => compareDates(when(b), when(a)));
}

/** Date of the latest evidence of a status: never the date of the pack. */
function evidenceDate(work: Composition, agreement: Agreement): string | null {
  const dates = agreement.mentions
    .map((mention) => work.records.source[mention.anchor.source]?.published ?? null)
    .filter((date) => date !== null);
  return dates.sort((a, b) => (bounds(b)?.last ?? '').localeCompare(bounds(a)?.last ?? ''))[0] ?? null;
}

/**
 * How far an instrument has come, in words: `Long debated; drafted, 12 March 2024`; `date` is that of the evidence of it, null
 * where a step is recorded without any.
 */
export function statusWords(work: Composition, agreement: Agreement): { words: string; date: string | null } {
  const { t } = work;
  const [latest] = statedStages(work, agreement);
  const novelty = agreement.novelty === null ? '' : t(`pack.agreements.novelty.${agreement.novelty}`);
  const ratified = agreement.status.find((step) => step.stage === 'ratified')?.ratified ?? null;
  const stage =
    latest === undefined
      ? t('pack.agreements.no-stage')
      : latest.stage === 'ratified' && ratified !== null
        ? t('pack.agreements.ratified-of', ratified)
        : t(`pack.agreements.stage.${latest.stage}`).replace(/ n .*/, '');
  const reached = latest?.reached ?? null;
  const dated = reached === null ? stage : `${stage}, ${dateInWords(reached, work.language)}`;
  const words = novelty === '' ? capital(dated) : `${novelty}; ${dated}`;
  return { words, date: latest === undefined ? evidenceDate(work, agreement) : latest.evidence };
}

/** An instrument in one sentence: title, how far it has come, the date of the evidence. */
export function agreementSentence(work: Composition, agreement: Agreement): string {
  const status = statusWords(work, agreement);
  const words = status.words.slice(0, 1).toLocaleLowerCase() + status.words.slice(1);
  const date =
    status.date === null
      ? ''
      : ` (${work.t('pack.agreements.evidence-of', { date: dateInWords(status.date, work.language) })})`;
  return `${agreement.title}: ${words}${date}.`;
}

/** The stages open to its type, those a source states in bold. */
function stageLine(work: Composition, agreement: Agreement): Inlines {
  const stated = new Set(statedStages(work, agreement).map((step) => step.stage));
  const open: readonly Stage[] = [...stagesOf(agreement.instrument), ...[...stated].filter(isEnd)];
  return open.flatMap((stage, i): Inline[] => {
    const words = work.t(`pack.agreements.stage.${stage}`).replaceAll(' ', NBSP);
    return [
      ...(i === 0 ? [] : [text(`${NBSP}· `, 'quiet')]),
      text(i === 0 ? capital(words) : words, stated.has(stage) ? 'strong' : 'quiet'),
    ];
  });
}

/** What is proposed, what it amends, by whom. */
function proposalCell(work: Composition, agreement: Agreement): readonly Inlines[] {
  const { t } = work;
  const amended = agreement.amends === null ? undefined : work.records.agreement[agreement.amends];
  // A title that stands in the one beside it is not printed in full a second time.
  const again = amended !== undefined && agreement.title.includes(amended.title);
  const amends =
    amended !== undefined
      ? [
          text(
            t('pack.agreements.amends', {
              title: glued((again && amended.shortTitle) || amended.title, work.language),
            }),
          ),
        ]
      : agreement.action === 'amend' || agreement.instrument === 'amendment' || agreement.amends !== null
        ? [text(t('pack.agreements.amends-unstated'), 'missing')]
        : [];
  const by = partyName(agreement.proposer, work.records, work.language);
  return [
    [
      agreement.action === null
        ? text(t('pack.agreements.action-unstated'), 'missing')
        : text(t(`pack.agreements.action.${agreement.action}`), 'strong'),
    ],
    amends,
    [by, agreement.forum].filter((part) => part !== '').length === 0
      ? []
      : [text([by, agreement.forum].filter((part) => part !== '').join('; '), 'quiet')],
    agreement.next === null
      ? []
      : [
          text(
            t('pack.agreements.next', {
              date: shortDate(agreement.next.date, work.language),
              what: agreement.next.what,
            }),
            'quiet',
          ),
        ],
  ];
}

/** Instruments as a table: what they are, what is proposed, how far each has come, on what evidence. */
export function agreements(
  work: Composition,
  notes: Apparatus,
  list: readonly Agreement[],
): readonly Block[] {
  const { t } = work;
  if (list.length === 0) return [];
  return [
    table(
      t('pack.part.agreements'),
      [
        column(t('pack.agreements.number'), 11),
        column(t('pack.agreements.instrument'), 47),
        column(t('pack.agreements.proposed'), 35),
        column(t('pack.agreements.status'), 47),
        column(t('pack.agreements.evidence'), 28),
      ],
      list.map((agreement) => {
        notes.take({ kind: 'agreement', record: agreement });
        const ref = refOf(work.t, 'agreement', agreement);
        const status = statusWords(work, agreement);
        return row(notes.use(ref), [
          cell([{ in: 'ref', text: ref, to: null, tone: 'strong' }]),
          cell(
            [text(t(`pack.agreements.type.${agreement.instrument}`), 'strong')],
            [text(glued(agreement.title, work.language))],
          ),
          cell(...proposalCell(work, agreement)),
          cell(
            [text(status.words, 'strong')],
            status.date === null
              ? []
              : [text(t('pack.agreements.evidence-of', { date: dateInWords(status.date, work.language) }))],
            stageLine(work, agreement),
          ),
          cell(...sourceCell(work, { kind: 'agreement', record: agreement }, true)),
        ]);
      }),
    ),
    { block: 'remark', runs: [text(t('pack.agreements.remark'))], width: 'full' },
  ];
}
