import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../core/model/anchor.ts';
import { type Fact, factKind } from '../../../core/model/fact.ts';
import { blankSettings } from '../../../core/model/library.ts';
import { type Line, lineKind } from '../../../core/model/line-to-take.ts';
import { lineState } from './line-state.ts';
import type { Look } from './look.ts';

const stamp = { number: 1, createdBy: '', createdAt: '', changedBy: '', changedAt: '' };
const fact = (id: string, fields: Partial<Fact>): Fact => ({ ...factKind.blank, ...stamp, id, ...fields });
const anchor = (state: Anchor['state']): Anchor => ({
  source: 's',
  start: 0,
  end: 1,
  exact: 'x',
  before: '',
  after: '',
  state,
});
const line = (fields: Partial<Line>): Line => ({
  ...lineKind.blank,
  ...stamp,
  id: 'l',
  clearedBy: 'Legal',
  clearedOn: '2024-10-09',
  ...fields,
});

function on(today: string, facts: readonly Fact[] = []): Look {
  const held = new Map(facts.map((one) => [one.id, one]));
  // Only facts are looked at here; every other kind holds nothing.
  const all = (kind: string) => (kind === 'fact' ? held : new Map()) as never;
  return { t: (key) => key, language: 'en', today, settings: blankSettings, rows: new Map(), all };
}

describe('a line to take', () => {
  it('is a draft until somebody cleared it, in force until its day is over', () => {
    expect(lineState(line({ clearedBy: '' }), on('2024-10-10'))).toEqual({ state: 'draft' });
    expect(lineState(line({ validUntil: '2024-10-10' }), on('2024-10-10'))).toEqual({ state: 'in-force' });
    expect(lineState(line({ validUntil: '2024-10' }), on('2024-11-09'))).toEqual({
      state: 'expired',
      days: 9,
    });
  });

  it('turns amber when its evidence is superseded, in conflict, or its place in the source is lost', () => {
    const old = fact('o', { measure: 'm', value: 1 });
    const fresh = fact('f', { measure: 'm', value: 2, supersedes: 'o' });
    const today = '2024-10-10';
    expect(lineState(line({ evidence: ['o'] }), on(today, [old, fresh]))).toEqual({
      state: 'superseded',
      evidence: 'o',
    });
    const rival = fact('r', { measure: 'm', value: 9, originator: { actor: null, name: 'B' } });
    expect(lineState(line({ evidence: ['r'] }), on(today, [fresh, rival]))).toEqual({
      state: 'in-question',
      evidence: 'r',
    });
    const lost = fact('x', { measure: 'n', value: 1, anchors: [anchor('lost')] });
    expect(lineState(line({ evidence: ['x'] }), on(today, [lost]))).toMatchObject({ state: 'in-question' });
    const found = fact('y', { measure: 'n', value: 1, anchors: [anchor('exact')] });
    expect(lineState(line({ evidence: ['y'] }), on(today, [found]))).toEqual({ state: 'in-force' });
  });
});
