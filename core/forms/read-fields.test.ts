import { describe, expect, it } from 'vitest';
import { kinds } from '../model/kinds.ts';
import { readFields, readSome } from './read-fields.ts';

describe('fields read back into a form', () => {
  it('are what was typed, a half typed date too', () => {
    const typed = { statement: 'Очередь выросла', toConfirm: ['unit'] };
    expect(readFields('fact', typed)).toEqual({ ...kinds.fact.blank, ...typed });
    expect(readSome('event', { date: '2026-1', occasion: 'Visit' })).toEqual({
      date: '2026-1',
      occasion: 'Visit',
    });
  });

  it('are blank where a form could not show them: another sort of value, a field there is no more', () => {
    const odd = { occasion: 7, attending: 'nobody', fromAnotherVersion: true, toString: 'x', date: null };
    expect(readSome('event', odd)).toEqual({ date: null });
    expect(readFields('event', odd)).toEqual(kinds.event.blank);
  });
});
