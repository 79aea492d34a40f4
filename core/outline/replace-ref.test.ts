import { describe, expect, it } from 'vitest';
import type { Item, Run } from '../model/narrative.ts';
import { replaceRef } from './replace-ref.ts';

const fact = (id: string) => ({ kind: 'fact', id }) as const;
const chip = (id: string): Run => ({ run: 'chip', ref: fact(id), show: 'reference', edits: [] });

describe('a newer record in place of an older one', () => {
  it('stands wherever the older one stood, and nowhere else', () => {
    const item: Item = {
      item: 'list',
      id: 'l',
      goesTo: null,
      ordered: false,
      entries: [[chip('old'), chip('other')], [chip('old')]],
    };
    expect(replaceRef(item, 'old', 'new')).toEqual({
      ...item,
      entries: [[chip('new'), chip('other')], [chip('new')]],
    });
  });

  it('stands once in a gathering that had it already', () => {
    const item: Item = {
      item: 'gathering',
      id: 'g',
      goesTo: null,
      as: 'facts',
      refs: [fact('old'), fact('other'), fact('new')],
    };
    expect(replaceRef(item, 'old', 'new')).toMatchObject({ refs: [fact('new'), fact('other')] });
  });

  it('does not take over the edits of a quotation whose words are others', () => {
    const item: Item = {
      item: 'evidence',
      id: 'e',
      goesTo: null,
      ref: { kind: 'quote', id: 'old' },
      edits: [{ edit: 'cut', start: 0, end: 4 }],
    };
    expect(replaceRef(item, 'old', 'new')).toMatchObject({ ref: { kind: 'quote', id: 'new' }, edits: [] });
  });
});
