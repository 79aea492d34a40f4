import { describe, expect, it } from 'vitest';
import { freezePlainText } from '../../core/model/freeze.ts';
import { move } from './move.ts';
import { caret, spanOf, type TextSelection } from './text-selection.ts';

const frozen = freezePlainText(
  'The envoy spoke of “orderly queues” at the crossing, and of nothing else that anyone in the room could recall afterwards.\n\nВторой абзац короче.',
);
const at = (words: string) => frozen.text.indexOf(words);
const selected = (selection: TextSelection) => {
  const { start, end } = spanOf(selection);
  return frozen.text.slice(start, end);
};

describe('the caret by keys', () => {
  it('selects word by word, and gives back the last one', () => {
    let selection = caret(at('envoy'));
    selection = move(frozen, selection, 'word-right', true);
    expect(selected(selection)).toBe('envoy');
    selection = move(frozen, selection, 'word-right', true);
    expect(selected(selection)).toBe('envoy spoke');
    selection = move(frozen, selection, 'word-left', true);
    expect(selected(selection)).toBe('envoy');
  });

  it('selects backwards from its end', () => {
    const selection = move(frozen, caret(at(' spoke')), 'word-left', true);
    expect(selected(selection)).toBe('envoy');
  });

  it('goes over the end of a line and of a paragraph', () => {
    const last = frozen.lines.at(-1);
    const before = frozen.lines.at(-2);
    expect(move(frozen, caret(before?.[1] ?? 0), 'word-right', false).head).toBe(last?.[0]);
    expect(move(frozen, caret(last?.[0] ?? 0), 'unit-left', false).head).toBe(before?.[1]);
  });

  it('keeps its column from line to line and stops at both ends', () => {
    const down = move(frozen, caret(10), 'line-down', false);
    expect(down.head - (frozen.lines[1]?.[0] ?? 0)).toBe(10);
    expect(move(frozen, down, 'line-up', false).head).toBe(10);
    expect(move(frozen, caret(3), 'line-up', false).head).toBe(0);
    expect(move(frozen, caret(frozen.text.length), 'page-down', false).head).toBe(frozen.lines.at(-1)?.[1]);
  });

  it('never stops inside a character', () => {
    const flags = freezePlainText('a 👨‍👩‍👧 b');
    const after = move(flags, caret(2), 'unit-right', false).head;
    expect(flags.text.slice(after).trim()).toBe('b');
  });
});
