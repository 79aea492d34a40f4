import { describe, expect, it } from 'vitest';
import type { Section } from '../../../core/model/briefing.ts';
import { usesIn } from './uses.ts';

const QUOTE = '01J9ZZZZZZZZZZZZZZZZZZZZQ1';
const OTHER = '01J9ZZZZZZZZZZZZZZZZZZZZQ2';
const section = (title: string, more: Partial<Section> = {}): Section => ({
  id: '01J9ZZZZZZZZZZZZZZZZZZZZS1',
  title,
  role: 'text',
  goesTo: { side: null, note: true, speaking: false },
  items: [],
  sections: [],
  ...more,
});
const evidence = (id: string, cut: boolean): Section['items'][number] => ({
  id: '01J9ZZZZZZZZZZZZZZZZZZZZE1',
  goesTo: null,
  item: 'evidence',
  ref: { kind: 'quote', id },
  edits: cut ? [{ edit: 'cut', start: 0, end: 4 }] : [],
});

describe('where a briefing uses a record', () => {
  it('names the sections by their numbers, and says where the words are shortened', () => {
    const briefing = {
      sections: [
        section('Summary', { items: [evidence(OTHER, true)] }),
        section('Statements', {
          items: [evidence(QUOTE, false)],
          sections: [section('In Moscow', { items: [evidence(QUOTE, true)] })],
        }),
      ],
    };
    expect(usesIn(briefing, QUOTE)).toEqual([
      { section: '2', title: 'Statements', shortened: false },
      { section: '2.1', title: 'In Moscow', shortened: true },
    ]);
  });
});
