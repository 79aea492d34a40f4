import { compareDates, dateInWords } from '../../model/date.ts';
import type { Position } from '../../model/position.ts';
import { anchoredBy, type Composition, refInline, refOf } from '../composition.ts';
import type { Block, Cell } from '../document/block.ts';
import { type Inlines, joined, text } from '../document/inline.ts';
import { cell, column, row, table, uncapital } from '../document/tables.ts';
import type { Apparatus } from '../footnotes.ts';
import { glued, partyKey, partyName } from '../words/names.ts';

/** Columns of one table: more questions go into a further table. */
const QUESTIONS = 4;

/** Evidence numbers of a list of ids, linked; what was left out is not named. */
export function evidenceRefs(work: Composition, notes: Apparatus, ids: readonly string[]): Inlines {
  return joined(
    ids.flatMap((id) => {
      const evidence = anchoredBy(work.records, id);
      if (evidence === null) return [];
      notes.take(evidence);
      return [[refInline(refOf(work.t, evidence.kind, evidence.record))]];
    }),
    ', ',
  );
}

/** Stance, wording, date and evidence of a position; `before` is said of one that a newer has taken the place of. */
function stanceLines(work: Composition, notes: Apparatus, position: Position, before: boolean): Cell {
  const { t, language } = work;
  const stance = t(`pack.positions.stance.${position.stance}`);
  const quiet = before || position.stance === 'not-stated';
  const evidence = evidenceRefs(work, notes, position.evidence);
  const date = position.asOf === null ? [] : [text(dateInWords(position.asOf, language), 'quiet')];
  return cell(
    [
      before
        ? text(t('pack.positions.before', { stance: uncapital(stance) }), 'quiet')
        : text(stance, position.stance === 'not-stated' ? 'missing' : 'strong'),
    ],
    position.wording === '' ? [] : [text(glued(position.wording, language), quiet ? 'quiet' : 'plain')],
    joined([date, evidence], ', '),
  );
}

/** The newest position first, then those before it: a change of mind is part of where somebody stands. */
function stanceCell(work: Composition, notes: Apparatus, held: readonly Position[]): Cell {
  const [newest, ...older] = held.toSorted(latestFirst);
  if (newest === undefined) return cell([text(work.t('pack.positions.stance.not-stated'), 'missing')]);
  return [
    ...stanceLines(work, notes, newest, false),
    ...older.flatMap((position) => stanceLines(work, notes, position, true)),
  ];
}

/** Newest first; one without a date after those that have one. */
function latestFirst(a: Position, b: Position): number {
  if (a.asOf === null || b.asOf === null) return Number(a.asOf === null) - Number(b.asOf === null);
  return compareDates(b.asOf, a.asOf);
}

/** A position in one sentence: who, on what, for or against in words, as of when. Red lines are never in it. */
export function positionSentence(work: Composition, position: Position): string {
  const { t, language, records } = work;
  const who = position.ours ? t('pack.positions.ours') : partyName(position.actor, records, language);
  const stance = t(`pack.positions.stance.${position.stance}`).toLocaleLowerCase();
  const words = [stance, position.wording].filter((part) => part !== '').join(', ');
  const date = position.asOf === null ? '' : ` (${dateInWords(position.asOf, language)})`;
  return `${[who, position.question].filter((part) => part !== '').join(', ')}: ${words}${date}.`;
}

/** States × questions: stance in words, date and evidence under it; ours last. */
export function positions(work: Composition, notes: Apparatus, all: readonly Position[]): readonly Block[] {
  const questionOf = (position: Position) => position.agreement ?? position.question.trim().toLowerCase();
  const questions = [...new Map(all.map((position) => [questionOf(position), position])).values()];
  const rows = new Map<string, { name: string; ours: boolean }>();
  for (const position of all)
    rows.set(position.ours ? 'ours' : partyKey(position.actor), {
      name: position.ours
        ? work.t('pack.positions.ours')
        : partyName(position.actor, work.records, work.language),
      ours: position.ours,
    });
  const ordered = [...rows].sort(([, a], [, b]) => Number(a.ours) - Number(b.ours));
  const blocks: Block[] = [];
  for (let from = 0; from < questions.length; from += QUESTIONS) {
    const asked = questions.slice(from, from + QUESTIONS);
    blocks.push(
      table(
        work.t('pack.part.positions'),
        [
          // The questions begin at the text column.
          column('', 39),
          ...asked.map((position) => {
            const instrument =
              position.agreement === null ? undefined : work.records.agreement[position.agreement];
            return column(
              glued(
                instrument === undefined
                  ? position.question
                  : `${instrument.shortTitle || position.question} (${refOf(work.t, 'agreement', instrument)})`,
                work.language,
              ),
              129 / asked.length,
            );
          }),
        ],
        ordered.map(([key, { name, ours }]) =>
          row(null, [
            cell([text(name, 'strong')]),
            ...asked.map((question) =>
              stanceCell(
                work,
                notes,
                all.filter(
                  (position) =>
                    questionOf(position) === questionOf(question) &&
                    (ours ? position.ours : !position.ours && partyKey(position.actor) === key),
                ),
              ),
            ),
          ]),
        ),
      ),
    );
  }
  return blocks;
}
