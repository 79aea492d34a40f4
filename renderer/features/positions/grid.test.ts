import { describe, expect, it } from 'vitest';
import { type Position, positionKind } from '../../../core/model/position.ts';
import { gridOf } from './grid.ts';

let last = 0;
function position(fields: Partial<Position>): Position {
  last += 1;
  const stamp = {
    id: `p${last}`,
    number: last,
    createdBy: '',
    createdAt: '',
    changedBy: '',
    changedAt: '',
  };
  return { ...positionKind.blank, ...stamp, ...fields };
}
const by = (name: string) => ({ actor: null, name });

describe('positions as states × questions', () => {
  const held = [
    position({ actor: by('State A'), question: 'Quotas', stance: 'for', asOf: '2024-09' }),
    position({ actor: by('state  a'), question: ' quotas', stance: 'against', asOf: '2024-10-07' }),
    position({ actor: by('Desk'), question: 'Quotas', ours: true, stance: 'reserved' }),
    position({ actor: by('State B'), question: 'Article 3', agreement: 'ag', stance: 'for' }),
    position({ actor: by('State B'), question: 'Quotas', stance: 'for', asOf: null }),
  ];
  const grid = gridOf(held);
  const stances = (name: string, question: string) => {
    const holder = grid.holders.find((one) => one.party.name === name);
    const asked = grid.questions.find((one) => one.words === question);
    return holder && asked ? grid.at(holder, asked).map(({ stance }) => stance) : null;
  };

  it('puts ours first, and each holder and question once however they are typed', () => {
    expect(grid.holders.map(({ party, ours }) => [party.name, ours])).toEqual([
      ['Desk', true],
      ['State A', false],
      ['State B', false],
    ]);
    expect(grid.questions.map(({ words, agreement }) => [words, agreement])).toEqual([
      ['Quotas', null],
      ['Article 3', 'ag'],
    ]);
  });

  it('shows the latest of several, and nothing where nothing was filed', () => {
    expect(stances('State A', 'Quotas')).toEqual(['against', 'for']);
    expect(stances('State A', 'Article 3')).toEqual([]);
  });
});
