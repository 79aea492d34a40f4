import type { HistoryEntry } from '../../../core/contract/answers.ts';

/** A day on which something was changed, and the last step of it: how all stood when the day was over. */
export interface Day {
  /** Local calendar day, YYYY-MM-DD. */
  readonly day: string;
  /** Which of the steps, newest first, was its last. */
  readonly at: number;
}

/** Days of a history, newest first. */
export function daysOf(entries: readonly HistoryEntry[]): readonly Day[] {
  const days = new Map<string, number>();
  entries.forEach(({ at }, index) => {
    const day = dayOf(at);
    if (!days.has(day)) days.set(day, index);
  });
  return [...days].map(([day, at]) => ({ day, at }));
}

/** The local calendar day of an instant. */
export function dayOf(instant: string): string {
  const when = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}
