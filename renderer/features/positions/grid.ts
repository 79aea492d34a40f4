import { compareDates } from '../../../core/model/date.ts';
import type { Position } from '../../../core/model/position.ts';
import type { Party } from '../../../core/model/record.ts';

/** A question as a column: a topic, or the instrument it is about. */
export interface Question {
  readonly key: string;
  readonly words: string;
  readonly agreement: string | null;
}

/** Somebody as a row; our own positions are one row, whoever holds them. */
export interface Holder {
  readonly key: string;
  readonly party: Party;
  readonly ours: boolean;
}

export interface Grid {
  readonly questions: readonly Question[];
  /** Ours first. */
  readonly holders: readonly Holder[];
  /** Positions of a holder on a question, the latest first. */
  at(holder: Holder, question: Question): readonly Position[];
}

const OURS = ':ours';
const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
const questionKey = ({ agreement, question }: Position) => agreement ?? plain(question);
const holderKey = ({ ours, actor }: Position) => (ours ? OURS : (actor.actor ?? plain(actor.name)));

/** Who stands where: holders against questions, in the order in which they were first filed. */
export function gridOf(positions: readonly Position[]): Grid {
  const questions = new Map<string, Question>();
  const holders = new Map<string, Holder>();
  const cells = new Map<string, Position[]>();
  for (const position of positions) {
    const [column, row] = [questionKey(position), holderKey(position)];
    if (!questions.has(column))
      questions.set(column, { key: column, words: position.question, agreement: position.agreement });
    if (!holders.has(row)) holders.set(row, { key: row, party: position.actor, ours: position.ours });
    const cell = `${row}\n${column}`;
    const held = cells.get(cell);
    if (held) held.push(position);
    else cells.set(cell, [position]);
  }
  for (const held of cells.values()) held.sort(latestFirst);
  return {
    questions: [...questions.values()],
    holders: [...holders.values()].sort((a, b) => Number(b.ours) - Number(a.ours)),
    at: (holder, question) => cells.get(`${holder.key}\n${question.key}`) ?? [],
  };
}

function latestFirst(a: Position, b: Position): number {
  if (a.asOf === null || b.asOf === null) return Number(a.asOf === null) - Number(b.asOf === null);
  return compareDates(b.asOf, a.asOf);
}
