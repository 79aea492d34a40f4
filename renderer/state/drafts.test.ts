import { beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../core/model/narrative.ts';
import { draftStored, keepDraft, useDrafts } from './drafts.ts';

const words = (id: string, text: string): Item => ({
  item: 'paragraph',
  id,
  goesTo: null,
  ours: false,
  runs: [{ run: 'text', text, bold: false, italic: false }],
});
const draft = (base: readonly Item[], ...items: Item[]) => ({ briefing: 'b', section: 's', base, items });
const held = () => useDrafts.getState().drafts.get('s');

describe('drafts', () => {
  beforeEach(() => useDrafts.setState({ drafts: new Map() }));

  it('is gone once what was typed is stored', () => {
    keepDraft(draft([words('p1', '')], words('p1', 'A')));
    const sent = held();
    if (sent) draftStored(sent);
    expect(held()).toBeUndefined();
  });

  it('keeps what was typed while the one before was being stored', () => {
    keepDraft(draft([words('p1', '')], words('p1', 'A'), words('p2', 'B')));
    const sent = held();
    keepDraft(draft([], words('p1', 'A'), words('p2', 'Bc')));
    if (sent) draftStored(sent);
    expect(held()?.items).toEqual([words('p1', 'A'), words('p2', 'Bc')]);
    // A paragraph stored meanwhile and deleted since must not come back.
    expect(held()?.base).toEqual([words('p1', 'A'), words('p2', 'B')]);
  });

  it('remembers what the editor knew before it was typed in', () => {
    const known = [words('p1', ''), words('p2', 'B')];
    keepDraft(draft(known, words('p1', 'A')));
    keepDraft(draft([words('p1', 'A')], words('p1', 'Ab')));
    expect(held()?.base).toEqual(known);
  });
});
