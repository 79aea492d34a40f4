import { differences } from '../anchoring/difference.ts';
import { folded } from './align.ts';
import type { Stretch } from './word-draft.ts';

/** Words struck out of a block, and those put in their place, by one hand. Offsets are UTF-16 in the words as sent. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly in: string;
  /** Whose hand, by index; null where the file does not track it. */
  readonly hand: number | null;
}

interface Step {
  readonly as: 'kept' | 'in' | 'out';
  readonly text: string;
  readonly hand: number | null;
}

/**
 * What was done to a block: its tracked changes, and where the words under them are not those that were sent, the
 * difference, which nobody signed. A word struck and another put in are one edit; so are neighbours parted by a space.
 */
export function editsOf(sent: string, stretches: readonly Stretch[]): readonly Edit[] {
  return together(sent, stepsOf(sent, stretches));
}

/** The steps of a block over the words that were sent: `kept` and `out` joined are those words. */
function stepsOf(sent: string, stretches: readonly Stretch[]): readonly Step[] {
  const before = stretches.map(({ as, text }) => (as === 'in' ? '' : text)).join('');
  const steps: Step[] = [];
  let at = 0;
  const spans = spansOf(sent, before);
  let span = spans.shift();
  let into = 0;
  let position = 0;
  /** Takes so many units of the words under the changes, struck or kept. */
  const under = (length: number, struck: Stretch | null) => {
    let left = length;
    for (;;) {
      if (span === undefined) return;
      if (span.in === 'was') {
        // Sent, and not there any more.
        steps.push({ as: 'out', text: sent.slice(at, at + span.length), hand: null });
        at += span.length;
        span = spans.shift();
        continue;
      }
      if (left === 0) return;
      const size = Math.min(left, span.length - into);
      if (span.in === 'both') {
        const text = sent.slice(at, at + size);
        steps.push(struck ? { as: 'out', text, hand: struck.hand } : { as: 'kept', text, hand: null });
        at += size;
      } else if (!struck) steps.push({ as: 'in', text: before.slice(position, position + size), hand: null });
      position += size;
      left -= size;
      into += size;
      if (into === span.length) {
        span = spans.shift();
        into = 0;
      }
    }
  };
  for (const stretch of stretches) {
    if (stretch.as === 'in') steps.push({ as: 'in', text: stretch.text, hand: stretch.hand });
    else under(stretch.text.length, stretch.as === 'out' ? stretch : null);
  }
  under(0, null);
  return steps.filter(({ text }) => text !== '');
}

/** A block that came back longer than this was written anew: it is not compared word by word. */
const LONGEST = 50_000;

/** What both have and what only one has, by length. Kinds of space are no difference. */
function spansOf(sent: string, before: string): { in: 'both' | 'was' | 'is'; length: number }[] {
  const [a, b] = [folded(sent), folded(before)];
  if (a === b) return a === '' ? [] : [{ in: 'both', length: a.length }];
  if (b.length > LONGEST)
    return [...(a === '' ? [] : [{ in: 'was', length: a.length } as const]), { in: 'is', length: b.length }];
  return differences(a, b).map((one) => ({ in: one.in, length: one.text.length }));
}

function together(sent: string, steps: readonly Step[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  steps.forEach((step, i) => {
    const last = edits.at(-1);
    const length = step.as === 'in' ? 0 : step.text.length;
    const open = last !== undefined && last.end === at;
    if (step.as === 'kept') {
      const next = steps[i + 1];
      // A space between two words of one hand: they were written as one.
      if (open && /^\s+$/.test(step.text) && next && next.as !== 'kept' && oneHand(last.hand, next.hand))
        edits[edits.length - 1] = { ...last, end: at + length, in: last.in + step.text };
      at += length;
      return;
    }
    const put = step.as === 'in' ? step.text : '';
    if (open && oneHand(last.hand, step.hand))
      edits[edits.length - 1] = {
        ...last,
        end: at + length,
        in: last.in + put,
        hand: last.hand ?? step.hand,
      };
    else edits.push({ start: at, end: at + length, in: put, hand: step.hand });
    at += length;
  });
  return edits.map((edit) => trimmed(sent, edit)).filter((edit) => edit.end > edit.start || edit.in !== '');
}

/** What nobody signed beside what somebody did is theirs: tracking was switched on between the two. */
const oneHand = (a: number | null, b: number | null): boolean => a === b || a === null || b === null;

/** Without a space at the end that both sides have. */
function trimmed(sent: string, edit: Edit): Edit {
  const out = sent.slice(edit.start, edit.end);
  const tail = /\s*$/.exec(out)?.[0].length ?? 0;
  const same = /\s*$/.exec(edit.in)?.[0].length ?? 0;
  const both = Math.min(tail, same);
  return both === 0 ? edit : { ...edit, end: edit.end - both, in: edit.in.slice(0, edit.in.length - both) };
}
